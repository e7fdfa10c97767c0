#include "app/api/apisession.h"

#include "app/api/serviceurl.h"
#include "app/api/useragent.h"
#include "models/draft/secretfields.h"
#include "models/json/jsonreader.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QNetworkReply>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <array>
#include <memory>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ApiSessionText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ApiSession)
};

bool belongsTo(const ConnectionProfile &profile, const QUrl &url)
{
    const QUrl origin = originOf(url);
    return std::ranges::any_of(allServices, [&](Service service) {
        const QUrl endpoint = endpointFor(profile, service);
        return !endpoint.isEmpty() && originOf(requestAddress(endpoint)) == origin;
    });
}

bool isHeaderLine(const HttpHeader &header)
{
    const auto isVisible = [](char c) { return c > ' ' && c <= '~'; };
    const auto isVisibleOrSpace = [](char c) { return c >= ' ' && c <= '~'; };
    return !header.name.empty() && std::ranges::all_of(header.name, isVisible)
        && header.name.find(':') == std::string::npos && std::ranges::all_of(header.value, isVisibleOrSpace);
}

//! Why credentials cannot stand in a header; empty where they can.
struct CredentialsFault
{
    QString operator()(const NoCredentials &) const { return {}; }
    QString operator()(const TokenCredentials &credentials) const
    {
        if (isValidToken(credentials.token.reveal()))
            return {};
        return ApiSessionText::tr("The token must be 1 to 32768 characters from “!” to “~”, without spaces "
                                  "and line ends; sign in again.");
    }
    QString operator()(const AccessKeyCredentials &credentials) const
    {
        const bool areValid = isValidToken(toStdString(credentials.accessKey))
            && isValidToken(credentials.secretKey.reveal())
            && (credentials.securityToken.isEmpty() || isValidToken(credentials.securityToken.reveal()));
        if (areValid)
            return {};
        return ApiSessionText::tr("Access key, secret key and security token must be 1 to 32768 characters "
                                  "from “!” to “~”, without spaces and line ends; sign in again.");
    }
};

//! A placeholder or a mask would become the new password.
bool hasUnknownSecret(const ApiRequest &request)
{
    if (request.bodyTable.empty())
        return false;
    auto document = readJson(request.body.reveal());
    if (!document)
        return false;
    const SecretFields secrets = extractSecrets(document->root, request.bodyTable, SecretState::Entered);
    return std::ranges::any_of(secrets, [](const auto &entry) { return entry.second.text.isEmpty(); });
}

QByteArray acceptedLanguage()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QByteArrayLiteral("en") : locale.bcp47Name().toLatin1();
}

//! Where managers are deleted; as long as there is an application. When it goes it waits for the last of
//! them: later Qt delivers no event, also none that deletes what a request left in its thread.
std::unique_ptr<QThreadPool> &deletions()
{
    static std::unique_ptr<QThreadPool> pool;
    return pool;
}

void beginDeletions()
{
    deletions() = std::make_unique<QThreadPool>();
    qAddPostRoutine([] { deletions().reset(); });
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(beginDeletions)

std::optional<ApiError> refusalOf(const ApiSession &session, const ApiRequest &request)
{
    if (session.trust.fault)
        return session.trust.fault;
    if (const QString fault = endpointFault(request.url.adjusted(QUrl::RemoveQuery)); !fault.isEmpty())
        return refusal(fault);
    if (!belongsTo(session.profile, request.url)) {
        return refusal(
            ApiSessionText::tr("The address “%1” is none of this profile, so nothing is sent there; "
                               "use the profile it belongs to.")
                .arg(originOf(request.url).toString()));
    }
    if (const QString fault = std::visit(CredentialsFault{}, session.credentials); !fault.isEmpty())
        return refusal(fault);
    if (!std::ranges::all_of(request.headers, isHeaderLine))
        return refusal(
            ApiSessionText::tr("A header of the request is not one line of ASCII text; correct it."));
    if (static_cast<qint64>(request.body.reveal().size()) > requestBodyLimit) {
        return refusal(
            ApiSessionText::tr("The body of the request is larger than %1, more than a service takes; "
                               "shorten it.")
                .arg(QLocale().formattedDataSize(requestBodyLimit, 0)));
    }
    if (hasUnknownSecret(request)) {
        return refusal(
            ApiSessionText::tr("A secret of the request is a placeholder or a mask, and would be stored "
                               "as it is; enter the secret."));
    }
    return std::nullopt;
}

RequestSignature signatureFor(const ApiSession &session, const ApiRequest &request, const QDateTime &time)
{
    const auto *credentials = std::get_if<AccessKeyCredentials>(&session.credentials);
    return credentials ? signRequest(request, *credentials, session.profile.projectId, time)
                       : RequestSignature();
}

QNetworkRequest wireRequest(const ApiSession &session, const ApiRequest &request,
                            const RequestSignature &signature)
{
    QNetworkRequest wire(request.url);
    if (request.url.scheme() == "https"_L1)
        wire.setSslConfiguration(session.trust.configuration);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setTransferTimeout(static_cast<int>(session.profile.idleTimeout.count()));
    for (const HttpHeaders *headers : {&request.headers, &signature.headers}) {
        for (const HttpHeader &header : *headers) {
            wire.setRawHeader(QByteArray::fromStdString(header.name),
                              QByteArray::fromStdString(header.value));
        }
    }
    wire.setRawHeader("Accept-Encoding", "identity");
    wire.setRawHeader("Accept-Language", acceptedLanguage());
    wire.setHeader(QNetworkRequest::UserAgentHeader, userAgent);
    if (const auto *credentials = std::get_if<TokenCredentials>(&session.credentials)) {
        const std::string_view token = credentials->token.reveal();
        wire.setRawHeader("X-Auth-Token", QByteArray(token.data(), static_cast<qsizetype>(token.size())));
    }
    if (isWrite(request.method)) {
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        wire.setHeader(QNetworkRequest::ContentLengthHeader,
                       static_cast<qint64>(request.body.reveal().size()));
    }
    return wire;
}

void DeleteAccessManager::operator()(QNetworkAccessManager *manager) const
{
    if (!deletions()) {
        delete manager;
        return;
    }
    // What the requests still say goes to their replies, which live in this thread.
    qDeleteAll(manager->findChildren<QNetworkReply *>());
    // Qt takes what runs along by an event, which is lost with its content where no events are handled.
    const QList<QTimer *> timers = manager->findChildren<QTimer *>();
    for (QTimer *timer : timers)
        timer->stop();
    // What belongs to no thread may be taken by any.
    manager->moveToThread(nullptr);
    deletions()->start([manager] {
        manager->moveToThread(QThread::currentThread());
        delete manager;
    });
}

AccessManager makeAccessManager(const ApiSession &session)
{
    AccessManager manager(new QNetworkAccessManager);
    manager->setProxyFactory(new ProxySelection(session.profile.proxy, session.proxyPassword,
                                                session.proxySignIns)); // owned by the manager
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    return manager;
}

} // namespace weir
