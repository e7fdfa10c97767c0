#include "models/draft/resourcedraft.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kafkaStream = R"({
  "id": "5318", "status": "RUNNING", "name": "orders", "description": "Orders",
  "source": {"source_kafka": {"group": "g", "topic": "orders", "password": "***"}, "name": "HC.Kafka"},
  "sink": {"sink_kafka": {"topic": "t", "connectionId": "c",
           "keyTransform": [{"type": "CONSTANT", "value": "a"}]}, "name": "HC.Kafka"},
  "rule_config": {"transform": {"type": "ORIGINAL"}, "filter": {"data": {"n": [{"op": "StringIn"}]}}},
  "option": {"thread_num": 2, "batch_window": {"count": 5}}
})";

LoadedResource loadedFrom(std::string_view text, ResourceKind kind = ResourceKind::EventStream)
{
    return loadResource(kind, readJson(text).value(), ResourceOrigin::Service);
}

//! The stream with the value at the pointer, or without one.
LoadedResource streamWith(const std::string &pointer, std::string_view value)
{
    LoadedResource stream = loadedFrom(kafkaStream);
    if (value.empty())
        removeValueAt(stream.body, pointer);
    else
        setValueAt(stream.body, pointer, readJson(value).value().root);
    return stream;
}

QStringList pointersOf(const auto &fields)
{
    QStringList pointers;
    for (const auto &field : fields)
        pointers << toQString(field.pointer);
    return pointers;
}

} // namespace

class TestReconciliation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatMeansSomething_data();
    void tellsWhatMeansSomething();
    void knowsWhatAbsenceSays_data();
    void knowsWhatAbsenceSays();
    void tellsAnEmptyListFromNone();
    void mergesFieldByField_data();
    void mergesFieldByField();
    void takesListsThatAreTextsAsLists();
    void takesOverAsOneStep();
    void agreesOnWhatBothChanged();
    void takesGroupsAwayThatHoldNothing();
    void tellsChangesThatMeanNothing();
    void noticesThatAnUnknownFieldWasRemoved();
    void keepsConflictsUntilTheyAreSettled();
    void keepsRememberedSecrets();
    void takesSecretsThatTheServiceReturns();
    void missesSecretsThatCameToTheService();
    void seesWhatBecameOfAWrite_data();
    void seesWhatBecameOfAWrite();
};

