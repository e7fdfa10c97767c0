#pragma once

#include "app/secrets/secretstore.h"

#include <QTest>
#include <QTestEventLoop>

#include <functional>
#include <optional>

// A secret store's answer, waited for with a running event loop.

using AskForSecret = std::function<void(QObject *, weir::SecretStore::Handler)>;

inline weir::SecretAnswer answerTo(const AskForSecret &ask)
{
    using namespace Qt::StringLiterals;
    QTestEventLoop loop;
    std::optional<weir::SecretAnswer> answer;
    ask(&loop, [&](weir::SecretAnswer given) {
        answer = std::move(given);
        loop.exitLoop();
    });
    if (answer)
        return {.status = weir::SecretStatus::Failed, .message = u"answered before the event loop ran"_s};
    loop.enterLoop(60);
    if (!answer)
        return {.status = weir::SecretStatus::Failed, .message = u"no answer"_s};
    return std::move(*answer);
}

inline weir::SecretAnswer readFrom(weir::SecretStore &store, const QString &key)
{
    return answerTo([&](QObject *context, auto handler) { store.read(key, context, std::move(handler)); });
}

inline weir::SecretAnswer writeTo(weir::SecretStore &store, const QString &key, std::string_view text)
{
    return answerTo([&](QObject *context, auto handler) {
        store.write(key, weir::Secret(text), context, std::move(handler));
    });
}

inline weir::SecretAnswer eraseFrom(weir::SecretStore &store, const QString &key)
{
    return answerTo([&](QObject *context, auto handler) { store.erase(key, context, std::move(handler)); });
}
