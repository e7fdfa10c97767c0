#include "ui/rules/transformeditor.h"

#include "models/json/jsonwriter.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/issuetext.h"
#include "models/schema/tables/transformfields.h"
#include "models/text.h"
#include "ui/forms/issuelines.h"
#include "ui/forms/lengthcounter.h"
#include "ui/forms/segmentedcontrol.h"
#include "ui/forms/textfield.h"
#include "ui/leveltext.h"
#include "ui/rules/findinglines.h"
#include "ui/rules/templateeditor.h"
#include "ui/rules/variableseditor.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr std::string_view typeKey = "type";
constexpr std::string_view valueKey = "value";
constexpr std::string_view templateKey = "template";

//! In the order of the table of types.
enum TransformType : int { OriginalType, ConstantType, VariableType };

const FieldSpec &transformField(std::string_view key)
{
    return *fieldWithKey(transformFields, key);
}

QStringList typeTexts()
{
    QStringList texts;
    for (const Choice &choice : transformTypes)
        texts << choiceLabel(choice);
    return texts;
}

//! −1 for none of the table.
int typeIndex(const Json *type)
{
    if (!type)
        return -1;
    const auto *const found = std::ranges::find(transformTypes, type->text(), &Choice::value);
    return found == std::end(transformTypes) ? -1 : static_cast<int>(found - std::begin(transformTypes));
}

//! A value of another type as JSON, so that one sees it.
std::string memberText(const Json *value)
{
    if (!value || value->isNull())
        return {};
    return value->isString() ? value->text() : writeCompactJson(*value);
}

