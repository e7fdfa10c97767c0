#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"
#include "models/promotion/promotion.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QTest>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

const ProjectPlace testPlace{u"test-region"_s, u"project-of-test"_s};
const ProjectPlace livePlace{u"live-region"_s, u"project-of-live"_s};

const std::string functionUrn = "urn:fss:test-region:project-of-test:function:default:orders:latest";
const std::string movedFunctionUrn = "urn:fss:live-region:project-of-live:function:default:orders:latest";
// Of the topic that the body for it names.
const std::string topicUrn = "urn:smn:test-region:project-of-test:test";
const std::string movedTopicUrn = "urn:smn:live-region:project-of-live:test";

constexpr std::string_view urnPointer = "/sink/sink_fg/urn";

//! A value that the field may have in the first project.
Json valueFor(const FieldSpec &field)
{
    if (field.type == FieldType::StringList)
        return Json::array({Json::string("one"), Json::string("two")});
    if (field.tie == ProjectTie::Urn)
        return Json::string(field.format == Format::FunctionUrn ? functionUrn : topicUrn);
    return Json::string("something");
}

Json with(Json body, std::string_view pointer, Json value)
{
    setValueAt(body, pointer, std::move(value));
    return body;
}

const PromotionNote *noteAt(const Promotion &promotion, std::string_view pointer)
{
    const auto note = std::ranges::find(promotion.notes, pointer, &PromotionNote::pointer);
    return note == promotion.notes.end() ? nullptr : &*note;
}

QString textAt(const Json &body, std::string_view pointer)
{
    const Json *value = valueAt(body, pointer);
    return value ? toQString(writeCompactJson(*value)) : u"nothing"_s;
}

QString quoted(const std::string &text)
{
    return u'"' + toQString(text) + u'"';
}

Promotion promotedStream(const std::string &urn, const ProjectPlace &from = testPlace,
                         const ProjectPlace &to = livePlace)
{
    Json body = with(kafkaToFunction(), urnPointer, Json::string(urn));
    for (const std::string_view key : {"instance_id", "addr"})
        body = with(body, childPointer("/source/source_kafka", key), Json::string("of-test:9092"));
    return promoted(ResourceKind::EventStream, body, from, to);
}

} // namespace

class TestPromotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treatsEveryTiedField_data();
    void treatsEveryTiedField();
    void tiesWhatNamesSomethingElsewhere();
    void treatsAnOldKeyAsTheField();
    void rewritesUrns_data();
    void rewritesUrns();
    void leavesUrnsOfAnUnknownProject();
    void keepsTheRegionWhereTheOtherIsNotKnown();
    void asksForEveryOpenChoice();
    void keepsOpenChoicesWithTheDraft();
    void takesAllStreamsForAChoice();
    void copiesNoSecret_data();
    void copiesNoSecret();
    void isANewResource();
    void changesNothingWithinAProject();
    void tellsWhereTheProjectIsNamedOtherwise();
    void saysWhatIsToBeDone();
};

void TestPromotion::treatsEveryTiedField_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<std::string>("pointer");
    forEachField([](ResourceKind kind, const std::string &pointer, const FieldSpec &field) {
        if (field.tie != ProjectTie::None)
            QTest::newRow(pointer.c_str()) << kind << pointer;
    });
}

