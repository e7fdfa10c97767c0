#include "ui/rules/variableseditor.h"

#include "models/amounttext.h"
#include "models/json/jsonwriter.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/issuetext.h"
#include "models/schema/tables/transformfields.h"
#include "models/text.h"
#include "ui/forms/issuelines.h"
#include "ui/forms/textfield.h"
#include "ui/rules/findinglines.h"
#include "ui/rules/variablesmodel.h"
#include "ui/rules/variablesview.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

const FieldSpec &valueField()
{
    static const FieldSpec &field = *fieldWithKey(transformFields, "value");
    return field;
}

QPushButton *newLink(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    button->setToolTip(name);
    setButtonLook(button, ButtonLook::Link);
    return button;
}

//! What somebody should know of paths that are right; nothing where there are none.
std::optional<RuleFinding> contentHint(const VariableTable &table, const VariableFindings &findings)
{
    QStringList names;
    for (size_t index = 0; index < table.variables().size(); ++index) {
        const Variable &variable = table.variables()[index];
        if (!findings.ofVariables[index] && readsMessageContent(variable.expression))
            names << toQString(variable.name);
    }
    if (names.isEmpty())
        return std::nullopt;
    constexpr qsizetype mostNames = 3;
    const QString shown = names.size() > mostNames
        ? VariablesEditor::tr("%1 and %n other(s)", "", static_cast<int>(names.size() - mostNames))
              .arg(listText(names.first(mostNames)))
        : listText(names);
    return RuleFinding{IssueCode::Format, Level::Note,
                       VariablesEditor::tr(
                           "The EventGrid user guide says that variables of an event stream cannot transform "
                           "fields in the content of the source message; test %1 with a real event first.")
                           .arg(shown)};
}

} // namespace

VariablesEditor::VariablesEditor(QWidget *parent)
    : QWidget(parent), m_model(new VariablesModel(this)), m_tablePart(new QWidget(this)),
      m_view(new VariablesView(m_model, m_tablePart)),
      m_add(newLink(tr("+ variable"), tr("Add a variable (Insert)"), m_tablePart)),
      m_copy(newLink(tr("Duplicate"), tr("Duplicate the variable (Ctrl+D)"), m_tablePart)),
      m_remove(newLink(tr("Remove"), tr("Remove the variable (Delete)"), m_tablePart)),
      m_up(newLink(tr("Up"), tr("Move the variable up (Alt+Up)"), m_tablePart)),
      m_down(newLink(tr("Down"), tr("Move the variable down (Alt+Down)"), m_tablePart)),
      m_count(new QLabel(m_tablePart)), m_textPart(new QWidget(this)), m_text(new TextField(m_textPart)),
      m_asTable(newLink(tr("Show as a table"), tr("Show as a table"), m_textPart)),
      m_notes(new IssueLines(this))
{
    m_view->setAccessibleName(tr("Variables"));
    m_text->setAccessibleName(fieldLabel(valueField()));
    setTextStyle(m_text, TextStyle::Code);
    m_count->setTextFormat(Qt::PlainText);
    setTextStyle(m_count, TextStyle::Small);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::columnGap);
    for (QPushButton *button : {m_add, m_copy, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_count);
    auto *table = new QVBoxLayout(m_tablePart);
    table->setContentsMargins(0, 0, 0, 0);
    table->setSpacing(metrics::gap);
    table->addWidget(m_view);
    table->addLayout(buttons);
    auto *text = new QVBoxLayout(m_textPart);
    text->setContentsMargins(0, 0, 0, 0);
    text->setSpacing(metrics::gap);
    text->addWidget(m_text);
    text->addWidget(m_asTable, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_tablePart);
    layout->addWidget(m_textPart);
    layout->addWidget(m_notes);

    m_text->installEventFilter(this);
    connect(m_model, &VariablesModel::valueEdited, this, &VariablesEditor::takeValue);
    connect(m_text, &TextField::textEdited, this, &VariablesEditor::takeText);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &VariablesEditor::updateButtons);
    connect(m_view, &VariablesView::addRequested, this, &VariablesEditor::add);
    connect(m_view, &VariablesView::removeRequested, this, &VariablesEditor::remove);
    connect(m_view, &VariablesView::copyRequested, this, &VariablesEditor::copy);
    connect(m_view, &VariablesView::moveRequested, this, &VariablesEditor::move);
    connect(m_add, &QPushButton::clicked, this, &VariablesEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &VariablesEditor::remove);
    connect(m_copy, &QPushButton::clicked, this, &VariablesEditor::copy);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_asTable, &QPushButton::clicked, this, [this] {
        showPart(Part::Table);
        m_view->setFocus();
    });
    read(nullptr);
    showPart(Part::Table);
}

void VariablesEditor::showValue(const Json *value)
{
    if (value ? m_shown == *value : !m_shown)
        return;
    read(value);
    // What is being typed stays a text until it is done.
    if (!m_table)
        showPart(Part::Text);
    else if (!m_text->hasFocus())
        showPart(Part::Table);
}

