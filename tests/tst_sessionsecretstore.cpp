#include "app/secrets/secretenvelope.h"
#include "app/secrets/sessionsecretstore.h"
#include "support/secretanswers.h"

using namespace weir;
using namespace Qt::StringLiterals;

class TestSessionSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesKeys();
    void writesReadsErases();
    void refuses_data();
    void refuses();
    void acceptsLargest();
    void doesNotAnswerTheDead();
    void sealsAndOpens_data();
    void sealsAndOpens();
    void keepsTheEnd();
    void readsEndsLeniently();
    void opensOnlyItsOwn_data();
    void opensOnlyItsOwn();
};

namespace {

const QString key = u"weir/p/token"_s;

}

void TestSessionSecretStore::namesKeys()
{
    QCOMPARE(secretKey(u"6f1d"_s, tokenSecretName), u"weir/6f1d/token"_s);
    QCOMPARE(secretKey(u"6f1d"_s, secretKeySecretName), u"weir/6f1d/secret-key"_s);
    QCOMPARE(fieldSecretKey(u"6f1d"_s, u"r1"_s, "/source/source_kafka/password"),
             u"weir/6f1d/r1/source/source_kafka/password"_s);
    // An incomplete key would be shared by what has nothing to do with each other.
    QVERIFY(secretKey({}, tokenSecretName).isEmpty());
    QVERIFY(fieldSecretKey({}, u"r1"_s, "/a").isEmpty());
    QVERIFY(fieldSecretKey(u"6f1d"_s, {}, "/a").isEmpty());
    QVERIFY(fieldSecretKey(u"6f1d"_s, u"r1"_s, "").isEmpty());
}

void TestSessionSecretStore::writesReadsErases()
{
    SessionSecretStore store;
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
    QCOMPARE(writeTo(store, key, "first").status, SecretStatus::Ok);
    QCOMPARE(writeTo(store, key, "second").location, SecretLocation::Session);
    QVERIFY(store.contains(key));
    const SecretAnswer answer = readFrom(store, key);
    QCOMPARE(answer.status, SecretStatus::Ok);
    QCOMPARE(answer.location, SecretLocation::Session);
    QVERIFY(answer.secret.reveal() == "second");
    QCOMPARE(readFrom(store, u"weir/q/token"_s).status, SecretStatus::NotFound);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
    QCOMPARE(readFrom(store, key).status, SecretStatus::NotFound);
    QCOMPARE(eraseFrom(store, key).status, SecretStatus::Ok);
}

void TestSessionSecretStore::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no key") << QString() << QByteArray("7f3a");
    QTest::newRow("no secret") << key << QByteArray();
    QTest::newRow("one byte too many") << key << QByteArray(32769, 'x');
    QTest::newRow("no UTF-8") << key
                              << QByteArray("\xFF"
                                            "7f3a");
    QTest::newRow("lone surrogate") << key << QByteArray("\xED\xA0\x80");
}

void TestSessionSecretStore::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    SessionSecretStore store;
    const SecretAnswer answer = writeTo(store, name, text.toStdString());
    QCOMPARE(answer.status, SecretStatus::Refused);
    QVERIFY2(answer.message.endsWith(u'.'), qPrintable(answer.message));
    QVERIFY(!answer.message.contains(QString::fromUtf8(text)) || text.isEmpty());
    QVERIFY(!store.contains(name));
    if (name.isEmpty()) {
        QCOMPARE(readFrom(store, name).status, SecretStatus::Refused);
        QCOMPARE(eraseFrom(store, name).status, SecretStatus::Refused);
    }
}

void TestSessionSecretStore::acceptsLargest()
{
    SessionSecretStore store;
    const std::string text(32768, 'x');
    QCOMPARE(writeTo(store, key, text).status, SecretStatus::Ok);
    QVERIFY(readFrom(store, key).secret.reveal() == text);
}

void TestSessionSecretStore::doesNotAnswerTheDead()
{
    SessionSecretStore store;
    bool isAnswered = false;
    auto context = std::make_unique<QObject>();
    store.write(key, Secret("secret"), context.get(),
                [&isAnswered](const SecretAnswer &) { isAnswered = true; });
    context.reset();
    QCOMPARE(readFrom(store, key).status, SecretStatus::Ok);
    QVERIFY(!isAnswered);
}