void TestPromotion::treatsEveryTiedField()
{
    QFETCH(ResourceKind, kind);
    QFETCH(std::string, pointer);
    const FieldSpec &field = *fieldAt(fieldTable(kind), pointer);
    const Json value = valueFor(field);
    const Promotion promotion =
        promoted(kind, with(bodyFor(kind, pointer), pointer, value), testPlace, livePlace);
    const PromotionNote *note = noteAt(promotion, pointer);
    QVERIFY(note);
    QVERIFY(note->before == value);
    const Json *after = valueAt(promotion.resource.body, pointer);
    switch (field.tie) {
    case ProjectTie::Name:
        QVERIFY(note->kind == PromotionNote::Kind::Check);
        QVERIFY(after && *after == value);
        break;
    case ProjectTie::Urn:
        QVERIFY(note->kind == PromotionNote::Kind::Rewritten);
        QCOMPARE(textAt(promotion.resource.body, pointer),
                 quoted(field.format == Format::FunctionUrn ? movedFunctionUrn : movedTopicUrn));
        QVERIFY(note->after && *note->after == *after);
        break;
    case ProjectTie::Id: {
        QVERIFY(note->kind == PromotionNote::Kind::ChooseAgain);
        QVERIFY(holdsNothing(after));
        QVERIFY(!note->after);
        const ResourceDraft draft(
            promoted(kind, with(bodyFor(kind, pointer), pointer, value), testPlace, livePlace).resource);
        QVERIFY(findIssue(draft.issues(), pointer, IssueCode::Required));
        break;
    }
    case ProjectTie::None:
        QFAIL("not a row of this test");
    }
    // Nothing else is touched but what is noted.
    for (const FieldChange &change :
         changesBetween(bodyFor(kind, pointer), promotion.resource.body, fieldTable(kind)))
        QVERIFY2(change.pointer == pointer || noteAt(promotion, change.pointer), change.pointer.c_str());
}

//! What static_assert cannot see by a list or a format: the names that the pages give to such fields.
void TestPromotion::tiesWhatNamesSomethingElsewhere()
{
    // The kinds of events, where a library is downloaded from, and what a message is called.
    const QStringList same{u"event_ids"_s, u"sdk_url"_s};
    forEachField([&same](ResourceKind, const std::string &pointer, const FieldSpec &field) {
        const QString key = toQString(field.key);
        static const QRegularExpression leads(
            u"(^|_)(id|ids|streamids|urn|addr|url|agency|bucket|group|topic|vpc|subnet|instance)$|Id$"_s);
        if (!isGroup(field.type) && leads.match(key).hasMatch() && !same.contains(key))
            QVERIFY2(field.tie != ProjectTie::None, pointer.c_str());
    });
}

void TestPromotion::treatsAnOldKeyAsTheField()
{
    // With both keys the old one is nobody's to convert, and leads to the first project all the same.
    const Json body = with(mobileToKafka(), "/sink/sink_kafka/connection_id", Json::string("c-2"));
    const Promotion promotion = promoted(ResourceKind::EventStream, body, testPlace, livePlace);
    QVERIFY(holdsNothing(valueAt(promotion.resource.body, "/sink/sink_kafka/connectionId")));
    QVERIFY(holdsNothing(valueAt(promotion.resource.body, "/sink/sink_kafka/connection_id")));
}

void TestPromotion::rewritesUrns_data()
{
    QTest::addColumn<QString>("urn");
    QTest::addColumn<QString>("after");
    // -1: no note.
    QTest::addColumn<int>("note");
    const int rewritten = static_cast<int>(PromotionNote::Kind::Rewritten);
    const int check = static_cast<int>(PromotionNote::Kind::Check);
    const QString live = toQString(movedFunctionUrn);
    QTest::newRow("of the first project") << toQString(functionUrn) << live << rewritten;
    QTest::newRow("of the other project") << live << live << -1;
    for (const auto &[name, urn] :
         {std::pair("third project", u"urn:fss:test-region:third:function:default:orders"_s),
          std::pair("other region", u"urn:fss:third-region:project-of-test:function:default:orders"_s),
          std::pair("longer ID", u"urn:fss:test-region:project-of-test2:function:default:orders"_s),
          std::pair("too short", u"urn:fss:test-region:project-of-test"_s),
          std::pair("no URN", u"arn:fss:test-region:project-of-test:function:default:orders"_s),
          std::pair("colons", u"::::"_s)})
        QTest::newRow(name) << urn << urn << check;
}

void TestPromotion::rewritesUrns()
{
    QFETCH(QString, urn);
    QFETCH(QString, after);
    QFETCH(int, note);
    const Promotion promotion = promotedStream(toStdString(urn));
    QCOMPARE(textAt(promotion.resource.body, urnPointer), quoted(toStdString(after)));
    const PromotionNote *found = noteAt(promotion, urnPointer);
    QCOMPARE(found ? static_cast<int>(found->kind) : -1, note);
}

void TestPromotion::leavesUrnsOfAnUnknownProject()
{
    const Promotion promotion = promotedStream(functionUrn, {}, livePlace);
    QCOMPARE(textAt(promotion.resource.body, urnPointer), quoted(functionUrn));
    QVERIFY(noteAt(promotion, urnPointer)->kind == PromotionNote::Kind::Check);
}

