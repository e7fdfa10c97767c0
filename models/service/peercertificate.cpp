#include "models/service/peercertificate.h"

#include <QCoreApplication>
#include <QLocale>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct PeerCertificateText
{
    Q_DECLARE_TR_FUNCTIONS(weir::PeerCertificate)
};

} // namespace

QString faultText(const PeerCertificate &certificate)
{
    if (certificate.faults.isEmpty())
        return {};
    return PeerCertificateText::tr("Fault: %1", "of a certificate").arg(certificate.faults.join(u"; "_s));
}

QString certificateText(const PeerCertificate &certificate)
{
    const QLocale locale;
    const auto day = [&locale](const QDateTime &time) {
        return locale.toString(time.toLocalTime(), QLocale::ShortFormat);
    };
    QStringList lines{certificate.subject, faultText(certificate),
                      PeerCertificateText::tr("issued by %1").arg(certificate.issuer),
                      PeerCertificateText::tr("valid from %1 until %2")
                          .arg(day(certificate.validFrom), day(certificate.validUntil))};
    if (!certificate.hosts.isEmpty())
        lines.append(PeerCertificateText::tr("for %1", "the hosts of a certificate")
                         .arg(certificate.hosts.join(u", "_s)));
    lines.append(u"SHA-256 %1"_s.arg(certificate.fingerprint));
    lines.removeAll({});
    return lines.join(u'\n');
}

} // namespace weir
