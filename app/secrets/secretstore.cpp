#include "app/secrets/secretstore.h"

#include "models/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QObject>

#include <memory>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct SecretStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SecretStore)
};

} // namespace

QString secretKey(const QString &profileId, QLatin1StringView name)
{
    return profileId.isEmpty() ? QString() : u"weir/%1/%2"_s.arg(profileId, name);
}

QString fieldSecretKey(const QString &profileId, const QString &resourceId, std::string_view pointer)
{
    if (profileId.isEmpty() || resourceId.isEmpty() || !pointer.starts_with('/'))
        return {};
    return u"weir/%1/%2%3"_s.arg(profileId, resourceId, toQString(pointer));
}

std::optional<SecretAnswer> refusalOf(const QString &key, SecretLocation location)
{
    if (!key.isEmpty())
        return std::nullopt;
    return SecretAnswer{.status = SecretStatus::Refused,
                        .location = location,
                        .message = SecretStoreText::tr(
                            "A secret can only be kept for a stored profile and resource; save the "
                            "profile first.")};
}

std::optional<SecretAnswer> refusalOf(const QString &key, const Secret &secret, SecretLocation location)
{
    if (auto refusal = refusalOf(key, location))
        return refusal;
    SecretAnswer answer{.status = SecretStatus::Refused, .location = location};
    const std::string_view text = secret.reveal();
    if (text.empty()) {
        answer.message = SecretStoreText::tr("An empty secret is not stored; enter it first.");
    } else if (std::cmp_greater(text.size(), secretSizeLimit)) {
        answer.message = SecretStoreText::tr("The secret has %1 bytes; at most %2 are stored.")
                             .arg(QLocale().toString(text.size()), QLocale().toString(secretSizeLimit));
    } else if (!QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8()) {
        answer.message =
            SecretStoreText::tr("The secret is no UTF-8 text, so it is not stored; enter it as text.");
    } else {
        return std::nullopt;
    }
    return answer;
}

void answerLater(QObject *context, SecretStore::Handler handler, SecretAnswer answer)
{
    if (!context || !handler)
        return;
    // Shared, because a queued call may copy what it holds and a secret is not copied.
    auto shared = std::make_shared<SecretAnswer>(std::move(answer));
    QMetaObject::invokeMethod(
        context, [handler = std::move(handler), shared] { handler(std::move(*shared)); },
        Qt::QueuedConnection);
}

} // namespace weir
