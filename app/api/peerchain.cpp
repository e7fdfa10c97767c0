#include "app/api/peerchain.h"

#include "app/api/servertext.h"
#include "models/text.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

QString plain(const QString &text)
{
    return plainServerText(toStdString(text), {});
}

template <typename Attributes, typename Values>
QString distinguishedName(const Attributes &attributes, const Values &valuesOf)
{
    QStringList parts;
    for (const QByteArray &attribute : attributes)
        parts << QString::fromLatin1(attribute) + u'=' + QStringList(valuesOf(attribute)).join(u'+');
    return plain(parts.join(u", "_s));
}

PeerCertificate peerCertificate(const QSslCertificate &certificate, const QList<QSslError> &errors)
{
    PeerCertificate shown;
    shown.subject = distinguishedName(certificate.subjectInfoAttributes(), [&](const QByteArray &attribute) {
        return certificate.subjectInfo(attribute);
    });
    shown.issuer = distinguishedName(certificate.issuerInfoAttributes(), [&](const QByteArray &attribute) {
        return certificate.issuerInfo(attribute);
    });
    const auto names = certificate.subjectAlternativeNames();
    for (const QString &name : names)
        shown.hosts << plain(name);
    shown.validFrom = certificate.effectiveDate().toUTC();
    shown.validUntil = certificate.expiryDate().toUTC();
    shown.fingerprint =
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    for (const QSslError &error : errors) {
        if (error.certificate() == certificate)
            shown.faults << plain(error.errorString());
    }
    shown.faults.removeDuplicates();
    return shown;
}

} // namespace

std::vector<PeerCertificate> peerChainOf(const QSslConfiguration &configuration,
                                         const QList<QSslError> &errors)
{
    std::vector<PeerCertificate> chain;
    const QList<QSslCertificate> certificates = configuration.peerCertificateChain();
    for (const QSslCertificate &certificate : certificates)
        chain.push_back(peerCertificate(certificate, errors));
    return chain;
}

} // namespace weir
