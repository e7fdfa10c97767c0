#include "models/service/peercertificate.h"

#include "models/schema/displaytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <span>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct PeerCertificateText
{
    Q_DECLARE_TR_FUNCTIONS(weir::PeerCertificate)
};

using Fault = PeerCertificate::Fault;

//! All of Qt's words, each once.
QString wordsOf(std::span<const PeerCertificate> chain)
{
    QStringList words;
    for (const PeerCertificate &certificate : chain) {
        for (const Fault &fault : certificate.faults)
            words.append(fault.words);
    }
    words.removeDuplicates();
    return words.join(u"; "_s);
}

QString timeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

//! Some certificates speak for hundreds of hosts.
QString hostsText(const PeerCertificate &certificate)
{
    constexpr qsizetype mostShown = 5;
    QStringList shown = certificate.hosts.first(std::min(mostShown, certificate.hosts.size()));
    if (shown.size() < certificate.hosts.size())
        shown.append(u"…"_s);
    return listText(shown);
}

QString adviceFor(Fault::Kind kind, const PeerCertificate &certificate, const QString &words)
{
    switch (kind) {
    case Fault::Kind::OtherHost:
        if (certificate.hosts.isEmpty())
            return PeerCertificateText::tr("The certificate of the service names no host (as a subject "
                                           "alternative name), so nothing was sent; have one issued that "
                                           "names the host in the address. (%1)")
                .arg(words);
        return PeerCertificateText::tr("The certificate of the service is for %1 and not for the host in the "
                                       "address, so nothing was sent; correct the address in the profile. "
                                       "(%2)")
            .arg(hostsText(certificate), words);
    case Fault::Kind::Expired:
        return PeerCertificateText::tr("A certificate of the service ended on %1, so nothing was sent; have "
                                       "it renewed there, or set this computer's clock if it is wrong. (%2)")
            .arg(timeText(certificate.validUntil), words);
    case Fault::Kind::NotYetValid:
        return PeerCertificateText::tr("A certificate of the service is not valid before %1, so nothing was "
                                       "sent; set this computer's clock if it is wrong, or have the "
                                       "certificate renewed there. (%2)")
            .arg(timeText(certificate.validFrom), words);
    case Fault::Kind::Other:
        return PeerCertificateText::tr("A certificate of the service cannot be used, so nothing was sent; "
                                       "check the address in the profile, and ask whoever runs the service. "
                                       "(%1)")
            .arg(words);
    case Fault::Kind::UnknownIssuer:
        return PeerCertificateText::tr("The certificate of the service comes from no authority that is "
                                       "trusted here, so nothing was sent; check the address, name the "
                                       "file of its certificate authority in the profile, or have the "
                                       "service send the intermediate certificates. (%1)")
            .arg(words);
    }
    Q_UNREACHABLE();
}

} // namespace

QString faultText(const PeerCertificate &certificate)
{
    if (certificate.faults.empty())
        return {};
    return PeerCertificateText::tr("Fault: %1", "of a certificate").arg(wordsOf({&certificate, 1}));
}

QString distrustText(const std::vector<PeerCertificate> &chain)
{
    const PeerCertificate *blamed = nullptr;
    auto gravest = Fault::Kind::UnknownIssuer;
    for (const PeerCertificate &certificate : chain) {
        for (const Fault &fault : certificate.faults) {
            if (blamed && fault.kind >= gravest)
                continue;
            blamed = &certificate;
            gravest = fault.kind;
        }
    }
    return blamed ? adviceFor(gravest, *blamed, wordsOf(chain)) : QString();
}

QString certificateText(const PeerCertificate &certificate)
{
    QStringList lines{certificate.subject, faultText(certificate),
                      PeerCertificateText::tr("issued by %1").arg(certificate.issuer),
                      PeerCertificateText::tr("valid from %1 until %2")
                          .arg(timeText(certificate.validFrom), timeText(certificate.validUntil))};
    if (!certificate.hosts.isEmpty())
        lines.append(PeerCertificateText::tr("for %1", "the hosts of a certificate")
                         .arg(certificate.hosts.join(u", "_s)));
    lines.append(u"SHA-256 %1"_s.arg(certificate.fingerprint));
    lines.removeAll({});
    return lines.join(u'\n');
}

} // namespace weir