QVBoxLayout *newColumn(QWidget *part, int spacing)
{
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

TransformEditor::TransformEditor(QWidget *parent)
    : QWidget(parent), m_type(new SegmentedControl(typeTexts(), this)), m_sentence(new WrappedLabel(this)),
      m_constantPart(new QWidget(this)), m_constant(new TextField(m_constantPart)),
      m_constantNotes(new IssueLines(m_constantPart)), m_variablePart(new QWidget(this)),
      m_variables(new VariablesEditor(m_variablePart)),
      m_templateLabel(new QLabel(fieldLabel(transformField(templateKey)), m_variablePart)),
      m_length(new LengthCounter(transformField(templateKey).bounds, m_variablePart)),
      m_template(new TemplateEditor(m_variablePart)), m_jsonSentence(new WrappedLabel(m_variablePart)),
      m_templateNotes(new IssueLines(m_variablePart))
{
    m_type->setAccessibleName(fieldLabel(transformField(typeKey)));
    m_constant->setAccessibleName(fieldLabel(transformField(valueKey)));
    m_template->setAccessibleName(fieldLabel(transformField(templateKey)));
    m_template->setAccessibleDescription(fieldHelp(transformField(templateKey)));
    m_sentence->fitWidth();
    setTone(m_sentence, Tone::Muted);
    m_templateLabel->setTextFormat(Qt::PlainText);
    setTextStyle(m_templateLabel, TextStyle::Strong);
    setTone(m_templateLabel, Tone::Muted);
    m_jsonSentence->fitWidth();
    setSuccessText(m_jsonSentence,
                   tr("It can be JSON, as FunctionGraph wants it; a sample shows it filled."));
    setTextStyle(m_jsonSentence, TextStyle::Small);

    QVBoxLayout *constant = newColumn(m_constantPart, metrics::tight);
    constant->addWidget(m_constant);
    constant->addWidget(m_constantNotes);
    auto *head = new QHBoxLayout;
    head->addWidget(m_templateLabel);
    head->addStretch();
    head->addWidget(m_length);
    QVBoxLayout *text = newColumn(nullptr, metrics::tight);
    text->addLayout(head);
    text->addWidget(m_template);
    text->addWidget(m_jsonSentence);
    text->addWidget(m_templateNotes);
    QVBoxLayout *variable = newColumn(m_variablePart, metrics::columnGap);
    variable->addWidget(m_variables);
    variable->addLayout(text);
    QVBoxLayout *layout = newColumn(this, metrics::gap);
    layout->addWidget(m_type);
    layout->addWidget(m_sentence);
    layout->addWidget(m_constantPart);
    layout->addWidget(m_variablePart);

    connect(m_type, &SegmentedControl::chosen, this, &TransformEditor::takeType);
    connect(m_constant, &TextField::textEdited, this,
            [this](const QString &value) { takeText(valueKey, toStdString(value)); });
    connect(m_variables, &VariablesEditor::valueEdited, this,
            [this](const std::string &value) { takeText(valueKey, value); });
    connect(m_template, &CodeView::textEdited, this,
            [this] { takeText(templateKey, toStdString(m_template->text())); });
    connect(m_templateNotes, &IssueLines::fixRequested, this,
            [this](const IssueFix &fix) { m_variables->define(fix.pointer); });
    showType();
    showMembers();
}

void TransformEditor::showTransform(const Json *transform)
{
    if (transform ? m_transform == *transform : !m_transform)
        return;
    m_transform = transform ? std::optional(*transform) : std::nullopt;
    showType();
    showMembers();
}

void TransformEditor::setEditing(Editing editing)
{
    m_editing = editing;
    m_type->setEnabled(editing == Editing::Allowed);
    m_constant->setReadOnly(editing == Editing::ReadOnly);
    m_variables->setEditing(editing);
    m_template->setEditing(editing);
    showReferences();
}

void TransformEditor::setTemplateText(TemplateText text)
{
    if (std::exchange(m_templateText, text) != text)
        showReferences();
}

void TransformEditor::showValues(const SampleValues &values, const QString &eventName)
{
    m_variables->showSample(values, eventName);
}

const Json *TransformEditor::member(std::string_view key) const
{
    return m_transform ? m_transform->find(key) : nullptr;
}

void TransformEditor::takeType(int index)
{
    takeMember(typeKey, Json::string(std::string(transformTypes[index].value)));
    showType();
    showMembers();
}

void TransformEditor::takeText(std::string_view key, const std::string &text)
{
    takeMember(key, text.empty() ? std::nullopt : std::optional(Json::string(text)));
}

void TransformEditor::takeMember(std::string_view key, std::optional<Json> value)
{
    if (!m_transform || !m_transform->isObject())
        m_transform = Json::object();
    if (value)
        m_transform->insert(key, std::move(*value));
    else
        m_transform->remove(key);
    showReferences();
    // A copy: whoever hears of it may show another one.
    Q_EMIT transformEdited(Json(*m_transform));
}

void TransformEditor::showType()
{
    const Json *type = member(typeKey);
    const int index = typeIndex(type);
    m_type->setCurrent(index);
    m_constantPart->setVisible(index == ConstantType);
    m_variablePart->setVisible(index == VariableType);
    switch (index) {
    case OriginalType:
        m_sentence->setText(tr("The target gets the event as it is."));
        break;
    case ConstantType:
        m_sentence->setText(tr("The target gets this text, whatever the event is."));
        break;
    case VariableType:
        m_sentence->setText(
            tr("The target gets the template, in which ${name} stands for what the variable holds."));
        break;
    default:
        m_sentence->setText(
            holdsNothing(type)
                ? tr("Choose what the target gets.")
                : tr("The type %1 is not known here; choose what the target gets.").arg(shownValue(*type)));
    }
    m_type->setDescription(m_sentence->text());
}

void TransformEditor::showMembers()
{
    const Json *value = member(valueKey);
    m_constant->replaceText(toQString(memberText(value)));
    // What is no table with another type need not be one.
    m_variables->showValue(value);
    m_template->showText(memberText(member(templateKey)));
    showReferences();
}

void TransformEditor::showReferences()
{
    const QString constant = m_constant->text();
    showFindings(m_constantNotes,
                 constant.isEmpty()
                     ? std::vector{missingConstantFinding(fieldLabel(transformField(valueKey)))}
                     : std::vector<RuleFinding>());
    const FieldSpec &field = transformField(templateKey);
    const std::string text = memberText(member(templateKey));
    const MessageTemplate parsed = parseTemplate(text);
    const std::optional<VariableTable> &table = m_variables->table();
    const VariableFindings &findings = m_variables->findings();
    const TemplateContext context{
        .variables = table ? &*table : nullptr, .findings = &findings, .text = m_templateText};
    std::vector<RuleFinding> notes = findingsOf(parsed, context, fieldLabel(field));
    const qint64 length = codePointCount(text);
    if (length > field.bounds.most)
        notes.push_back({IssueCode::Length, field.bounds.level, lengthText(field, length)});
    // The rows say it.
    std::erase_if(notes, [](const RuleFinding &note) { return note.code == IssueCode::UnusedVariable; });
    const bool isJson = m_templateText == TemplateText::Json && !text.empty() && !parsed.unclosed
        && std::ranges::none_of(notes,
                                [](const RuleFinding &note) { return note.code == IssueCode::Format; });
    m_jsonSentence->setVisible(isJson);
    m_length->showLength(length);
    showFindings(m_templateNotes, notes, m_editing);

    const std::vector<std::string> unused =
        table && !text.empty() ? unusedVariables(parsed, *table, findings) : std::vector<std::string>();
    m_variables->showUnused(VariableNames(unused.begin(), unused.end()));
    m_template->showVariables(table);
}

} // namespace weir
