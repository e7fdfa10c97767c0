#include "app/sandbox/signaturecheck.h"

#include "app/api/requestsignature.h"
#include "app/sandbox/serviceerrors.h"
#include "models/text.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

Answer refused(const Request &request, const QString &reason)
{
    return gatewayError(request, 401, u"APIGW.0301"_s,
                        u"Incorrect IAM authentication information: "_s + reason);
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QUrl addressOf(const Request &request)
{
    QUrl url;
    url.setPath(request.path, QUrl::TolerantMode);
    url.setQuery(request.query);
    return url;
}

//! The headers of the request that the client says it signed; nothing where one of them did not come.
std::optional<HttpHeaders> namedHeaders(const Request &request, const QString &names)
{
    HttpHeaders headers;
    const QStringList list = names.split(u';');
    for (const QString &name : list) {
        const QByteArray key = name.toLatin1();
        const auto found = std::ranges::find_if(request.headers, [&key](const auto &header) {
            return header.first.compare(key, Qt::CaseInsensitive) == 0;
        });
        if (found == request.headers.end())
            return std::nullopt;
        headers.push_back({key.toStdString(), found->second.toStdString()});
    }
    return headers;
}

QByteArray authorizationOf(const Request &request)
{
    return request.header("Authorization");
}

} // namespace

bool isSigned(const Request &request)
{
    return authorizationOf(request).startsWith(
        QByteArray(signatureAlgorithm.data(), static_cast<qsizetype>(signatureAlgorithm.size())));
}

std::optional<Answer> signatureFault(const Request &request, const QDateTime &now)
{
    static const QRegularExpression form(
        u"\\A%1 Access=([^,]+), SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})\\z"_s.arg(
            toQString(signatureAlgorithm)));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(authorizationOf(request)));
    if (!match.hasMatch())
        return refused(request, u"authorization header is invalid"_s);
    const QString accessKey = match.captured(1);
    if (accessKey != toQString(sampleAccessKey))
        return refused(request, u"ak %1 not exist"_s.arg(accessKey));
    const auto headers = namedHeaders(request, match.captured(2));
    const std::string *date = headers ? headerValue(*headers, signatureDateHeader) : nullptr;
    if (!date)
        return refused(request, u"signed header is missing"_s);
    const QDateTime signedAt = dateOfSignature(*date);
    if (!signedAt.isValid()
        || std::chrono::abs(std::chrono::seconds(signedAt.secsTo(now))) > signatureValidity) {
        return refused(request,
                       u"signature expired, signature time:%1 server time:%2"_s.arg(
                           toQString(*date), toQString(signatureDate(now))));
    }
    // The pair is a lasting one.
    if (!request.header(QByteArray(securityTokenHeader.data())).isEmpty())
        return refused(request, u"decrypt token fail"_s);
    const QByteArray method = nameOf(request.method);
    const std::string canonical =
        canonicalRequest(viewOf(method), addressOf(request), *headers, viewOf(request.body));
    const std::string expected = signatureOf(stringToSign(*date, canonical), Secret(sampleSecretKey));
    if (toStdString(match.captured(3)) == expected)
        return std::nullopt;
    return refused(
        request,
        u"verify aksk signature fail, canonicalRequest:%1"_s.arg(toQString(canonical).replace(u'\n', u'|')));
}

} // namespace weir::sandbox
