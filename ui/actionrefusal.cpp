#include "ui/actionrefusal.h"

#include "ui/blocking.h"

#include <QAction>
#include <QCoreApplication>
#include <QVariant>

namespace weir {

namespace {

struct ActionRefusal
{
    Q_DECLARE_TR_FUNCTIONS(weir::ActionRefusal)
};

constexpr const char *reasonProperty = "weirRefusal";
constexpr const char *usualTipProperty = "weirUsualToolTip";

//! Empty where the action makes one of its text.
QString ownToolTip(const QAction *action)
{
    const QAction plain(action->text());
    return plain.toolTip() == action->toolTip() ? QString() : action->toolTip();
}

void updateTips(QAction *action)
{
    const QString reason = refusalOf(action);
    action->setToolTip(reason.isEmpty() ? action->property(usualTipProperty).toString() : reason);
    action->setStatusTip(reason);
}

} // namespace

void setRefusal(QAction *action, const QString &reason)
{
    setStandingRefusal(action, reason);
    action->setEnabled(reason.isEmpty());
}

void setStandingRefusal(QAction *action, const QString &reason)
{
    if (!action->property(reasonProperty).isValid()) {
        action->setProperty(usualTipProperty, ownToolTip(action));
        QObject::connect(action, &QAction::enabledChanged, action, [action] { updateTips(action); });
    }
    action->setProperty(reasonProperty, reason);
    updateTips(action);
}

void setUsualToolTip(QAction *action, const QString &tip)
{
    setStandingRefusal(action, action->property(reasonProperty).toString());
    action->setProperty(usualTipProperty, tip);
    updateTips(action);
}

QString refusalOf(const QAction *action)
{
    if (action->isEnabled())
        return {};
    // A dialog that waits for its answer stops those as well that could be used.
    const QString reason = isBlocked(action) ? QString() : action->property(reasonProperty).toString();
    return reason.isEmpty() ? ActionRefusal::tr("This cannot be done now.") : reason;
}

} // namespace weir
