#include "app/api/tlstrust.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/keychainaccess.h"
#include "app/cli/profiletest.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/standardinput.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilefile.h"
#include "app/storage/profilestore.h"
#include "app/storage/secretindex.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QCommandLineParser>
#include <QDir>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct ProxyScheme
{
    QLatin1StringView scheme;
    ProxyUse use;
};

constexpr std::array proxySchemes{ProxyScheme{"http"_L1, ProxyUse::Http},
                                  ProxyScheme{"socks5"_L1, ProxyUse::Socks5}};

//! Nothing where the text is none of what --proxy takes.
std::optional<ProxySettings> proxyFrom(const QString &text)
{
    if (text == "system"_L1)
        return ProxySettings{.use = ProxyUse::System};
    if (text == "none"_L1)
        return ProxySettings{.use = ProxyUse::None};
    const QUrl url(text, QUrl::StrictMode);
    const auto *found = std::ranges::find_if(
        proxySchemes, [&](const ProxyScheme &known) { return url.scheme() == known.scheme; });
    const bool isBare =
        url.path().isEmpty() && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    if (!url.isValid() || found == proxySchemes.end() || !isBare)
        return std::nullopt;
    return ProxySettings{.use = found->use, .host = url.host(), .port = url.port(0)};
}

void addProfile(const Invocation &invocation, const QCommandLineParser &parser, const QString &name)
{
    ConnectionProfile profile;
    profile.name = name.trimmed();
    profile.projectId = parser.value(u"project"_s);
    profile.region = parser.value(u"region"_s);
    profile.endpoint = QUrl(parser.value(u"endpoint"_s), QUrl::StrictMode);
    for (const Service service : allServices) {
        const QString key = toQString(serviceKey(service));
        if (parser.isSet(key))
            profile.serviceEndpoints.emplace(service, QUrl(parser.value(key), QUrl::StrictMode));
    }
    const QString method = parser.value(u"auth"_s);
    if (method != "token"_L1 && method != "aksk"_L1)
        return refuse(invocation, CommandLineText::tr("--auth is token or aksk, not “%1”.").arg(method));
    profile.signIn = method == "aksk"_L1 ? SignInMethod::AccessKey : SignInMethod::Token;
    profile.accessKey = parser.value(u"access-key"_s);
    if (profile.signIn == SignInMethod::Token && parser.isSet(u"access-key"_s))
        return refuse(invocation, CommandLineText::tr("--access-key is for --auth aksk alone."));
    // A shell's names are those of its folder; the profile is used in others.
    if (const QString caFile = parser.value(u"ca"_s); !caFile.isEmpty()) {
        profile.caFile = QDir::cleanPath(QDir::current().absoluteFilePath(caFile));
        if (const auto fault = readTlsTrust(profile.caFile).fault)
            return refuse(invocation, fault->message());
    }
    const auto proxy = proxyFrom(parser.value(u"proxy"_s));
    if (!proxy) {
        return refuse(invocation,
                      CommandLineText::tr("--proxy is system, none, http://HOST:PORT or socks5://HOST:PORT, "
                                          "without a user name and password."));
    }
    profile.proxy = *proxy;
    profile.proxy.userName = parser.value(u"proxy-user"_s);
    if (!namesProxy(profile.proxy.use) && parser.isSet(u"proxy-user"_s)) {
        return refuse(invocation,
                      CommandLineText::tr("--proxy-user needs the proxy itself: give --proxy "
                                          "http://HOST:PORT or socks5://HOST:PORT."));
    }
    profile.isProtected = parser.isSet(u"protected"_s);
    const auto stored = ProfileStore(invocation.configDirectory).add(std::move(profile));
    if (!stored)
        return refuse(invocation, stored.error().message);
    for (const ValidationIssue &warning : validateProfile(*stored))
        sayIssue(invocation, warning);
    invocation.finish(ExitCode::Done);
}

//! So that nobody takes what is printed or stored for the whole file.
void sayWhatIsLeftOut(const Invocation &invocation, const ConnectionProfile &profile)
{
    if (const QString text = leftOutText(profile); !text.isEmpty())
        invocation.console->remark(text);
}

void listProfiles(const Invocation &invocation)
{
    const auto list = ProfileStore(invocation.configDirectory).load();
    if (!list)
        return refuse(invocation, list.error().message);
    for (const ConnectionProfile &profile : list->profiles)
        invocation.console->printRow({profile.name, profile.region, profile.projectId});
    for (const UnusableProfile &profile : list->unusable)
        invocation.console->say(profile.message);
    invocation.finish(list->unusable.empty() ? ExitCode::Done : ExitCode::Unusable);
}

