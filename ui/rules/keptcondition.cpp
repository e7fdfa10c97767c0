#include "ui/rules/keptcondition.h"

#include "ui/rules/keptjson.h"

#include <QHBoxLayout>

namespace weir {

KeptCondition::KeptCondition(QWidget *parent)
    : ConditionCard(parent), m_json(new KeptJson(KeptFrame::None, this))
{
    contentLayout()->addWidget(m_json, 1);
}

bool KeptCondition::canShow(const FilterCondition &condition) const
{
    return condition.op == nullptr;
}

void KeptCondition::showCondition(const FilterCondition &condition)
{
    ConditionCard::showCondition(condition);
    m_json->showJson(condition.value);
}

void KeptCondition::setNames(const QString &name, const QString &description)
{
    m_json->setAccessibleName(name);
    m_json->setAccessibleDescription(description);
}

} // namespace weir
