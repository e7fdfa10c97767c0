#pragma once

#include "models/schema/validationissue.h"

#include <QString>

namespace weir {

enum class ProxyUse : quint8 {
    System, //!< Whatever the system says for an address.
    None,
    Http, //!< An HTTP proxy, by CONNECT.
    Socks5,
};

//! The way to the services. The password of the proxy is a secret and none of this.
struct ProxySettings
{
    ProxyUse use = ProxyUse::System;
    //! A host name, or an IP address without brackets. This and the rest count for Http and Socks5 alone, and
    //! are kept for the others.
    QString host = {};
    //! 0 where none was given.
    int port = 0;
    //! Empty where the proxy asks for no sign-in.
    QString userName = {};

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

//! Whether the profile names a proxy itself.
[[nodiscard]] constexpr bool namesProxy(ProxyUse use)
{
    return use == ProxyUse::Http || use == ProxyUse::Socks5;
}

//! Whether a password belongs to it.
[[nodiscard]] inline bool needsPassword(const ProxySettings &proxy)
{
    return namesProxy(proxy.use) && !proxy.userName.isEmpty();
}

//! Pointers name the members of the profile's file, such as /proxy/host.
[[nodiscard]] ValidationIssues validateProxy(const ProxySettings &proxy);

} // namespace weir
