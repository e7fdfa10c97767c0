#include "app/storage/profilefile.h"

#include "app/storage/safefile.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"

#include <QCoreApplication>

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

Result<ConnectionProfile, QString> parseProfile(std::string_view text, const QString &name)
{
    const auto document = readJson(text);
    if (!document)
        return refusal(name, document.error().message());
    auto profile = profileFromJson(document->root);
    if (!profile)
        return refusal(name, profile.error());
    profile->id.clear();
    if (const QString fault = profileFault(*profile); !fault.isEmpty())
        return refusal(name, fault);
    return profile;
}

Result<ConnectionProfile, QString> readProfileFile(const QString &path)
{
    const auto text = readFile(path);
    if (!text)
        return text.error().message;
    return parseProfile(*text, path);
}

} // namespace weir
