#include "models/schema/resourcekind.h"

#include "models/schema/eventstreamfields.h"
#include "models/schema/eventsubscriptionfields.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ResourceKindText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ResourceKind)
};

} // namespace

QString resourcesName(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return ResourceKindText::tr("Event streams");
    case ResourceKind::EventSubscription:
        return ResourceKindText::tr("Subscriptions");
    }
    Q_UNREACHABLE();
}

QString resourceName(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return ResourceKindText::tr("Event stream");
    case ResourceKind::EventSubscription:
        return ResourceKindText::tr("Subscription");
    }
    Q_UNREACHABLE();
}

FieldTable fieldTable(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return eventStreamTable;
    case ResourceKind::EventSubscription:
        return eventSubscriptionTable;
    }
    Q_UNREACHABLE();
}

bool isResourceId(ResourceKind kind, const QString &text)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return !text.isEmpty() && !text.contains(u'/') && text != "."_L1 && text != ".."_L1;
    case ResourceKind::EventSubscription:
        return isAlphanumericId(text);
    }
    Q_UNREACHABLE();
}

QString resourceIdText(ResourceKind kind, const QString &text)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return ResourceKindText::tr(
                   "A stream ID must not be empty, “.” or “..”, and must have no slash; “%1” "
                   "cannot be one.")
            .arg(text);
    case ResourceKind::EventSubscription:
        return ResourceKindText::tr("A subscription ID must be 1 to 64 letters and digits; “%1” is not.")
            .arg(text);
    }
    Q_UNREACHABLE();
}

bool isAlphanumericId(const QString &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[0-9A-Za-z]{1,64}"_s));
    return form.match(text).hasMatch();
}

} // namespace weir
