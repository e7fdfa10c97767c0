#include "ui/forms/freeobjecteditor.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"
#include "ui/announcement.h"
#include "ui/forms/textfield.h"
#include "ui/leveltext.h"
#include "ui/wrappedlabel.h"

#include <QGridLayout>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Why the text cannot be taken as JSON, as a sentence; empty where it can.
QString faultOf(const Result<JsonDocument, JsonReadError> &read)
{
    if (!read)
        return read.error().message();
    if (read->duplicates.empty())
        return {};
    return FreeObjectEditor::tr("The key %1 stands twice in one object; take one away.")
        .arg(toQString(lastToken(read->duplicates.front().pointer)));
}

Json valueOfJsonText(const QString &text)
{
    auto read = readJson(toStdString(text));
    return faultOf(read).isEmpty() ? std::move(read->root) : Json::string(toStdString(text));
}

} // namespace

FreeObjectEditor::FreeObjectEditor(QWidget *parent)
    : FieldEditor(parent), m_text(new TextField(this)), m_fault(new WrappedLabel(this))
{
    setTextStyle(m_text, TextStyle::Code);
    m_fault->hide();
    setTextStyle(m_fault, TextStyle::Small);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(metrics::tight);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_fault, 1, 0);
    connect(m_text, &TextField::textEdited, this, &FreeObjectEditor::takeText);
}

void FreeObjectEditor::setEditing(Editing editing)
{
    m_text->setReadOnly(editing == Editing::ReadOnly);
}

void FreeObjectEditor::setMark(FieldMark mark)
{
    setFieldMark(m_text, mark);
}

QWidget *FreeObjectEditor::focusTarget() const
{
    return m_text;
}

void FreeObjectEditor::showValue(const Json *value)
{
    const QString typed = m_text->text();
    const bool isSame = value ? valueOfJsonText(typed) == *value : typed.isEmpty();
    if (!isSame) {
        const bool isText = value && value->isString();
        m_text->replaceText(!value ? QString()
                                   : toQString(isText ? value->text() : writeJson(*value)).trimmed());
    }
    showFault(m_text->text());
}

void FreeObjectEditor::takeText(const QString &text)
{
    if (text.trimmed().isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT valueEdited(valueOfJsonText(text));
}

void FreeObjectEditor::showFault(const QString &text)
{
    const QString fault = text.trimmed().isEmpty() ? QString() : faultOf(readJson(toStdString(text)));
    const bool wasShown = m_fault->isVisible();
    setLevelText(m_fault, Level::Error, fault);
    m_fault->setVisible(!fault.isEmpty());
    // The place in the text moves with each key.
    if (!wasShown && m_fault->isVisible())
        announce(m_fault);
}

} // namespace weir
