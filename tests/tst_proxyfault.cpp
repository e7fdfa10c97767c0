#include "app/api/proxyfault.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestProxyFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsFaultsOfReplies_data();
    void knowsFaultsOfReplies();
    void knowsFaultsOfSockets_data();
    void knowsFaultsOfSockets();
    void saysWhatToDo_data();
    void saysWhatToDo();
};

using Found = std::optional<ProxyFault>;

void TestProxyFault::knowsFaultsOfReplies_data()
{
    using Error = QNetworkReply::NetworkError;
    QTest::addColumn<Error>("error");
    QTest::addColumn<Found>("direct");
    QTest::addColumn<Found>("throughProxy");
    const auto row = [](const char *name, Error error, Found direct, Found throughProxy) {
        QTest::newRow(name) << error << direct << throughProxy;
    };
    const auto always = [&row](const char *name, Error error, ProxyFault fault) {
        row(name, error, fault, fault);
    };
    always("refused", QNetworkReply::ProxyConnectionRefusedError, ProxyFault::Refused);
    always("not found", QNetworkReply::ProxyNotFoundError, ProxyFault::NotFound);
    always("closed", QNetworkReply::ProxyConnectionClosedError, ProxyFault::Closed);
    always("timed out", QNetworkReply::ProxyTimeoutError, ProxyFault::TimedOut);
    always("sign-in", QNetworkReply::ProxyAuthenticationRequiredError, ProxyFault::AuthenticationRequired);
    always("unknown", QNetworkReply::UnknownProxyError, ProxyFault::NotUnderstood);
    // These may be either's.
    row("host not found", QNetworkReply::HostNotFoundError, {}, ProxyFault::NoWay);
    row("connection refused", QNetworkReply::ConnectionRefusedError, {}, ProxyFault::NoWay);
    row("closed by the other side", QNetworkReply::RemoteHostClosedError, {}, ProxyFault::NoWay);
    row("no reason", QNetworkReply::UnknownNetworkError, {}, ProxyFault::NoWay);
    // And these are the service's.
    row("TLS", QNetworkReply::SslHandshakeFailedError, {}, {});
    row("404", QNetworkReply::ContentNotFoundError, {}, {});
    row("none", QNetworkReply::NoError, {}, {});
}

void TestProxyFault::knowsFaultsOfReplies()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    QTEST(proxyFaultOf(error, QString()), "direct");
    QTEST(proxyFaultOf(error, u"proxy:8080"_s), "throughProxy");
}

void TestProxyFault::knowsFaultsOfSockets_data()
{
    using Error = QAbstractSocket::SocketError;
    QTest::addColumn<Error>("error");
    QTest::addColumn<Found>("fault");
    const auto row = [](const char *name, Error error, Found fault) {
        QTest::newRow(name) << error << fault;
    };
    row("refused", QAbstractSocket::ProxyConnectionRefusedError, ProxyFault::Refused);
    row("not found", QAbstractSocket::ProxyNotFoundError, ProxyFault::NotFound);
    row("closed", QAbstractSocket::ProxyConnectionClosedError, ProxyFault::Closed);
    row("timed out", QAbstractSocket::ProxyConnectionTimeoutError, ProxyFault::TimedOut);
    row("sign-in", QAbstractSocket::ProxyAuthenticationRequiredError, ProxyFault::AuthenticationRequired);
    row("protocol", QAbstractSocket::ProxyProtocolError, ProxyFault::NotUnderstood);
    row("403", QAbstractSocket::SocketAccessError, ProxyFault::NotUnderstood);
    row("of the service", QAbstractSocket::RemoteHostClosedError, {});
}

void TestProxyFault::knowsFaultsOfSockets()
{
    QFETCH(const QAbstractSocket::SocketError, error);
    QTEST(proxyFaultOf(error), "fault");
}

void TestProxyFault::saysWhatToDo_data()
{
    QTest::addColumn<ProxyFault>("fault");
    QTest::addColumn<bool>("hasWords");
    const auto row = [](const char *name, ProxyFault fault, bool hasWords = false) {
        QTest::newRow(name) << fault << hasWords;
    };
    row("refused", ProxyFault::Refused);
    row("not found", ProxyFault::NotFound);
    row("closed", ProxyFault::Closed);
    row("timed out", ProxyFault::TimedOut);
    row("sign-in", ProxyFault::AuthenticationRequired);
    row("unknown sign-in", ProxyFault::UnknownSignIn, true);
    row("unnamed sign-in", ProxyFault::UnnamedSignIn);
    row("not understood", ProxyFault::NotUnderstood, true);
    row("no way", ProxyFault::NoWay, true);
}

void TestProxyFault::saysWhatToDo()
{
    QFETCH(const ProxyFault, fault);
    QFETCH(const bool, hasWords);
    const ApiError error = proxyError(fault, u"proxy:8080"_s, u"words of others"_s);
    QCOMPARE(error.kind, ApiError::Kind::Proxy);
    QVERIFY2(error.detail.contains(u"proxy proxy:8080"_s), qPrintable(error.detail));
    QVERIFY(error.detail.contains(u"profile"_s) || error.detail.contains(u"ask whoever runs it"_s));
    QCOMPARE(error.detail.contains(u"words of others"_s), hasWords);
    QVERIFY(!error.detail.contains(u'%'));
    // One that nobody has named.
    QVERIFY(proxyError(fault, {}, {}).detail.contains(u"proxy of the system"_s));
}

QTEST_GUILESS_MAIN(TestProxyFault)
#include "tst_proxyfault.moc"
