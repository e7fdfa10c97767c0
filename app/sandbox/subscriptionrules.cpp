#include "app/sandbox/subscriptionrules.h"

#include "app/sandbox/fieldrules.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

constexpr std::array subscriptionFields{
    Field{.key = "enable"_L1, .type = ValueType::Flag},
    Field{.key = "event_ids"_L1, .type = ValueType::List},
    Field{.key = "event_streamids"_L1, .type = ValueType::List},
    Field{.key = "name"_L1},
    Field{.key = "topic_name"_L1, .need = Need::Required},
    Field{.key = "topic_type"_L1, .type = ValueType::Whole, .min = 0, .max = 1},
};

std::optional<Fault> checkIds(const QJsonObject &body, QLatin1StringView key)
{
    const QJsonValue value = body[key];
    const QJsonArray ids = value.toArray();
    if (value.isString() || !std::ranges::all_of(ids, [](const QJsonValue &id) { return id.isString(); }))
        return Fault{key, u"%1 must be an array of strings."_s.arg(key)};
    return {};
}

//! The page allows letters and digits only, but its own example has a hyphen.
std::optional<Fault> nameFault(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_-]{0,64}\\z"_s);
    if (pattern.match(name).hasMatch())
        return {};
    return Fault{u"name"_s, u"name must be 1 to 64 letters and digits."_s};
}

std::optional<Fault> checkTopic(const QJsonObject &body)
{
    if (body["topic_name"_L1].toString().trimmed().isEmpty())
        return Fault{u"topic_name"_s, u"topic_name cannot be left blank."_s};

    const QJsonValue urn = body["topic_urn"_L1];
    if (!urn.isUndefined() && !urn.isNull() && !urn.isString())
        return Fault{u"topic_urn"_s, u"topic_urn must be a string."_s};
    if (isAbsent(body["topic_type"_L1]))
        return {};
    const bool notifies = unquoted(body["topic_type"_L1]).toInteger() == 0;
    if (!notifies && urn.isString())
        return Fault{u"topic_urn"_s, u"topic_urn must be null for a DIS stream."_s};
    static const QRegularExpression pattern(u"\\Aurn:smn:[^: ]+:[^: ]+:[^: ]+\\z"_s);
    if (notifies && !isAbsent(urn) && !pattern.match(urn.toString()).hasMatch())
        return Fault{u"topic_urn"_s, u"topic_urn must be urn:smn:region_id:projectid:smn topic."_s};
    return {};
}

} // namespace

std::optional<Fault> checkSubscription(const QJsonObject &body)
{
    if (body.contains("events_ids"_L1))
        return Fault{u"events_ids"_s, u"The parameter is event_ids."_s};
    auto fault = checkFields(body, {}, subscriptionFields);
    if (!fault)
        fault = checkIds(body, "event_ids"_L1);
    if (!fault)
        fault = checkIds(body, "event_streamids"_L1);
    if (!fault)
        fault = nameFault(body["name"_L1].toString());
    if (!fault)
        fault = checkTopic(body);
    return fault;
}

} // namespace weir::sandbox
