#include "ui/forms/textlineeditor.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "ui/forms/linefield.h"

#include <QHBoxLayout>

namespace weir {

Json valueOfText(FieldType type, const QString &text)
{
    if (type == FieldType::Integer) {
        const auto read = readJson(toStdString(text));
        if (read && read->root.isNumber())
            return Json::number(read->root.text());
    }
    return Json::string(toStdString(text));
}

QString textOfValue(const Json *value)
{
    if (!value || value->isNull())
        return {};
    return toQString(value->isString() || value->isNumber() ? value->text() : writeCompactJson(*value));
}

QString emptyHint(const FieldSpec &spec, const Json *value)
{
    if (!value)
        return {};
    if (value->isNull())
        return QStringLiteral("null");
    return spec.presence == Presence::Required ? QString() : FieldEditor::tr("empty text");
}

TextLineEditor::TextLineEditor(const FieldSpec &spec, QWidget *parent)
    : FieldEditor(parent), m_spec(spec), m_line(new LineField(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    connect(m_line, &LineField::textEntered, this, &TextLineEditor::takeText);
}

void TextLineEditor::setEditing(Editing editing)
{
    m_line->setReadOnly(editing == Editing::ReadOnly);
}

void TextLineEditor::setMark(FieldMark mark)
{
    setFieldMark(m_line, mark);
}

QWidget *TextLineEditor::focusTarget() const
{
    return m_line;
}

void TextLineEditor::showValue(const Json *value)
{
    m_line->setPlaceholderText(emptyHint(m_spec, value));
    const QString typed = m_line->text();
    const bool isSame =
        value ? !typed.isEmpty() && valueOfText(m_spec.type, typed) == *value : typed.isEmpty();
    if (!isSame)
        m_line->replaceText(textOfValue(value));
}

void TextLineEditor::takeText(const QString &text)
{
    if (text.isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT valueEdited(valueOfText(m_spec.type, text));
}

} // namespace weir
