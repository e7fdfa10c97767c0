#include "tests/support/faultscene.h"

#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Certificate = ScriptedServer::Certificate;
using Kind = ApiError::Kind;

//! T01 to T23: who cannot prove to be the service gets not one byte of HTTP.
class TestFaultTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsNothing_data();
    void sendsNothing();
    void refusesAuthorities_data();
    void refusesAuthorities();
    void refusesOtherCertificate_data();
    void refusesOtherCertificate();
    void takesTrusted_data();
    void takesTrusted();
};

namespace {

FaultCase unsent(const QByteArray &name, Certificate certificate, Kind error = Kind::Tls)
{
    return {.name = name,
            .outcome = WriteOutcome::Unsent,
            .error = error,
            .certificate = certificate,
            .wireCount = 0};
}

std::vector<FaultCase> distrusted(ResourceKind)
{
    std::vector<FaultCase> cases{
        unsent("T01 expired", Certificate::Expired),
        unsent("T02 not yet valid", Certificate::NotYetValid),
        unsent("T03 wrong host", Certificate::WrongHost),
        unsent("T04 T23 self-signed", Certificate::SelfSigned),
        unsent("T05 unknown authority", Certificate::Trusted),
        unsent("S50 captive portal", Certificate::SelfSigned),
        unsent("T15 handshake hangs", Certificate::None, Kind::Timeout),
        unsent("T16 handshake is reset", Certificate::None, Kind::Network),
        unsent("T17 plain HTTP", Certificate::None, Kind::Tls),
    };
    for (FaultCase &fault : cases) {
        if (fault.name.startsWith("T15"))
            fault.answer = Answer::silence().at(Answer::Moment::Connected);
        else if (fault.name.startsWith("S50"))
            fault.answer = Answer::http(302, {}, "Location: http://127.0.0.1/login\r\n");
        else if (fault.name.startsWith("T16"))
            fault.answer = Answer().wait(50ms).reset().at(Answer::Moment::Connected);
        else if (fault.name.startsWith("T17"))
            fault.answer =
                Answer().send("HTTP/1.1 400 Bad Request\r\n\r\n").close().at(Answer::Moment::Connected);
    }
    return cases;
}

std::vector<FaultCase> authorities(ResourceKind)
{
    return {unsent("T19 file of authorities is empty", Certificate::Trusted, Kind::Refused),
            unsent("T19 file of authorities has 10 MB", Certificate::Trusted, Kind::Refused)};
}

} // namespace

void TestFaultTls::initTestCase()
{
    // What the first connection takes is not the growth of a row.
    FaultScene(ResourceKind::EventStream,
               {.outcome = WriteOutcome::Applied, .certificate = Certificate::Trusted})
        .run(Answer::http(200, streamConfirmation));
}

void TestFaultTls::sendsNothing_data()
{
    addFaultRows(distrusted);
}

void TestFaultTls::sendsNothing()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    FaultScene scene(kind, fault);
    scene.profile.endpoint.setScheme(u"https"_s);
    if (fault.name.startsWith("T05"))
        scene.profile.caFile.clear();
    if (fault.name.startsWith("T15"))
        scene.profile.connectTimeout = 1000ms;
    // T23: nobody gets used to it either.
    for (int i = 0; i < 3 && !QTest::currentTestFailed(); ++i)
        scene.send(100);
    if (!QTest::currentTestFailed())
        scene.runInVain();
    QCOMPARE(scene.server.bytesReceived() == 0 || fault.certificate == Certificate::None, true);
}

void TestFaultTls::refusesAuthorities_data()
{
    addFaultRows(authorities);
}

void TestFaultTls::refusesAuthorities()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const FaultCase, fault);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"authorities.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(fault.name.endsWith("empty") ? 0 : 10'000'000, '\n'));
    file.close();
    FaultScene scene(kind, fault);
    scene.profile.caFile = file.fileName();
    scene.send(100);
    if (!QTest::currentTestFailed())
        scene.runInVain();
    QCOMPARE(scene.server.connectionCount(), 0);
}

void TestFaultTls::refusesOtherCertificate_data()
{
    addServiceRows({"T18 certificate changes before the update"});
}

void TestFaultTls::refusesOtherCertificate()
{
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, unsent("T18", Certificate::Trusted));
    scene.beforeSending = [&scene] { scene.server.setCertificate(Certificate::SelfSigned); };
    scene.run();
}

void TestFaultTls::takesTrusted_data()
{
    addServiceRows({"T19 authority of the profile", "T22 address in place of a name"});
}

void TestFaultTls::takesTrusted()
{
    // The certificate is by an authority that the profile alone knows, and for the address 127.0.0.1.
    QFETCH(const ResourceKind, kind);
    FaultScene scene(kind, {.outcome = WriteOutcome::Applied, .certificate = Certificate::Trusted});
    QCOMPARE(scene.profile.endpoint.host(), u"127.0.0.1"_s);
    scene.run(Answer::http(200, confirmationOf(kind)));
}

QTEST_GUILESS_MAIN(TestFaultTls)
#include "tst_faulttls.moc"
