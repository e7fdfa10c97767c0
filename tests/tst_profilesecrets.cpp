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
    void opensNothingThatIsDamaged_data();
    void opensNothingThatIsDamaged();
    void erasesAllOrSaysWhatStays_data();
    void erasesAllOrSaysWhatStays();
    void renewsOnlyWhatIsThere_data();
    void renewsOnlyWhatIsThere();
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

//! Gives one answer to everything, and notes what it was asked for.
class AnsweringStore final : public SecretStore
{
public:
    explicit AnsweringStore(SecretStatus status, SecretScope scope = {})
        : m_status(status), m_scope(std::move(scope))
    {
    }

    void read(const QString &, QObject *context, Handler handler) override
    {
        answer(context, std::move(handler));
    }
    void write(const QString &key, StoredSecret, QObject *context, Handler handler) override
    {
        asked << u"write "_s + key;
        answer(context, std::move(handler));
    }
    void erase(const QString &key, QObject *context, Handler handler) override
    {
        asked << u"erase "_s + key;
        answer(context, std::move(handler));
    }

    QStringList asked;

private:
    void answer(QObject *context, Handler handler)
    {
        QMetaObject::invokeMethod(
            context,
            [this, handler = std::move(handler)] {
                SecretAnswer given{.status = m_status, .message = u"Why."_s};
                given.secret = Secret("stored");
                given.scope = m_scope;
                handler(std::move(given));
            },
            Qt::QueuedConnection);
    }

    SecretStatus m_status;
    SecretScope m_scope;
};

void addStatuses()
{
    using enum SecretStatus;
    QTest::addColumn<SecretStatus>("status");
    for (const auto &[name, status] :
         std::initializer_list<std::pair<const char *, SecretStatus>>{{"ok", Ok},
                                                                      {"not found", NotFound},
                                                                      {"of another target", OtherTarget},
                                                                      {"elsewhere", Elsewhere},
                                                                      {"locked", Locked},
                                                                      {"denied", Denied},
                                                                      {"unavailable", Unavailable},
                                                                      {"timed out", TimedOut},
                                                                      {"corrupt", Corrupt},
                                                                      {"refused", Refused},
                                                                      {"failed", Failed}})
        QTest::newRow(name) << status;
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

//! Such a secret must not look like one that is for anybody.
void TestProfileSecrets::opensNothingThatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("isOpened");
    const auto row = [](const char *name, const char *members, bool isOpened = false) {
        QTest::newRow(name) << QByteArray(members) << isOpened;
    };
    row("for anybody", "", true);
    row("for one", R"(,"origins":["https://a:443"],"project":"p1")", true);
    row("no list", R"(,"origins":"https://a:443","project":"p1")");
    row("empty list", R"(,"origins":[],"project":"p1")");
    row("no project", R"(,"origins":["https://a:443"])");
    row("project that is no text", R"(,"origins":["https://a:443"],"project":1)");
    row("address that is no text", R"(,"origins":["https://a:443",1],"project":"p1")");
    row("another version", R"(,"v":2)");
    row("not JSON", ",");
}

void TestProfileSecrets::opensNothingThatIsDamaged()
{
    QFETCH(const QByteArray, members);
    QFETCH(const bool, isOpened);
    const bool hasVersion = members.contains("\"v\"");
    const auto opened = [&](const char *more) {
        return openSecret(
            (QByteArray("{\"secret\":\"x\"") + (hasVersion ? "" : ",\"v\":1") + members + more + '}')
                .toStdString());
    };
    QCOMPARE(opened("").has_value(), isOpened);
    if (!isOpened)
        return;
    // It was sent unless that says otherwise.
    QCOMPARE(opened(R"(,"unsent":true)")->use, SecretUse::Unsent);
    for (const char *unsent : {"", R"(,"unsent":false)", R"(,"unsent":"true")"})
        QCOMPARE(opened(unsent)->use, SecretUse::Applied);
}

void TestProfileSecrets::erasesAllOrSaysWhatStays_data()
{
    addStatuses();
}

void TestProfileSecrets::erasesAllOrSaysWhatStays()
{
    using enum SecretStatus;
    QFETCH(const SecretStatus, status);
    AnsweringStore store(status);
    const QString field = fieldSlot(profile(), u"5318"_s, "/password").key;
    const SecretAnswer answer = answerTo([&](QObject *context, auto handler) {
        eraseProfileSecrets(store, profile().id, {field}, context, std::move(handler));
    });
    const bool isGone = status == Ok || status == NotFound;
    const bool isOutOfReach = status == Elsewhere || status == Unavailable;
    if (!isGone && !isOutOfReach) {
        // It stays, and so does the profile.
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.message.contains(u"5318"_s) && answer.message.endsWith(u": Why."_s),
                 qPrintable(answer.message));
        QCOMPARE(store.asked, QStringList{u"erase "_s + field});
        return;
    }
    QCOMPARE(answer.status, Ok);
    QCOMPARE(store.asked.size(), 6);
    QVERIFY(store.asked.contains(u"erase "_s + profileSlot(profile(), tokenSecretName).key));
    // Of the others nobody knows that they were ever given to a keychain.
    QCOMPARE(answer.message.isEmpty(), isGone);
    QCOMPARE(answer.message.contains(u"5318"_s), isOutOfReach);
    QVERIFY(!answer.message.contains(tokenSecretName));
}

void TestProfileSecrets::renewsOnlyWhatIsThere_data()
{
    addStatuses();
}

void TestProfileSecrets::renewsOnlyWhatIsThere()
{
    using enum SecretStatus;
    QFETCH(const SecretStatus, status);
    const SecretSlot slot = profileSlot(profile(), tokenSecretName);
    AnsweringStore store(status, slot.scope);
    const auto renew = [&](std::string_view text) {
        store.asked.clear();
        return answerTo([&](QObject *context, auto handler) {
            renewSecret(store, slot, Secret(text), context, std::move(handler));
        });
    };
    const SecretAnswer answer = renew("new");
    QCOMPARE(store.asked, status == Ok ? QStringList{u"write "_s + slot.key} : QStringList());
    // Where there is nothing that is ever read, there is nothing to tell.
    const bool isNone = status == NotFound || status == Unavailable || status == OtherTarget;
    QCOMPARE(answer.status, isNone ? NotFound : status);
    QCOMPARE(answer.message.isEmpty(), isNone);
    QCOMPARE(renew("").status, answer.status);
    QCOMPARE(store.asked, status == Ok ? QStringList{u"erase "_s + slot.key} : QStringList());
    QCOMPARE(renew("stored").status, answer.status);
    QCOMPARE(store.asked, QStringList());
}

QTEST_GUILESS_MAIN(TestProfileSecrets)
#include "tst_profilesecrets.moc"
