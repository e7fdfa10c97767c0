#include "ui/rules/operandeditor.h"

#include "models/json/jsonwriter.h"
#include "ui/rules/operandline.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Nobody edits more values one by one, and each line takes its time.
constexpr size_t mostOperandLines = 50;

} // namespace

OperandEditor::OperandEditor(FilterOperands operands, QWidget *parent)
    : QWidget(parent), m_operands(operands), m_layout(new QVBoxLayout), m_add(new QPushButton(u"+"_s, this)),
      m_remark(new WrappedLabel(this))
{
    m_layout->setSpacing(metrics::tight);
    m_add->setAutoDefault(false);
    m_add->setFixedWidth(fieldHeight(m_add));
    m_add->setToolTip(tr("One more value (Enter)"));
    setButtonLook(m_add, ButtonLook::Quiet);
    setTextStyle(m_remark, TextStyle::Small);
    m_remark->fitWidth();
    m_remark->hide();
    auto *lines = new QHBoxLayout;
    lines->setSpacing(metrics::tight);
    lines->addLayout(m_layout, 1);
    lines->addWidget(m_add, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addLayout(lines);
    layout->addWidget(m_remark);
    connect(m_add, &QPushButton::clicked, this, [this] { addAfter(m_lines.back()); });
    insertLine(0);
    updateLines();
}

void OperandEditor::showOperands(const Json *operands)
{
    std::optional<std::string> shown;
    if (operands)
        shown = writeCompactJson(*operands);
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Json::Array values;
    if (operands)
        values = isList() ? operands->items() : Json::Array{*operands};
    const size_t count = std::min(values.size(), mostOperandLines);
    while (m_lines.size() > std::max<size_t>(count, 1))
        removeLine(m_lines.size() - 1);
    while (m_lines.size() < count)
        insertLine(m_lines.size());
    for (size_t index = 0; index < m_lines.size(); ++index)
        m_lines[index]->showOperand(index < count ? &values[index] : nullptr);
    m_further.assign(values.begin() + static_cast<std::ptrdiff_t>(count), values.end());
    updateLines();
}

void OperandEditor::setNames(const QString &name, const QString &description)
{
    if (m_name == name && m_description == description)
        return;
    m_name = name;
    m_description = description;
    updateLines();
}

void OperandEditor::setEditing(Editing editing)
{
    m_editing = editing;
    updateLines();
}

QWidget *OperandEditor::focusTarget() const
{
    return m_lines.front()->focusTarget();
}

OperandLine *OperandEditor::insertLine(size_t index)
{
    auto *line = new OperandLine(m_operands, this);
    m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(index), line);
    m_layout->insertWidget(static_cast<int>(index), line);
    line->show();
    connect(line, &OperandLine::edited, this, &OperandEditor::takeEdit);
    if (isList()) {
        connect(line, &OperandLine::nextRequested, this, [this, line] { addAfter(line); });
        connect(line, &OperandLine::removalRequested, this, [this, line] { takeRemoval(line); });
    }
    return line;
}

void OperandEditor::removeLine(size_t index)
{
    OperandLine *line = m_lines[index];
    m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(index));
    m_layout->removeWidget(line);
    line->hide();
    // It may be the one whose signal this is about.
    line->deleteLater();
}

size_t OperandEditor::indexOf(const OperandLine *line) const
{
    return static_cast<size_t>(std::ranges::find(m_lines, line) - m_lines.begin());
}

void OperandEditor::takeEdit()
{
    updateLines();
    if (std::ranges::any_of(m_lines, &OperandLine::isFaulty))
        return;
    Json::Array values;
    for (const OperandLine *line : m_lines) {
        if (line->operand())
            values.push_back(*line->operand());
    }
    if (!isList() && values.empty())
        return;
    values.insert(values.end(), m_further.begin(), m_further.end());
    std::optional<Json> operands;
    if (!isList())
        operands = std::move(values.front());
    else if (!values.empty())
        operands = Json::array(std::move(values));
    std::optional<std::string> shown;
    if (operands)
        shown = writeCompactJson(*operands);
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT operandsEdited(operands);
}

void OperandEditor::addAfter(const OperandLine *line)
{
    const size_t next = indexOf(line) + 1;
    // One that waits for a value is enough.
    const auto waiting = std::ranges::find_if(
        m_lines, [](const OperandLine *each) { return !each->operand() && !each->isFaulty(); });
    OperandLine *target = waiting == m_lines.end() ? nullptr : *waiting;
    if (!target && m_lines.size() < mostOperandLines) {
        target = insertLine(next);
        updateLines();
    }
    if (target)
        target->focusTarget()->setFocus();
}

void OperandEditor::takeRemoval(OperandLine *line)
{
    const size_t index = indexOf(line);
    const bool hadFocus = line->isAncestorOf(QApplication::focusWidget());
    if (m_lines.size() > 1)
        removeLine(index);
    else
        line->showOperand(nullptr);
    if (hadFocus)
        m_lines[index > 0 ? index - 1 : 0]->focusTarget()->setFocus();
    takeEdit();
}

void OperandEditor::updateLines()
{
    const bool isOnlyOne = m_lines.size() == 1;
    QString remark;
    FieldMark mark = FieldMark::None;
    bool hasValue = !m_further.empty();
    for (size_t index = 0; index < m_lines.size(); ++index) {
        OperandLine *line = m_lines[index];
        // An empty text that stands alone can be taken away as well.
        const bool isEmptyText =
            line->operand() && line->operand()->isString() && line->operand()->text().empty();
        line->setNames(m_name, static_cast<int>(index) + 1);
        line->setRemoval(isList() && (!isOnlyOne || isEmptyText) ? OperandLine::Removal::Offered
                                                                 : OperandLine::Removal::NotOffered);
        line->setEditing(m_editing);
        line->setDescription(line->remark().isEmpty() ? m_description : line->remark());
        hasValue |= line->operand().has_value();
        if (mark < line->mark()) {
            mark = line->mark();
            remark = line->remark();
        }
    }
    Tone tone = mark == FieldMark::Error ? Tone::Error : Tone::Warning;
    if (remark.isEmpty() && !hasValue) {
        remark = isList() ? tr("Nothing to compare with yet.") : tr("Enter a number to compare with.");
    } else if (remark.isEmpty() && !m_further.empty()) {
        tone = Tone::Muted;
        remark = tr("%n more value(s), kept as they are", nullptr, static_cast<int>(m_further.size()));
    }
    m_remark->setText(remark);
    setTone(m_remark, tone);
    m_remark->setVisible(!remark.isEmpty());
    m_add->setEnabled(m_lines.size() < mostOperandLines);
    m_add->setAccessibleName(tr("%1: add a value").arg(m_name));
    // One number ends where the lists above and below it do.
    QSizePolicy policy = m_add->sizePolicy();
    policy.setRetainSizeWhenHidden(m_editing == Editing::Allowed);
    m_add->setSizePolicy(policy);
    m_add->setVisible(isList() && m_editing == Editing::Allowed);
}

} // namespace weir
