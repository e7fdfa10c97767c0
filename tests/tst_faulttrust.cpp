#include "tests/support/faultscene.h"
#include "tests/support/opensslserver.h"

#include <QFileInfo>
#include <QTest>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! T06 to T21: names, keys, protocols and authorities that do not prove enough.
class TestFaultTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesNames_data();
    void refusesNames();
    void takesNames_data();
    void takesNames();
    void refusesNamesOfAllAtOnce();
    void refusesWeakness_data();
    void refusesWeakness();
    void refusesAuthorities_data();
    void refusesAuthorities();
    void takesTheWholeChain_data();
    void takesTheWholeChain();
};

namespace {

struct NameCase
{
    const char *name;
    QString certificate;
    QString host;
    //! What the error says.
    QString told;
};

std::vector<NameCase> misnamed()
{
    const QString other = u"not for the host in the address"_s;
    return {
        {"T06 common name alone", u"nonames"_s, u"localhost"_s, u"names no host"_s},
        {"T06 common name beside another name", u"othernames"_s, u"localhost"_s,
         u"is for elsewhere.invalid and not"_s},
        {"T07 any name", u"anyname"_s, u"localhost"_s, other},
        {"T07 any name of a top-level domain", u"topwildcard"_s, u"eg.test"_s, other},
        {"T07 part of a label", u"partwildcard"_s, u"eg.example.test"_s, other},
        {"T07 two wildcards", u"twowildcards"_s, u"eg.example.test"_s, other},
        {"T07 wildcard inside", u"innerwildcard"_s, u"eg.example.test"_s, other},
        {"T07 two labels for one wildcard", u"wildcard"_s, u"a.b.example.test"_s, other},
        {"T07 no label for the wildcard", u"wildcard"_s, u"example.test"_s, other},
        {"T07 wildcard for an address", u"addresswildcard"_s, u"127.0.0.1"_s, other},
        {"T21 name with NUL", u"nulname"_s, u"localhost"_s, u"so nothing was sent"_s},
        {"T21 homograph in the certificate", u"homograph"_s, u"eg.example.test"_s, other},
        {"T21 homograph in the address", u"wildcard"_s, u"eg.ex\u0430mple.test"_s, other},
    };
}

struct WeakServer
{
    const char *name;
    QString certificate;
    QStringList options;
    //! Of a client that is content with it.
    QStringList contentOptions;
    QString told;
};

std::vector<WeakServer> weakServers()
{
    const QStringList lenient{u"-cipher"_s, u"ALL@SECLEVEL=0"_s};
    const auto limitedTo = [&](const QStringList &options) { return options + lenient; };
    const QString oldProtocol = u"TLS 1.2 or later with forward secrecy"_s;
    const QStringList asking{u"-Verify"_s, u"1"_s, u"-verify_return_error"_s, u"-CAfile"_s,
                             ScriptedServer::caFile()};
    const QDir folder = QFileInfo(ScriptedServer::caFile()).dir();
    const QStringList showing{u"-cert"_s, folder.filePath(u"clientuse.pem"_s), u"-key"_s,
                              folder.filePath(u"clientuse.key"_s)};
    return {
        {"T08 for clients alone", u"clientuse"_s, {}, {}, u"A certificate of the service cannot be used"_s},
        {"T09 RSA of 1024 bits", u"weakkey"_s, lenient, lenient,
         u"A certificate of the service cannot be used"_s},
        {"T09 SHA-1", u"weakhash"_s, lenient, lenient, u"A certificate of the service cannot be used"_s},
        {"T10 TLS 1.0", u"trusted"_s, limitedTo({u"-tls1"_s}), limitedTo({u"-tls1"_s}), oldProtocol},
        {"T11 TLS 1.1", u"trusted"_s, limitedTo({u"-tls1_1"_s}), limitedTo({u"-tls1_1"_s}), oldProtocol},
        {"T12 RSA key exchange",
         u"rsa"_s,
         {u"-tls1_2"_s, u"-cipher"_s, u"kRSA@SECLEVEL=0"_s},
         {u"-cipher"_s, u"kRSA@SECLEVEL=0"_s},
         oldProtocol},
        {"T13 intermediate missing", u"incomplete"_s, {}, {}, u"intermediate certificates"_s},
        {"T14 client certificate demanded", u"trusted"_s, asking, showing,
         u"asks for no client certificate"_s},
        {"T14 client certificate demanded, TLS 1.2", u"trusted"_s, asking + QStringList{u"-tls1_2"_s},
         showing, u"asks for no client certificate"_s},
    };
}

FaultCase unsent(const QByteArray &name, Kind error = Kind::Tls)
{
    return {.name = name,
            .outcome = WriteOutcome::Unsent,
            .error = error,
            .certificate = Certificate::Trusted,
            .wireCount = 0};
}

//! Host names that no resolver knows lead to the server all the same.
void leadThrough(ProxyServer &proxy, FaultScene &scene, const QString &host)
{
    proxy.leadTo(scene.server.port());
    scene.profile.endpoint.setHost(host);
    if (host != "127.0.0.1"_L1)
        scene.profile.proxy = {.use = ProxyUse::Http, .host = u"127.0.0.1"_s, .port = proxy.port()};
}

} // namespace

void TestFaultTrust::initTestCase()
{
    // What the first connection takes is not the growth of a row.
    FaultScene(ResourceKind::EventStream,
               {.outcome = WriteOutcome::Applied, .certificate = Certificate::Trusted})
        .run(Answer::http(200, streamConfirmation));
}

