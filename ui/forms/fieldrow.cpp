#include "ui/forms/fieldrow.h"

#include "models/draft/visibleblanks.h"
#include "models/json/jsonwriter.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/elidedlabel.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/issuelines.h"
#include "ui/forms/linefield.h"
#include "ui/forms/pickpopup.h"
#include "ui/plaintexts.h"
#include "ui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! A long text that was here before must not take the room of the help beside it.
constexpr int widestChip = 240;
//! Of the row, in a narrow one.
constexpr double chipShare = 0.25;

bool isEmptyValue(const Json &value)
{
    return value.isNull() || (value.isString() && value.text().empty())
        || (value.isArray() && value.items().empty());
}

//! Keys in a row are one edit; clicks are one each.
bool isTyped(FieldType type)
{
    return type == FieldType::String || type == FieldType::Text || type == FieldType::Integer
        || type == FieldType::FreeObject;
}

FieldMark markOf(const std::vector<const ValidationIssue *> &issues)
{
    FieldMark mark = FieldMark::None;
    for (const ValidationIssue *issue : issues) {
        if (issue->level == Level::Error)
            return FieldMark::Error;
        if (issue->level == Level::Warning)
            mark = FieldMark::Warning;
    }
    return mark;
}

} // namespace

FieldRow::FieldRow(ResourceDraft *draft, const FieldSpec &spec, std::string pointer, FieldEditor *editor,
                   QWidget *parent)
    : FormPart(std::move(pointer), parent), m_draft(draft), m_spec(spec), m_editor(editor),
      m_label(new ElidedLabel(fieldLabel(spec), this)), m_help(new WrappedLabel(fieldHelp(spec), this)),
      m_lines(new QVBoxLayout), m_helpLine(new QHBoxLayout)
{
    m_editor->setParent(this);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_label->setFixedHeight(fieldHeight(m_label));
    m_label->setToolTip(tr("%1 (%2)").arg(fieldLabel(spec), toQString(this->pointer())));
    if (spec.presence == Presence::Required)
        m_label->setSuffix(u" *"_s);
    m_labelWidthHint = m_label->sizeHint().width();
    setTextStyle(m_help, TextStyle::Small);
    setTone(m_help, Tone::Muted);

    m_lines->setSpacing(metrics::tight);
    m_lines->addWidget(m_editor);
    m_helpLine->setSpacing(metrics::gap);
    m_helpLine->addWidget(m_help, 1);
    if (QWidget *footnote = m_editor->footnote())
        m_helpLine->addWidget(footnote, 0, Qt::AlignTop);
    m_lines->addLayout(m_helpLine);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::columnGap);
    layout->addWidget(m_label, 0, Qt::AlignTop);
    layout->addLayout(m_lines, 1);

    connect(m_editor, &FieldEditor::valueEdited, this, &FieldRow::setValue);
    connect(m_editor, &FieldEditor::cleared, this, &FieldRow::clearValue);
    connect(m_editor, &FieldEditor::pickListRequested, this, &FormPart::pickListRequested);
    describe();
}

void FieldRow::refresh(RequiredMessages required)
{
    m_editor->showField(*m_draft, pointer());
    showOriginal();
    showRawValue(m_draft->value(pointer()));
    showIssues(issuesToShow(required));
}

void FieldRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

void FieldRow::setEditing(Editing editing)
{
    m_editor->setEditing(editing);
}

QWidget *FieldRow::focusTargetAt(const std::string &pointer)
{
    return isWithin(pointer, this->pointer()) ? m_editor->focusTarget() : nullptr;
}

void FieldRow::leave()
{
    m_draft->endEdit();
    showAllIssues();
}

void FieldRow::showAllIssues()
{
    if (m_wasLeft)
        return;
    m_wasLeft = true;
    refresh(RequiredMessages::AfterLeaving);
}

void FieldRow::setValue(const Json &value)
{
    m_draft->setValue(pointer(), value);
    if (!isTyped(m_spec.type))
        m_draft->endEdit();
}

void FieldRow::clearValue()
{
    const Json *original = valueAt(m_draft->original(), pointer());
    if (original && isEmptyValue(*original))
        m_draft->setValue(pointer(), *original);
    else if (m_spec.presence == Presence::Required && m_spec.sensitivity == Sensitivity::Public)
        m_draft->setValue(pointer(), Json::string({}));
    else
        m_draft->unset(pointer());
}

