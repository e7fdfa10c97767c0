// The pick lists of the whole program: real HTTP to a sandbox or a scripted server, a real keyring.

#include "app/sandbox/iamuser.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilestore.h"
#include "models/draft/resourcedraft.h"
#include "tests/support/sessionwindow.h"
#include "ui/forms/pickpopup.h"
#include "ui/mainwindow.h"

#include <QListView>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! It reads from the instance kafka-prod.
const QString ordersId = u"38a7c4d2-e16b-4950-b8f3-c2d05a9e7146"_s;
const std::string topic = "/source/source_kafka/topic";
const std::string instanceName = "/source/source_kafka/instance_name";

PickPopup *popup()
{
    return qobject_cast<PickPopup *>(QApplication::activePopupWidget());
}

//! Of the list that is open.
int rowCount()
{
    return popup() ? popup()->findChild<QListView *>()->model()->rowCount() : -1;
}

void close()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!popup());
}

Answer topics(int count)
{
    QByteArrayList rows;
    for (int i = 0; i < count; ++i)
        rows.append(R"({"name":"topic-)" + QByteArray::number(i) + R"("})");
    return Answer::http(
        200, R"({"topics":[)" + rows.join(',') + R"(],"total":)" + QByteArray::number(count) + '}');
}

Answer refusal()
{
    return Answer::http(401, R"({"error_code":"APGW.0301","error_msg":"The token is not good."})");
}

} // namespace

class TestPickListsController : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void readsAListOnce();
    void readsItAgainWhereSomebodyWantsThat();
    void choosesAnInstance();
    void forgetsOnSignOut();
    void forgetsForAnotherProfile();
    void goesOnAfterASignIn();
    void goesOnByTheRememberedPassword();
    void staysClosedWhereTheSignInIsGivenUp();
    void saysWhyAndTriesAgain();
    void saysThatNobodyIsSignedInAnyMore();

private:
    //! A profile, the program, signed in, and a stream open. DMS is `server` where there is one.
    void openStream(const ScriptedServer *server = nullptr);
    //! The profile is there.
    void openSignedIn();
    void openList(const std::string &pointer = topic);
    [[nodiscard]] qsizetype topicRequests() { return requests(u"GET"_s, u"/topics"_s); }
};

void TestPickListsController::openStream(const ScriptedServer *server)
{
    addProfile();
    if (server)
        use(*server, Service::Dms);
    openSignedIn();
}

void TestPickListsController::openSignedIn()
{
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, ordersId);
    QTRY_VERIFY(window().currentDraft());
}

void TestPickListsController::openList(const std::string &pointer)
{
    // After a dialog nobody does it where there is no window manager.
    window().activateWindow();
    QTRY_VERIFY(window().isActiveWindow());
    window().showField(window().currentDraft(), pointer);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(popup());
}

void TestPickListsController::readsAListOnce()
{
    openStream();
    QCOMPARE(topicRequests(), qsizetype(0));
    openList();
    QTRY_COMPARE(rowCount(), 5);
    close();
    openList();
    QCOMPARE(rowCount(), 5);
    QVERIFY(shows(u"Topics of the instance: 5"_s));
    close();
    QCOMPARE(topicRequests(), qsizetype(1));
    // That of another instance is another list.
    window().currentDraft()->setValue("/source/source_kafka/instance_id",
                                      Json::string("d7e41f90-2c8b-4635-9a1f-58b3c06e7d24"));
    openList();
    QTRY_COMPARE(rowCount(), 123);
    close();
    QCOMPARE(topicRequests(), qsizetype(4));
}

void TestPickListsController::readsItAgainWhereSomebodyWantsThat()
{
    ScriptedServer server;
    server.enqueue(topics(1));
    server.enqueue(topics(2));
    openStream(&server);
    openList();
    QTRY_VERIFY(shows(u"Topics of the instance: 1"_s));
    press(u"Refresh"_s);
    QTRY_COMPARE(rowCount(), 2);
    QCOMPARE(server.wireCount(), 2);
    close();
}

