#include "ui/forms/multilineeditor.h"

#include "models/text.h"
#include "ui/forms/lengthcounter.h"
#include "ui/forms/textfield.h"
#include "ui/forms/textlineeditor.h"

#include <QVBoxLayout>

#include <limits>

namespace weir {

MultilineEditor::MultilineEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(parent), m_spec(spec), m_text(new TextField(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    if (m_spec.bounds.most != std::numeric_limits<qint64>::max())
        m_counter = new LengthCounter(m_spec.bounds, this);
    connect(m_text, &TextField::textEdited, this, &MultilineEditor::takeText);
    updateCounter();
}

void MultilineEditor::setEditing(Editing editing)
{
    m_text->setReadOnly(editing == Editing::ReadOnly);
}

void MultilineEditor::setMark(FieldMark mark)
{
    setFieldMark(m_text, mark);
}

QWidget *MultilineEditor::footnote() const
{
    return m_counter;
}

QWidget *MultilineEditor::focusTarget() const
{
    return m_text;
}

void MultilineEditor::showValue(const Json *value)
{
    m_text->setPlaceholderText(emptyHint(m_spec, value));
    m_text->replaceText(textOfValue(value));
    updateCounter();
}

void MultilineEditor::takeText(const QString &text)
{
    if (text.isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT valueEdited(Json::string(toStdString(text)));
}

void MultilineEditor::updateCounter()
{
    if (m_counter)
        m_counter->showLength(codePointCount(toStdString(m_text->text())));
}

} // namespace weir