void TestReconciliation::tellsWhatMeansSomething_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QStringList>("pointers");
    const auto row = [](const char *name, const char *held, const char *service,
                        const QStringList &pointers) {
        QTest::newRow(name) << QString::fromUtf8(held) << QString::fromUtf8(service) << pointers;
    };
    row("same", R"({"name":"a"})", R"({"name":"a"})", {});
    row("order of keys", R"({"name":"a","description":"b"})", R"({"description":"b","name":"a"})", {});
    row("identity", R"({"name":"a"})", R"({"name":"a","id":"1","status":"RUNNING","updated_time":"x"})", {});
    row("unknown field beside", R"({"name":"a"})", R"({"name":"a","version":3})", {});
    row("unknown field changed", R"({"version":2})", R"({"version":3})", {u"/version"_s});
    row("unknown field gone", R"({"version":2})", R"({})", {u"/version"_s});
    row("null", R"({"name":"a"})", R"({"name":"a","description":null})", {});
    row("empty text", R"({"name":"a","description":""})", R"({"name":"a"})", {});
    row("text", R"({"name":"a"})", R"({"name":"a","description":"b"})", {u"/description"_s});
    row("empty group", R"({"name":"a","option":{}})", R"({"name":"a"})", {});
    row("empty filter", R"({"rule_config":{"filter":{}}})", R"({"rule_config":{}})", {});
    row("condition beside", R"({"rule_config":{"filter":{}}})",
        R"({"rule_config":{"filter":{"a":[{"op":"x"}]}}})", {u"/rule_config/filter/a"_s});
    row("number in another spelling", R"({"option":{"thread_num":2}})", R"({"option":{"thread_num":2.0}})",
        {});
    row("number", R"({"option":{"thread_num":2}})", R"({"option":{"thread_num":3}})",
        {u"/option/thread_num"_s});
    row("group in the place of a text", R"({"option":"x"})", R"({"option":{"thread_num":2}})",
        {u"/option"_s});
    row("text in the place of a group", R"({"option":{"thread_num":2}})", R"({"option":"x"})",
        {u"/option"_s});
    row("list that was not there", R"({"sink":{"sink_kafka":{}}})",
        R"({"sink":{"sink_kafka":{"keyTransform":[{"type":"ORIGINAL"}]}}})",
        {u"/sink/sink_kafka/keyTransform/0/type"_s});
    row("list that is gone", R"({"sink":{"sink_kafka":{"keyTransform":[{"type":"ORIGINAL"}]}}})",
        R"({"sink":{"sink_kafka":{}}})", {u"/sink/sink_kafka/keyTransform/0/type"_s});
    row("longer list", R"({"sink":{"sink_kafka":{"keyTransform":[{"type":"ORIGINAL"}]}}})",
        R"({"sink":{"sink_kafka":{"keyTransform":[{"type":"ORIGINAL"},{"type":"CONSTANT"}]}}})",
        {u"/sink/sink_kafka/keyTransform/1/type"_s});
    row("shorter list",
        R"({"sink":{"sink_kafka":{"keyTransform":[{"type":"ORIGINAL"},{"type":"CONSTANT"}]}}})",
        R"({"sink":{"sink_kafka":{"keyTransform":[{"type":"ORIGINAL"}]}}})",
        {u"/sink/sink_kafka/keyTransform/1/type"_s});
    row("masked secret", R"({"source":{"source_kafka":{"password":"p"}}})",
        R"({"source":{"source_kafka":{"password":"***"}}})", {});
    row("secret left out", R"({"source":{"source_kafka":{"password":"p","topic":"t"}}})",
        R"({"source":{"source_kafka":{"topic":"t"}}})", {});
}

void TestReconciliation::tellsWhatMeansSomething()
{
    QFETCH(const QString, held);
    QFETCH(const QString, service);
    QFETCH(const QStringList, pointers);
    const LoadedResource before = loadedFrom(toStdString(held));
    const LoadedResource after = loadedFrom(toStdString(service));
    QCOMPARE(pointersOf(significantChanges(before.body, after.body, fieldTable(before.kind))), pointers);
}

void TestReconciliation::knowsWhatAbsenceSays_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QStringList>("changed");
    QTest::addColumn<QStringList>("significant");
    const auto row = [](const char *name, const char *held, const char *service, const QStringList &changed,
                        const QStringList &significant) {
        QTest::newRow(name) << QString::fromUtf8(held) << QString::fromUtf8(service) << changed
                            << significant;
    };
    const QStringList enable{u"/enable"_s};
    const QStringList type{u"/topic_type"_s};
    const QStringList streams{u"/event_streamids"_s};
    row("not enabled", "{}", R"({"enable":false})", enable, {});
    row("enabled", "{}", R"({"enable":true})", enable, enable);
    row("SMN", "{}", R"({"topic_type":0})", type, {});
    row("a stream", "{}", R"({"topic_type":1})", type, type);
    row("no streams", "{}", R"({"event_streamids":[]})", streams, {});
    row("some streams", "{}", R"({"event_streamids":["a"]})", streams, streams);
    row("all streams again", R"({"event_streamids":["a"]})", "{}", streams, streams);
}

void TestReconciliation::knowsWhatAbsenceSays()
{
    QFETCH(const QString, held);
    QFETCH(const QString, service);
    const Json before = readJson(toStdString(held)).value().root;
    const Json after = readJson(toStdString(service)).value().root;
    const FieldTable table = fieldTable(ResourceKind::EventSubscription);
    QTEST(pointersOf(changesBetween(before, after, table)), "changed");
    QTEST(pointersOf(significantChanges(before, after, table)), "significant");
}

