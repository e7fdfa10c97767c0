#include "app/api/peerchain.h"

#include "app/api/servertext.h"
#include "models/text.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

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

PeerCertificate::Fault::Kind kindOf(QSslError::SslError error)
{
    using Kind = PeerCertificate::Fault::Kind;
    switch (error) {
    case QSslError::HostNameMismatch:
        return Kind::OtherHost;
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Kind::UnknownIssuer;
    default:
        return Kind::Other;
    }
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
        const PeerCertificate::Fault fault{kindOf(error.error()), plain(error.errorString())};
        if (error.certificate() == certificate
            && std::ranges::find(shown.faults, fault) == shown.faults.end())
            shown.faults.push_back(fault);
    }
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
