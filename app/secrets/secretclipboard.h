#pragma once

#include "models/secrets/secret.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace weir {

//! The one way of a secret to the clipboard. Clipboard managers are asked not to keep it, and after a while
//! it goes, unless something else was copied meanwhile; it goes with this object as well.
class SecretClipboard final : public QObject
{
public:
    static constexpr std::chrono::milliseconds defaultLifetime = std::chrono::seconds(10);

    explicit SecretClipboard(std::chrono::milliseconds lifetime = defaultLifetime, QObject *parent = nullptr);
    ~SecretClipboard() override;

    [[nodiscard]] std::chrono::milliseconds lifetime() const { return m_lifetime.intervalAsDuration(); }
    void copy(const Secret &text);
    //! From the clipboard and from the primary selection, where a clipboard manager may have put it.
    void clear();

private:
    QTimer m_lifetime;
    //! Of the secret, so that it is known again; empty while nothing is to be cleared.
    QByteArray m_digest;
};

} // namespace weir
