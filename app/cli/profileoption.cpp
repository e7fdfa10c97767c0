#include "app/cli/profileoption.h"

#include "app/storage/profilestore.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace weir {

void addProfileOption(QCommandLineParser &parser, const QString &use)
{
    parser.addOption({u"profile"_s, use, u"PROFILE"_s});
}

Result<std::optional<ConnectionProfile>, QString> profileFrom(const QCommandLineParser &parser,
                                                              const Invocation &invocation)
{
    if (!parser.isSet(u"profile"_s))
        return std::optional<ConnectionProfile>();
    auto profile = ProfileStore(invocation.configDirectory).find(parser.value(u"profile"_s));
    if (!profile)
        return profile.error().message;
    return std::optional(std::move(profile).value());
}

} // namespace weir