void TestPickListsController::choosesAnInstance()
{
    openStream();
    openList(instanceName);
    QTRY_COMPARE(rowCount(), 3);
    QTest::keyClicks(QApplication::focusWidget(), u"analytics"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ResourceDraft *draft = window().currentDraft();
    QCOMPARE(draft->value("/source/source_kafka/addr")->text(),
             "198.51.100.21:9011,198.51.100.22:9011,198.51.100.23:9011");
    QCOMPARE(draft->value("/source/source_kafka/security_protocol")->text(), "PLAINTEXT");
    draft->undoStack()->undo();
    QVERIFY(draft->changes().empty());
}

void TestPickListsController::forgetsOnSignOut()
{
    openStream();
    openList();
    QTRY_COMPARE(rowCount(), 5);
    close();
    Q_EMIT window().signOutRequested();
    openList();
    QVERIFY(shows(u"Nobody is signed in, so the list cannot be read."_s));
    QCOMPARE(rowCount(), 0);
    // The list opens again once somebody has signed in.
    press(u"Sign in…"_s);
    QVERIFY(!popup());
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(rowCount(), 5);
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(topicRequests(), qsizetype(2));
    close();
}

void TestPickListsController::forgetsForAnotherProfile()
{
    addProfile();
    ConnectionProfile other = m_profile;
    other.id.clear();
    other.name = u"Other"_s;
    const auto added = ProfileStore(m_folder->path()).add(other);
    QVERIFY(added);
    openSignedIn();
    openList();
    QTRY_COMPARE(rowCount(), 5);
    close();
    Q_EMIT window().profileChosen(added->id);
    openList();
    QVERIFY(shows(u"The draft is of the profile “Box”; choose that one to see its list."_s));
    QCOMPARE(rowCount(), 0);
    close();
    Q_EMIT window().profileChosen(m_profile.id);
    QTRY_COMPARE(listedStreams(), qsizetype(12));
    openList();
    QTRY_COMPARE(rowCount(), 5);
    QCOMPARE(topicRequests(), qsizetype(2));
    close();
}

void TestPickListsController::goesOnAfterASignIn()
{
    ScriptedServer server;
    server.setDefaultAnswer(refusal());
    openStream(&server);
    openList();
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    QVERIFY(!popup());
    server.setDefaultAnswer(topics(3));
    signInBy(sandbox::userPassword);
    QTRY_COMPARE(rowCount(), 3);
    QVERIFY(!QApplication::activeModalWidget());
    // It is the list of the field still.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(window().currentDraft()->value(topic)->text(), "topic-1");
}

void TestPickListsController::goesOnByTheRememberedPassword()
{
    ScriptedServer server;
    server.enqueue(refusal());
    server.setDefaultAnswer(topics(3));
    openStream(&server);
    remember(passwordSecretName, sandbox::userPassword);
    openList();
    QTRY_COMPARE(rowCount(), 3);
    QCOMPARE(signIns(), qsizetype(1));
    QVERIFY(!shown<QLineEdit>(u"Password"_s));
    close();
}

void TestPickListsController::staysClosedWhereTheSignInIsGivenUp()
{
    ScriptedServer server;
    server.setDefaultAnswer(refusal());
    openStream(&server);
    openList();
    QTRY_VERIFY(shown<QLineEdit>(u"Password"_s));
    closeDialog();
    QVERIFY(!popup());
    // A sign-in for something else opens nothing; whoever opens the list asks again.
    openSignIn();
    signInBy(sandbox::userPassword);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(!popup());
    server.setDefaultAnswer(topics(2));
    openList();
    QTRY_COMPARE(rowCount(), 2);
    close();
}

void TestPickListsController::saysWhyAndTriesAgain()
{
    ScriptedServer server;
    server.enqueue(
        Answer::http(403, R"({"error_code":"DMS.00403001","error_msg":"No permission for topics."})"));
    server.setDefaultAnswer(topics(4));
    openStream(&server);
    openList();
    QTRY_VERIFY(shows(u"The list could not be loaded: "_s));
    QVERIFY(shows(u"No permission for topics."_s));
    press(u"Retry"_s);
    QTRY_COMPARE(rowCount(), 4);
    QVERIFY(!shows(u"The list could not be loaded: "_s));
    close();
    QCOMPARE(server.wireCount(), 2);
}

void TestPickListsController::saysThatNobodyIsSignedInAnyMore()
{
    ScriptedServer server;
    server.setDefaultAnswer(Answer::silence());
    openStream(&server);
    openList();
    QVERIFY(shows(u"Loading…"_s));
    Q_EMIT window().signOutRequested();
    QTRY_VERIFY(shows(u"Nobody is signed in, so the list cannot be read."_s));
    close();
    QVERIFY(server.isLeftAlone());
}

QTEST_MAIN(TestPickListsController)
#include "tst_picklistscontroller.moc"
