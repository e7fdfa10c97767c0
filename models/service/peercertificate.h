#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace weir {

//! A certificate as a server showed it, to be looked at; texts are plain, without control characters.
struct PeerCertificate
{
    //! Why it was not believed.
    struct Fault
    {
        //! The gravest first: what makes the advice of those after it useless.
        enum class Kind : quint8 {
            OtherHost,
            Expired,
            NotYetValid,
            Other,
            UnknownIssuer, //!< Or none: self-signed.
        };

        Kind kind = Kind::Other;
        //! Qt's.
        QString words = {};

        friend bool operator==(const Fault &, const Fault &) = default;
    };

    //! Such as "CN=eg.example, O=Example".
    QString subject = {};
    QString issuer = {};
    //! Whom it may speak for; its subject alternative names.
    QStringList hosts = {};
    //! In UTC.
    QDateTime validFrom = {};
    QDateTime validUntil = {};
    //! SHA-256 of the whole certificate, in pairs of upper-case hex digits with colons between them.
    QString fingerprint = {};
    //! Empty where nothing is wrong with this one.
    std::vector<Fault> faults = {};
};

//! What is wrong with it, on one line; empty where nothing is.
[[nodiscard]] QString faultText(const PeerCertificate &certificate);
//! Why a chain was not believed and what to do, as one sentence; empty where nothing is wrong with it.
[[nodiscard]] QString distrustText(const std::vector<PeerCertificate> &chain);
//! Subject, faults, issuer, dates in local time, hosts and fingerprint, a line each, in the user's language.
[[nodiscard]] QString certificateText(const PeerCertificate &certificate);

} // namespace weir