void TestPromotion::keepsTheRegionWhereTheOtherIsNotKnown()
{
    const Promotion promotion = promotedStream(functionUrn, {{}, testPlace.projectId}, {{}, u"p"_s});
    QCOMPARE(textAt(promotion.resource.body, urnPointer),
             u"\"urn:fss:test-region:p:function:default:orders:latest\""_s);
}

void TestPromotion::asksForEveryOpenChoice()
{
    const std::string id = "/source/source_kafka/instance_id";
    ResourceDraft draft(promotedStream(functionUrn).resource);
    const ValidationIssue *issue = findIssue(draft.issues(), id, IssueCode::Required);
    QVERIFY(issue);
    QVERIFY(issue->level == Level::Warning);
    QVERIFY(issue->message.startsWith(u"Instance ID must be chosen again"_s));
    draft.setValue(id, Json::string("k-live"));
    QVERIFY(!findIssue(draft.issues(), id, IssueCode::Required));
    draft.undoStack()->undo();
    QVERIFY(findIssue(draft.issues(), id, IssueCode::Required));
    // Of a source that is no more nothing is to be chosen.
    draft.choose("/source", "source_mobile_rocketmq");
    QVERIFY(!findIssue(draft.issues(), id, IssueCode::Required));
    draft.choose("/source", "source_kafka");
    QVERIFY(findIssue(draft.issues(), id, IssueCode::Required));
    // What the service took is as it is to be.
    draft.markCreated({.id = u"new"_s});
    QVERIFY(!findIssue(draft.issues(), id, IssueCode::Required));
}

void TestPromotion::keepsOpenChoicesWithTheDraft()
{
    const ResourceDraft draft(promotedStream(functionUrn).resource);
    const auto kept = draftFromJson(toJson(draft.snapshot()));
    QVERIFY(kept);
    const ResourceDraft again(*kept);
    QVERIFY(findIssue(again.issues(), "/source/source_kafka/addr", IssueCode::Required));
    QCOMPARE(summary(again.issues()), summary(draft.issues()));
}

void TestPromotion::takesAllStreamsForAChoice()
{
    // An empty list watches every stream, so the copy has none until somebody says so.
    const std::string streams = "/event_streamids";
    Json body = with(smnSubscription(), streams, Json::array({Json::string("s-1")}));
    ResourceDraft draft(promoted(ResourceKind::EventSubscription, body, testPlace, livePlace).resource);
    QVERIFY(!draft.value(streams));
    QVERIFY(findIssue(draft.issues(), streams, IssueCode::Required));
    draft.setValue(streams, Json::array());
    QVERIFY(!findIssue(draft.issues(), streams, IssueCode::Required));
    // What watches all of them does so there.
    body = with(smnSubscription(), streams, Json::array());
    QVERIFY(!noteAt(promoted(ResourceKind::EventSubscription, body, testPlace, livePlace), streams));
}

void TestPromotion::copiesNoSecret_data()
{
    QTest::addColumn<std::string>("pointer");
    for (const std::string &pointer : secretPointers(fieldTable(ResourceKind::EventStream)))
        QTest::newRow(pointer.c_str()) << pointer;
    // Its name says so.
    QTest::newRow("unknown field") << std::string("/source/source_kafka/client_secret");
}

void TestPromotion::copiesNoSecret()
{
    QFETCH(std::string, pointer);
    constexpr std::string_view text = "never-to-be-seen";
    const Json body =
        with(bodyFor(ResourceKind::EventStream, pointer), pointer, Json::string(std::string(text)));
    for (const ProjectPlace &to : {livePlace, testPlace}) {
        Promotion promotion = promoted(ResourceKind::EventStream, body, testPlace, to);
        const PromotionNote *note = noteAt(promotion, pointer);
        QVERIFY(note);
        QVERIFY(note->kind == PromotionNote::Kind::EnterAgain);
        QVERIFY(note->before.text().find(text) == std::string::npos);
        const ResourceDraft draft(std::move(promotion.resource));
        QVERIFY(draft.secretState(pointer) == SecretState::Missing);
        QVERIFY(draft.shownBody().find(text) == std::string::npos);
        QVERIFY(draft.outgoingBody().reveal().find(text) == std::string::npos);
    }
}

