#include "ui/rules/operandline.h"

#include "models/json/jsonreader.h"
#include "models/text.h"
#include "ui/forms/linefield.h"
#include "ui/widgetkeys.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Nothing for what JSON would not write as a number.
std::optional<Json> numberOf(const QString &text)
{
    const auto read = readJson(toStdString(text.trimmed()));
    if (!read || !read->root.isNumber())
        return std::nullopt;
    return Json::number(read->root.text());
}

double approximate(const Json &number)
{
    return toQString(number.text()).toDouble();
}

} // namespace

OperandLine::OperandLine(FilterOperands operands, QWidget *parent)
    : QWidget(parent), m_operands(operands), m_remove(new QPushButton(u"✕"_s))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    const int count = operands == FilterOperands::Ranges ? 2 : 1;
    for (int index = 0; index < count; ++index) {
        if (index > 0) {
            auto *dash = new QLabel(u"–"_s, this);
            setTone(dash, Tone::Muted);
            layout->addWidget(dash);
        }
        auto *field = new LineField(this);
        field->installEventFilter(this);
        field->setMinimumWidth(fieldHeight(field) * 2);
        layout->addWidget(field, 1);
        connect(field, &LineField::textEntered, this, &OperandLine::takeText);
        m_fields.push_back(field);
    }
    m_remove->setAutoDefault(false);
    // The keyboard takes an empty line away with Backspace.
    m_remove->setFocusPolicy(Qt::NoFocus);
    setButtonLook(m_remove, ButtonLook::Link);
    setTone(m_remove, Tone::Muted);
    setTextStyle(m_remove, TextStyle::Small);
    m_fields.back()->addTrailing(m_remove);
    m_remove->hide();
    connect(m_remove, &QPushButton::clicked, this, &OperandLine::removalRequested);
    showOperand(nullptr);
}

void OperandLine::showOperand(const Json *operand)
{
    m_isEntered = operand != nullptr;
    if (m_operands == FilterOperands::Ranges) {
        for (size_t index = 0; index < m_fields.size(); ++index)
            m_fields[index]->replaceText(operand ? toQString(operand->items()[index].text()) : QString());
    } else {
        m_fields.front()->replaceText(operand ? toQString(operand->text()) : QString());
    }
    read();
    // To the letter, whatever a line can show of it.
    if (operand)
        m_operand = *operand;
}

void OperandLine::setNames(const QString &name, int number)
{
    const QString numberText = QString::number(number);
    switch (m_operands) {
    case FilterOperands::None:
        break;
    case FilterOperands::Texts:
        m_fields.front()->setAccessibleName(tr("%1: text %2").arg(name, numberText));
        break;
    case FilterOperands::Numbers:
        m_fields.front()->setAccessibleName(tr("%1: number %2").arg(name, numberText));
        break;
    case FilterOperands::Number:
        m_fields.front()->setAccessibleName(tr("%1: number").arg(name));
        break;
    case FilterOperands::Ranges:
        m_fields.front()->setAccessibleName(tr("%1: range %2 from").arg(name, numberText));
        m_fields.back()->setAccessibleName(tr("%1: range %2 to").arg(name, numberText));
        break;
    }
    m_remove->setAccessibleName(tr("%1: remove value %2").arg(name, numberText));
    m_remove->setToolTip(tr("Remove this value"));
}

void OperandLine::setDescription(const QString &description)
{
    for (LineField *field : m_fields)
        field->setAccessibleDescription(description);
}

void OperandLine::setEditing(Editing editing)
{
    m_editing = editing;
    for (LineField *field : m_fields)
        field->setReadOnly(editing == Editing::ReadOnly);
    updateLook();
}

void OperandLine::setRemoval(Removal removal)
{
    m_removal = removal;
    updateLook();
}

QWidget *OperandLine::focusTarget() const
{
    return m_fields.front();
}

bool OperandLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_editing == Editing::ReadOnly)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (isKey(key, WidgetKey::NextOperand)) {
        if (m_operand)
            Q_EMIT nextRequested();
        return true;
    }
    const bool isEmpty =
        std::ranges::all_of(m_fields, [](const LineField *field) { return field->text().isEmpty(); });
    if (isKey(key, WidgetKey::RemoveOperand) && isEmpty && m_removal == Removal::Offered) {
        // Held down, it would go on in the line before.
        if (!key->isAutoRepeat())
            Q_EMIT removalRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OperandLine::takeText()
{
    m_isEntered = true;
    read();
    Q_EMIT edited();
}

void OperandLine::read()
{
    m_operand.reset();
    m_remark.clear();
    m_mark = FieldMark::None;
    if (m_operands == FilterOperands::Ranges)
        readRange();
    else if (m_operands != FilterOperands::Texts)
        readNumber();
    else if (m_isEntered)
        m_operand = Json::string(toStdString(m_fields.front()->text()));
    updateLook();
}

void OperandLine::readNumber()
{
    const QString text = m_fields.front()->text();
    m_operand = numberOf(text);
    const bool isMissing = m_operands == FilterOperands::Number && m_isEntered;
    if (m_operand || (text.trimmed().isEmpty() && !isMissing))
        return;
    m_mark = FieldMark::Error;
    if (text.trimmed().isEmpty()) {
        m_remark = tr("Enter a number; until then the filter keeps what it had.");
        return;
    }
    m_remark = tr("“%1” is no number, so the filter keeps what it had.").arg(text.trimmed());
}

void OperandLine::readRange()
{
    const std::array texts{m_fields.front()->text().trimmed(), m_fields.back()->text().trimmed()};
    const std::optional<Json> from = numberOf(texts.front());
    const std::optional<Json> to = numberOf(texts.back());
    for (const QString &text : texts) {
        if (text.isEmpty() || numberOf(text))
            continue;
        m_mark = FieldMark::Error;
        m_remark = tr("“%1” is no number, so the filter keeps what it had.").arg(text);
        return;
    }
    if (from && to) {
        m_operand = Json::array({*from, *to});
        if (approximate(*from) > approximate(*to)) {
            m_mark = FieldMark::Warning;
            m_remark = tr("This range ends before it begins.");
        }
    } else if (from || to) {
        m_mark = FieldMark::Error;
        m_remark = tr("A range needs two numbers, so the filter keeps what it had.");
    }
}

void OperandLine::updateLook()
{
    for (LineField *field : m_fields) {
        const bool isFine = m_operands == FilterOperands::Ranges && isFaulty() && numberOf(field->text());
        setFieldMark(field, isFine ? FieldMark::None : m_mark);
    }
    switch (m_operands) {
    case FilterOperands::None:
        break;
    case FilterOperands::Texts:
        m_fields.front()->setPlaceholderText(m_isEntered ? tr("empty text") : tr("text"));
        break;
    case FilterOperands::Numbers:
    case FilterOperands::Number:
        m_fields.front()->setPlaceholderText(tr("number"));
        break;
    case FilterOperands::Ranges:
        m_fields.front()->setPlaceholderText(tr("from"));
        m_fields.back()->setPlaceholderText(tr("to"));
        break;
    }
    m_remove->setVisible(m_removal == Removal::Offered && m_editing == Editing::Allowed);
    m_fields.back()->layOutTrailing();
}

} // namespace weir
