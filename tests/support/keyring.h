#pragma once

#include <QString>

#include <optional>

//! The GNOME Keyring that with-keyring.sh started, from outside the program under test.
namespace keyring {

[[nodiscard]] bool lock();
[[nodiscard]] bool unlock();
//! With a password that may be wrong; false where it stays locked.
[[nodiscard]] bool unlock(const QByteArray &password);
//! The daemon stays on the bus and does not answer any more.
void freeze();
void thaw();
//! The daemon ends at once; what it stored stays.
void kill();

// Through secret-tool, as anybody else sees the keyring.

//! Empty where there is no such secret.
[[nodiscard]] std::optional<QByteArray> lookup(const QString &key);
[[nodiscard]] bool store(const QString &key, const QString &type, const QByteArray &content);
[[nodiscard]] bool clear(const QString &key);
//! How many secrets of Weir there are.
[[nodiscard]] qsizetype count();

} // namespace keyring
