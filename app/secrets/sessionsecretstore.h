#pragma once

#include "app/secrets/secretstore.h"

#include <map>

namespace weir {

//! In memory, until it is erased or the program ends.
class SessionSecretStore final : public SecretStore
{
public:
    [[nodiscard]] bool contains(const QString &key) const { return m_secrets.contains(key); }

    void clear() { m_secrets.clear(); }

    void read(const QString &key, QObject *context, Handler handler) override;
    void write(const QString &key, StoredSecret secret, QObject *context, Handler handler) override;
    void erase(const QString &key, QObject *context, Handler handler) override;

private:
    std::map<QString, StoredSecret> m_secrets;
};

} // namespace weir
