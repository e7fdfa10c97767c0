#include "app/secrets/profilesecrets.h"
#include "app/secrets/secretenvelope.h"
#include "app/secrets/sessionsecretstore.h"
#include "support/secretanswers.h"

using namespace weir;
using namespace Qt::StringLiterals;

using Change = void (*)(ConnectionProfile &);
Q_DECLARE_METATYPE(Change)

//! A secret is bound to the addresses and the project that it was entered for.
class TestProfileSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsToItsTarget_data();
    void keepsToItsTarget();
    void keepsToItsProxy_data();
    void keepsToItsProxy();
    void bindsFields();
    void readsWhatIsNotBound();
    void sealsTheTarget();
};

namespace {

ConnectionProfile profile()
{
    return {.id = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s,
            .name = u"Box"_s,
            .region = u"cn-north-4"_s,
            .projectId = u"p1"_s,
            .proxy = {.use = ProxyUse::Http, .host = u"proxy"_s, .port = 8080, .userName = u"me"_s}};
}

ConnectionProfile gatewayProfile()
{
    ConnectionProfile gateway = profile();
    gateway.endpoint = QUrl(u"https://gateway.example:8443/weir"_s);
    return gateway;
}

SecretAnswer read(SecretStore &store, const SecretSlot &slot)
{
    return answerTo(
        [&](QObject *context, auto handler) { readSecret(store, slot, context, std::move(handler)); });
}

SecretAnswer write(SecretStore &store, const SecretSlot &slot)
{
    return answerTo([&](QObject *context, auto handler) {
        writeSecret(store, slot, Secret("secret"), context, std::move(handler));
    });
}

} // namespace

void TestProfileSecrets::keepsToItsTarget_data()
{
    QTest::addColumn<bool>("usesGateway");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isGiven");
    const auto row = [](const char *name, bool usesGateway, Change change, bool isGiven) {
        QTest::newRow(name) << usesGateway << change << isGiven;
    };
    row(
        "nothing", false, [](ConnectionProfile &) {}, true);
    row(
        "name", false, [](ConnectionProfile &changed) { changed.name = u"Other"_s; }, true);
    row(
        "proxy", false, [](ConnectionProfile &changed) { changed.proxy.host = u"other"_s; }, true);
    row(
        "project", false, [](ConnectionProfile &changed) { changed.projectId = u"p2"_s; }, false);
    row(
        "region", false, [](ConnectionProfile &changed) { changed.region = u"cn-north-1"_s; }, false);
    row(
        "address of one service", false,
        [](ConnectionProfile &changed) {
            changed.serviceEndpoints[Service::Dis] = QUrl(u"https://dis.evil.example"_s);
        },
        false);
    row(
        "the region's address, written out", false,
        [](ConnectionProfile &changed) {
            changed.serviceEndpoints[Service::Dis] = endpointFor(changed, Service::Dis);
        },
        true);
    row(
        "path", true, [](ConnectionProfile &changed) { changed.endpoint.setPath(u"/other"_s); }, true);
    row(
        "host", true, [](ConnectionProfile &changed) { changed.endpoint.setHost(u"evil.example"_s); }, false);
    row(
        "port", true, [](ConnectionProfile &changed) { changed.endpoint.setPort(9443); }, false);
    row(
        "scheme", true, [](ConnectionProfile &changed) { changed.endpoint.setScheme(u"http"_s); }, false);
    row(
        "gateway gone", true, [](ConnectionProfile &changed) { changed.endpoint.clear(); }, false);
}

void TestProfileSecrets::keepsToItsTarget()
{
    QFETCH(bool, usesGateway);
    QFETCH(Change, change);
    QFETCH(bool, isGiven);
    SessionSecretStore store;
    ConnectionProfile changed = usesGateway ? gatewayProfile() : profile();
    QCOMPARE(write(store, profileSlot(changed, tokenSecretName)).status, SecretStatus::Ok);
    change(changed);
    const SecretAnswer answer = read(store, profileSlot(changed, tokenSecretName));
    QCOMPARE(answer.status, isGiven ? SecretStatus::Ok : SecretStatus::OtherTarget);
    QCOMPARE(answer.secret.isEmpty(), !isGiven);
    QCOMPARE(answer.message.contains(u"enter it again"_s), !isGiven);
    // Entered again, it is for the new target.
    QCOMPARE(write(store, profileSlot(changed, tokenSecretName)).status, SecretStatus::Ok);
    QCOMPARE(read(store, profileSlot(changed, tokenSecretName)).status, SecretStatus::Ok);
}

void TestProfileSecrets::keepsToItsProxy_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isGiven");
    QTest::newRow("region") << Change([](ConnectionProfile &changed) { changed.region = u"cn-north-1"_s; })
                            << true;
    QTest::newRow("host") << Change([](ConnectionProfile &changed) { changed.proxy.host = u"evil"_s; })
                          << false;
    QTest::newRow("port") << Change([](ConnectionProfile &changed) { changed.proxy.port = 1; }) << false;
}

void TestProfileSecrets::keepsToItsProxy()
{
    QFETCH(Change, change);
    QFETCH(bool, isGiven);
    SessionSecretStore store;
    ConnectionProfile changed = profile();
    QCOMPARE(write(store, profileSlot(changed, proxyPasswordSecretName)).status, SecretStatus::Ok);
    change(changed);
    QCOMPARE(read(store, profileSlot(changed, proxyPasswordSecretName)).status,
             isGiven ? SecretStatus::Ok : SecretStatus::OtherTarget);
}

void TestProfileSecrets::bindsFields()
{
    SessionSecretStore store;
    const auto slot = [](const ConnectionProfile &of) {
        return fieldSlot(of, u"stream"_s, "/source/source_kafka/password");
    };
    QCOMPARE(write(store, slot(gatewayProfile())).status, SecretStatus::Ok);
    QCOMPARE(read(store, slot(gatewayProfile())).status, SecretStatus::Ok);
    QCOMPARE(read(store, slot(profile())).status, SecretStatus::OtherTarget);
}

//! As earlier versions stored it.
void TestProfileSecrets::readsWhatIsNotBound()
{
    SessionSecretStore store;
    const SecretSlot slot = profileSlot(profile(), tokenSecretName);
    QCOMPARE(writeTo(store, slot.key, "secret").status, SecretStatus::Ok);
    QCOMPARE(read(store, slot).status, SecretStatus::Ok);
}

void TestProfileSecrets::sealsTheTarget()
{
    const SecretScope scope{.origins = {u"https://a:443"_s, u"https://b:8443"_s}, .projectId = u"p1"_s};
    const Secret sealed = sealSecret({Secret("secret"), std::nullopt, scope});
    const auto opened = openSecret(sealed.reveal());
    QVERIFY(opened);
    QVERIFY(opened->scope == scope);
}

QTEST_GUILESS_MAIN(TestProfileSecrets)
#include "tst_profilesecrets.moc"
