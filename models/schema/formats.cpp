#include "models/schema/formats.h"

#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct FormatsText
{
    Q_DECLARE_TR_FUNCTIONS(weir::Formats)
};

//! A name, an IPv4 address, or an IPv6 address in brackets.
bool isHost(const QString &text)
{
    QUrl url;
    url.setHost(text, QUrl::StrictMode);
    return !text.isEmpty() && url.isValid() && !url.host().isEmpty() && !text.contains(u'%')
        && text.contains(u':') == text.startsWith(u'[');
}

//! 1 to 65535, in decimal.
bool isPort(const QString &text)
{
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(u"[0-9]{1,5}"_s));
    const int port = digits.match(text).hasMatch() ? text.toInt() : 0;
    return port >= 1 && port <= 65535;
}

bool isHostAndPort(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    return colon > 0 && isHost(text.left(colon)) && isPort(text.mid(colon + 1));
}

//! Line breaks and tabs are no spaces.
QString withoutSpacesAround(QString text)
{
    static const QRegularExpression spaces(u"\\A +| +\\z"_s);
    return text.remove(spaces);
}

//! `host:port[,host:port…]`, spaces around the commas.
bool isBrokerList(const QString &text)
{
    return std::ranges::all_of(text.split(u','),
                               [](const QString &part) { return isHostAndPort(withoutSpacesAround(part)); });
}

//! `host:port[;host:port…]`, also with commas, with `http://` or `https://` before them and a `;` at the end.
bool isNameServerList(QString text)
{
    static const QRegularExpression separator(u"[;,]"_s);
    static const QRegularExpression scheme(u"^https?://"_s, QRegularExpression::CaseInsensitiveOption);
    if (text.endsWith(u';'))
        text.chop(1);
    return std::ranges::all_of(text.split(separator), [](const QString &part) {
        return isHostAndPort(withoutSpacesAround(part).remove(scheme));
    });
}

//! An absolute http or https URL whose path ends in .zip.
bool isArchiveUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && url.path().endsWith(".zip"_L1, Qt::CaseInsensitive);
}

//! `urn:fss:{region}:{project}:function:{package}:{name}`, then a version or `!` and an alias.
bool isFunctionUrn(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(
            uR"(urn:fss:[^:\s]+:[^:\s]+:function:[^:\s]+:[^:\s]+(?::(?:!?[^:\s!][^:\s]*))?)"_s),
        QRegularExpression::UseUnicodePropertiesOption);
    return form.match(text).hasMatch();
}

bool isBucketName(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]"_s));
    static const QRegularExpression address(
        QRegularExpression::anchoredPattern(u"[0-9]{1,3}(?:\\.[0-9]{1,3}){3}"_s));
    return form.match(text).hasMatch() && !address.match(text).hasMatch() && !text.contains(".."_L1)
        && !text.contains(".-"_L1) && !text.contains("-."_L1);
}

} // namespace

bool isWritten(Format format, std::string_view utf8)
{
    const QString text = toQString(utf8);
    switch (format) {
    case Format::Any:
        return true;
    case Format::BrokerList:
        return isBrokerList(text);
    case Format::NameServerList:
        return isNameServerList(text);
    case Format::ArchiveUrl:
        return isArchiveUrl(text);
    case Format::FunctionUrn:
        return isFunctionUrn(text);
    case Format::BucketName:
        return isBucketName(text);
    }
    Q_UNREACHABLE();
}

QString formatText(const FieldSpec &field)
{
    const QString label = fieldLabel(field);
    switch (field.format) {
    case Format::Any:
        break;
    case Format::BrokerList:
        return FormatsText::tr("%1 should be host:port, several separated by commas, each port from 1 to "
                               "65535 and IPv6 addresses in brackets.")
            .arg(label);
    case Format::NameServerList:
        return FormatsText::tr("%1 should be host:port, several separated by semicolons, each port from 1 to "
                               "65535 and IPv6 addresses in brackets.")
            .arg(label);
    case Format::ArchiveUrl:
        return FormatsText::tr("%1 should be an http or https address whose path ends in .zip.").arg(label);
    case Format::FunctionUrn:
        return FormatsText::tr("%1 should look like urn:fss:region:project:function:package:name, then a "
                               "version or ! and an alias, with no part empty.")
            .arg(label);
    case Format::BucketName:
        return FormatsText::tr("%1 should be 3 to 63 lower-case letters, digits, dots and hyphens, begin and "
                               "end with a letter or digit, have no dot beside a dot or hyphen, and be no IP "
                               "address.")
            .arg(label);
    }
    return {};
}

} // namespace weir
