#include "models/bulk/bulkitem.h"

#include "models/history/changerecord.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct BulkText
{
    Q_DECLARE_TR_FUNCTIONS(weir::BulkText)
};

int numberOf(size_t count)
{
    return static_cast<int>(count);
}

//! What there is none of is left out.
class PartList
{
public:
    explicit PartList(const QString &first) : m_parts(first) { }

    void add(size_t count, const QString &text)
    {
        if (count > 0)
            m_parts << text;
    }
    [[nodiscard]] QString text() const
    {
        return m_parts.join(BulkText::tr(", ", "between the parts of a list"));
    }

private:
    QStringList m_parts;
};

bool isRestartMissing(const BulkItem &item)
{
    return item.restart && (item.restart->outcome != WriteOutcome::Applied || item.restart->error);
}

//! Whoever ended it did not wait for that.
bool isRestartUnknown(const BulkItem &item)
{
    return item.restart && item.restart->error && item.restart->error->kind == ApiError::Kind::Canceled
        && item.restart->outcome != WriteOutcome::Unsent;
}

QString outcomeText(const BulkItem &item)
{
    switch (item.outcome) {
    case WriteOutcome::Applied:
        if (isRestartUnknown(item))
            return BulkText::tr("Applied, and nobody has seen it run again");
        if (isRestartMissing(item))
            return BulkText::tr("Applied, but it does not run again");
        return item.task == BulkItem::Task::Create ? BulkText::tr("Created")
            : item.task == BulkItem::Task::Start   ? BulkText::tr("Started again")
                                                   : BulkText::tr("Applied");
    case WriteOutcome::Rejected:
        return BulkText::tr("Rejected");
    case WriteOutcome::Unauthorized:
        return BulkText::tr("Not allowed");
    case WriteOutcome::Busy:
        return BulkText::tr("The service was busy");
    case WriteOutcome::Unsent:
        return BulkText::tr("Not sent");
    case WriteOutcome::NotApplied:
        return BulkText::tr("Not carried out");
    case WriteOutcome::Unknown:
        return BulkText::tr("Not known");
    }
    Q_UNREACHABLE();
}

} // namespace

QString BulkItem::title() const
{
    if (!order.path.isEmpty())
        return order.path.section(u'/', -1);
    return name.isEmpty() ? id : name;
}

bool BulkItem::hasFailed() const
{
    return state == State::Refused
        || (state == State::Ended && (outcome != WriteOutcome::Applied || isRestartMissing(*this)));
}

bool BulkItem::isOpen() const
{
    return state == State::Ended
        && (outcome == WriteOutcome::Unknown
            || (outcome == WriteOutcome::Applied && isRestartMissing(*this)));
}

QString stateText(const BulkItem &item)
{
    switch (item.state) {
    case BulkItem::State::Waiting:
        return BulkText::tr("Waiting");
    case BulkItem::State::Reading:
        return BulkText::tr("Reading…");
    case BulkItem::State::Ready:
        switch (item.task) {
        case BulkItem::Task::Update:
            return BulkText::tr("%n change(s)", nullptr, static_cast<int>(item.changes.size()));
        case BulkItem::Task::Create:
            return BulkText::tr("New");
        case BulkItem::Task::Start:
            return BulkText::tr("To be started again");
        }
        Q_UNREACHABLE();
    case BulkItem::State::Unchanged:
        return BulkText::tr("Unchanged");
    case BulkItem::State::Refused:
        return BulkText::tr("Cannot be sent");
    case BulkItem::State::Sending:
        return BulkText::tr("Sending…");
    case BulkItem::State::Ended:
        return outcomeText(item);
    }
    Q_UNREACHABLE();
}

std::string stateWord(const BulkItem &item)
{
    switch (item.state) {
    case BulkItem::State::Waiting:
    case BulkItem::State::Reading:
        return "waiting";
    case BulkItem::State::Ready:
        return "ready";
    case BulkItem::State::Unchanged:
        return "unchanged";
    case BulkItem::State::Refused:
        return "refused";
    case BulkItem::State::Sending:
        return "sending";
    case BulkItem::State::Ended:
        return std::string(isRestartMissing(item) ? "not-started" : outcomeWord(item.outcome));
    }
    Q_UNREACHABLE();
}

QByteArray fingerprintOf(BulkItem::Task task, BulkItem::Before before,
                         const std::vector<FieldChange> &changes)
{
    Json json = Json::array();
    json.items().push_back(Json::integer(static_cast<int>(task)));
    json.items().push_back(Json::integer(static_cast<int>(before)));
    for (const FieldChange &change : changes) {
        const bool isSecret = change.sensitivity == Sensitivity::Secret;
        json.items().push_back(Json::string(change.pointer));
        for (const std::optional<Json> &value : {change.before, change.after})
            json.items().push_back(isSecret || !value ? Json::array() : Json::array({*value}));
    }
    return QCryptographicHash::hash(QByteArray::fromStdString(writeCompactJson(json)),
                                    QCryptographicHash::Sha256);
}

BulkCounts countsOf(const std::vector<BulkItem> &items)
{
    BulkCounts counts{.all = items.size()};
    for (const BulkItem &item : items) {
        switch (item.state) {
        case BulkItem::State::Waiting:
        case BulkItem::State::Reading:
        case BulkItem::State::Sending:
            break;
        case BulkItem::State::Ready:
            ++counts.ready;
            if (item.before == BulkItem::Before::Running)
                ++counts.running;
            break;
        case BulkItem::State::Unchanged:
            ++counts.unchanged;
            break;
        case BulkItem::State::Refused:
            ++counts.refused;
            break;
        case BulkItem::State::Ended:
            if (item.outcome == WriteOutcome::Unknown || isRestartUnknown(item))
                ++counts.unknown;
            else if (item.hasFailed())
                ++counts.failed;
            else
                ++counts.applied;
            break;
        }
    }
    return counts;
}

QString planText(const BulkCounts &counts)
{
    PartList parts(BulkText::tr("%n to send", nullptr, numberOf(counts.ready)));
    parts.add(counts.running,
              BulkText::tr("%n running, which the update pauses", nullptr, numberOf(counts.running)));
    parts.add(counts.unchanged, BulkText::tr("%n unchanged", nullptr, numberOf(counts.unchanged)));
    parts.add(counts.refused, BulkText::tr("%n cannot be sent", nullptr, numberOf(counts.refused)));
    parts.add(counts.applied, BulkText::tr("%n applied before", nullptr, numberOf(counts.applied)));
    parts.add(counts.unknown, BulkText::tr("%n not known", nullptr, numberOf(counts.unknown)));
    return parts.text();
}

QString endText(const BulkCounts &counts)
{
    PartList parts(BulkText::tr("%n applied", nullptr, numberOf(counts.applied)));
    parts.add(counts.failed, BulkText::tr("%n failed", nullptr, numberOf(counts.failed)));
    parts.add(counts.unknown, BulkText::tr("%n not known", nullptr, numberOf(counts.unknown)));
    parts.add(counts.ready, BulkText::tr("%n not sent", nullptr, numberOf(counts.ready)));
    parts.add(counts.unchanged, BulkText::tr("%n unchanged", nullptr, numberOf(counts.unchanged)));
    parts.add(counts.refused, BulkText::tr("%n cannot be sent", nullptr, numberOf(counts.refused)));
    return parts.text();
}

} // namespace weir