void showProfile(const Invocation &invocation, const QString &name)
{
    const auto profile = ProfileStore(invocation.configDirectory).find(name);
    if (!profile)
        return refuse(invocation, profile.error().message);
    sayWhatIsLeftOut(invocation, *profile);
    invocation.console->print(writeJson(toJson(*profile)));
    invocation.finish(ExitCode::Done);
}

void exportProfile(const Invocation &invocation, const QString &name)
{
    auto profile = ProfileStore(invocation.configDirectory).find(name);
    if (!profile)
        return refuse(invocation, profile.error().message);
    sayWhatIsLeftOut(invocation, *profile);
    invocation.console->print(exportedProfile(std::move(*profile)));
    invocation.finish(ExitCode::Done);
}

Result<ConnectionProfile, QString> readProfileFromStandardInput()
{
    const auto text = readStandardInput(jsonFileSizeLimit);
    if (!text)
        return text.error();
    return parseProfile(*text, CommandLineText::tr("Standard input"));
}

void importProfile(const Invocation &invocation, const QString &path, const QString &name)
{
    auto profile = path == standardInputName ? readProfileFromStandardInput() : readProfileFile(path);
    if (!profile)
        return refuse(invocation, profile.error());
    if (!name.isEmpty())
        profile->name = name.trimmed();
    const auto stored = ProfileStore(invocation.configDirectory).add(std::move(*profile));
    if (!stored)
        return refuse(invocation, stored.error().message);
    sayWhatIsLeftOut(invocation, *stored);
    invocation.finish(ExitCode::Done);
}

//! Not empty, and without what would end a line of the proxy's protocol.
bool isOneLine(const Secret &password)
{
    return !password.isEmpty() && std::ranges::none_of(password.reveal(), [](unsigned char character) {
        return character < ' ' || character == '\x7f';
    });
}

void setProxyPassword(const Invocation &invocation, const QString &name)
{
    const auto profile = ProfileStore(invocation.configDirectory).find(name);
    if (!profile)
        return refuse(invocation, profile.error().message);
    if (!needsPassword(profile->proxy))
        return refuse(invocation, noProxyUserText(*profile));
    const auto password = readSecretInput(standardInputName, AskedSecret::ProxyPassword);
    if (!password)
        return refuse(invocation, password.error());
    if (!isOneLine(*password)) {
        return refuse(
            invocation,
            CommandLineText::tr("The password of the proxy must be one line of text, without control "
                                "characters; nothing was stored."));
    }
    const auto store = openKeychain(invocation);
    writeSecret(*store, profileSlot(*profile, proxyPasswordSecretName), password->clone(), invocation.context,
                [invocation, store](const SecretAnswer &answer) {
                    if (answer.status == SecretStatus::Ok)
                        return invocation.finish(ExitCode::Done);
                    refuse(invocation, answer.message, exitCodeFor(answer));
                });
}

//! What somebody stored between the removal of the secrets and that of the profile, who found it still there.
//! `said` is what was said of the others.
void eraseLateSecrets(const Invocation &invocation, const std::shared_ptr<SecretStore> &store,
                      const QString &profileId, const QString &said)
{
    const auto noted = SecretIndex(invocation.configDirectory).keysOf(profileId);
    if (!noted)
        return refuse(invocation, noted.error().message);
    if (noted->isEmpty())
        return invocation.finish(ExitCode::Done);
    eraseProfileSecrets(*store, profileId, *noted, invocation.context,
                        [invocation, store, said](const SecretAnswer &answer) {
                            if (answer.status != SecretStatus::Ok)
                                return refuse(invocation, answer.message, exitCodeFor(answer));
                            if (!answer.message.isEmpty() && answer.message != said)
                                invocation.console->say(answer.message);
                            invocation.finish(ExitCode::Done);
                        });
}

//! The secrets go first: without the profile nobody could name them any more.
void removeProfile(const Invocation &invocation, const QString &name)
{
    const auto profile = ProfileStore(invocation.configDirectory).find(name);
    if (!profile)
        return refuse(invocation, profile.error().message);
    const auto noted = SecretIndex(invocation.configDirectory).keysOf(profile->id);
    if (!noted)
        return refuse(invocation, noted.error().message);
    const auto store = openKeychain(invocation);
    const auto remove = [invocation, store, id = profile->id](const QString &said) {
        if (const auto error = ProfileStore(invocation.configDirectory).remove(id))
            return refuse(invocation, error->message);
        eraseLateSecrets(invocation, store, id, said);
    };
    eraseProfileSecrets(
        *store, profile->id, *noted, invocation.context,
        [invocation, store, remove](const SecretAnswer &answer) {
            if (answer.status == SecretStatus::Ok) {
                if (!answer.message.isEmpty())
                    invocation.console->say(answer.message);
                return remove(answer.message);
            }
            refuse(invocation,
                   CommandLineText::tr("The profile stays, because its secrets could not be removed "
                                       "from the keychain: %1")
                       .arg(answer.message),
                   ExitCode::NotAllowed);
        });
}

