#include "models/schema/eventsubscriptionrules.h"

#include "models/json/pointer.h"
#include "models/schema/issuetext.h"
#include "models/schema/rulecheck.h"
#include "models/schema/textfixes.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct EventSubscriptionRules
{
    Q_DECLARE_TR_FUNCTIONS(weir::EventSubscriptionRules)
};

constexpr std::string_view enablePointer = "/enable";
constexpr std::string_view namePointer = "/name";
constexpr std::string_view topicNamePointer = "/topic_name";
constexpr std::string_view topicTypePointer = "/topic_type";
constexpr std::string_view topicUrnPointer = "/topic_urn";

struct TopicUrn
{
    QString region;
    QString projectId;
    QString topic;
};

std::optional<TopicUrn> topicUrnFrom(std::string_view text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(toQString(topicUrnExpression)),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(toQString(text));
    if (!match.hasMatch())
        return std::nullopt;
    return TopicUrn{match.captured(1), match.captured(2), match.captured(3)};
}

const Json *loadedValue(const RuleCheck &check, std::string_view pointer)
{
    return check.context().loaded ? valueAt(*check.context().loaded, pointer) : nullptr;
}

void checkEnable(RuleCheck &check)
{
    if (check.isSet(enablePointer))
        return;
    const Json *loaded = loadedValue(check, enablePointer);
    // The page's default is false.
    const Json value = loaded && loaded->isBoolean() ? *loaded : Json::boolean(false);
    ValidationIssue &issue = check.add(
        enablePointer, IssueCode::Required, Level::Warning,
        EventSubscriptionRules::tr("%1 should be set to true or false: the service takes false when it is "
                                   "left out, which switches the subscription off.")
            .arg(check.label(enablePointer)));
    issue.fixes.push_back({.label = EventSubscriptionRules::tr("Set it to %1").arg(shownValue(value)),
                           .pointer = std::string(enablePointer),
                           .value = value});
}

//! The page allows letters and digits only, and writes dis-test1 itself; the table refuses everything else.
void checkSubscriptionName(RuleCheck &check)
{
    if (const Json *name = check.value(namePointer); name && name->isString()
        && name->text().find_first_of("-_") != std::string::npos
        && !check.issue(namePointer, IssueCode::Pattern)) {
        check.add(namePointer, IssueCode::Pattern, Level::Warning,
                  EventSubscriptionRules::tr(
                      "%1 has a hyphen or an underscore: the API page allows only letters and "
                      "digits, although its example has a hyphen.")
                      .arg(check.label(namePointer)));
    }
}

void checkTopicName(RuleCheck &check)
{
    if (const std::string_view name = check.text(topicNamePointer);
        !name.empty() && toQString(name).trimmed().isEmpty()) {
        check.add(topicNamePointer, IssueCode::Required, Level::Error,
                  EventSubscriptionRules::tr("%1 is required and must not be blank.")
                      .arg(check.label(topicNamePointer)));
    }
}