//! It is a change of its own: what is sent has it.
void TestReconciliation::tellsAnEmptyListFromNone()
{
    const FieldTable table = fieldTable(ResourceKind::EventStream);
    const std::string list = "/sink/sink_kafka/keyTransform";
    Json with = readJson(R"({"sink":{"sink_kafka":{"topic":"t","keyTransform":[]}}})").value().root;
    Json without = with;
    removeValueAt(without, list);
    QCOMPARE(pointersOf(changesBetween(without, with, table)), QStringList{toQString(list)});
    QCOMPARE(pointersOf(changesBetween(with, without, table)), QStringList{toQString(list)});
    QVERIFY(significantChanges(with, without, table).empty());
}

void TestReconciliation::mergesFieldByField_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("ownPointer");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QStringList>("conflicts");
    const auto row = [](const char *name, const char *pointer, const char *service, const char *ownPointer,
                        const char *own, const QStringList &taken, const QStringList &conflicts) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(service)
                            << QString::fromUtf8(ownPointer) << QString::fromUtf8(own) << taken << conflicts;
    };
    const QString description = u"/description"_s;
    row("service alone", "/description", R"("New")", "/name", R"("orders-2")", {description}, {});
    row("service removed it", "/description", "", "/name", R"("orders-2")", {description}, {});
    row("service added a group", "/option/batch_window/time", "10", "/name", R"("orders-2")",
        {u"/option/batch_window/time"_s}, {});
    row("both", "/description", R"("New")", "/description", R"("Mine")", {}, {description});
    row("both the same", "/description", R"("New")", "/description", R"("New")", {}, {});
    row("service removed, I changed", "/description", "", "/description", R"("Mine")", {}, {description});
    row("service changed, I removed", "/description", R"("New")", "/description", "", {}, {description});
    row("neighbors in a group", "/source/source_kafka/topic", R"("t2")", "/source/source_kafka/group",
        R"("g2")", {u"/source/source_kafka/topic"_s}, {});
    row("lists of groups are whole", "/sink/sink_kafka/keyTransform", R"([{"type":"CONSTANT","value":"b"}])",
        "/sink/sink_kafka/keyTransform/0/type", R"("ORIGINAL")", {}, {u"/sink/sink_kafka/keyTransform"_s});
    row("another alternative", "/source", R"({"source_dms_rocketmq":{"topic":"r"},"name":"HC.DMS_ROCKETMQ"})",
        "/source/source_kafka/topic", R"("mine")", {}, {u"/source"_s});
    row("another alternative, mine untouched", "/source",
        R"({"source_dms_rocketmq":{"topic":"r"},"name":"HC.DMS_ROCKETMQ"})", "/description", R"("mine")",
        {u"/source"_s}, {});
    row("another alternative of mine", "/source/source_kafka/topic", R"("t2")", "/source",
        R"({"source_dms_rocketmq":{"topic":"r"},"name":"HC.DMS_ROCKETMQ"})", {}, {u"/source"_s});
    row("both chose another, I with more", "/source",
        R"({"source_dms_rocketmq":{"topic":"r"},"name":"HC.DMS_ROCKETMQ"})", "/source",
        R"({"source_dms_rocketmq":{"topic":"r","beside":1},"name":"HC.DMS_ROCKETMQ"})", {}, {u"/source"_s});
    row("I removed the choice", "/source/source_kafka/topic", R"("t2")", "/source", "", {}, {u"/source"_s});
    row("both removed it", "/description", "", "/description", "", {}, {});
    row("in the filter", "/rule_config/filter/data/m", R"([{"op":"StringIn","values":["a"]}])",
        "/description", R"("mine")", {u"/rule_config/filter/data/m"_s}, {});
}

