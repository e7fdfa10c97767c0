#include "ui/rules/conditionrow.h"

#include "models/rules/filteredits.h"
#include "ui/rules/operandeditor.h"
#include "ui/rules/operatorchoice.h"

#include <QHBoxLayout>

namespace weir {

ConditionRow::ConditionRow(const std::vector<const FilterOperator *> &operators, QWidget *parent)
    : ConditionCard(parent), m_operator(new OperatorChoice(this))
{
    m_operator->setOperators(operators);
    contentLayout()->addWidget(m_operator, 0, Qt::AlignTop);
    contentLayout()->addStretch();
    connect(m_operator, &OperatorChoice::operatorChosen, this, &ConditionRow::takeOperator);
}

bool ConditionRow::canShow(const FilterCondition &condition) const
{
    return condition.op != nullptr;
}

void ConditionRow::showCondition(const FilterCondition &condition)
{
    ConditionCard::showCondition(condition);
    m_operator->showOperator(*condition.op);
    adaptEditor(condition.op->operands);
    if (m_operands)
        m_operands->showOperands(condition.value.find(filterOperandsKey(condition.op->operands)));
}

void ConditionRow::setEditing(Editing editing)
{
    ConditionCard::setEditing(editing);
    m_editing = editing;
    m_operator->setEnabled(editing == Editing::Allowed);
    if (m_operands)
        m_operands->setEditing(editing);
}

QWidget *ConditionRow::focusTarget() const
{
    return m_operands ? m_operands->focusTarget() : m_operator;
}

void ConditionRow::setNames(const QString &name, const QString &description)
{
    m_name = name;
    m_description = description;
    m_operator->setAccessibleName(tr("%1: operator").arg(name));
    m_operator->setAccessibleDescription(description);
    if (m_operands)
        m_operands->setNames(name, description);
}

void ConditionRow::takeOperator(const FilterOperator &op)
{
    const FilterOperands before = condition().op->operands;
    if (const Json *operands = condition().value.find(filterOperandsKey(before)))
        m_former.insert_or_assign(before, *operands);
    Json edited = withOperator(condition().value, op);
    const auto former = m_former.find(op.operands);
    if (op.operands != before && former != m_former.end() && op.operands != FilterOperands::None)
        edited = withOperands(std::move(edited), &former->second);
    Q_EMIT conditionEdited(edited);
}

void ConditionRow::takeOperands(const std::optional<Json> &operands)
{
    Q_EMIT conditionEdited(withOperands(condition().value, operands ? &*operands : nullptr));
}

void ConditionRow::adaptEditor(FilterOperands operands)
{
    const FilterOperands before = m_operands ? m_operands->operands() : FilterOperands::None;
    if (before == operands)
        return;
    if (m_operands) {
        contentLayout()->removeWidget(m_operands);
        m_operands->hide();
        m_operands->deleteLater();
        m_operands = nullptr;
    }
    if (operands == FilterOperands::None)
        return;
    m_operands = new OperandEditor(operands, this);
    m_operands->setNames(m_name, m_description);
    m_operands->setEditing(m_editing);
    contentLayout()->insertWidget(1, m_operands, 1);
    m_operands->show();
    connect(m_operands, &OperandEditor::operandsEdited, this, &ConditionRow::takeOperands);
}

} // namespace weir
