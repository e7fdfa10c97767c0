#pragma once

#include "ui/rules/conditioncard.h"

#include <map>
#include <optional>
#include <vector>

namespace weir {

class OperandEditor;
class OperatorChoice;

//! A condition with an operator that is known: operator and values.
class ConditionRow final : public ConditionCard
{
    Q_OBJECT

public:
    //! `operators` are those of the field.
    ConditionRow(const std::vector<const FilterOperator *> &operators, QWidget *parent);

    [[nodiscard]] bool canShow(const FilterCondition &condition) const override;
    void showCondition(const FilterCondition &condition) override;
    void setEditing(Editing editing) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void setNames(const QString &name, const QString &description) override;

private:
    void takeOperator(const FilterOperator &op);
    void takeOperands(const std::optional<Json> &operands);
    //! Makes the editor the one for operands of this kind.
    void adaptEditor(FilterOperands operands);

    OperatorChoice *m_operator;
    //! What the condition had before it was given an operator of another kind: the keys pass several on the
    //! way to the one that is wanted.
    std::map<FilterOperands, Json> m_former;
    OperandEditor *m_operands = nullptr;
    QString m_name;
    QString m_description;
    Editing m_editing = Editing::Allowed;
};

} // namespace weir