void TestSessionSecretStore::sealsAndOpens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("secret");
    QTest::newRow("NUL, line ends, quotes") << QByteArray("a\0b\r\n\"\\\x7F\x01", 9);
    QTest::newRow("byte-order mark and beyond the BMP")
        << QByteArray("\xEF\xBB\xBF\xF0\x9F\x98\x80\xE2\x80\xA8");
    QTest::newRow("largest, all to be escaped") << QByteArray(32768, '\x01');
}

void TestSessionSecretStore::sealsAndOpens()
{
    QFETCH(QByteArray, text);
    const Secret sealed = sealSecret(Secret(text.toStdString()));
    const auto opened = openSecret(sealed.reveal());
    QVERIFY(opened);
    QVERIFY(opened->text.reveal() == text.toStdString());
}

void TestSessionSecretStore::keepsTheEnd()
{
    const QDateTime end(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    for (const QDateTime &given : {end, end.toLocalTime(), end.toOffsetFromUtc(3600)}) {
        const Secret sealed = sealSecret({Secret("secret"), given});
        const auto opened = openSecret(sealed.reveal());
        QVERIFY(opened);
        QVERIFY(opened->text.reveal() == "secret");
        QVERIFY(opened->expiresAt);
        QCOMPARE(*opened->expiresAt, end);
        QCOMPARE(opened->expiresAt->timeSpec(), Qt::UTC);
    }

    SessionSecretStore store;
    const auto write = [&store](std::optional<QDateTime> given) {
        return answerTo([&](QObject *context, auto handler) {
            store.write(key, {Secret("secret"), std::move(given)}, context, std::move(handler));
        });
    };
    QCOMPARE(write(end).status, SecretStatus::Ok);
    QCOMPARE(*readFrom(store, key).expiresAt, end);
    // Another secret has no part in it.
    QCOMPARE(writeTo(store, key, "other").status, SecretStatus::Ok);
    QVERIFY(!readFrom(store, key).expiresAt);
}

void TestSessionSecretStore::readsEndsLeniently()
{
    for (const char *envelope :
         {R"({"v":1,"secret":"x"})", R"({"v":1,"secret":"x","expires_at":null})",
          R"({"v":1,"secret":"x","expires_at":7})", R"({"v":1,"secret":"x","expires_at":"soon"})"}) {
        const auto opened = openSecret(envelope);
        QVERIFY2(opened, envelope);
        QVERIFY2(!opened->expiresAt, envelope);
    }
}

void TestSessionSecretStore::opensOnlyItsOwn_data()
{
    QTest::addColumn<QByteArray>("envelope");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *envelope, bool accepted) {
        QTest::newRow(*envelope == '\0' ? "nothing" : envelope) << QByteArray(envelope) << accepted;
    };
    row(R"({"v":1,"secret":"x"})", true);
    row(R"({"later":[1],"secret":"x","v":1})", true);
    row("", false);
    row("x", false);
    row("{}", false);
    row(R"("x")", false);
    row(R"({"secret":"x"})", false);
    row(R"({"v":2,"secret":"x"})", false);
    row(R"({"v":"1","secret":"x"})", false);
    row(R"({"v":1})", false);
    row(R"({"v":1,"secret":""})", false);
    row(R"({"v":1,"secret":7})", false);
    row(R"({"v":1,"secret":"x")", false);
    row(R"({"v":1,"secret":"x"}{})", false);
    row(R"({"v":1,"secret":"x","origins":["https://a:443"],"project":"p"})", true);
    row(R"({"v":1,"secret":"x","origins":["https://a:443"]})", false);
    row(R"({"v":1,"secret":"x","origins":[],"project":"p"})", false);
    row(R"({"v":1,"secret":"x","origins":"https://a:443","project":"p"})", false);
}

void TestSessionSecretStore::opensOnlyItsOwn()
{
    QFETCH(QByteArray, envelope);
    QFETCH(bool, accepted);
    QCOMPARE(openSecret(envelope.toStdString()).has_value(), accepted);
}

QTEST_GUILESS_MAIN(TestSessionSecretStore)
#include "tst_sessionsecretstore.moc"
