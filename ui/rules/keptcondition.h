#pragma once

#include "ui/rules/conditioncard.h"

namespace weir {

class KeptJson;

//! A condition that cannot be edited by clicking, as JSON.
class KeptCondition final : public ConditionCard
{
    Q_OBJECT

public:
    explicit KeptCondition(QWidget *parent);

    [[nodiscard]] bool canShow(const FilterCondition &condition) const override;
    void showCondition(const FilterCondition &condition) override;

protected:
    void setNames(const QString &name, const QString &description) override;

private:
    KeptJson *m_json;
};

} // namespace weir
