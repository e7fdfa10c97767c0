#include "ui/forms/otherfields.h"

#include "models/json/jsonwriter.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/elidedlabel.h"
#include "ui/forms/issuelines.h"
#include "ui/forms/linefield.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

//! A body may hold any number of them; past these the request itself is the better place to read them.
constexpr size_t mostRows = 40;

//! Unknown keys inside a field of its own, such as the filter, are shown with that field.
bool isInsideField(FieldTable table, const std::string &pointer)
{
    for (std::string parent = parentPointer(pointer); !parent.empty(); parent = parentPointer(parent)) {
        if (const FieldSpec *field = fieldAt(table, parent))
            return !isGroup(field->type);
    }
    return false;
}

} // namespace

class OtherFieldRow final : public QWidget
{
public:
    OtherFieldRow(ResourceDraft *draft, QWidget *parent)
        : QWidget(parent), m_draft(draft), m_label(new ElidedLabel(this)), m_value(new LineField(this)),
          m_issues(new IssueLines(this))
    {
        m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_label->setFixedHeight(fieldHeight(m_label));
        m_value->setReadOnly(true);
        setTextStyle(m_value, TextStyle::Code);
        auto *lines = new QVBoxLayout;
        lines->setSpacing(metrics::tight);
        lines->addWidget(m_value);
        lines->addWidget(m_issues);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(metrics::columnGap);
        layout->addWidget(m_label, 0, Qt::AlignTop);
        layout->addLayout(lines, 1);
        connect(m_issues, &IssueLines::fixRequested, m_draft, &ResourceDraft::applyFix);
    }

    [[nodiscard]] const std::string &pointer() const { return m_pointer; }
    [[nodiscard]] QWidget *focusTarget() const { return m_value; }

    void showIssue(const ValidationIssue &issue)
    {
        m_pointer = issue.pointer;
        m_label->setText(labelAt(m_draft->table(), m_pointer));
        m_label->setToolTip(toQString(m_pointer));
        m_value->setAccessibleName(m_label->text());
        m_value->setAccessibleDescription(issue.message);
        const Json *value = m_draft->value(m_pointer);
        m_value->replaceText(value ? toQString(writeCompactJson(*value)) : QString());
        m_issues->showIssues({&issue});
    }

    void setLabelWidth(int width) { m_label->setFixedWidth(width); }

private:
    ResourceDraft *m_draft;
    std::string m_pointer;
    ElidedLabel *m_label;
    LineField *m_value;
    IssueLines *m_issues;
};

OtherFields::OtherFields(ResourceDraft *draft, QWidget *parent)
    : FormPart({}, parent), m_draft(draft), m_layout(new QVBoxLayout(this)), m_more(new WrappedLabel(this))
{
    auto *title = new ElidedLabel(tr("Other fields"), this);
    setTextStyle(title, TextStyle::Strong);
    title->setContentsMargins(0, metrics::gap, 0, 0);
    auto *help = new WrappedLabel(tr("Weir does not know these. They are kept and sent as they came."), this);
    setTextStyle(help, TextStyle::Small);
    setTone(help, Tone::Muted);
    setTextStyle(m_more, TextStyle::Small);
    setTone(m_more, Tone::Muted);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::rowGap);
    m_layout->addWidget(title);
    m_layout->addWidget(help);
    m_layout->addWidget(m_more);
}

void OtherFields::refresh(RequiredMessages required)
{
    Q_UNUSED(required);
    std::vector<const ValidationIssue *> unknown;
    for (const ValidationIssue &issue : m_draft->issues()) {
        if (issue.code == IssueCode::UnknownField && !isInsideField(m_draft->table(), issue.pointer))
            unknown.push_back(&issue);
    }
    const size_t shown = std::min(unknown.size(), mostRows);
    while (m_rows.size() < shown) {
        m_rows.push_back(new OtherFieldRow(m_draft, this));
        m_rows.back()->setLabelWidth(m_labelWidth);
        m_layout->insertWidget(m_layout->indexOf(m_more), m_rows.back());
    }
    for (size_t index = 0; index < m_rows.size(); ++index) {
        m_rows[index]->setVisible(index < shown);
        if (index < shown)
            m_rows[index]->showIssue(*unknown[index]);
    }
    m_more->setVisible(shown < unknown.size());
    if (shown < unknown.size())
        m_more->setText(tr("%n more are in the request.", nullptr, static_cast<int>(unknown.size() - shown)));
    setVisible(!unknown.empty());
}

void OtherFields::setLabelWidth(int width)
{
    m_labelWidth = width;
    for (OtherFieldRow *row : m_rows)
        row->setLabelWidth(width);
}

int OtherFields::labelWidthHint() const
{
    // Keys may be of any length; their labels are cut.
    return 0;
}

void OtherFields::setEditing(Editing editing)
{
    // There is nothing to edit.
    Q_UNUSED(editing);
}

QWidget *OtherFields::focusTargetAt(const std::string &pointer)
{
    const auto row = std::ranges::find_if(m_rows, [&pointer](const OtherFieldRow *candidate) {
        return !candidate->isHidden() && isWithin(pointer, candidate->pointer());
    });
    return row == m_rows.end() ? nullptr : (*row)->focusTarget();
}

} // namespace weir
