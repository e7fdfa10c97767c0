#include "app/storage/profilefile.h"

#include "app/storage/safefile.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

struct ProfileFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ProfileFile)
};

QString refusal(const QString &path, const QString &fault)
{
    return ProfileFileText::tr("“%1” is no profile: %2").arg(path, fault);
}

} // namespace

std::string exportedProfile(ConnectionProfile profile)
{
    profile.id.clear();
    return writeJson(toJson(profile));
}

Result<ConnectionProfile, QString> readProfileFile(const QString &path)
{
    const auto text = readFile(path);
    if (!text)
        return text.error().message;
    const auto document = readJson(*text);
    if (!document)
        return refusal(path, document.error().message());
    auto profile = profileFromJson(document->root);
    if (!profile)
        return refusal(path, profile.error());
    profile->id.clear();
    const ValidationIssues issues = validateProfile(*profile);
    const auto fault = std::ranges::find(issues, Level::Error, &ValidationIssue::level);
    if (fault != issues.end())
        return refusal(path, fault->message);
    return profile;
}

} // namespace weir
