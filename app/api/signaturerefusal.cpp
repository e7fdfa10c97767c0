#include "app/api/signaturerefusal.h"

#include "app/api/httpdate.h"
#include "app/api/servertext.h"
#include "models/json/jsonreader.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Services allow about 15 minutes; from here on the clock is worth a look.
constexpr std::chrono::seconds smallestToldSkew = 5min;
constexpr auto marker = "canonicalRequest:"_L1;
//! In bytes; a security token has at most 32 KiB.
constexpr size_t longestCanonicalRequest = 64UL * 1024;

//! What stands behind the marker in some text of the answer.
std::optional<std::string> serviceCanonicalRequest(const Json &value)
{
    if (value.isString()) {
        const std::string &text = value.text();
        const size_t position = text.find(marker.data());
        if (position == std::string::npos)
            return std::nullopt;
        return text.substr(position + marker.size());
    }
    for (const Json::Member &member : value.members()) {
        if (auto inner = serviceCanonicalRequest(member.value))
            return inner;
    }
    for (const Json &item : value.items()) {
        if (auto inner = serviceCanonicalRequest(item))
            return inner;
    }
    return std::nullopt;
}

//! A message is a sentence, and the request stands in the comparison.
QString withoutRequest(const QString &words)
{
    static const QRegularExpression request(u"[,;:\\s]*"_s + marker + u".*"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return QString(words).remove(request);
}

QString shownLines(const std::string &text, char lineEnd, const std::vector<Secret> &secrets)
{
    // Before it is cut, so that no part of a secret stays.
    std::string plain = redacted(text, secrets);
    plain.resize(std::min(plain.size(), longestCanonicalRequest));
    QStringList lines;
    const QByteArrayList parts = QByteArray::fromStdString(plain).split(lineEnd);
    for (const QByteArray &part : parts)
        lines.append(plainServerText(part.toStdString(), {}, longestCanonicalRequest));
    return lines.join(u'\n');
}

} // namespace

std::optional<std::chrono::seconds> clockSkewOf(const Exchange &exchange)
{
    const std::string *header = headerValue(exchange.answer.headers, "Date");
    const QDateTime date = header ? readHttpDate(*header) : QDateTime();
    if (!date.isValid() || !exchange.answeredAt.isValid())
        return std::nullopt;
    return std::chrono::seconds(date.secsTo(exchange.answeredAt));
}

std::optional<SignatureComparison> comparisonOf(const Exchange &exchange, const std::vector<Secret> &secrets)
{
    const auto document = readJson(exchange.answer.text());
    const auto found = document ? serviceCanonicalRequest(document->root) : std::nullopt;
    if (!found)
        return std::nullopt;
    SignatureComparison comparison{
        .own = shownLines(exchange.canonicalRequest, '\n', secrets),
        .service = shownLines(*found, '|', secrets),
    };
    const auto [own, service] = std::ranges::mismatch(comparison.own, comparison.service);
    if (own != comparison.own.end() || service != comparison.service.end())
        comparison.firstDifference = own - comparison.own.begin();
    return comparison;
}

ApiError explained(ApiError error, const Exchange &exchange, const std::vector<Secret> &secrets)
{
    if (error.kind != ApiError::Kind::Unauthorized || exchange.canonicalRequest.empty())
        return error;
    const auto skew = clockSkewOf(exchange);
    if (skew && std::chrono::abs(*skew) >= smallestToldSkew)
        error.clockSkew = skew;
    error.signature = comparisonOf(exchange, secrets);
    if (error.signature)
        error.detail = withoutRequest(error.detail);
    return error;
}

} // namespace weir
