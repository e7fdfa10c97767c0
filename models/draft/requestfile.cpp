#include "models/draft/requestfile.h"

#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/profile/connectionprofile.h"
#include "models/schema/issuetext.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>
#include <string>

namespace weir {

namespace {

struct RequestFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::RequestFile)
};

ResourceKind otherKind(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? ResourceKind::EventSubscription : ResourceKind::EventStream;
}

bool isProjectId(ResourceKind kind, const QString &text)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return isValidProjectId(text);
    case ResourceKind::EventSubscription:
        return isAlphanumericId(text);
    }
    Q_UNREACHABLE();
}

QString projectIdText(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return RequestFileText::tr(
            "The project ID in the path of the request must not be empty and must have "
            "no slash.");
    case ResourceKind::EventSubscription:
        return RequestFileText::tr("The project ID in the path of the request must be 1 to 64 letters and "
                                   "digits.");
    }
    Q_UNREACHABLE();
}

ValidationIssue pathIssue(std::string_view key, IssueCode code, const QString &message)
{
    return {.pointer = childPointer(childPointer({}, requestPathKey), key),
            .code = code,
            .level = Level::Error,
            .message = message};
}

} // namespace

bool isRequestFile(const Json &root)
{
    const Json *path = root.find(requestPathKey);
    const Json *body = root.find(requestBodyKey);
    return path && path->isObject() && body && body->isObject() && !kindOfBody(root);
}

std::optional<ResourceKind> kindOfBody(const Json &body)
{
    const auto hasAny = [&body](std::initializer_list<std::string_view> keys) {
        return std::ranges::any_of(keys, [&body](std::string_view key) { return body.find(key) != nullptr; });
    };
    if (hasAny({"source", "sink"}))
        return ResourceKind::EventStream;
    if (hasAny({"topic_name", "event_ids", "events_ids"}))
        return ResourceKind::EventSubscription;
    return std::nullopt;
}

std::optional<ResourceKind> kindOfRequestPath(const Json &path)
{
    const bool hasStream = path.find(pathIdKey(ResourceKind::EventStream)) != nullptr;
    const bool hasSubscription = path.find(pathIdKey(ResourceKind::EventSubscription)) != nullptr;
    if (hasStream == hasSubscription)
        return std::nullopt;
    return hasStream ? ResourceKind::EventStream : ResourceKind::EventSubscription;
}

QString requestFault(ResourceKind kind, const Json &root)
{
    if (!isRequestFile(root))
        return {};
    const Json &path = *root.find(requestPathKey);
    if (const std::string_view otherKey = pathIdKey(otherKind(kind)); path.find(otherKey)) {
        const QString message = kind == ResourceKind::EventStream
            ? RequestFileText::tr("The path of the request has %1, but its body is an event stream; give the "
                                  "stream's ID as %2.")
            : RequestFileText::tr("The path of the request has %1, but its body is an event subscription; "
                                  "give the subscription's ID as %2.");
        return message.arg(toQString(otherKey), toQString(pathIdKey(kind)));
    }
    const Json *id = path.find(pathIdKey(kind));
    const Json *bodyId = root.find(requestBodyKey)->find("id");
    return id && bodyId && !bodyId->isNull() ? targetFault(scalarText(*id), scalarText(*bodyId)) : QString();
}

QString targetFault(const QString &pathId, const QString &bodyId)
{
    if (pathId.isEmpty() || bodyId.isEmpty() || pathId == bodyId)
        return {};
    return RequestFileText::tr("The path of the request names the resource %1, but its body is of %2; only "
                               "one of them can be meant.")
        .arg(pathId, bodyId);
}

ValidationIssues requestIssues(ResourceKind kind, const JsonDocument &document)
{
    const Json &root = document.root;
    ValidationIssues issues;
    if (!isRequestFile(root))
        return issues;
    for (const auto &[key, value, keyOffset] : root.find(requestPathKey)->members()) {
        const bool isProject = key == requestProjectKey;
        if (!isProject && key != pathIdKey(kind) && value.isString())
            continue;
        if (!value.isString() && !value.isNull()) {
            issues.push_back(pathIssue(
                key, IssueCode::Type,
                RequestFileText::tr("“%1” in the path of the request must be text in quotation marks.")
                    .arg(toQString(key))));
            continue;
        }
        const QString text = toQString(value.text());
        if (isProject ? isProjectId(kind, text) : isResourceId(kind, text))
            continue;
        issues.push_back(pathIssue(key, text.isEmpty() ? IssueCode::Required : IssueCode::Pattern,
                                   isProject ? projectIdText(kind) : resourceIdText(kind, text)));
    }
    for (const auto &[key, value, keyOffset] : root.members()) {
        if (key == requestPathKey || key == requestBodyKey)
            continue;
        issues.push_back(
            {.pointer = childPointer({}, key),
             .code = IssueCode::UnknownField,
             .level = Level::Warning,
             .message = RequestFileText::tr("Only path and body of a request file are used: %1 is kept and "
                                            "not sent.")
                            .arg(shownText(toQString(key)))});
    }
    const std::string body = childPointer({}, requestBodyKey);
    for (const DuplicateKey &duplicate : document.duplicates) {
        if (duplicate.pointer != body && isWithin(duplicate.pointer, body))
            continue;
        issues.push_back({.pointer = duplicate.pointer,
                          .code = IssueCode::Duplicate,
                          .level = Level::Error,
                          .message = RequestFileText::tr(
                                         "“%1” stands more than once in the request file; leave one of them.")
                                         .arg(toQString(lastToken(duplicate.pointer)))});
    }
    return issues;
}

QString scalarText(const Json &value)
{
    return toQString(value.isString() ? value.text() : writeCompactJson(value));
}

} // namespace weir
