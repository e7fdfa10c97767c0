// What became of a resource while a draft of it was kept: real window, real HTTP, real files.

#include "app/sandbox/iamuser.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/profilesecrets.h"
#include "models/draft/resourcedraft.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/secretanswers.h"
#include "tests/support/sessionwindow.h"
#include "tests/support/shownwidgets.h"
#include "ui/mainwindow.h"

#include <QDir>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const std::string password = "/source/source_kafka/password";

Answer stream(const QByteArray &topic, const QByteArray &batch)
{
    return Answer::http(200,
                        R"({"id": "5318", "status": "RUNNING", "name": "orders", "option": {"batch_window": )"
                            + batch + R"(}, "source": {"name": "HC.Kafka", "source_kafka": {"topic": ")"
                            + topic + R"(", "group": "grp", "password": "from-the-service"}},
        "sink": {"sink_fg": {}, "name": "HC.FunctionGraph"}})");
}

} // namespace

class TestDraftComparison : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatChanged();
    void saysNothingWhereNothingChanged();
    void tellsThatItIsGone();
    void waitsForASignIn();

private:
    //! A draft that is edited, and left as a program that is killed leaves it.
    void leaveDraft();
    void reopen();
    [[nodiscard]] bool warns() const { return shows(u"Changed on the service"_s); }

    std::unique_ptr<ScriptedServer> m_server;
};

void TestDraftComparison::init()
{
    SessionWindow::init();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setDefaultAnswer(stream("orders", R"({"count": 100, "interval": 10})"));
    addProfile();
    use(*m_server, Service::EventGrid);
}

void TestDraftComparison::leaveDraft()
{
    rememberToken();
    startProgram();
    QTRY_VERIFY(m_server->wireCount() > 0);
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, u"5318"_s);
    QTRY_VERIFY(window().currentDraft());
    window().currentDraft()->setValue("/description", Json::string("mine"));
    const QDir drafts(m_folder->filePath(u"drafts"_s));
    QTRY_COMPARE(drafts.entryList({u"*.json"_s}, QDir::Files).size(), 1);
    m_program.reset();
}

void TestDraftComparison::reopen()
{
    startProgram();
    press(u"Open all"_s);
    QTRY_VERIFY(window().currentDraft());
}

void TestDraftComparison::tellsWhatChanged()
{
    leaveDraft();
    m_server->setDefaultAnswer(stream("clicks", R"({"count": 200, "interval": 10})"));
    reopen();
    QTRY_VERIFY(warns());
    QVERIFY(shows(u"2 field"_s));
    ResourceDraft *draft = window().currentDraft();
    // It tells, and changes nothing.
    QCOMPARE(draft->changes().size(), size_t(1));
    QCOMPARE(draft->value("/source/source_kafka/topic")->text(), std::string("orders"));
    QCOMPARE(draft->secretToSend(password).reveal(), std::string_view("from-the-service"));
    press(u"Close"_s);
    QTRY_VERIFY(!warns());
}

void TestDraftComparison::saysNothingWhereNothingChanged()
{
    leaveDraft();
    // The order of members is no difference.
    m_server->setDefaultAnswer(stream("orders", R"({"interval": 10, "count": 100})"));
    reopen();
    QTRY_COMPARE(window().currentDraft()->secretToSend(password).reveal(),
                 std::string_view("from-the-service"));
    QVERIFY(!warns());
}

void TestDraftComparison::tellsThatItIsGone()
{
    leaveDraft();
    m_server->setDefaultAnswer(
        Answer::http(404, R"({"error_code": "EG.404", "error_msg": "no such stream"})"));
    reopen();
    QTRY_VERIFY(shows(u"does not have this resource any more"_s));
}

void TestDraftComparison::waitsForASignIn()
{
    leaveDraft();
    m_server->setDefaultAnswer(stream("clicks", R"({"count": 100, "interval": 10})"));
    KeychainSecretStore store;
    const SecretAnswer erased = answerTo([&](QObject *context, auto handler) {
        eraseProfileSecrets(store, m_profile.id, {}, context, std::move(handler));
    });
    QCOMPARE(erased.status, SecretStatus::Ok);
    reopen();
    QCOMPARE(window().currentDraft()->secretState(password), SecretState::Missing);
    QVERIFY(!warns());
    openSignIn();
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(warns());
}

QTEST_MAIN(TestDraftComparison)
#include "tst_draftcomparison.moc"