std::vector<const ValidationIssue *> FieldRow::issuesToShow(RequiredMessages required) const
{
    // The old name of a field stands in for it.
    const std::string legacyPointer =
        m_spec.legacyKey.empty() ? std::string() : childPointer(parentPointer(pointer()), m_spec.legacyKey);
    // What is wrong inside a group is said there.
    const bool isParent = isGroup(m_spec.type);
    std::vector<const ValidationIssue *> issues;
    for (const ValidationIssue &issue : m_draft->issues()) {
        const bool isHere = issue.pointer == pointer() || (!isParent && isWithin(issue.pointer, pointer()))
            || (!legacyPointer.empty() && isWithin(issue.pointer, legacyPointer));
        const bool isEarly =
            issue.code == IssueCode::Required && required == RequiredMessages::AfterLeaving && !m_wasLeft;
        if (isHere && !isEarly)
            issues.push_back(&issue);
    }
    return issues;
}

void FieldRow::showOriginal()
{
    const bool isChanged = m_spec.sensitivity == Sensitivity::Public && !isGroup(m_spec.type)
        && std::ranges::any_of(m_draft->changes(), [this](const FieldChange &change) {
                               return isWithin(change.pointer, pointer());
                           });
    if (!m_chip && !isChanged)
        return;
    if (!m_chip) {
        m_chip = new ElidedLabel(this);
        makeChip(m_chip);
        if (LineField *line = m_editor->lineField()) {
            line->addTrailing(m_chip);
        } else {
            fitChip();
            m_helpLine->insertWidget(1, m_chip, 0, Qt::AlignTop);
        }
    }
    const auto copied = [](const Json *value) { return value ? std::optional(*value) : std::nullopt; };
    const std::optional<Json> original = withVisibleBlanks({copied(valueAt(m_draft->original(), pointer())),
                                                            copied(m_draft->value(pointer()))})
                                             .front();
    m_chip->setText(original ? tr("was %1").arg(displayText(&m_spec, *original)) : tr("was not set"));
    m_chip->setVisible(isChanged);
    if (LineField *line = m_editor->lineField())
        line->layOutTrailing();
}

void FieldRow::fitChip()
{
    if (m_chip && !m_editor->lineField())
        m_chip->setMaximumWidth(std::min(widestChip, static_cast<int>(width() * chipShare)));
}

void FieldRow::resizeEvent(QResizeEvent *event)
{
    FormPart::resizeEvent(event);
    fitChip();
    placeHelpButton();
}

QAbstractButton *FieldRow::showHelpButton()
{
    if (!m_helpButton) {
        m_helpButton = new QPushButton(u"?"_s, this);
        m_helpButton->setAccessibleName(tr("Help on %1").arg(fieldLabel(m_spec)));
        m_helpButton->setToolTip(m_helpButton->accessibleName());
        m_helpButton->setFocusPolicy(Qt::NoFocus);
        setButtonLook(m_helpButton, ButtonLook::Chip);
        placeHelpButton();
        m_helpButton->show();
    }
    return m_helpButton;
}

void FieldRow::hideHelpButton()
{
    // It may be what was just pressed.
    if (m_helpButton)
        m_helpButton->deleteLater();
    m_helpButton = nullptr;
}

void FieldRow::placeHelpButton()
{
    // Beside the help, where the label leaves room, so that nothing moves as it comes and goes.
    if (!m_helpButton)
        return;
    const QSize size = m_helpButton->sizeHint();
    const int top = m_label->height() + metrics::tight / 2;
    const QRect label = m_label->geometry();
    const int left = layoutDirection() == Qt::LeftToRight ? label.right() + 1 - size.width() : label.left();
    m_helpButton->setGeometry(left, top, size.width(), std::min(size.height(), height() - top));
}

void FieldRow::showIssues(const std::vector<const ValidationIssue *> &issues)
{
    m_editor->setMark(markOf(issues));
    if (!m_issues && issues.empty())
        return;
    if (!m_issues) {
        m_issues = new IssueLines(this);
        m_lines->addWidget(m_issues);
        connect(m_issues, &IssueLines::fixRequested, m_draft, &ResourceDraft::applyFix);
    }
    m_issues->showIssues(issues);
    QStringList messages;
    for (const ValidationIssue *issue : issues)
        messages.append(issue->message);
    if (m_messages != messages) {
        m_messages = messages;
        describe();
    }
}

void FieldRow::describe()
{
    QStringList sentences;
    if (m_spec.presence == Presence::Required)
        sentences.append(tr("Required."));
    sentences.append(fieldHelp(m_spec));
    m_editor->setAccessibleTexts(fieldLabel(m_spec), joinedSentences(sentences + m_messages));
}

void FieldRow::showRawValue(const Json *value)
{
    const bool isNeeded = value && !m_editor->canShow(*value);
    if (!m_rawValue && !isNeeded)
        return;
    if (!m_rawValue) {
        m_rawValue = new WrappedLabel(this);
        setTextStyle(m_rawValue, TextStyle::Small);
        m_lines->insertWidget(1, m_rawValue);
    }
    m_rawValue->setVisible(isNeeded);
    if (isNeeded)
        m_rawValue->setText(tr("It holds %1.").arg(toQString(writeCompactJson(*value)).left(200)));
}

} // namespace weir
