#include "models/service/iamanswer.h"

#include "models/text.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct IamAnswerText
{
    Q_DECLARE_TR_FUNCTIONS(weir::IamAnswer)
};

QString textAt(const Json &object, std::string_view key)
{
    const Json *value = object.find(key);
    return value && value->isString() ? toQString(value->text()) : QString();
}

std::optional<QDateTime> timeAt(const Json &object, std::string_view key)
{
    const Json *value = object.find(key);
    return value ? iamTime(value->text()) : std::nullopt;
}

IamProject projectFrom(const Json &project)
{
    return {.id = textAt(project, "id"), .name = textAt(project, "name")};
}

//! What the list says nothing of is enabled.
bool isEnabled(const Json &project)
{
    const Json *enabled = project.find("enabled");
    return !enabled || !enabled->isBoolean() || enabled->toBool();
}

} // namespace

std::optional<QDateTime> iamTime(std::string_view text)
{
    // Without a Z it would be read as local time.
    const QDateTime time = QDateTime::fromString(toQString(text), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC)
        return std::nullopt;
    return time;
}

std::optional<SignedInToken> signedInTokenFrom(const Json &answer, Secret token)
{
    const Json *description = answer.find("token");
    if (!description || !description->isObject())
        return std::nullopt;
    SignedInToken signedIn{.token = std::move(token),
                           .issuedAt = timeAt(*description, "issued_at"),
                           .expiresAt = timeAt(*description, "expires_at")};
    if (const Json *project = description->find("project"))
        signedIn.project = projectFrom(*project);
    if (const Json *user = description->find("user"))
        signedIn.userName = textAt(*user, "name");
    return signedIn;
}

std::optional<std::vector<IamProject>> iamProjectsFrom(const Json &answer)
{
    const Json *list = answer.find("projects");
    if (!list || !list->isArray())
        return std::nullopt;
    std::vector<IamProject> projects;
    for (const Json &item : list->items()) {
        IamProject project = projectFrom(item);
        if (!project.id.isEmpty() && isEnabled(item))
            projects.push_back(std::move(project));
    }
    return projects;
}

ApiError noProjectListError(const QString &requestId)
{
    return {.kind = ApiError::Kind::Protocol,
            .detail = IamAnswerText::tr(
                "The answer of IAM holds no list of projects; check the address of IAM in the profile."),
            .requestId = requestId};
}

ApiError noProjectError(const QString &requestId)
{
    return {.kind = ApiError::Kind::Protocol,
            .detail = IamAnswerText::tr("This user may not work in any project; ask the administrator of the "
                                        "account for the permission."),
            .requestId = requestId};
}

} // namespace weir