void TestFaultTrust::refusesNames_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("told");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        for (const NameCase &row : misnamed())
            QTest::addRow("%s, %s", row.name, serviceName(kind))
                << kind << row.certificate << row.host << row.told;
    }
}

void TestFaultTrust::refusesNames()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const QString, certificate);
    QFETCH(const QString, host);
    QFETCH(const QString, told);
    FaultScene scene(kind, unsent("name"));
    scene.told = told;
    scene.server.setCertificateNamed(certificate);
    ProxyServer proxy(ProxyServer::Kind::Http);
    leadThrough(proxy, scene, host);
    // Nobody gets used to it.
    for (int i = 0; i < 2 && !QTest::currentTestFailed(); ++i)
        scene.send(100);
    if (!QTest::currentTestFailed())
        scene.runInVain();
    QCOMPARE(scene.server.bytesReceived(), 0);
}

void TestFaultTrust::takesNames_data()
{
    addServiceRows({"T07 wildcard for one label"});
}

void TestFaultTrust::takesNames()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {.outcome = WriteOutcome::Applied, .certificate = Certificate::Trusted});
    scene.server.setCertificateNamed(u"wildcard"_s);
    ProxyServer proxy(ProxyServer::Kind::Http);
    leadThrough(proxy, scene, u"eg.example.test"_s);
    scene.run(Answer::http(200, confirmationOf(kind)));
}

//! T06: reads share a manager, and a request that waits must not take the connection of one that was ended.
void TestFaultTrust::refusesNamesOfAllAtOnce()
{
    FaultScene scene(ResourceKind::EventStream, unsent("T06"));
    scene.server.setCertificateNamed(u"nonames"_s);
    scene.profile.endpoint.setHost(u"localhost"_s);
    ProxyServer proxy(ProxyServer::Kind::Http);
    leadThrough(proxy, scene, u"localhost"_s);
    ApiClient client(scene.profile, TokenCredentials{Secret(testToken)});
    constexpr int count = 20;
    ResultCollector reads;
    for (int i = 0; i < count; ++i)
        client.send(scene.request(HttpMethod::Get), &reads, reads.handler());
    QTRY_COMPARE_WITH_TIMEOUT(reads.count(), count, 30'000);
    QCOMPARE(reads.errorKind(), Kind::Tls);
    // A write without a body has no byte to count.
    ApiRequest start = scene.request(HttpMethod::Put, 100);
    start.method = HttpMethod::Post;
    start.body = Secret();
    ResultCollector write;
    QVERIFY(write.receives(client, std::move(start)));
    QCOMPARE(write.outcome(), WriteOutcome::Unsent);
    QCOMPARE(scene.server.bytesReceived(), 0);
    // The server counts a connection once it is encrypted, which the program may not wait for.
    QVERIFY(proxy.connectCount() > 0);
}

void TestFaultTrust::refusesWeakness_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("contentOptions");
    QTest::addColumn<QString>("told");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        for (const WeakServer &row : weakServers())
            QTest::addRow("%s, %s", row.name, serviceName(kind))
                << kind << row.certificate << row.options << row.contentOptions << row.told;
    }
}

void TestFaultTrust::refusesWeakness()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const QString, certificate);
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, contentOptions);
    QFETCH(const QString, told);
    OpenSslServer server(certificate, options);
    QVERIFY(server.hears(contentOptions));
    FaultScene scene(kind, unsent("weak"));
    scene.told = told;
    scene.profile.endpoint.setPort(server.port());
    scene.send(100);
    if (!QTest::currentTestFailed())
        scene.runInVain();
    QVERIFY(!server.hasRequest());
    QCOMPARE(scene.server.connectionCount(), 0);
}

void TestFaultTrust::refusesAuthorities_data()
{
    addServiceRows({"T19 authority has expired", "T19 one of two authorities has expired"});
}

void TestFaultTrust::refusesAuthorities()
{
    QFETCH(const ResourceKind, kind);
    const bool hasAnother = QByteArrayView(QTest::currentDataTag()).startsWith("T19 one of two");
    const QDir folder = QFileInfo(ScriptedServer::caFile()).dir();
    const QTemporaryDir files;
    QFile file(files.filePath(u"authorities.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &name :
         hasAnother ? QStringList{u"oldca.pem"_s, u"ca.pem"_s} : QStringList{u"oldca.pem"_s}) {
        QFile one(folder.filePath(name));
        QVERIFY(one.open(QIODevice::ReadOnly));
        file.write(one.readAll());
    }
    file.close();
    FaultScene scene(kind, unsent("T19", hasAnother ? Kind::Tls : Kind::Refused));
    scene.told =
        hasAnother ? u"comes from no authority that is trusted here"_s : u"weir tests old authority"_s;
    scene.server.setCertificateNamed(u"byoldca"_s);
    scene.profile.caFile = file.fileName();
    scene.send(100);
    if (!QTest::currentTestFailed())
        scene.runInVain();
    QCOMPARE(scene.server.bytesReceived(), 0);
}

void TestFaultTrust::takesTheWholeChain_data()
{
    addServiceRows({"T13 intermediate sent"});
}

void TestFaultTrust::takesTheWholeChain()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {.outcome = WriteOutcome::Applied, .certificate = Certificate::Trusted});
    scene.server.setCertificateNamed(u"complete"_s);
    scene.run(Answer::http(200, confirmationOf(kind)));
}

QTEST_GUILESS_MAIN(TestFaultTrust)
#include "tst_faulttrust.moc"
