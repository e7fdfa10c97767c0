#include "app/api/proxyprobe.h"

#include "models/schema/displaytext.h"

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int authenticationRequired = 407;
constexpr qsizetype headLimit = 64LL * 1024;

//! 0 where it is no HTTP.
int statusOf(const QByteArray &head)
{
    return head.startsWith("HTTP/1.") ? head.mid(head.indexOf(' ') + 1, 3).toInt() : 0;
}

bool isToken(QByteArrayView text)
{
    constexpr qsizetype longest = 32;
    return !text.empty() && text.size() <= longest && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

//! The names of the challenges in one header (RFC 9110, 11.6.1), such as `NTLM, Basic realm="a, b"`.
QStringList schemesIn(const QByteArray &value)
{
    QStringList schemes;
    bool isQuoted = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i < value.size() && value.at(i) == '"')
            isQuoted = !isQuoted;
        if (i < value.size() && (isQuoted || value.at(i) != ','))
            continue;
        // The parameters of a challenge have commas between them as well, but their names end with "=".
        const QByteArray name = value.mid(begin, i - begin).trimmed().split(' ').constFirst();
        if (isToken(name))
            schemes << QString::fromLatin1(name);
        begin = i + 1;
    }
    return schemes;
}

QStringList offeredSchemes(const QByteArray &head)
{
    QStringList schemes;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).compare("Proxy-Authenticate", Qt::CaseInsensitive) == 0)
            schemes << schemesIn(line.mid(colon + 1));
    }
    schemes.removeDuplicates();
    return schemes;
}

} // namespace

ProxyProbe::ProxyProbe(const QNetworkProxy &proxy, QUrl origin, QObject *parent)
    : QObject(parent), m_proxy(proxy), m_origin(std::move(origin))
{
    m_socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    connect(&m_socket, &QTcpSocket::connected, this, &ProxyProbe::sendConnect);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ProxyProbe::onReadyRead);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ProxyProbe::onSocketError);
}

ProxyProbe::~ProxyProbe()
{
    m_socket.disconnect(this);
}

void ProxyProbe::start()
{
    m_socket.abort();
    m_head.clear();
    m_isAnswered = false;
    m_socket.connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ProxyProbe::sendConnect()
{
    const QByteArray target = m_origin.authority(QUrl::FullyEncoded).toLatin1();
    QByteArray request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    const QList<QByteArray> headers = m_proxy.rawHeaderList();
    for (const QByteArray &header : headers)
        request += header + ": " + m_proxy.rawHeader(header) + "\r\n";
    m_socket.write(request + "\r\n");
}

void ProxyProbe::onReadyRead()
{
    m_head += m_socket.readAll();
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (m_isAnswered || (end < 0 && m_head.size() < headLimit))
        return;
    m_isAnswered = true;
    const int status = statusOf(m_head);
    if (status == authenticationRequired)
        takeRefusal(m_head.left(end));
    else if (status != 0)
        finish({.signIn = m_signIn});
    else
        finish({});
}

void ProxyProbe::takeRefusal(const QByteArray &head)
{
    const QStringList offered = offeredSchemes(head);
    const auto offers = [&offered](QLatin1StringView name) {
        return offered.contains(name, Qt::CaseInsensitive);
    };
    if (offered.isEmpty())
        return fail(ProxyFault::UnnamedSignIn);
    if (!offers("Basic"_L1) && !offers("Digest"_L1))
        return fail(ProxyFault::UnknownSignIn, offered);
    // Digest is what Qt prefers to all others.
    if (offers("Digest"_L1) || !(offers("NTLM"_L1) || offers("Negotiate"_L1)))
        return finish({.signIn = ProxySignIn::ByQt});
    // Nobody's, or told and refused.
    if (m_proxy.user().isEmpty())
        return fail(ProxyFault::AuthenticationRequired);
    m_signIn = ProxySignIn::Basic;
    m_proxy = withBasicSignIn(m_proxy);
    QMetaObject::invokeMethod(this, &ProxyProbe::start, Qt::QueuedConnection);
}

void ProxyProbe::fail(ProxyFault fault, const QStringList &offered)
{
    finish({.error = proxyError(fault, proxyName(m_proxy), listText(offered))});
}

void ProxyProbe::onSocketError()
{
    // Who goes on meets the same fault, and says what it is.
    if (!std::exchange(m_isAnswered, true))
        finish({});
}

void ProxyProbe::finish(const ProxyAnswer &answer)
{
    m_socket.disconnect(this);
    // Queued: whoever listens may delete this object, but a socket must not be deleted in its own signal.
    QMetaObject::invokeMethod(
        this,
        [this, answer] {
            m_socket.abort();
            Q_EMIT finished(answer);
        },
        Qt::QueuedConnection);
}

} // namespace weir