void TestReconciliation::mergesFieldByField()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, service);
    QFETCH(const QString, ownPointer);
    QFETCH(const QString, own);
    QFETCH(const QStringList, taken);
    QFETCH(const QStringList, conflicts);
    const LoadedResource loaded = loadedFrom(kafkaStream);
    const LoadedResource mine = streamWith(toStdString(ownPointer), toStdString(own));
    const LoadedResource now = streamWith(toStdString(pointer), toStdString(service));
    const Reconciliation result = reconcile(loaded.body, now.body, mine.body, fieldTable(loaded.kind));
    QCOMPARE(pointersOf(result.taken), taken);
    QCOMPARE(pointersOf(result.conflicts), conflicts);
}

void TestReconciliation::takesListsThatAreTextsAsLists()
{
    const auto json = [](std::string_view text) { return readJson(text).value().root; };
    const Json loaded = json(R"({"event_streamids":["a"],"note":"a"})");
    const Json service = json(R"({"event_streamids":"a,b","note":"b,c"})");
    const Reconciliation result =
        reconcile(loaded, service, loaded, fieldTable(ResourceKind::EventSubscription));
    QCOMPARE(pointersOf(result.taken), (QStringList{u"/event_streamids"_s, u"/note"_s}));
    QCOMPARE(*result.taken[0].after, json(R"(["a","b"])"));
    // Of what no table knows nobody says that it is a list.
    QCOMPARE(*result.taken[1].after, json(R"("b,c")"));
}

void TestReconciliation::takesOverAsOneStep()
{
    ResourceDraft draft(loadedFrom(kafkaStream));
    draft.setValue("/name", Json::string("orders-2"));
    LoadedResource now = streamWith("/description", R"("New")");
    setValueAt(now.body, "/option/thread_num", Json::integer(8));
    setValueAt(now.body, "/version", Json::integer(3));
    now.identity.status = u"STOPPED"_s;
    QCOMPARE(draft.reconcile(now).taken.size(), 2U);
    QCOMPARE(draft.identity().status, u"STOPPED"_s);
    QCOMPARE(draft.value("/description")->text(), std::string("New"));
    QCOMPARE(pointersOf(draft.changes()), QStringList{u"/name"_s});
    draft.undoStack()->undo();
    QCOMPARE(draft.value("/description")->text(), std::string("Orders"));
    QCOMPARE(pointersOf(draft.changes()),
             (QStringList{u"/name"_s, u"/description"_s, u"/option/thread_num"_s}));
    draft.undoStack()->redo();
    // Nothing is new at the next look.
    QVERIFY(draft.reconcile(now).taken.empty());
}

void TestReconciliation::agreesOnWhatBothChanged()
{
    ResourceDraft draft(loadedFrom(kafkaStream));
    draft.setValue("/description", Json::string("New"));
    QCOMPARE(pointersOf(draft.changes()), QStringList{u"/description"_s});
    const Reconciliation result = draft.reconcile(streamWith("/description", R"("New")"));
    QCOMPARE(pointersOf(result.agreed), QStringList{u"/description"_s});
    QVERIFY(result.taken.empty());
    QVERIFY(draft.changes().empty());
}

void TestReconciliation::takesGroupsAwayThatHoldNothing()
{
    ResourceDraft draft(loadedFrom(kafkaStream));
    draft.setValue("/name", Json::string("orders-2"));
    QCOMPARE(pointersOf(draft.reconcile(streamWith("/option/batch_window/count", "")).taken),
             QStringList{u"/option/batch_window/count"_s});
    QVERIFY(!draft.value("/option/batch_window"));
    QVERIFY(draft.value("/option/thread_num"));
    // Its neighbor was the last.
    QVERIFY(!draft.reconcile(streamWith("/option", R"({"batch_window":{"count":5}})")).taken.empty());
    QVERIFY(!draft.reconcile(streamWith("/option", "")).taken.empty());
    QVERIFY(!draft.value("/option"));
    // Which source it is says something.
    ResourceDraft chosen(loadedFrom(R"({"source":{"source_kafka":{"topic":"t"}}})"));
    QVERIFY(!chosen.reconcile(loadedFrom(R"({"source":{"source_kafka":{}}})")).taken.empty());
    QVERIFY(chosen.value("/source/source_kafka"));
    QVERIFY(!chosen.value("/source/source_kafka/topic"));
}

