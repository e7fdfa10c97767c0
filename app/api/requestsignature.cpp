#include "app/api/requestsignature.h"

#include "models/profile/connectionprofile.h"
#include "models/text.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

#include <algorithm>
#include <utility>
#include <vector>

namespace weir {

namespace {

constexpr QStringView dateFormat = u"yyyyMMdd'T'HHmmss'Z'";

QByteArray bytesOf(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

//! Decoded and encoded again, a plus sign as itself, so that all but the unreserved characters of RFC 3986
//! are encoded.
QByteArray encoded(const QByteArray &part)
{
    return QByteArray::fromPercentEncoding(part).toPercentEncoding();
}

//! With a slash at its end, which is signed although it is not sent.
QByteArray canonicalPath(const QUrl &url)
{
    QByteArrayList segments = url.path(QUrl::FullyEncoded).toLatin1().split('/');
    for (QByteArray &segment : segments)
        segment = encoded(segment);
    QByteArray path = segments.join('/');
    if (!path.endsWith('/'))
        path += '/';
    return path;
}

QByteArray canonicalQuery(const QUrl &url)
{
    std::vector<std::pair<QByteArray, QByteArray>> items;
    const QByteArrayList parts = url.query(QUrl::FullyEncoded).toLatin1().split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            items.emplace_back(encoded(part), QByteArray());
        else
            items.emplace_back(encoded(part.first(equals)), encoded(part.sliced(equals + 1)));
    }
    std::ranges::sort(items);
    QByteArrayList lines;
    for (const auto &[key, value] : items)
        lines.append(key + '=' + value);
    return lines.join('&');
}

//! Names in lower case, sorted by them.
std::vector<std::pair<QByteArray, QByteArray>> canonicalHeaders(const HttpHeaders &headers)
{
    std::vector<std::pair<QByteArray, QByteArray>> canonical;
    canonical.reserve(headers.size());
    for (const HttpHeader &header : headers)
        canonical.emplace_back(bytesOf(header.name).toLower(), bytesOf(header.value).trimmed());
    std::ranges::sort(canonical);
    return canonical;
}

QByteArray hashOf(std::string_view text)
{
    return QCryptographicHash::hash(bytesOf(text), QCryptographicHash::Sha256).toHex();
}

} // namespace

std::string signatureDate(const QDateTime &time)
{
    return toStdString(time.toUTC().toString(dateFormat));
}

QDateTime dateOfSignature(std::string_view text)
{
    const QDateTime parsed = QDateTime::fromString(toQString(text), dateFormat.toString());
    return parsed.isValid() ? QDateTime(parsed.date(), parsed.time(), QTimeZone::utc()) : QDateTime();
}

std::string canonicalRequest(std::string_view method, const QUrl &url, const HttpHeaders &headers,
                             std::string_view body)
{
    std::string text(method);
    text += '\n' + canonicalPath(url).toStdString() + '\n' + canonicalQuery(url).toStdString() + '\n';
    for (const auto &[name, value] : canonicalHeaders(headers))
        text += name.toStdString() + ':' + value.toStdString() + '\n';
    text += '\n' + signedHeaderNames(headers) + '\n' + hashOf(body).toStdString();
    return text;
}

std::string signedHeaderNames(const HttpHeaders &headers)
{
    QByteArrayList names;
    for (const auto &[name, value] : canonicalHeaders(headers))
        names.append(name);
    return names.join(';').toStdString();
}

std::string stringToSign(std::string_view date, std::string_view canonicalRequest)
{
    std::string text(signatureAlgorithm);
    text += '\n';
    text += date;
    text += '\n' + hashOf(canonicalRequest).toStdString();
    return text;
}

std::string signatureOf(std::string_view stringToSign, const Secret &secretKey)
{
    return QMessageAuthenticationCode::hash(bytesOf(stringToSign), bytesOf(secretKey.reveal()),
                                            QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

std::string hostHeader(const QUrl &url)
{
    return toStdString(url.adjusted(QUrl::RemoveUserInfo).authority(QUrl::FullyEncoded));
}

RequestSignature signRequest(const ApiRequest &request, const AccessKeyCredentials &credentials,
                             const QString &projectId, const QDateTime &time)
{
    // Content-Type is not among them: the SDKs for Go and Java leave it out as well.
    const std::string date = signatureDate(time);
    HttpHeaders headers{{"Host", hostHeader(request.url)}, {std::string(signatureDateHeader), date}};
    if (const std::string project = toStdString(projectId); isValidToken(project))
        headers.push_back({"X-Project-Id", project});
    if (!credentials.securityToken.isEmpty()) {
        headers.push_back(
            {std::string(securityTokenHeader), std::string(credentials.securityToken.reveal())});
    }
    RequestSignature signature{
        .headers = headers,
        .canonicalRequest =
            canonicalRequest(methodName(request.method), request.url, headers, request.body.reveal()),
    };
    const std::string proof =
        signatureOf(stringToSign(date, signature.canonicalRequest), credentials.secretKey);
    std::string authorization(signatureAlgorithm);
    authorization += " Access=" + toStdString(credentials.accessKey)
        + ", SignedHeaders=" + signedHeaderNames(headers) + ", Signature=" + proof;
    signature.headers.push_back({"Authorization", std::move(authorization)});
    return signature;
}

} // namespace weir