void TestPromotion::isANewResource()
{
    Json answer = kafkaToFunction();
    for (const std::string_view key : {"id", "status", "created_time", "updated_time"})
        answer.insert(key, Json::string("of-test"));
    const LoadedResource loaded =
        loadResource(ResourceKind::EventStream, {answer, {}}, ResourceOrigin::Service);
    const ResourceDraft draft(promoted(loaded.kind, loaded.body, testPlace, livePlace).resource);
    QVERIFY(draft.identity().id.isEmpty());
    QVERIFY(draft.identity().status.isEmpty());
    QVERIFY(draft.origin() == ResourceOrigin::File);
    QVERIFY(draft.fileProjectId().isEmpty());
    QVERIFY(draft.shownBody().find("of-test") == std::string::npos);
    QCOMPARE(draft.name(), toQString(kafkaToFunction().find("name")->text()));
}

void TestPromotion::changesNothingWithinAProject()
{
    const Json body = with(kafkaToFunction(), urnPointer, Json::string(functionUrn));
    const Promotion promotion =
        promoted(ResourceKind::EventStream, body, testPlace, {{}, testPlace.projectId});
    QVERIFY(std::ranges::all_of(promotion.notes, [](const PromotionNote &note) {
        return note.kind == PromotionNote::Kind::EnterAgain;
    }));
    QVERIFY(promotion.resource.toChoose.empty());
}

void TestPromotion::tellsWhereTheProjectIsNamedOtherwise()
{
    Json body = with(kafkaToFunction(), "/rule_config/filter",
                     json(R"({"subject": [{"op": "StringIn", "values": ["x/project-of-test/y"]}]})"));
    body = with(body, "/rule_config/transform",
                json(R"({"type": "CONSTANT", "value": "{\"project\": \"project-of-test\"}"})"));
    body = with(body, "/source/source_kafka/topic", Json::string("project-of-test-orders"));
    body.insert("unknown", json(R"({"deep": [{"at": "project-of-test"}]})"));
    const Promotion promotion = promoted(ResourceKind::EventStream, body, testPlace, livePlace);
    for (const std::string_view pointer :
         {"/rule_config/filter/subject/0/values/0", "/rule_config/transform/value", "/unknown/deep/0/at"}) {
        const PromotionNote *note = noteAt(promotion, pointer);
        QVERIFY2(note, pointer.data());
        QVERIFY(note->kind == PromotionNote::Kind::Check);
        QCOMPARE(textAt(promotion.resource.body, pointer), textAt(body, pointer));
    }
    // Once for a field, whatever tells of it.
    QCOMPARE(std::ranges::count(promotion.notes, "/source/source_kafka/topic", &PromotionNote::pointer), 1);
}

void TestPromotion::saysWhatIsToBeDone()
{
    Json body = json(R"({"name": "a", "source": {"source_kafka": {"topic": "t", "instance_id": "i",
        "password": "p"}}, "sink": {"sink_fg": {"urn": "urn:fss:test-region:project-of-test:function:d:f"}}})");
    const ResourceKind kind = ResourceKind::EventStream;
    const Promotion promotion = promoted(kind, body, testPlace, livePlace);
    QCOMPARE(promotionSummary(kind, promotion.notes),
             u"To be chosen again: Instance ID.\nTo be entered again: Password.\n"
             "Rewritten for this project: Function URN.\nTo be checked in this project: Topic."_s);
    QCOMPARE(promotionSummary(kind, {}), QString());
    QCOMPARE(promotionBeforeText(kind, *noteAt(promotion, "/source/source_kafka/password")), u"A secret"_s);
    QCOMPARE(promotionBeforeText(kind, *noteAt(promotion, "/source/source_kafka/instance_id")), u"i"_s);
    QCOMPARE(promotionAfterText(kind, *noteAt(promotion, urnPointer)),
             u"urn:fss:live-region:project-of-live:function:d:f"_s);
}

QTEST_APPLESS_MAIN(TestPromotion)
#include "tst_promotion.moc"
