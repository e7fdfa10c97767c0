#include "app/diagnosis/lasterrors.h"

#include "models/logging.h"

#include <mutex>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostErrors = 10;

struct Errors
{
    std::mutex mutex;
    QStringList words;
};

Errors &errors()
{
    static auto *kept = new Errors;
    return *kept;
}

void note(const QString &word)
{
    Errors &kept = errors();
    const std::lock_guard lock(kept.mutex);
    kept.words.prepend(word);
    if (kept.words.size() > mostErrors)
        kept.words.removeLast();
}

QString wordOf(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Canceled:
        return u"canceled"_s;
    case ApiError::Kind::Refused:
        return u"refused"_s;
    case ApiError::Kind::Timeout:
        return u"timeout"_s;
    case ApiError::Kind::Network:
        return u"network"_s;
    case ApiError::Kind::Tls:
        return u"tls"_s;
    case ApiError::Kind::Proxy:
        return u"proxy"_s;
    case ApiError::Kind::Unauthorized:
        return u"unauthorized"_s;
    case ApiError::Kind::Forbidden:
        return u"forbidden"_s;
    case ApiError::Kind::WrongProject:
        return u"wrong project"_s;
    case ApiError::Kind::NotFound:
        return u"not found"_s;
    case ApiError::Kind::Conflict:
        return u"conflict"_s;
    case ApiError::Kind::Throttled:
        return u"throttled"_s;
    case ApiError::Kind::Redirect:
        return u"redirect"_s;
    case ApiError::Kind::Http:
        return u"http"_s;
    case ApiError::Kind::Api:
        return u"service"_s;
    case ApiError::Kind::Protocol:
        return u"protocol"_s;
    }
    return {};
}

QString wordOf(SecretStatus status)
{
    switch (status) {
    case SecretStatus::Ok:
        return u"ok"_s;
    case SecretStatus::NotFound:
        return u"not found"_s;
    case SecretStatus::OtherTarget:
        return u"other target"_s;
    case SecretStatus::Elsewhere:
        return u"elsewhere"_s;
    case SecretStatus::Locked:
        return u"locked"_s;
    case SecretStatus::Denied:
        return u"denied"_s;
    case SecretStatus::Unavailable:
        return u"unavailable"_s;
    case SecretStatus::TimedOut:
        return u"timed out"_s;
    case SecretStatus::Corrupt:
        return u"corrupt"_s;
    case SecretStatus::Refused:
        return u"refused"_s;
    case SecretStatus::Failed:
        return u"failed"_s;
    }
    return {};
}

QString wordOf(FileError::Kind kind)
{
    switch (kind) {
    case FileError::Kind::NotFound:
        return u"not found"_s;
    case FileError::Kind::NotRegular:
        return u"no ordinary file"_s;
    case FileError::Kind::TooLarge:
        return u"too large"_s;
    case FileError::Kind::ReadFailed:
        return u"cannot be read"_s;
    case FileError::Kind::WriteFailed:
        return u"cannot be written"_s;
    }
    return {};
}

} // namespace

void noteError(ApiError::Kind kind)
{
    qCInfo(logApi, "failed: %ls", qUtf16Printable(wordOf(kind)));
    note(u"api "_s + wordOf(kind));
}

void noteError(SecretStatus status)
{
    qCInfo(logKeychain, "ended: %ls", qUtf16Printable(wordOf(status)));
    // That nothing is remembered is no error.
    if (status != SecretStatus::Ok && status != SecretStatus::NotFound)
        note(u"keychain "_s + wordOf(status));
}

void noteError(FileError::Kind kind)
{
    qCInfo(logStorage, "failed: %ls", qUtf16Printable(wordOf(kind)));
    note(u"storage "_s + wordOf(kind));
}

QStringList lastErrors()
{
    Errors &kept = errors();
    const std::lock_guard lock(kept.mutex);
    return kept.words;
}

} // namespace weir
