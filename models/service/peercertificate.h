#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace weir {

//! A certificate as a server showed it, to be looked at; texts are plain, without control characters.
struct PeerCertificate
{
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
    //! Why it was not believed, in Qt's words; empty where nothing is wrong with this one.
    QStringList faults = {};
};

//! What is wrong with it, on one line; empty where nothing is.
[[nodiscard]] QString faultText(const PeerCertificate &certificate);
//! Subject, faults, issuer, dates in local time, hosts and fingerprint, a line each, in the user's language.
[[nodiscard]] QString certificateText(const PeerCertificate &certificate);

} // namespace weir