void TestReconciliation::tellsChangesThatMeanNothing()
{
    ResourceDraft draft(streamWith("/description", ""));
    draft.setValue("/description", Json::string(""));
    QCOMPARE(pointersOf(draft.changes()), QStringList{u"/description"_s});
    QVERIFY(!draft.hasSignificantChanges());
    // Of a secret nobody can see that it means nothing.
    draft.setSecret("/source/source_kafka/password", Secret("canary"));
    QVERIFY(draft.hasSignificantChanges());
}

void TestReconciliation::noticesThatAnUnknownFieldWasRemoved()
{
    ResourceDraft draft(streamWith("/version", "2"));
    QVERIFY(!draft.hasSignificantChanges());
    draft.unset("/version");
    QVERIFY(draft.hasSignificantChanges());
    draft.undoStack()->undo();
    QVERIFY(!draft.hasSignificantChanges());
}

void TestReconciliation::keepsConflictsUntilTheyAreSettled()
{
    for (const ConflictChoice choice : {ConflictChoice::Service, ConflictChoice::Mine}) {
        ResourceDraft draft(loadedFrom(kafkaStream));
        draft.setValue("/description", Json::string("Mine"));
        const LoadedResource now = streamWith("/description", R"("Theirs")");
        QCOMPARE(draft.reconcile(now).conflicts.size(), 1U);
        const Reconciliation again = draft.reconcile(now);
        QCOMPARE(again.conflicts.size(), 1U);
        QCOMPARE(again.conflicts.front().loaded->text(), std::string("Orders"));
        QCOMPARE(again.conflicts.front().service->text(), std::string("Theirs"));
        QCOMPARE(again.conflicts.front().mine->text(), std::string("Mine"));
        draft.settle(again.conflicts.front(), choice);
        QVERIFY(draft.reconcile(now).conflicts.empty());
        const bool isMine = choice == ConflictChoice::Mine;
        QCOMPARE(draft.value("/description")->text(), std::string(isMine ? "Mine" : "Theirs"));
        QCOMPARE(draft.hasSignificantChanges(), isMine);
    }
}

void TestReconciliation::keepsRememberedSecrets()
{
    ResourceDraft draft(loadedFrom(kafkaStream));
    draft.fillSecret("/source/source_kafka/password", Secret("canary-remembered"));
    draft.setValue("/source/source_kafka/topic", Json::string("mine"));
    const Reconciliation result = draft.reconcile(streamWith("/source/source_kafka/group", R"("g2")"));
    QCOMPARE(result.taken.size(), 1U);
    QCOMPARE(draft.secretState("/source/source_kafka/password"), SecretState::Remembered);
    QCOMPARE(pointersOf(draft.changes()), QStringList{u"/source/source_kafka/topic"_s});
    QVERIFY(draft.outgoingBody().reveal().find("canary-remembered") != std::string::npos);
}

void TestReconciliation::takesSecretsThatTheServiceReturns()
{
    const auto streamThatReturns = [](std::string_view password) {
        auto document = readJson(kafkaStream).value();
        setValueAt(document.root, "/source/source_kafka/password", Json::string(std::string(password)));
        return loadResource(ResourceKind::EventStream, std::move(document), ResourceOrigin::Service);
    };
    ResourceDraft draft(streamThatReturns("canary-1"));
    QCOMPARE(changesOnService(streamThatReturns("canary-1"), streamThatReturns("canary-2")).size(), 1U);
    QCOMPARE(draft.reconcile(streamThatReturns("canary-2")).taken.size(), 1U);
    QVERIFY(draft.outgoingBody().reveal().find("canary-2") != std::string::npos);
    draft.setSecret("/source/source_kafka/password", Secret("canary-mine"));
    QVERIFY(draft.reconcile(streamThatReturns("canary-3")).taken.empty());
    QVERIFY(draft.outgoingBody().reveal().find("canary-mine") != std::string::npos);
    // A mask is no other text.
    const LoadedResource masked = loadedFrom(kafkaStream);
    QVERIFY(changesOnService(streamThatReturns("canary-1"), masked).empty());
    QVERIFY(changesOnService(masked, streamThatReturns("canary-1")).empty());
    QVERIFY(changesOnService(streamThatReturns("canary-1"), streamThatReturns("canary-1")).empty());
    QVERIFY(changesOnService(streamWith("/source/source_kafka/password", ""), streamThatReturns("canary-1"))
                .empty());
    // What nobody put into the draft is not sent with it.
    ResourceDraft without(streamWith("/source/source_kafka/password", ""));
    QVERIFY(without.reconcile(streamThatReturns("canary-4")).conflicts.empty());
    QVERIFY(without.outgoingBody().reveal().find("canary-4") == std::string::npos);
}