//! Those that mean something to an action.
QStringList optionsOf(const QString &action)
{
    if (action == "test"_L1)
        return secretOptions();
    if (action != "add"_L1)
        return {};
    QStringList options{u"project"_s, u"region"_s, u"endpoint"_s,   u"auth"_s,     u"access-key"_s,
                        u"ca"_s,      u"proxy"_s,  u"proxy-user"_s, u"protected"_s};
    for (const Service service : allServices)
        options.append(toQString(serviceKey(service)));
    return options;
}

} // namespace

void runProfile(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "profile add NAME --project ID …, profile list, profile show NAME, profile remove NAME, profile "
        "export NAME, profile import FILE [NAME], where “-” is standard input; an exported profile holds no "
        "secret. "
        "profile test NAME looks how far a connection comes, and prints each step: outcome, step, duration "
        "and what was found, with tabs between them; profile proxy-password NAME reads the password of the "
        "profile's proxy from standard input and puts it into the system keychain."));
    parser.addOption({u"project"_s, CommandLineText::tr("The project ID."), u"ID"_s});
    parser.addOption({u"region"_s, CommandLineText::tr("The region, such as cn-north-4."), u"REGION"_s});
    parser.addOption({u"endpoint"_s, CommandLineText::tr("One address for every service."), u"URL"_s});
    for (const Service service : allServices) {
        const QString key = toQString(serviceKey(service));
        parser.addOption(
            {key, CommandLineText::tr("The address of the service “%1” alone.").arg(key), u"URL"_s});
    }
    parser.addOption({u"auth"_s, CommandLineText::tr("token or aksk."), u"HOW"_s, u"token"_s});
    parser.addOption({u"access-key"_s, CommandLineText::tr("The access key for aksk."), u"AK"_s});
    parser.addOption(
        {u"ca"_s, CommandLineText::tr("A PEM file of further certificate authorities."), u"FILE"_s});
    parser.addOption({u"proxy"_s,
                      CommandLineText::tr("The way to the services: system, none, http://HOST:PORT or "
                                          "socks5://HOST:PORT."),
                      u"PROXY"_s, u"system"_s});
    parser.addOption(
        {u"proxy-user"_s, CommandLineText::tr("The user name that the proxy asks for."), u"NAME"_s});
    addSecretOptions(parser);
    parser.addOption(
        {u"protected"_s, CommandLineText::tr("Ask for the resource's name before each change.")});
    parser.addPositionalArgument(u"ACTION"_s,
                                 CommandLineText::tr("add, list, show, test, remove, export, import or "
                                                     "proxy-password."));
    parser.addPositionalArgument(u"NAME"_s, CommandLineText::tr("The profile, or the file to import."),
                                 u"[NAME]"_s);
    if (!parseArguments(parser, invocation))
        return;
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    if (const QString option = optionBeside(parser, optionsOf(action)); !option.isEmpty()) {
        return refuse(invocation,
                      CommandLineText::tr("--%1 is not for “profile %2”; “weir profile --help” says what "
                                          "it is for.")
                          .arg(option, action));
    }
    if (action == "list"_L1 && words.size() == 1)
        return listProfiles(invocation);
    if (action == "import"_L1 && (words.size() == 2 || words.size() == 3))
        return importProfile(invocation, words[1], words.value(2));
    const QStringList actions{u"add"_s, u"show"_s, u"test"_s, u"remove"_s, u"export"_s, u"proxy-password"_s};
    if (words.size() != 2 || !actions.contains(action)) {
        return refuse(
            invocation,
            CommandLineText::tr("Say what to do: add NAME, list, show NAME, test NAME, remove NAME, "
                                "export NAME, import FILE or proxy-password NAME."));
    }
    if (action == "add"_L1)
        return addProfile(invocation, parser, words.back());
    if (action == "show"_L1)
        return showProfile(invocation, words.back());
    if (action == "export"_L1)
        return exportProfile(invocation, words.back());
    if (action == "test"_L1)
        return testProfile(invocation, parser, words.back());
    if (action == "proxy-password"_L1)
        return setProxyPassword(invocation, words.back());
    removeProfile(invocation, words.back());
}

} // namespace weir
