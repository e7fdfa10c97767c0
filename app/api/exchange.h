#pragma once

#include "app/api/httpanswer.h"
#include "models/service/peercertificate.h"

#include <QDateTime>
#include <QNetworkReply>
#include <QString>

#include <string>
#include <vector>

namespace weir {

//! Why this program ended an exchange itself. Qt reports all of these as OperationCanceledError.
enum class StopReason : quint8 {
    None,
    Canceled,
    ConnectTimeout,
    IdleTimeout,
    Deadline,
    AnswerTooLarge,
    AnswerEncoded, //!< Content-Encoding, which was not asked for.
    Distrust, //!< The certificate, which Qt believes, is none of this host; nothing has left yet.
};

//! How much of the request may have reached the service.
enum class Departure : quint8 {
    Nothing, //!< Certainly no byte of the body, so there was nothing to act upon.
    Part,
    Whole,
};

//! One request on the wire and all that is known of how it went.
struct Exchange
{
    StopReason stopReason = StopReason::None;
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    //! Qt's words for it.
    QString networkErrorText = {};
    Departure departure = Departure::Nothing;
    //! Whether Qt still speaks of the method and the address that it was given.
    bool sameTarget = true;
    //! By the clock of this computer.
    QDateTime answeredAt = {};
    //! What was signed; empty where nothing was.
    std::string canonicalRequest = {};
    HttpAnswer answer = {};
    //! The proxy that the profile names for this address, as "host:port"; empty where it names none.
    QString proxy = {};
    std::vector<PeerCertificate> peerChain = {};
};

} // namespace weir
