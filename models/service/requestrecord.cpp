#include "models/service/requestrecord.h"

#include <QCoreApplication>
#include <QStringList>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct RequestRecordText
{
    Q_DECLARE_TR_FUNCTIONS(weir::RequestRecord)
};

QString absenceOf(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Canceled:
        return RequestRecordText::tr("canceled");
    case ApiError::Kind::Timeout:
        return RequestRecordText::tr("timed out");
    case ApiError::Kind::Tls:
        return RequestRecordText::tr("TLS failed");
    case ApiError::Kind::Proxy:
        return RequestRecordText::tr("proxy failed");
    case ApiError::Kind::Refused:
        return RequestRecordText::tr("not sent");
    case ApiError::Kind::Network:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::WrongProject:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Throttled:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::Http:
    case ApiError::Kind::Api:
    case ApiError::Kind::Protocol:
        return RequestRecordText::tr("no answer");
    }
    Q_UNREACHABLE();
}

QStringList signatureLines(const SignatureComparison &signature)
{
    return {RequestRecordText::tr("Signed here:"), signature.own,
            RequestRecordText::tr("Made of it by the service:"), signature.service};
}

} // namespace

QString statusText(const RequestRecord &record)
{
    if (record.httpStatus > 0)
        return QString::number(record.httpStatus);
    return absenceOf(record.error ? record.error->kind : ApiError::Kind::Network);
}

QString collectionOf(const RequestRecord &record)
{
    // After the version and the project.
    const QString collection = record.path.section(u'/', 3, 3);
    return collection.isEmpty() ? record.path : collection;
}

QString reportOf(const RequestRecord &record)
{
    QStringList lines{u"%1 %2%3"_s.arg(record.method, record.host, record.path),
                      u"%1 · %2 · %3 ms"_s.arg(record.startedAt.toString(Qt::ISODate), statusText(record),
                                               QString::number(record.duration.count()))};
    if (!record.requestId.isEmpty())
        lines.append(RequestRecordText::tr("Request ID: %1").arg(record.requestId));
    if (record.error) {
        lines.append(record.error->message());
        if (!record.error->code.isEmpty())
            lines.append(RequestRecordText::tr("Code: %1").arg(record.error->code));
        if (record.error->signature)
            lines.append(signatureLines(*record.error->signature));
        for (const PeerCertificate &certificate : record.error->peerChain)
            lines.append(certificateText(certificate));
    }
    return lines.join(u'\n');
}

} // namespace weir
