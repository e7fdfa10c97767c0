#include "app/api/tlstrust.h"

#include "app/api/serviceurl.h"
#include "app/storage/safefile.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslSocket>

namespace weir {

namespace {

struct TlsTrustText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TlsTrust)
};

constexpr qint64 caFileLimit = 4LL * 1024 * 1024;

} // namespace

QSslConfiguration secureConfiguration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    // Qt's default as well; said here so that no other default can lower it.
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
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
    // Once anything is added, Qt no longer looks into the system's store by itself, so it is read as a whole.
    static const QList<QSslCertificate> systemAuthorities = QSslConfiguration::systemCaCertificates();
    trust.configuration.setCaCertificates(systemAuthorities + certificates);
    return trust;
}

} // namespace weir