//! A name that differs from a listed one in case alone is meant to be that one.
std::optional<QString> listedSpelling(const QSet<QString> &listed, const QString &name)
{
    std::optional<QString> found;
    for (const QString &candidate : listed) {
        if (candidate.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return std::nullopt;
        found = candidate;
    }
    return found;
}

//! The page: the topic or stream must exist. The list that was read may be older than it.
void checkTopicIsListed(RuleCheck &check)
{
    const std::optional<Json> type = check.soundValue(topicTypePointer);
    if (!check.isSound(topicNamePointer) || !type)
        return;
    const bool isStream = type->toInteger() == disStream;
    const TopicNames &topics = check.context().topics;
    const std::optional<QSet<QString>> &listed = isStream ? topics.disStreams : topics.smnTopics;
    const QString name = toQString(check.text(topicNamePointer));
    if (!listed || listed->contains(name))
        return;
    const QString message = isStream
        ? EventSubscriptionRules::tr(
            "%1 should be a DIS stream of this project: the list has none called %2.")
        : EventSubscriptionRules::tr(
            "%1 should be an SMN topic of this project: the list has none called %2.");
    ValidationIssue &issue = check.add(topicNamePointer, IssueCode::Enum, Level::Warning,
                                       message.arg(check.label(topicNamePointer), shownText(name)));
    if (const auto spelling = listedSpelling(*listed, name)) {
        issue.fixes.push_back({.label = useText(toStdString(*spelling)),
                               .pointer = std::string(topicNamePointer),
                               .value = Json::string(toStdString(*spelling))});
    }
}

void checkTopicType(RuleCheck &check)
{
    if (check.isSet(topicTypePointer))
        return;
    const Json *loaded = loadedValue(check, topicTypePointer);
    const std::optional<qint64> loadedType = loaded ? loaded->toInteger() : std::nullopt;
    // Only a subscription to a DIS stream has a topic URN that is null.
    const Json *urn = check.value(topicUrnPointer);
    qint64 type = urn && urn->isNull() ? disStream : smnNotification;
    if (loadedType == smnNotification || loadedType == disStream)
        type = *loadedType;
    ValidationIssue &issue = check.add(
        topicTypePointer, IssueCode::Required, Level::Warning,
        EventSubscriptionRules::tr("%1 should be set: 0 for an SMN notification, 1 for a DIS stream.")
            .arg(check.label(topicTypePointer)));
    issue.fixes.push_back({.label = EventSubscriptionRules::tr("Set it to %1").arg(type),
                           .pointer = std::string(topicTypePointer),
                           .value = Json::integer(type)});
}

//! The URN of the topic that the body names; what the profile does not say comes from the URN at hand.
//! Nothing where a part is missing.
std::optional<IssueFix> derivedUrnFix(const RuleCheck &check, const TopicUrn &present)
{
    const QString region = present.region.isEmpty() ? check.context().region : present.region;
    const QString projectId =
        check.context().projectId.isEmpty() ? present.projectId : check.context().projectId;
    const QString topic = toQString(check.text(topicNamePointer));
    const QString urn = u"urn:smn:%1:%2:%3"_s.arg(region, projectId, topic);
    if (!topicUrnFrom(toStdString(urn)))
        return std::nullopt;
    return useFix(std::string(topicUrnPointer), toStdString(urn));
}

void addUrnIssue(RuleCheck &check, IssueCode code, Level level, const QString &message,
                 const TopicUrn &present)
{
    ValidationIssue &issue = check.add(topicUrnPointer, code, level, message);
    if (std::optional<IssueFix> fix = derivedUrnFix(check, present))
        issue.fixes.push_back(std::move(*fix));
}

void checkUrnOfTopic(RuleCheck &check)
{
    const QString label = check.label(topicUrnPointer);
    if (!check.isSet(topicUrnPointer)) {
        addUrnIssue(check, IssueCode::Required, Level::Warning,
                    EventSubscriptionRules::tr("%1 is required for an SMN notification.").arg(label), {});
        return;
    }
    if (!check.isSound(topicUrnPointer))
        return;
    const std::optional<TopicUrn> urn = topicUrnFrom(check.text(topicUrnPointer));
    if (!urn) {
        addUrnIssue(check, IssueCode::Format, Level::Error,
                    EventSubscriptionRules::tr(
                        "%1 must look like urn:smn:region:project:topic, with no part empty and "
                        "no blanks.")
                        .arg(label),
                    {});
        return;
    }
    const QString topic = toQString(check.text(topicNamePointer));
    const QString &projectId = check.context().projectId;
    if (!topic.isEmpty() && urn->topic != topic) {
        addUrnIssue(check, IssueCode::Conflict, Level::Warning,
                    EventSubscriptionRules::tr("%1 names the topic %2, but %3 is %4.")
                        .arg(label, shownText(urn->topic), check.label(topicNamePointer), shownText(topic)),
                    *urn);
    } else if (!projectId.isEmpty() && urn->projectId != projectId) {
        addUrnIssue(check, IssueCode::Conflict, Level::Warning,
                    EventSubscriptionRules::tr("%1 names the project %2, but this profile's project is %3.")
                        .arg(label, shownText(urn->projectId), projectId),
                    *urn);
    }
}

void checkTopicUrn(RuleCheck &check)
{
    const std::optional<Json> type = check.soundValue(topicTypePointer);
    if (!type)
        return;
    if (type->toInteger() == smnNotification) {
        checkUrnOfTopic(check);
        return;
    }
    // Even "" is a text, and the page wants null.
    const Json *urn = check.value(topicUrnPointer);
    if (!urn || !urn->isString())
        return;
    ValidationIssue &issue = check.add(
        topicUrnPointer, IssueCode::Conflict, Level::Error,
        EventSubscriptionRules::tr("%1 must be null for a DIS stream.").arg(check.label(topicUrnPointer)));
    issue.fixes.push_back({.label = EventSubscriptionRules::tr("Set it to null"),
                           .pointer = std::string(topicUrnPointer),
                           .value = Json()});
}

} // namespace

void checkEventSubscription(RuleCheck &check)
{
    checkEnable(check);
    checkSubscriptionName(check);
    checkTopicName(check);
    checkTopicType(check);
    // Before the URN: a wrong name is then not its conflict as well.
    checkTopicIsListed(check);
    checkTopicUrn(check);
}

} // namespace weir
