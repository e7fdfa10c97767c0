#include "app/api/tlstrust.h"

#include "app/api/servertext.h"
#include "app/api/serviceurl.h"
#include "app/storage/safefile.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslSocket>
#include <QUrl>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct TlsTrustText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TlsTrust)
};

constexpr qint64 caFileLimit = 4LL * 1024 * 1024;

bool hasForwardSecrecy(const QSslCipher &cipher)
{
    // TLS 1.3, whose ciphers all have it, leaves the exchange open.
    const QString exchange = cipher.keyExchangeMethod();
    return exchange == "any"_L1 || exchange.startsWith("ECDH"_L1) || exchange.startsWith("DH"_L1);
}

//! `host` as it stands in a certificate.
bool isForHost(const QString &name, const QString &host)
{
    if (name.compare(host, Qt::CaseInsensitive) == 0)
        return true;
    const QString domain = name.mid(2);
    const bool isWildcard = name.startsWith("*."_L1) && !domain.contains(u'*') && domain.contains(u'.');
    const qsizetype dot = host.indexOf(u'.');
    return isWildcard && dot > 0
        && QStringView(host).sliced(dot + 1).compare(domain, Qt::CaseInsensitive) == 0;
}

bool hasEnded(const QSslCertificate &certificate)
{
    return certificate.expiryDate() < QDateTime::currentDateTimeUtc();
}

QString endedText(const QSslCertificate &certificate, const QString &caFile)
{
    return TlsTrustText::tr(
               "The certificate authority “%1” in the file “%2” ended on %3; choose another file "
               "of certificate authorities in the profile.")
        .arg(plainServerText(toStdString(certificate.subjectDisplayName()), {}), caFile,
             QLocale().toString(certificate.expiryDate().toLocalTime(), QLocale::ShortFormat));
}

} // namespace

QSslConfiguration secureConfiguration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    // Qt's default as well; said here so that no other default can lower it.
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    QList<QSslCipher> ciphers = configuration.ciphers();
    ciphers.removeIf([](const QSslCipher &cipher) { return !hasForwardSecrecy(cipher); });
    configuration.setCiphers(ciphers);
    return configuration;
}

QList<QSslError> nameErrors(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    const QString ascii = QString::fromLatin1(QUrl::toAce(host));
    for (auto name = names.begin(); name != names.end(); ++name) {
        const bool isNamed = name.key() == QSsl::IpAddressEntry
            ? !address.isNull() && QHostAddress(*name) == address
            : name.key() == QSsl::DnsEntry && address.isNull() && isForHost(*name, ascii);
        if (isNamed)
            return {};
    }
    return {QSslError(QSslError::HostNameMismatch, certificate)};
}

TlsTrust readTlsTrust(const QString &caFile)
{
    TlsTrust trust;
    const auto text = readFile(caFile, caFileLimit);
    if (!text) {
        trust.fault =
            refusal(TlsTrustText::tr("The certificate authorities of the profile cannot be used: %1")
                        .arg(text.error().message));
        return trust;
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(
        QByteArray::fromRawData(text->data(), static_cast<qsizetype>(text->size())), QSsl::Pem);
    if (certificates.isEmpty()) {
        trust.fault =
            refusal(TlsTrustText::tr("The file “%1” has no certificate in PEM form; choose another file "
                                     "of certificate authorities in the profile.")
                        .arg(caFile));
        return trust;
    }
    // Qt passes over those that have ended, and then knows no authority at all.
    if (std::ranges::all_of(certificates, hasEnded)) {
        trust.fault = refusal(endedText(certificates.constFirst(), caFile));
        return trust;
    }
    // Once anything is added, Qt no longer looks into the system's store by itself, so it is read as a whole.
    static const QList<QSslCertificate> systemAuthorities = QSslConfiguration::systemCaCertificates();
    trust.configuration.setCaCertificates(systemAuthorities + certificates);
    return trust;
}

} // namespace weir
