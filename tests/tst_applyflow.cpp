#include "app/api/apiclient.h"
#include "app/flows/applyflow.h"
#include "models/draft/resourcedraft.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view answer = R"({
  "id": "5318", "status": "RUNNING", "name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {}, "name": "HC.FunctionGraph"}
})";

ConnectionProfile profileOf(const ScriptedServer &server)
{
    ConnectionProfile profile;
    profile.id = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s;
    profile.name = u"Test"_s;
    profile.projectId = u"p1"_s;
    profile.endpoint = server.url();
    return profile;
}

} // namespace

class TestApplyFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOnce();
    void sendsWhatIsConfirmedAgain();
    void staysWithTheProfileItWasReadThrough();
    void takesTheProfileOfTheFirstReading();
    void tellsWhatBecameOfAStoppedUpload();
};

void TestApplyFlow::sendsOnce()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    ResourceDraft draft(
        loadResource(ResourceKind::EventStream, readJson(answer).value(), ResourceOrigin::Service));
    draft.setProfile(profile.id, profile.name);
    draft.setValue("/description", Json::string("new"));
    ApplyFlow flow(client, profile, draft, {});
    QSignalSpy reviewed(&flow, &ApplyFlow::reviewReady);
    QSignalSpy finished(&flow, &ApplyFlow::finished);
    server.enqueue(Answer::http(200, R"({"eventStreamingID":"5318"})"));
    flow.start();
    QCOMPARE(reviewed.count(), 1);
    QCOMPARE(server.wireCount(), 0);
    flow.confirm();
    flow.confirm();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<ApplyOutcome>().outcome, WriteOutcome::Applied);
    QCOMPARE(server.wireCount(), 1);
    QVERIFY(draft.changes().empty());
}

//! Nobody signed in after a 401; back at the review, the update is confirmed once more.
void TestApplyFlow::sendsWhatIsConfirmedAgain()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    ResourceDraft draft(
        loadResource(ResourceKind::EventStream, readJson(answer).value(), ResourceOrigin::Service));
    draft.setProfile(profile.id, profile.name);
    draft.setValue("/description", Json::string("new"));
    ApplyFlow flow(client, profile, draft, {});
    QSignalSpy finished(&flow, &ApplyFlow::finished);
    server.enqueue(Answer::http(401, "{}"));
    server.enqueue(Answer::http(200, R"({"eventStreamingID":"5318"})"));
    flow.start();
    flow.confirm();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<ApplyOutcome>().outcome, WriteOutcome::Unauthorized);
    flow.confirm();
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(finished.at(1).at(0).value<ApplyOutcome>().outcome, WriteOutcome::Applied);
    // What was applied is not sent again.
    flow.confirm();
    QCOMPARE(server.wireCount(), 2);
}

void TestApplyFlow::staysWithTheProfileItWasReadThrough()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    ResourceDraft draft(
        loadResource(ResourceKind::EventStream, readJson(answer).value(), ResourceOrigin::Service));
    draft.setProfile(u"another"_s, u"Production"_s);
    // Whatever is wrong with it is for that profile to say.
    draft.setValue("/sink", Json::string("none"));
    QVERIFY(draft.hasErrors());
    ApplyFlow flow(client, profile, draft, {});
    QSignalSpy refused(&flow, &ApplyFlow::refused);
    QSignalSpy reviewed(&flow, &ApplyFlow::reviewReady);
    flow.start();
    QCOMPARE(refused.count(), 1);
    QVERIFY(refused.at(0).at(0).value<ApplyRefusal>().message.startsWith(
        u"orders-to-fn was opened through the profile “Production”"_s));
    flow.confirm();
    QCOMPARE(reviewed.count(), 0);
    QCOMPARE(server.wireCount(), 0);
}

void TestApplyFlow::takesTheProfileOfTheFirstReading()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    auto document = readJson(answer).value();
    document.root.insert("description", Json::string("new"));
    ResourceDraft draft(loadResource(ResourceKind::EventStream, std::move(document), ResourceOrigin::File));
    ApplyFlow flow(client, profile, draft, {});
    QSignalSpy reviewed(&flow, &ApplyFlow::reviewReady);
    server.enqueue(Answer::http(200, QByteArray(answer.data(), static_cast<qsizetype>(answer.size()))));
    flow.start();
    QTRY_COMPARE(reviewed.count(), 1);
    QCOMPARE(draft.profileId(), profile.id);
}

void TestApplyFlow::tellsWhatBecameOfAStoppedUpload()
{
    ScriptedServer server;
    const ConnectionProfile profile = profileOf(server);
    ApiClient client(profile, TokenCredentials{Secret("token")});
    ResourceDraft draft(
        loadResource(ResourceKind::EventStream, readJson(answer).value(), ResourceOrigin::Service));
    draft.setValue("/description", Json::string("new"));
    ApplyFlow flow(client, profile, draft, {});
    QSignalSpy finished(&flow, &ApplyFlow::finished);
    QSignalSpy arrived(&server, &ScriptedServer::requestReceived);
    server.enqueue(Answer::silence());
    flow.start();
    flow.confirm();
    QTRY_COMPARE(arrived.count(), 1);
    flow.cancel();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<ApplyOutcome>().outcome, WriteOutcome::Unknown);
    QCOMPARE(draft.changes().size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestApplyFlow)
#include "tst_applyflow.moc"