void VariablesEditor::read(const Json *value)
{
    m_shown = value ? std::optional(*value) : std::nullopt;
    m_table.reset();
    m_findings = {};
    m_faults.clear();
    if (value && !value->isString() && !value->isNull()) {
        m_text->replaceText(toQString(writeCompactJson(*value)));
        m_faults.push_back({IssueCode::Type, Level::Error, typeText(valueField(), *value)});
    } else {
        const std::string text = value ? value->text() : std::string();
        const QString label = fieldLabel(valueField());
        m_text->replaceText(toQString(text));
        auto table = VariableTable::read(text);
        if (table) {
            m_findings = findingsOf(*table, text, label);
            m_table = std::move(*table);
        } else {
            m_faults.push_back(unreadableFinding(label, table.error()));
        }
    }
    showTable();
}

void VariablesEditor::showTable()
{
    if (m_table)
        m_model->setTable(*m_table, m_findings);
    std::vector<RuleFinding> notes = m_faults;
    notes.insert(notes.end(), m_findings.ofTable.begin(), m_findings.ofTable.end());
    if (m_table) {
        if (const auto hint = contentHint(*m_table, m_findings))
            notes.push_back(*hint);
    }
    showFindings(m_notes, notes);
    const qsizetype count = m_table ? std::ssize(m_table->variables()) : 0;
    m_count->setText(tr("%1 of %2").arg(amountText(count), amountText(variableLimit)));
    setTone(m_count, std::cmp_greater(count, variableLimit) ? Tone::Error : Tone::Muted);
    m_asTable->setVisible(m_table.has_value());
    updateButtons();
}

void VariablesEditor::showPart(Part part)
{
    m_tablePart->setVisible(part == Part::Table);
    m_textPart->setVisible(part == Part::Text);
}

void VariablesEditor::showUnused(VariableNames names)
{
    m_model->setUnused(std::move(names));
}

void VariablesEditor::showSample(const SampleValues &values, const QString &eventName)
{
    m_model->setSample(values, eventName);
}

void VariablesEditor::setEditing(Editing editing)
{
    m_editing = editing;
    m_view->setEditing(editing);
    m_model->setEditing(editing);
    m_text->setReadOnly(editing == Editing::ReadOnly);
    updateButtons();
}

void VariablesEditor::define(const std::string &name)
{
    if (!m_table || m_editing == Editing::ReadOnly)
        return;
    m_view->finishEditing();
    const int row = m_model->rowCount();
    takeValue(m_table->withVariable(static_cast<size_t>(row), name, Json::string({})));
    m_view->editCell(row, VariablesModel::ExpressionColumn);
}

bool VariablesEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut && m_table) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::MouseFocusReason)
            QMetaObject::invokeMethod(
                this, [this] { showPart(m_table ? Part::Table : Part::Text); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void VariablesEditor::takeValue(const std::string &value)
{
    const Json json = Json::string(value);
    read(&json);
    Q_EMIT valueEdited(value);
}

void VariablesEditor::takeText(const QString &text)
{
    takeValue(toStdString(text));
}

void VariablesEditor::add()
{
    if (!m_table)
        return;
    m_view->finishEditing();
    const int row = current() + 1 > 0 ? current() + 1 : m_model->rowCount();
    takeValue(
        m_table->withVariable(static_cast<size_t>(row), m_table->freeName("variable"), Json::string({})));
    m_view->editCell(row, VariablesModel::NameColumn);
}

void VariablesEditor::remove()
{
    const int row = current();
    if (row < 0 || !m_table)
        return;
    m_view->finishEditing();
    takeValue(m_table->without(static_cast<size_t>(row)));
    const int last = m_model->rowCount() - 1;
    m_view->setCurrentIndex(m_model->index(std::min(row, last), m_view->currentIndex().column()));
    updateButtons();
}

void VariablesEditor::copy()
{
    const int row = current();
    if (row < 0 || !m_table)
        return;
    m_view->finishEditing();
    takeValue(m_table->withCopy(static_cast<size_t>(row)));
    m_view->editCell(row + 1, VariablesModel::NameColumn);
}

void VariablesEditor::move(int distance)
{
    const int row = current();
    const int target = row + distance;
    if (row < 0 || !m_table || target < 0 || target >= m_model->rowCount())
        return;
    m_view->finishEditing();
    const int column = m_view->currentIndex().column();
    takeValue(m_table->withMoved(static_cast<size_t>(row), static_cast<size_t>(target)));
    m_view->setCurrentIndex(m_model->index(target, column));
}

void VariablesEditor::updateButtons()
{
    const bool canEdit = m_editing == Editing::Allowed;
    const int row = current();
    m_add->setEnabled(canEdit);
    for (QPushButton *button : {m_copy, m_remove})
        button->setEnabled(canEdit && row >= 0);
    m_up->setEnabled(canEdit && row > 0);
    m_down->setEnabled(canEdit && row >= 0 && row + 1 < m_model->rowCount());
}

int VariablesEditor::current() const
{
    return m_view->currentIndex().row();
}

} // namespace weir
