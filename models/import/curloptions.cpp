#include "models/import/curloptions.h"

#include <algorithm>
#include <array>

namespace weir {

namespace {

//! Of cURL 7.88 and later (curl --help all): those that take an argument and are not named below.
constexpr std::array<std::string_view, 127> longWithArgument{"abstract-unix-socket",
                                                             "alt-svc",
                                                             "aws-sigv4",
                                                             "cacert",
                                                             "capath",
                                                             "cert",
                                                             "cert-type",
                                                             "ciphers",
                                                             "connect-timeout",
                                                             "connect-to",
                                                             "continue-at",
                                                             "cookie",
                                                             "cookie-jar",
                                                             "create-file-mode",
                                                             "crlfile",
                                                             "curves",
                                                             "delegation",
                                                             "dns-interface",
                                                             "dns-ipv4-addr",
                                                             "dns-ipv6-addr",
                                                             "dns-servers",
                                                             "doh-url",
                                                             "dump-header",
                                                             "egd-file",
                                                             "engine",
                                                             "etag-compare",
                                                             "etag-save",
                                                             "expect100-timeout",
                                                             "ftp-account",
                                                             "ftp-alternative-to-user",
                                                             "ftp-method",
                                                             "ftp-port",
                                                             "ftp-ssl-ccc-mode",
                                                             "happy-eyeballs-timeout-ms",
                                                             "haproxy-clientip",
                                                             "header",
                                                             "hostpubmd5",
                                                             "hostpubsha256",
                                                             "hsts",
                                                             "interface",
                                                             "ip-tos",
                                                             "ipfs-gateway",
                                                             "keepalive-time",
                                                             "key",
                                                             "key-type",
                                                             "krb",
                                                             "libcurl",
                                                             "limit-rate",
                                                             "local-port",
                                                             "login-options",
                                                             "mail-auth",
                                                             "mail-from",
                                                             "mail-rcpt",
                                                             "max-filesize",
                                                             "max-redirs",
                                                             "max-time",
                                                             "netrc-file",
                                                             "noproxy",
                                                             "oauth2-bearer",
                                                             "output",
                                                             "output-dir",
                                                             "parallel-max",
                                                             "pass",
                                                             "pinnedpubkey",
                                                             "preproxy",
                                                             "proto",
                                                             "proto-default",
                                                             "proto-redir",
                                                             "proxy",
                                                             "proxy-cacert",
                                                             "proxy-capath",
                                                             "proxy-cert",
                                                             "proxy-cert-type",
                                                             "proxy-ciphers",
                                                             "proxy-crlfile",
                                                             "proxy-header",
                                                             "proxy-key",
                                                             "proxy-key-type",
                                                             "proxy-pass",
                                                             "proxy-pinnedpubkey",
                                                             "proxy-service-name",
                                                             "proxy-tls13-ciphers",
                                                             "proxy-tlsauthtype",
                                                             "proxy-tlspassword",
                                                             "proxy-tlsuser",
                                                             "proxy-user",
                                                             "proxy1.0",
                                                             "pubkey",
                                                             "quote",
                                                             "random-file",
                                                             "range",
                                                             "rate",
                                                             "referer",
                                                             "request",
                                                             "request-target",
                                                             "resolve",
                                                             "retry",
                                                             "retry-delay",
                                                             "retry-max-time",
                                                             "sasl-authzid",
                                                             "service-name",
                                                             "socks4",
                                                             "socks4a",
                                                             "socks5",
                                                             "socks5-gssapi-service",
                                                             "socks5-hostname",
                                                             "speed-limit",
                                                             "speed-time",
                                                             "stderr",
                                                             "telnet-option",
                                                             "tftp-blksize",
                                                             "time-cond",
                                                             "tls-max",
                                                             "tls13-ciphers",
                                                             "tlsauthtype",
                                                             "tlspassword",
                                                             "tlsuser",
                                                             "trace",
                                                             "trace-ascii",
                                                             "trace-config",
                                                             "unix-socket",
                                                             "url-query",
                                                             "user",
                                                             "user-agent",
                                                             "variable",
                                                             "vlan-priority",
                                                             "write-out"};
static_assert(std::ranges::is_sorted(longWithArgument));
constexpr std::string_view shortWithArgument = "AbcCDeEHmoPQrtuUwxXyYz";

} // namespace

CurlOption longCurlOption(std::string_view name)
{
    name.remove_prefix(2);
    if (name == "url")
        return CurlOption::Url;
    if (name == "data" || name == "data-ascii" || name == "data-binary")
        return CurlOption::Data;
    if (name == "data-raw")
        return CurlOption::RawData;
    if (name == "json")
        return CurlOption::Json;
    if (name == "next")
        return CurlOption::Next;
    if (name == "data-urlencode" || name == "form" || name == "form-string" || name == "upload-file"
        || name == "config" || name == "get" || name == "expand-data" || name == "expand-json"
        || name == "expand-url")
        return CurlOption::Refused;
    return std::ranges::binary_search(longWithArgument, name) ? CurlOption::Argument : CurlOption::Flag;
}

CurlOption shortCurlOption(char letter)
{
    switch (letter) {
    case 'd':
        return CurlOption::Data;
    case ':':
        return CurlOption::Next;
    case 'F':
    case 'G':
    case 'K':
    case 'T':
        return CurlOption::Refused;
    default:
        return shortWithArgument.find(letter) == std::string_view::npos ? CurlOption::Flag
                                                                        : CurlOption::Argument;
    }
}

} // namespace weir