//! The service would clear it.
void TestReconciliation::missesSecretsThatCameToTheService()
{
    const std::string password = "/source/source_kafka/password";
    const auto without = [&password](ResourceOrigin origin) {
        auto document = readJson(kafkaStream).value();
        removeValueAt(document.root, password);
        return loadResource(ResourceKind::EventStream, std::move(document), origin);
    };
    ResourceDraft draft(without(ResourceOrigin::File));
    draft.setOriginal(without(ResourceOrigin::Service));
    QVERIFY(draft.missingSecrets().empty());
    QVERIFY(draft.reconcile(loadedFrom(kafkaStream)).conflicts.empty());
    QCOMPARE(draft.missingSecrets(), std::vector<std::string>{password});
}

void TestReconciliation::seesWhatBecameOfAWrite_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("former");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("now");
    QTest::addColumn<WriteOutcome>("outcome");
    const auto row = [](const char *name, ResourceKind kind, const char *former, const char *sent,
                        const char *now, WriteOutcome outcome) {
        QTest::newRow(name) << kind << QString::fromUtf8(former) << QString::fromUtf8(sent)
                            << QString::fromUtf8(now) << outcome;
    };
    const auto stream = ResourceKind::EventStream;
    row("as sent", stream, R"({"name":"a"})", R"({"name":"b"})", R"({"name":"b","version":3})",
        WriteOutcome::Applied);
    row("as before", stream, R"({"name":"a","version":2})", R"({"name":"b","version":2})",
        R"({"name":"a","version":3})", WriteOutcome::NotApplied);
    row("neither", stream, R"({"name":"a"})", R"({"name":"b"})", R"({"name":"c"})", WriteOutcome::Unknown);
    row("secret alone", stream, R"({"source":{"source_kafka":{"password":"{{secret:a}}"}}})",
        R"({"source":{"source_kafka":{"password":"{{secret:b}}"}}})",
        R"({"source":{"source_kafka":{"password":"***"}}})", WriteOutcome::Unknown);
    row("unknown field alone", stream, R"({"version":2})", R"({"version":9})", R"({"version":9})",
        WriteOutcome::Unknown);
    row("created", stream, "", R"({"name":"a"})", R"({"name":"a","version":1})", WriteOutcome::Applied);
    row("another created", stream, "", R"({"name":"a","description":"b"})", R"({"name":"a"})",
        WriteOutcome::Unknown);
    row("what a list does not say", ResourceKind::EventSubscription, R"({"name":"a","topic_type":1})",
        R"({"name":"b","topic_type":1})", R"({"name":"b"})", WriteOutcome::Applied);
}

void TestReconciliation::seesWhatBecameOfAWrite()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const QString, former);
    QFETCH(const QString, sent);
    QFETCH(const QString, now);
    QFETCH(const WriteOutcome, outcome);
    const auto json = [](const QString &text) { return readJson(toStdString(text)).value().root; };
    WrittenVersions versions{.kind = kind, .sent = json(sent)};
    if (!former.isEmpty())
        versions.former = json(former);
    QCOMPARE(outcomeSeen(versions, json(now)), outcome);
}

QTEST_GUILESS_MAIN(TestReconciliation)
#include "tst_reconciliation.moc"
