#include "ui/forms/multilineeditor.h"

#include "models/text.h"
#include "ui/forms/textfield.h"
#include "ui/forms/textlineeditor.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <limits>

namespace weir {

MultilineEditor::MultilineEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(parent), m_spec(spec), m_text(new TextField(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    if (m_spec.bounds.most != std::numeric_limits<qint64>::max()) {
        m_counter = new QLabel(this);
        m_counter->setTextFormat(Qt::PlainText);
        setTextStyle(m_counter, TextStyle::Small);
        setTone(m_counter, Tone::Muted);
    }
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
    if (!m_counter)
        return;
    const qint64 count = codePointCount(toStdString(m_text->toPlainText()));
    const QString text = count == 0
        ? QString()
        : tr("%1 / %2").arg(QLocale().toString(count), QLocale().toString(m_spec.bounds.most));
    if (m_counter->text() == text)
        return;
    m_counter->setText(text);
    setTone(m_counter, count > m_spec.bounds.most ? toneOf(m_spec.bounds.level) : Tone::Muted);
}

} // namespace weir
