#include "ui/forms/choiceeditor.h"

#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/forms/choicebox.h"
#include "ui/forms/linefield.h"
#include "ui/forms/textlineeditor.h"

#include <QHBoxLayout>

#include <algorithm>

namespace weir {

ChoiceEditor::ChoiceEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(parent), m_spec(spec), m_combo(new ChoiceBox(this)), m_line(new LineField)
{
    m_combo->setEditable(true);
    m_combo->setLineEdit(m_line);
    m_combo->setCompleter(nullptr);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (spec.presence == Presence::Optional)
        m_combo->addItem(tr("Not set"));
    for (const Choice &choice : spec.choices)
        m_combo->addItem(choiceLabel(choice), toQString(choice.value));
    m_combo->setCurrentIndex(-1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_combo);
    connect(m_line, &LineField::textEntered, this, &ChoiceEditor::takeText);
    connect(m_combo, &QComboBox::activated, this, &ChoiceEditor::takeItem);
}

void ChoiceEditor::setEditing(Editing editing)
{
    m_combo->setEnabled(editing == Editing::Allowed);
}

void ChoiceEditor::setMark(FieldMark mark)
{
    setFieldMark(m_combo, mark);
}

void ChoiceEditor::setAccessibleTexts(const QString &name, const QString &description)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_combo), static_cast<QWidget *>(m_line)}) {
        widget->setAccessibleName(name);
        widget->setAccessibleDescription(description);
    }
}

QWidget *ChoiceEditor::focusTarget() const
{
    return m_combo;
}

void ChoiceEditor::showValue(const Json *value)
{
    m_line->setPlaceholderText(value ? emptyHint(m_spec, value) : tr("Not set"));
    const QString typed = m_line->text();
    const bool isSame = value ? !typed.isEmpty() && valueOf(typed) == *value : typed.isEmpty();
    if (isSame)
        return;
    // Which item is current follows the text; that the combo box then writes it is no edit.
    const QSignalBlocker blocker(m_line);
    m_combo->setCurrentIndex(
        value ? m_combo->findText(textOf(value), Qt::MatchFixedString | Qt::MatchCaseSensitive) : -1);
    m_line->replaceText(textOf(value));
}

Json ChoiceEditor::valueOf(const QString &text) const
{
    const auto choice = std::ranges::find(m_spec.choices, text, choiceLabel);
    return valueOfText(m_spec.type, choice == m_spec.choices.end() ? text : toQString(choice->value));
}

QString ChoiceEditor::textOf(const Json *value) const
{
    const QString text = textOfValue(value);
    const auto choice = std::ranges::find(m_spec.choices, text,
                                          [](const Choice &candidate) { return toQString(candidate.value); });
    return choice == m_spec.choices.end() ? text : choiceLabel(*choice);
}

void ChoiceEditor::takeText(const QString &text)
{
    if (text.isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT valueEdited(valueOf(text));
}

void ChoiceEditor::takeItem(int index)
{
    const QVariant value = m_combo->itemData(index);
    if (!value.isValid()) {
        m_line->replaceText({});
        Q_EMIT cleared();
        return;
    }
    Q_EMIT valueEdited(valueOfText(m_spec.type, value.toString()));
}

} // namespace weir
