#pragma once

#include "models/rules/filteroperators.h"
#include "ui/forms/choicebox.h"

#include <vector>

namespace weir {

//! The operator of a condition, grouped by what it compares.
class OperatorChoice final : public ChoiceBox
{
    Q_OBJECT

public:
    explicit OperatorChoice(QWidget *parent);

    //! What can be chosen.
    void setOperators(const std::vector<const FilterOperator *> &operators);
    //! One that cannot be chosen is shown as well. Emits nothing.
    void showOperator(const FilterOperator &op);

Q_SIGNALS:
    //! Somebody chose another one.
    void operatorChosen(const weir::FilterOperator &op);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addHeading(const QString &text);
    void colorHeadings();
    void addOperator(const FilterOperator &op);
    void takeItem(int index);

    std::vector<const FilterOperator *> m_operators;
    const FilterOperator *m_shown = nullptr;
};

} // namespace weir
