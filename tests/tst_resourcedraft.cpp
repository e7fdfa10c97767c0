#include "models/draft/conversions.h"
#include "models/draft/newresource.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kafkaBody = R"({
  "name": "orders-to-fn",
  "source": {
    "source_kafka": {"group": "grp", "topic": "orders", "password": "hunter2-canary", "ssl_certificate_pwd": null},
    "name": "HC.Kafka"
  },
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:f"}, "name": "HC.FunctionGraph"},
  "x_extra": {"b": 1, "a": [1.10]}
})";
constexpr std::string_view password = "/source/source_kafka/password";

std::unique_ptr<ResourceDraft> draftOf(std::string_view body, ResourceOrigin origin = ResourceOrigin::File,
                                       ResourceKind kind = ResourceKind::EventStream)
{
    return std::make_unique<ResourceDraft>(loadResource(kind, readJson(body).value(), origin));
}

QStringList pointersOf(const std::vector<FieldChange> &changes)
{
    QStringList pointers;
    for (const FieldChange &change : changes)
        pointers << toQString(change.pointer);
    return pointers;
}

} // namespace

class TestResourceDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duplicatesUnderANameOfItsOwn_data();
    void duplicatesUnderANameOfItsOwn();
    void copiesWhatARequestTakes();
    void showsWhatTheServiceRefusedUntilItIsEdited();
    void alternativesShareWhatTheyHaveInCommon();
    void listsPrintedAsTextAreTheSameLists();
    void splitsOffIdentityAndSecrets();
    void readsRequestFiles();
    void guessesKind();
    void keepsUnknownFields();
    void mergesEditsOfOneField();
    void isUnmodifiedWhereEditsEndWhereTheyBegan();
    void undoesToTheSameBytes();
    void prunesGroupsItMade();
    void leavesTheIdentityOutOfTheBody();
    void keepsNullAndEmptyApart();
    void givesWayWhereAGroupIsNone();
    void choosesAndKeepsBranches();
    void keepsSecretsOutOfEverything();
    void restoresSecretStates();
    void restoresSecretsThatWereCleared();
    void takesPastedSecretsAway();
    void knowsTheNamesOfSecrets();
    void findsSecretsInWrongShapes();
    void asksForSecretsThatAFileLeavesOut();
    void knowsMissingSecrets();
    void unsentSecretsAreChanges();
    void looksUpWhatWasHeldBack();
    void fillsInWhatWasRemembered();
    void fillsInOnlyWhatIsStillMissing();
    void tellsWhatTheKeychainHolds();
    void neverSendsMasksOrPlaceholders();
    void refusesTypedMasks();
    void clearedSecretsAreNotSet();
    void appliesFixesAsOneStep();
    void appliesSeveralFixesAsOneStep();
    void leavesFixesInsideWhatWasReplaced();
    void aSecretGoesWithItsKey();
    void keepsTheOtherAlternatives_data();
    void keepsTheOtherAlternatives();
    void choosesInPlaceOfNull();
    void settlesDuplicates();
    void namesTheKeyThatStandsTwice();
    void hidesSecretsOfDuplicates();
    void listsChanges();
    void comparesWithTheServiceAfterwards();
    void checksAgainstTheServiceOnly();
    void startsAnewAfterApplying();
    void writesStableBodies();
    void writesFilesInTheirLayout();
    void keepsSecretsOfTheFileWhenAsked();
    void forgetsEverySecret();
    void secretsOfWhatIsGoneAreNowhereElse();
};

void TestResourceDraft::splitsOffIdentityAndSecrets()
{
    const auto loaded = loadResource(
        ResourceKind::EventStream,
        readJson(R"({"id":"i-1","status":"RUNNING","created_time":"c","updated_time":"u","name":"n",
                     "source":{"source_kafka":{"password":"******","group":"g"}},"sink":{}})")
            .value(),
        ResourceOrigin::Service);
    QCOMPARE(loaded.identity.id, u"i-1"_s);
    QCOMPARE(loaded.identity.status, u"RUNNING"_s);
    QCOMPARE(loaded.identity.createdTime, u"c"_s);
    QCOMPARE(loaded.identity.updatedTime, u"u"_s);
    QVERIFY(!loaded.body.find("id"));
    QVERIFY(!loaded.body.find("status"));
    QCOMPARE(loaded.secrets.at(std::string(password)).state, SecretState::Missing);
    QCOMPARE(valueAt(loaded.body, password)->text(), secretPlaceholder(password));
}

void TestResourceDraft::readsRequestFiles()
{
    const auto loaded = loadResource(ResourceKind::EventSubscription,
                                     readJson(R"({"path":{"project_id":"p","subscription_id":"s1"},
                                                  "body":{"topic_name":"t","topic_name":"u"}})")
                                         .value(),
                                     ResourceOrigin::File);
    QCOMPARE(loaded.projectId, u"p"_s);
    QCOMPARE(loaded.identity.id, u"s1"_s);
    QCOMPARE(writeCompactJson(loaded.body), std::string(R"({"topic_name":"t"})"));
    QCOMPARE(loaded.duplicates.size(), size_t(1));
    QCOMPARE(loaded.duplicates[0].pointer, std::string("/topic_name"));
}

void TestResourceDraft::guessesKind()
{
    const auto kindOf = [](std::string_view text) { return guessKind(readJson(text)->root); };
    QCOMPARE(kindOf(R"({"source":{}})"), std::optional(ResourceKind::EventStream));
    QCOMPARE(kindOf(R"({"sink":1})"), std::optional(ResourceKind::EventStream));
    QCOMPARE(kindOf(R"({"topic_name":"t"})"), std::optional(ResourceKind::EventSubscription));
    QCOMPARE(kindOf(R"({"events_ids":""})"), std::optional(ResourceKind::EventSubscription));
    QCOMPARE(kindOf(R"({"path":{},"body":{"sink":{}}})"), std::optional(ResourceKind::EventStream));
    QCOMPARE(kindOf(R"({"name":"x"})"), std::optional<ResourceKind>());
    QCOMPARE(kindOf("[]"), std::optional<ResourceKind>());
}

void TestResourceDraft::keepsUnknownFields()
{
    const auto draft = draftOf(kafkaBody);
    draft->setValue("/description", Json::string("d"));
    const Json body = readJson(draft->outgoingBody().reveal())->root;
    QCOMPARE(writeCompactJson(*body.find("x_extra")), std::string(R"({"b":1,"a":[1.10]})"));
    QVERIFY(valueAt(body, "/source/source_kafka/ssl_certificate_pwd")->isNull());
}

void TestResourceDraft::mergesEditsOfOneField()
{
    const auto draft = draftOf(kafkaBody);
    const QSignalSpy spy(draft.get(), &ResourceDraft::changed);
    draft->setValue("/name", Json::string("a"));
    draft->setValue("/name", Json::string("ab"));
    draft->setValue("/name", Json::string("ab"));
    QCOMPARE(spy.count(), 2);
    QCOMPARE(draft->undoStack()->count(), 1);
    draft->endEdit();
    draft->setValue("/name", Json::string("abc"));
    QCOMPARE(draft->undoStack()->count(), 2);
    draft->setValue("/description", Json::string("d"));
    QCOMPARE(draft->undoStack()->count(), 3);
    draft->undoStack()->undo();
    draft->undoStack()->undo();
    QCOMPARE(draft->name(), u"ab"_s);
    draft->undoStack()->undo();
    QCOMPARE(draft->name(), u"orders-to-fn"_s);
    QVERIFY(!draft->isModified());
    draft->undoStack()->redo();
    QCOMPARE(draft->name(), u"ab"_s);

    // Typing there and back is no step at all.
    const auto other = draftOf(kafkaBody);
    other->setValue("/name", Json::string("x"));
    other->setValue("/name", Json::string("orders-to-fn"));
    QCOMPARE(other->undoStack()->count(), 0);
    QVERIFY(!other->isModified());
}

void TestResourceDraft::isUnmodifiedWhereEditsEndWhereTheyBegan()
{
    const auto draft = draftOf(kafkaBody);
    const auto setName = [&draft](const std::string &name) {
        draft->setValue("/name", Json::string(name));
        draft->endEdit();
    };
    setName("x");
    QVERIFY(draft->isModified());
    setName("orders-to-fn");
    QCOMPARE(draft->undoStack()->count(), 2);
    QVERIFY(draft->changes().empty());
    QVERIFY(!draft->isModified());
    // The steps are there to be undone all the same.
    draft->undoStack()->undo();
    QVERIFY(draft->isModified());
    draft->undoStack()->redo();
    QVERIFY(!draft->isModified());

    // What counts is what was saved, not what was loaded.
    setName("y");
    draft->markSaved();
    QVERIFY(!draft->isModified());
    setName("orders-to-fn");
    QVERIFY(draft->changes().empty());
    QVERIFY(draft->isModified());
    setName("y");
    QVERIFY(!draft->isModified());
    draft->setSecret("/source/source_kafka/ssl_certificate_pwd", Secret("s"));
    QVERIFY(draft->hasUnsavedEdits());
    draft->undoStack()->undo();
    QVERIFY(!draft->isModified());
}

void TestResourceDraft::undoesToTheSameBytes()
{
    const auto draft = draftOf(kafkaBody);
    const std::string before = draft->shownBody();
    draft->unset("/x_extra");
    draft->setValue("/option/batch_window/count", Json::integer(5));
    draft->choose("/source", "source_dms_rocketmq");
    draft->setSecret("/source/source_dms_rocketmq/secret_key", Secret("s"));
    draft->unset("/name");
    const std::string after = draft->shownBody();
    while (draft->undoStack()->canUndo())
        draft->undoStack()->undo();
    QCOMPARE(draft->shownBody(), before);
    while (draft->undoStack()->canRedo())
        draft->undoStack()->redo();
    QCOMPARE(draft->shownBody(), after);
}

void TestResourceDraft::prunesGroupsItMade()
{
    const auto draft = draftOf(kafkaBody);
    const std::string before = draft->shownBody();
    draft->setValue("/option/batch_window/count", Json::integer(5));
    draft->endEdit();
    draft->unset("/option/batch_window/count");
    QCOMPARE(draft->shownBody(), before);
    // A chosen source stays chosen without members.
    const auto other = draftOf(R"({"source":{}})");
    other->choose("/source", "source_kafka");
    other->setValue("/source/source_kafka/topic", Json::string("t"));
    other->unset("/source/source_kafka/topic");
    QVERIFY(other->value("/source/source_kafka"));
}

void TestResourceDraft::leavesTheIdentityOutOfTheBody()
{
    const auto draft = draftOf(
        R"({"id":"e1","status":"ERROR","name":"n","source":{"source_kafka":{"group":"g","topic":"abc"}},
                    "sink":{"sink_fg":{}}})");
    const std::string before = draft->shownBody();
    const Json written = readJson(R"({"id":"e2","status":7,"created_time":null,"updated_time":"u","name":"m",
                "source":{"source_kafka":{"group":"g","topic":"abc"}},"sink":{"sink_fg":{}}})")
                             ->root;
    const Json::Object leftOut = draft->replaceDocument(written);
    QCOMPARE(leftOut.size(), size_t(4));
    QCOMPARE(identityIn(leftOut).status, u"7"_s);
    // An edit of the body does not change which resource it goes to.
    QCOMPARE(draft->identity().id, u"e1"_s);
    QCOMPARE(draft->identity().status, u"ERROR"_s);
    QVERIFY(draft->issues().empty());
    const std::string file(draft->fileText(FileSecrets::Replace).reveal());
    QVERIFY(file.find("\"e1\"") != std::string::npos && file.find("e2") == std::string::npos);
    for (const std::string &body : {draft->shownBody(), std::string(draft->outgoingBody().reveal())}) {
        QVERIFY(body.find("\"id\"") == std::string::npos && body.find("_time") == std::string::npos);
    }
    QCOMPARE(draft->undoStack()->count(), 1);
    draft->undoStack()->undo();
    QCOMPARE(draft->shownBody(), before);
}

void TestResourceDraft::keepsNullAndEmptyApart()
{
    const auto draft = draftOf(R"({"description":"","option":null,"name":"n"})");
    draft->setValue("/name", Json::string("m"));
    const Json body = readJson(draft->shownBody())->root;
    QCOMPARE(*body.find("description"), Json::string(""));
    QVERIFY(body.find("option")->isNull());
    QVERIFY(!body.find("sink"));
}

void TestResourceDraft::givesWayWhereAGroupIsNone()
{
    const auto draft = draftOf(R"({"source":"text","option":[1]})");
    const std::string before = draft->shownBody();
    draft->setValue("/source/source_kafka/topic", Json::string("t"));
    draft->setValue("/option/batch_window/count", Json::integer(1));
    QCOMPARE(draft->value("/source/source_kafka/topic")->text(), std::string("t"));
    QCOMPARE(*draft->value("/option/batch_window/count"), Json::integer(1));
    draft->undoStack()->undo();
    draft->undoStack()->undo();
    QCOMPARE(draft->shownBody(), before);

    const auto list = draftOf("[1,2]");
    list->setValue("/name", Json::string("n"));
    QCOMPARE(list->name(), u"n"_s);
    list->undoStack()->undo();
    QCOMPARE(writeCompactJson(list->document()), std::string("[1,2]"));
}

void TestResourceDraft::choosesAndKeepsBranches()
{
    const auto draft = draftOf(kafkaBody);
    draft->choose("/source", "source_community_rocketmq");
    QVERIFY(!draft->value("/source/source_kafka"));
    QVERIFY(draft->value("/source/source_community_rocketmq"));
    QCOMPARE(draft->value("/source/name")->text(), std::string("HC.COMMUNITY_ROCKETMQ"));
    draft->setValue("/source/source_community_rocketmq/topic", Json::string("other"));
    draft->choose("/source", "source_kafka");
    QCOMPARE(draft->value("/source/source_kafka/topic")->text(), std::string("orders"));
    QCOMPARE(draft->value("/source/name")->text(), std::string("HC.Kafka"));
    QCOMPARE(draft->secretState(password), SecretState::FromFile);
    draft->choose("/source", "source_community_rocketmq");
    QCOMPARE(draft->value("/source/source_community_rocketmq/topic")->text(), std::string("other"));
    // What is not chosen is not sent.
    QVERIFY(draft->outgoingBody().reveal().find("hunter2") == std::string_view::npos);

    // No name is published for OBS, and a name that somebody gave stays.
    draft->choose("/sink", "sink_obs");
    QVERIFY(!draft->value("/sink/name"));
    draft->setValue("/sink/name", Json::string("mine"));
    draft->choose("/sink", "sink_kafka");
    QCOMPARE(draft->value("/sink/name")->text(), std::string("mine"));
}

void TestResourceDraft::keepsSecretsOutOfEverything()
{
    const auto draft = draftOf(kafkaBody);
    draft->setSecret(std::string(password), Secret("new-canary"));
    const std::string shown = draft->shownBody();
    QVERIFY(shown.find("canary") == std::string::npos);
    QVERIFY(writeCompactJson(draft->original()).find("canary") == std::string::npos);
    for (int i = 0; i < draft->undoStack()->count(); ++i)
        QVERIFY(!draft->undoStack()->text(i).contains("canary"_L1));
    QCOMPARE(pointersOf(draft->changes()), QStringList{toQString(password)});
    QCOMPARE(draft->changes()[0].sensitivity, Sensitivity::Secret);
    QCOMPARE(draft->changes()[0].after->text(), secretPlaceholder(password));
    QVERIFY(draft->outgoingBody().reveal().find(R"("password": "new-canary")") != std::string_view::npos);
}

void TestResourceDraft::restoresSecretStates()
{
    const auto draft = draftOf(kafkaBody);
    draft->setSecret(std::string(password), Secret("new-canary"));
    QCOMPARE(draft->secretState(password), SecretState::Entered);
    draft->undoStack()->undo();
    QCOMPARE(draft->secretState(password), SecretState::FromFile);
    QVERIFY(draft->outgoingBody().reveal().find("hunter2-canary") != std::string_view::npos);
    QVERIFY(draft->changes().empty());
    draft->undoStack()->redo();
    QCOMPARE(draft->secretState(password), SecretState::Entered);
    draft->unset(std::string(password));
    QCOMPARE(draft->secretState(password), SecretState::NotSet);
    QVERIFY(draft->outgoingBody().reveal().find("canary") == std::string_view::npos);
}

void TestResourceDraft::restoresSecretsThatWereCleared()
{
    const auto draft = draftOf(kafkaBody, ResourceOrigin::Service);
    draft->unset(std::string(password));
    draft->endEdit();
    draft->setSecret(std::string(password), Secret("typed"));
    draft->undoStack()->undo();
    QCOMPARE(draft->secretState(password), SecretState::NotSet);
    QVERIFY(draft->outgoingBody().reveal().find("password") == std::string_view::npos);
    draft->undoStack()->undo();
    QCOMPARE(draft->secretState(password), SecretState::FromService);
    QVERIFY(draft->outgoingBody().reveal().find("hunter2-canary") != std::string_view::npos);
    draft->undoStack()->setIndex(2);
    QVERIFY(draft->outgoingBody().reveal().find("typed") != std::string_view::npos);
}

void TestResourceDraft::takesPastedSecretsAway()
{
    const auto draft = draftOf(kafkaBody);
    draft->setValue(std::string(password), Json::string("pasted-canary"));
    QCOMPARE(draft->secretState(password), SecretState::Entered);
    QVERIFY(draft->shownBody().find("canary") == std::string::npos);
    draft->setValue("/sink", readJson(R"({"sink_obs":{"access_key":"ak-canary","secret_key":12345}})")->root);
    QVERIFY(draft->shownBody().find("canary") == std::string::npos);
    QVERIFY(draft->shownBody().find("12345") == std::string::npos);
    QVERIFY(draft->outgoingBody().reveal().find("ak-canary") != std::string_view::npos);
}

void TestResourceDraft::knowsTheNamesOfSecrets()
{
    for (const std::string_view key :
         {"password", "X-Auth-Token", "access_key", "accessKey", "credential", "Credentials", "apikey",
          "api_key", "X-Api-Key", "privateKey", "private_key"})
        QVERIFY2(namesSecret(key), key.data());
    for (const std::string_view key : {"name", "key", "api", "public_key", "apiversion"})
        QVERIFY2(!namesSecret(key), key.data());
}

void TestResourceDraft::findsSecretsInWrongShapes()
{
    // The wrong kind, a list where an object belongs, a secret's name beside the known fields, a wrapper
    // around it all.
    for (
        const std::string_view body :
        {R"({"source":{"source_kafka":[{"password":"a-canary"}]}})",
         R"({"source":[{"source_kafka":{"password":"a-canary"}}]})",
         R"({"x":{"secret_key":"a-canary"},"source":{"source_kafka":{"old_password":"a-canary"}}})",
         R"({"path":{},"headers":{"X-Auth-Token":"a-canary"},"body":{"sink":{"sink_obs":{"access_key":"a-canary"}}}})"}) {
        for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
            const auto draft = draftOf(body, ResourceOrigin::File, kind);
            QVERIFY2(draft->shownBody().find("canary") == std::string::npos, body.data());
            QVERIFY(draft->outgoingBody().reveal().find("canary") != std::string_view::npos);
            for (const ValidationIssue &issue : draft->issues())
                QVERIFY(!issue.message.contains("canary"_L1));
        }
    }
    const auto misplaced = draftOf(R"({"source":{},"sink":{"sink_obs":"a-canary"}})");
    for (const ValidationIssue &issue : misplaced->issues())
        QVERIFY2(!issue.message.contains("canary"_L1), qPrintable(issue.message));
    // A filter is about fields of events, whatever they are called.
    const auto filter = draftOf(R"({"rule_config":{"filter":{"data":{"password":[{"op":"IsNull"}]}}}})");
    QVERIFY(filter->value("/rule_config/filter/data/password")->isArray());
}

void TestResourceDraft::asksForSecretsThatAFileLeavesOut()
{
    const auto draft =
        draftOf(R"({"name":"n","source":{"source_kafka":{"group":"g","topic":"t"}},"sink":{}})");
    draft->setOriginal(loadResource(ResourceKind::EventStream,
                                    readJson(R"({"id":"i","name":"n","source":
        {"source_kafka":{"group":"g","topic":"t","password":"******"}},"sink":{}})")
                                        .value(),
                                    ResourceOrigin::Service));
    QCOMPARE(draft->missingSecrets(), std::vector<std::string>{std::string(password)});
    QCOMPARE(pointersOf(draft->changes()), QStringList{toQString(password)});
    QVERIFY(!draft->changes()[0].after);
}

void TestResourceDraft::knowsMissingSecrets()
{
    const auto draft = draftOf(R"({"source":{"source_kafka":{"password":"***","ssl_certificate_pwd":
        "{{secret:/source/source_kafka/ssl_certificate_pwd}}"}},"sink":{"sink_obs":{"secret_key":"real"}}})",
                               ResourceOrigin::Service);
    QCOMPARE(draft->missingSecrets(),
             (std::vector<std::string>{std::string(password), "/source/source_kafka/ssl_certificate_pwd"}));
    QCOMPARE(draft->secretState("/source/source_kafka/ssl_certificate_pwd"), SecretState::Placeholder);
    draft->fillSecret(std::string(password), Secret("kept"));
    QCOMPARE(draft->secretState(password), SecretState::Remembered);
    draft->fillSecret("/source/source_kafka/ssl_certificate_pwd", Secret());
    QCOMPARE(draft->secretState("/source/source_kafka/ssl_certificate_pwd"), SecretState::Missing);
    QCOMPARE(draft->missingSecrets().size(), size_t(1));
    QCOMPARE(draft->undoStack()->count(), 0);
}

void TestResourceDraft::unsentSecretsAreChanges()
{
    const std::string certificate = "/source/source_kafka/ssl_certificate_pwd";
    const auto draft = draftOf(R"({"source":{"source_kafka":{"enable_sasl_ssl":true,"password":"***"}}})",
                               ResourceOrigin::Service);
    draft->fillSecret(std::string(password), Secret("masked"), SecretUse::Unsent);
    draft->fillSecret(certificate, Secret("left out"), SecretUse::Unsent);
    QCOMPARE(draft->changes().size(), size_t(2));
    QCOMPARE(draft->shownSecretState(password), SecretState::Remembered);
    QCOMPARE(draft->changedSecrets().size(), size_t(2));
    // They lie in the keychain, so nothing is lost with the draft.
    QVERIFY(!draft->isModified());
    draft->fillSecret(certificate, Secret("late"), SecretUse::Applied);
    QCOMPARE(draft->secretToSend(certificate).reveal(), std::string_view("left out"));
}

void TestResourceDraft::looksUpWhatWasHeldBack()
{
    constexpr std::string_view body = R"({"source":{"source_kafka":{"enable_sasl_ssl":true,"password":"***",
        "ssl_certificate_pwd":null}},"sink":{"sink_obs":{"access_key":"returned"}}})";
    QCOMPARE(draftOf(body, ResourceOrigin::Service)->secretsToLookUp(),
             (std::vector<std::string>{std::string(password), "/source/source_kafka/ssl_certificate_pwd",
                                       "/sink/sink_obs/secret_key"}));
    // What a file leaves out is not meant to be there.
    QCOMPARE(draftOf(body)->secretsToLookUp(), std::vector<std::string>{std::string(password)});
    const auto off =
        draftOf(R"({"source":{"source_kafka":{"enable_sasl_ssl":false}},"sink":{"sink_obs":null}})",
                ResourceOrigin::Service);
    QCOMPARE(off->secretsToLookUp(), std::vector<std::string>());
}

void TestResourceDraft::fillsInWhatWasRemembered()
{
    for (const std::string_view given :
         {R"("***")", "null", R"("{{secret:/source/source_kafka/password}}")"}) {
        const auto draft = draftOf(R"({"source":{"source_kafka":{"enable_sasl_ssl":true,"password":)"
                                       + std::string(given) + "}}}",
                                   ResourceOrigin::Service);
        draft->fillSecret(std::string(password), Secret("canary"));
        QCOMPARE(draft->secretState(password), SecretState::Remembered);
        QCOMPARE(draft->shownSecretState(password), SecretState::Remembered);
        QVERIFY(draft->changes().empty());
        QVERIFY(!draft->isModified());
        QVERIFY(draft->shownBody().find("canary") == std::string::npos);
        QVERIFY(draft->outgoingBody().reveal().find(R"("canary")") != std::string_view::npos);

        draft->setSecret(std::string(password), Secret("typed"));
        QCOMPARE(pointersOf(draft->changes()), QStringList{toQString(password)});
        QCOMPARE(draft->shownSecretState(password), SecretState::Entered);
        draft->undoStack()->undo();
        QCOMPARE(draft->shownSecretState(password), SecretState::Remembered);
        QVERIFY(draft->changes().empty());
        draft->unset(std::string(password));
        QVERIFY(draft->outgoingBody().reveal().find("canary") == std::string_view::npos);
        QCOMPARE(draft->shownSecretState(password), SecretState::NotSet);
    }
}

void TestResourceDraft::fillsInOnlyWhatIsStillMissing()
{
    const auto draft =
        draftOf(R"({"source":{"source_kafka":{"password":"***","ssl_certificate_pwd":"{{secret:/x}}"}},
                    "sink":{"sink_obs":{"secret_key":"returned","access_key":"***"}}})",
                ResourceOrigin::Service);
    draft->setSecret(std::string(password), Secret("typed"));
    draft->fillSecret(std::string(password), Secret("late"));
    QCOMPARE(draft->secretState(password), SecretState::Entered);
    QVERIFY(draft->secrets().at(std::string(password)).text.reveal() == "typed");
    draft->fillSecret("/sink/sink_obs/secret_key", Secret("old"));
    QCOMPARE(draft->secretState("/sink/sink_obs/secret_key"), SecretState::FromService);
    // A mask that somebody stored is no secret.
    draft->fillSecret("/sink/sink_obs/access_key", Secret("******"));
    QCOMPARE(draft->secretState("/sink/sink_obs/access_key"), SecretState::Missing);
    draft->fillSecret("/source/source_kafka/ssl_certificate_pwd", Secret("******"));
    QCOMPARE(draft->secretState("/source/source_kafka/ssl_certificate_pwd"), SecretState::Missing);
}

void TestResourceDraft::tellsWhatTheKeychainHolds()
{
    const std::string field(password);
    const auto draft = draftOf(R"({"source":{"source_kafka":{"password":"***"}}})", ResourceOrigin::Service);
    draft->setSecret(field, Secret("first"));
    draft->setRememberedSecret(field, Secret("first"));
    QCOMPARE(draft->shownSecretState(field), SecretState::Remembered);
    // The service does not have it yet.
    QCOMPARE(pointersOf(draft->changes()), QStringList{toQString(password)});

    draft->endEdit();
    draft->setSecret(field, Secret("second"));
    QCOMPARE(draft->shownSecretState(field), SecretState::Entered);
    draft->setRememberedSecret(field, Secret("second"));
    QCOMPARE(draft->shownSecretState(field), SecretState::Remembered);
    draft->setRememberedSecret(field, {});
    QCOMPARE(draft->shownSecretState(field), SecretState::Entered);
    QVERIFY(draft->outgoingBody().reveal().find("second") != std::string_view::npos);

    draft->setRememberedSecret(field, Secret("second"));
    draft->undoStack()->setIndex(0);
    QCOMPARE(draft->shownSecretState(field), SecretState::Missing);
    draft->undoStack()->setIndex(2);
    QCOMPARE(draft->shownSecretState(field), SecretState::Remembered);
    draft->markApplied();
    QCOMPARE(draft->shownSecretState(field), SecretState::Remembered);
    QVERIFY(draft->changes().empty());
}

void TestResourceDraft::neverSendsMasksOrPlaceholders()
{
    const auto draft =
        draftOf(R"({"source":{"source_kafka":{"password":"******","group":"g","ssl_certificate_pwd":
        "{{secret:/elsewhere}}"}},"sink":{}})");
    const Secret body = draft->outgoingBody();
    QVERIFY(body.reveal().find("***") == std::string_view::npos);
    QVERIFY(body.reveal().find("{{secret") == std::string_view::npos);
    draft->setSecret(std::string(password), Secret("typed"));
    QVERIFY(draft->outgoingBody().reveal().find("typed") != std::string_view::npos);
}

void TestResourceDraft::refusesTypedMasks()
{
    const auto draft = draftOf(R"({"source":{"source_kafka":{"group":"g"}}})");
    const auto refusals = [&draft] {
        return std::ranges::count_if(draft->issues(), [](const ValidationIssue &issue) {
            return issue.pointer == password && issue.code == IssueCode::Pattern
                && issue.level == Level::Error && issue.message.startsWith(u"Password must"_s);
        });
    };
    for (const std::string_view text : {"***", "******"}) {
        draft->setSecret(std::string(password), Secret(text));
        QCOMPARE(refusals(), 1);
        QVERIFY(draft->outgoingBody().reveal().find('*') == std::string_view::npos);
    }
    for (const std::string_view text : {"**", "***a", "*** ", "•••"}) {
        draft->setSecret(std::string(password), Secret(text));
        QCOMPARE(refusals(), 0);
        QVERIFY(draft->outgoingBody().reveal().find(text) != std::string_view::npos);
    }
}

void TestResourceDraft::clearedSecretsAreNotSet()
{
    const auto draft = draftOf(R"({"source":{"source_kafka":{"enable_sasl_ssl":true,"user_name":"u"}}})");
    const auto isMissed = [&draft] {
        return std::ranges::any_of(draft->issues(), [](const ValidationIssue &issue) {
            return issue.pointer == password && issue.code == IssueCode::Required;
        });
    };
    QVERIFY(isMissed());
    draft->setSecret(std::string(password), Secret("typed"));
    QVERIFY(!isMissed());
    draft->unset(std::string(password));
    QVERIFY(isMissed());
}

void TestResourceDraft::appliesFixesAsOneStep()
{
    const auto draft = draftOf(R"({"events_ids":"dis_event.000","topic_name":"t"})", ResourceOrigin::File,
                               ResourceKind::EventSubscription);
    const std::string before = draft->shownBody();
    draft->applyFix(
        {u"Convert"_s, "/event_ids", Json::array({Json::string("dis_event.000")}), "/events_ids"});
    QVERIFY(draft->value("/event_ids")->isArray());
    QVERIFY(!draft->value("/events_ids"));
    QCOMPARE(draft->undoStack()->count(), 1);
    draft->undoStack()->undo();
    QCOMPARE(draft->shownBody(), before);
    draft->applyFix({u"Remove"_s, "/events_ids", std::nullopt, {}});
    QVERIFY(!draft->value("/events_ids"));
    draft->undoStack()->undo();
    QCOMPARE(draft->shownBody(), before);
}

void TestResourceDraft::appliesSeveralFixesAsOneStep()
{
    const auto draft = draftOf(
        R"({"events_ids":"0: \"dis_event.000\"\n1: \"dis_event.001\"","event_streamids":"a,b","topic_name":"t",
            "topic_type":"0","topic_urn":null})",
        ResourceOrigin::File, ResourceKind::EventSubscription);
    const std::string before = draft->shownBody();
    const auto conversions = conversionsIn(draft->document(), draft->issues(), draft->table());
    std::vector<IssueFix> fixes;
    for (const Conversion &conversion : conversions)
        fixes.push_back(conversion.fix);
    QCOMPARE(fixes.size(), size_t(3));
    const QSignalSpy spy(draft.get(), &ResourceDraft::changed);
    draft->applyFixes(fixes, u"Convert old forms"_s);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(draft->undoStack()->count(), 1);
    QCOMPARE(draft->undoStack()->undoText(), u"Convert old forms"_s);
    QCOMPARE(writeCompactJson(draft->document()),
             std::string(R"({"event_streamids":["a","b"],"topic_name":"t","topic_type":0,"topic_urn":null,)"
                         R"("event_ids":["dis_event.000","dis_event.001"]})"));
    draft->undoStack()->undo();
    QCOMPARE(draft->shownBody(), before);
    draft->undoStack()->redo();
    QVERIFY(conversionsIn(draft->document(), draft->issues(), draft->table()).empty());

    draft->applyFixes({}, u"Nothing"_s);
    QCOMPARE(draft->undoStack()->count(), 1);
}

void TestResourceDraft::leavesFixesInsideWhatWasReplaced()
{
    const auto draft = draftOf(R"({"a":{"b":"1"},"c":"2"})");
    const std::vector<IssueFix> fixes{
        {u"List"_s, "/a", Json::array({Json::object()}), {}},
        {u"Number"_s, "/a/b", Json::integer(1), {}},
        {u"Number"_s, "/c", Json::integer(2), {}},
    };
    draft->applyFixes(fixes, u"All"_s);
    QCOMPARE(writeCompactJson(draft->document()), std::string(R"({"a":[{}],"c":2})"));
    draft->undoStack()->undo();
    QCOMPARE(writeCompactJson(draft->document()), std::string(R"({"a":{"b":"1"},"c":"2"})"));
}

void TestResourceDraft::aSecretGoesWithItsKey()
{
    const auto draft = draftOf(R"({"Source":{"source_kafka":{"Password":"canary"}},"sink":{"sink_fg":{}}})");
    const auto fix = [&draft] {
        const auto found =
            std::ranges::find(draft->issues(), IssueCode::UnknownField, &ValidationIssue::code);
        const IssueFix renaming = found->fixes.front();
        draft->applyFix(renaming);
    };
    const auto holdsSecret = [&draft] {
        return draft->outgoingBody().reveal().find("canary") != std::string_view::npos
            && draft->fileText(FileSecrets::Keep).reveal().find("canary") != std::string_view::npos
            && draft->shownBody().find("canary") == std::string::npos;
    };
    fix();
    QVERIFY(holdsSecret());
    fix();
    QCOMPARE(draft->secretState(password), SecretState::FromFile);
    QVERIFY(holdsSecret());
    draft->undoStack()->undo();
    QVERIFY(!draft->value(password));
    QVERIFY(holdsSecret());
    draft->undoStack()->redo();
    QCOMPARE(draft->secretState(password), SecretState::FromFile);
    QVERIFY(holdsSecret());
}

void TestResourceDraft::keepsTheOtherAlternatives_data()
{
    QTest::addColumn<bool>("byFix");
    QTest::addRow("chosen in the form") << false;
    QTest::addRow("by the fix of one_of") << true;
}

void TestResourceDraft::keepsTheOtherAlternatives()
{
    QFETCH(const bool, byFix);
    QFile file(QStringLiteral(WEIR_TEST_DATA "/update-event-stream.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    const auto draft = draftOf(file.readAll().toStdString());
    const std::string before = draft->shownBody();
    const Json community = *draft->value("/source/source_community_rocketmq");
    const Json kafka = *draft->value("/source/source_kafka");
    if (byFix) {
        const auto issue = std::ranges::find_if(draft->issues(), [](const ValidationIssue &found) {
            return found.code == IssueCode::OneOf && found.pointer == "/source";
        });
        QVERIFY(issue != draft->issues().end());
        QCOMPARE(issue->fixes.size(), size_t(4));
        draft->applyFix(issue->fixes[0]);
    } else {
        draft->choose("/source", "source_kafka");
    }
    QCOMPARE(draft->undoStack()->count(), 1);
    QCOMPARE(*draft->value("/source/source_kafka"), kafka);
    QVERIFY(!draft->value("/source/source_community_rocketmq"));
    QVERIFY(!draft->value("/source/source_mobile_rocketmq"));

    draft->choose("/source", "source_community_rocketmq");
    QCOMPARE(*draft->value("/source/source_community_rocketmq"), community);
    QCOMPARE(draft->secretState("/source/source_community_rocketmq/secret_key"), SecretState::FromFile);
    QVERIFY(!draft->value("/source/source_kafka"));
    draft->undoStack()->undo();
    draft->undoStack()->undo();
    QCOMPARE(draft->shownBody(), before);
    // What was never taken away has no branch to come back from.
    draft->undoStack()->redo();
    draft->choose("/source", "source_dms_rocketmq");
    QCOMPARE(draft->value("/source/source_dms_rocketmq/topic")->text(), std::string("topic-test"));
}

void TestResourceDraft::choosesInPlaceOfNull()
{
    const auto draft = draftOf(R"({"source":{"source_kafka":{"topic":"t"},"source_dms_rocketmq":null}})");
    draft->choose("/source", "source_dms_rocketmq");
    QVERIFY(draft->value("/source/source_dms_rocketmq")->isObject());
    draft->setValue("/source/source_dms_rocketmq/topic", Json::string("d"));
    draft->choose("/source", "source_kafka");
    QCOMPARE(draft->value("/source/source_kafka/topic")->text(), std::string("t"));
    draft->choose("/source", "source_dms_rocketmq");
    QCOMPARE(draft->value("/source/source_dms_rocketmq/topic")->text(), std::string("d"));

    // The name of any of those that were there follows.
    const auto several = draftOf(
        R"({"source":{"source_kafka":{},"source_mobile_rocketmq":{},"source_dms_rocketmq":{},"name":"HC.Kafka"}})");
    several->choose("/source", "source_dms_rocketmq");
    QCOMPARE(several->value("/source/name")->text(), std::string("HC.DMS_ROCKETMQ"));
}

void TestResourceDraft::settlesDuplicates()
{
    const auto isDuplicate = [](const ValidationIssue &issue) { return issue.code == IssueCode::Duplicate; };
    const auto draft = draftOf(R"({"name":"first","name":"second","source":{},"sink":{}})");
    const auto found = std::ranges::find_if(draft->issues(), isDuplicate);
    QVERIFY(found != draft->issues().end());
    QCOMPARE(found->pointer, std::string("/name"));
    QCOMPARE(found->level, Level::Error);
    QVERIFY2(found->message.contains("\"first\""_L1), qPrintable(found->message));
    QCOMPARE(found->fixes.size(), size_t(1));
    const IssueFix fix = found->fixes.front();
    draft->applyFix(fix);
    QVERIFY(std::ranges::none_of(draft->issues(), isDuplicate));
    draft->undoStack()->undo();
    QVERIFY(std::ranges::any_of(draft->issues(), isDuplicate));
    draft->setValue("/name", Json::string("third"));
    QVERIFY(std::ranges::none_of(draft->issues(), isDuplicate));

    // However often the key is repeated, it is one issue with one repair.
    const auto repeated = draftOf(R"({"name":"first","source":{},"name":"second","name":3,"sink":{}})");
    QCOMPARE(std::ranges::count_if(repeated->issues(), isDuplicate), 1);
    repeated->applyFix(std::ranges::find_if(repeated->issues(), isDuplicate)->fixes.front());
    QVERIFY(std::ranges::none_of(repeated->issues(), isDuplicate));
}

void TestResourceDraft::namesTheKeyThatStandsTwice()
{
    const auto message = [](std::string_view body) {
        const ResourceDraft draft(
            loadResource(ResourceKind::EventStream, std::move(*readJson(body)), ResourceOrigin::File));
        const auto issue = std::ranges::find(draft.issues(), IssueCode::Duplicate, &ValidationIssue::code);
        return issue == draft.issues().end() ? QString() : issue->message;
    };
    QVERIFY(message(R"({"name":"a","name":"b"})").startsWith(u"Name stands"));
    QVERIFY(message(R"({"other":"a","other":"b"})").startsWith(u"other stands"));
    // Not the label of the field that it is in.
    QVERIFY(message(R"({"rule_config":{"filter":{"source":[{"op":"StringIn","op":"x","values":["a"]}]}}})")
                .startsWith(u"op stands"));
}

void TestResourceDraft::hidesSecretsOfDuplicates()
{
    const auto loaded =
        loadResource(ResourceKind::EventStream,
                     readJson(R"({"source":{"source_kafka":{"password":"a-canary","password":"b-canary"}},
                     "source":{"source_kafka":{"password":"c-canary"}}})")
                         .value(),
                     ResourceOrigin::File);
    QCOMPARE(loaded.duplicates.size(), size_t(2));
    for (const DuplicateKey &duplicate : loaded.duplicates)
        QVERIFY(writeCompactJson(duplicate.value).find("canary") == std::string::npos);
    const ResourceDraft draft(loadResource(ResourceKind::EventStream,
                                           readJson(R"({"source":{"source_kafka":{"password":"a-canary",
            "password":"b-canary"}}})")
                                               .value(),
                                           ResourceOrigin::File));
    for (const ValidationIssue &issue : draft.issues())
        QVERIFY(!issue.message.contains("canary"_L1));
}

void TestResourceDraft::listsChanges()
{
    const auto draft = draftOf(R"({"name":"n","source":{"source_kafka":{"group":"g","topic":"t"}},
        "sink":{"sink_kafka":{"topic":"s","connectionId":"c","keyTransform":[{"type":"ORIGINAL"}]}},
        "option":{"thread_num":1000}})");
    draft->setValue("/option/thread_num", Json::number("1e3"));
    QVERIFY(draft->changes().empty());
    draft->setValue("/sink/sink_kafka/keyTransform/1", Json::object({{"type", Json::string("CONSTANT"), 0}}));
    draft->setValue("/source/source_kafka/topic", Json::string("u"));
    draft->unset("/option/thread_num");
    draft->setValue("/x", Json::integer(1));
    QCOMPARE(pointersOf(draft->changes()),
             (QStringList{u"/source/source_kafka/topic"_s, u"/sink/sink_kafka/keyTransform/1/type"_s,
                          u"/option/thread_num"_s, u"/x"_s}));
    QCOMPARE(*draft->changes()[0].before, Json::string("t"));
    QCOMPARE(*draft->changes()[0].after, Json::string("u"));
    QVERIFY(!draft->changes()[1].before);
    QVERIFY(!draft->changes()[2].after);
}

void TestResourceDraft::comparesWithTheServiceAfterwards()
{
    const auto draft = draftOf(kafkaBody);
    draft->setOriginal(loadResource(ResourceKind::EventStream,
                                    readJson(R"({"id":"i","status":"RUNNING",
        "name":"orders-to-fn","source":{"source_kafka":{"group":"grp","topic":"old","password":"******"},
        "name":"HC.Kafka"},"sink":{"sink_fg":{"urn":"urn:fss:r:p:function:default:f"},"name":"HC.FunctionGraph"}})")
                                        .value(),
                                    ResourceOrigin::Service));
    QCOMPARE(draft->identity().status, u"RUNNING"_s);
    const QStringList changed = pointersOf(draft->changes());
    QVERIFY(changed.contains("/source/source_kafka/topic"_L1));
    QVERIFY(changed.contains(toQString(password)));
    QVERIFY(!changed.contains("/name"_L1));
}

void TestResourceDraft::checksAgainstTheServiceOnly()
{
    constexpr std::string_view vpc = "/source/source_community_rocketmq/vpc_id";
    const auto conflicts = [vpc](ResourceOrigin origin) {
        const auto draft = draftOf(R"({"source":{"source_community_rocketmq":{"vpc_id":"v"}}})", origin);
        draft->setValue(std::string(vpc), Json::string("w"));
        return std::ranges::count_if(draft->issues(), [vpc](const ValidationIssue &issue) {
            return issue.pointer == vpc && issue.code == IssueCode::Conflict;
        });
    };
    QCOMPARE(conflicts(ResourceOrigin::Service), 1);
    QCOMPARE(conflicts(ResourceOrigin::File), 0);
}

void TestResourceDraft::startsAnewAfterApplying()
{
    const auto draft = draftOf(kafkaBody);
    draft->setValue("/name", Json::string("renamed"));
    draft->setSecret(std::string(password), Secret("applied-canary"));
    draft->markApplied();
    QVERIFY(!draft->isModified());
    QVERIFY(draft->changes().empty());
    QCOMPARE(draft->secretState(password), SecretState::FromService);
    QVERIFY(draft->outgoingBody().reveal().find("applied-canary") != std::string_view::npos);
    draft->undoStack()->undo();
    draft->undoStack()->undo();
    QCOMPARE(draft->name(), u"orders-to-fn"_s);
    QVERIFY(draft->isModified());

    draft->undoStack()->redo();
    draft->undoStack()->redo();
    QCOMPARE(draft->secretState(password), SecretState::FromService);
    QVERIFY(draft->changes().empty());
    QVERIFY(!draft->isModified());

    // Nor is what was applied before the last one that was entered.
    draft->setSecret(std::string(password), Secret("next-canary"));
    draft->undoStack()->undo();
    draft->undoStack()->redo();
    QCOMPARE(draft->secretState(password), SecretState::Entered);
    QVERIFY(draft->isModified());
    QVERIFY(draft->outgoingBody().reveal().find("next-canary") != std::string_view::npos);

    // A secret that nobody knows was left out of the request, so the service has none now.
    const auto masked =
        draftOf(R"({"source":{"source_kafka":{"password":"***"}},"sink":{}})", ResourceOrigin::Service);
    QCOMPARE(masked->missingSecrets().size(), size_t(1));
    masked->markApplied();
    QVERIFY(!masked->value(password));
    QVERIFY(masked->changes().empty());
}

void TestResourceDraft::writesStableBodies()
{
    const auto draft = draftOf(R"({"zz":1,"sink":{"name":"N","sink_kafka":{"connectionId":"c","topic":"t"}},
        "option":{"batch_window":{"interval":1.0,"count":1e3},"thread_num":2},"name":"n"})");
    const std::string text = draft->shownBody();
    QVERIFY(text.find("\"count\": 1000,\n") != std::string::npos);
    QVERIFY(text.find("\"name\": \"n\"") < text.find("\"sink\""));
    QVERIFY(text.find("\"topic\"") < text.find("\"connectionId\""));
    QVERIFY(text.find("\"option\"") < text.find("\"zz\""));
    QCOMPARE(draftOf(text)->shownBody(), text);
}

void TestResourceDraft::writesFilesInTheirLayout()
{
    const auto request = draftOf(R"({"path":{"project_id":"p","eventstreaming_id":"e","x":1},
        "body":{"sink":{},"name":"n","source":{}}})");
    QCOMPARE(request->identity().id, u"e"_s);
    const Json written = readJson(request->fileText(FileSecrets::Replace).reveal())->root;
    QCOMPARE(writeCompactJson(written),
             std::string(R"({"path":{"project_id":"p","eventstreaming_id":"e","x":1},)"
                         R"("body":{"name":"n","source":{},"sink":{}}})"));

    const auto answer = draftOf(R"({"status":"RUNNING","id":"e","name":"n","source":{},"sink":{}})");
    const Json again = readJson(answer->fileText(FileSecrets::Replace).reveal())->root;
    QCOMPARE(*again.find("id"), Json::string("e"));
    QCOMPARE(*again.find("status"), Json::string("RUNNING"));
    QVERIFY(!readJson(answer->shownBody())->root.find("id"));
}

void TestResourceDraft::keepsSecretsOfTheFileWhenAsked()
{
    const auto draft =
        draftOf(R"({"source":{"source_kafka":{"password":"in-file","ssl_certificate_pwd":"*****"}},
        "sink":{"sink_obs":{"access_key":17,"secret_key":"{{secret:/sink/sink_obs/secret_key}}"}}})");
    const auto valueIn = [&draft](FileSecrets secrets, std::string_view pointer) {
        const Json root = readJson(draft->fileText(secrets).reveal())->root;
        return writeCompactJson(*valueAt(root, pointer));
    };
    QCOMPARE(valueIn(FileSecrets::Keep, password), std::string("\"in-file\""));
    QCOMPARE(valueIn(FileSecrets::Replace, password), quotedJson(secretPlaceholder(password)));
    // A mask counts as not set, a placeholder as set: neither may become the other.
    QCOMPARE(valueIn(FileSecrets::Replace, "/source/source_kafka/ssl_certificate_pwd"),
             std::string("\"*****\""));
    QCOMPARE(valueIn(FileSecrets::Keep, "/sink/sink_obs/access_key"), std::string("17"));
    QCOMPARE(valueIn(FileSecrets::Keep, "/sink/sink_obs/secret_key"),
             quotedJson(secretPlaceholder("/sink/sink_obs/secret_key")));
    draft->setSecret(std::string(password), Secret("typed"));
    QCOMPARE(valueIn(FileSecrets::Keep, password), quotedJson(secretPlaceholder(password)));
}

void TestResourceDraft::alternativesShareWhatTheyHaveInCommon()
{
    ResourceDraft draft(loadResource(ResourceKind::EventStream,
                                     readJson(R"({"name":"n","source":{
        "source_dms_rocketmq":{"instance_id":"i-1","group":"grp","topic":"orders","tag":"t","enable_acl":true,
            "access_key":"user-canary","secret_key":"key-canary","message_type":"ORDER","consume_timeout":5000}},
        "sink":{"sink_fg":{}}})")
                                         .value(),
                                     ResourceOrigin::File));
    draft.choose("/source", "source_mobile_rocketmq");
    const std::string mobile = "/source/source_mobile_rocketmq";
    QCOMPARE(draft.value(mobile + "/group_id")->text(), std::string("grp"));
    QCOMPARE(draft.value(mobile + "/topic")->text(), std::string("orders"));
    QCOMPARE(draft.value(mobile + "/instance_id")->text(), std::string("i-1"));
    QVERIFY(draft.value(mobile + "/authentication_required")->toBool());
    QVERIFY(!draft.value(mobile + "/consume_timeout"));
    QVERIFY(!draft.value(mobile + "/message_type"));
    QCOMPARE(draft.secretState(mobile + "/secret_key"), SecretState::FromFile);
    QVERIFY(draft.shownBody().find("canary") == std::string::npos);
    const Secret sent = draft.outgoingBody();
    QVERIFY(sent.reveal().find("key-canary") != std::string_view::npos);
    QVERIFY(sent.reveal().find("source_dms_rocketmq") == std::string_view::npos);

    // Neither changes what the other holds by now.
    draft.setValue(mobile + "/topic", Json::string("changed"));
    draft.choose("/source", "source_dms_rocketmq");
    QCOMPARE(draft.value("/source/source_dms_rocketmq/topic")->text(), std::string("orders"));
    draft.choose("/source", "source_mobile_rocketmq");
    QCOMPARE(draft.value(mobile + "/topic")->text(), std::string("changed"));
    draft.undoStack()->setIndex(0);
    QVERIFY(!draft.value(mobile));
    QCOMPARE(draft.secretState(mobile + "/secret_key"), SecretState::NotSet);
    QVERIFY(draft.outgoingBody().reveal().find("key-canary") != std::string_view::npos);
}

void TestResourceDraft::listsPrintedAsTextAreTheSameLists()
{
    ResourceDraft draft(loadResource(
        ResourceKind::EventSubscription,
        readJson(R"({"id":"s1","topic_name":"t","topic_type":1,"enable":true,"event_streamids":"a,b"})")
            .value(),
        ResourceOrigin::Service));
    draft.setValue("/event_streamids", Json::array({Json::string("a"), Json::string("b")}));
    QVERIFY(draft.changes().empty());
    draft.setValue("/event_streamids", Json::array({Json::string("b"), Json::string("a")}));
    QCOMPARE(draft.changes().size(), size_t(1));
}

void TestResourceDraft::secretsOfWhatIsGoneAreNowhereElse()
{
    const std::vector<std::string> lost{std::string(password)};
    const auto draft = draftOf(kafkaBody, ResourceOrigin::Service);
    QVERIFY(!draft->isModified());
    draft->markSecretsEntered(SecretState::FromFile);
    QVERIFY(!draft->isModified());
    draft->markSecretsEntered(SecretState::FromService);
    QCOMPARE(draft->unsavedSecrets(), lost);
    QVERIFY(draft->isModified() && !draft->hasUnsavedEdits());
    QCOMPARE(enteredSecrets(draft->snapshot()), lost);
    // Whoever creates it anew has the service hold them again.
    draft->markApplied();
    QVERIFY(!draft->isModified());

    draft->setSecret(lost.front(), Secret("typed-canary"));
    draft->markApplied();
    QVERIFY(draft->unsavedSecrets().empty());
    draft->markSecretsEntered(SecretState::FromService);
    draft->undoStack()->undo();
    draft->undoStack()->redo();
    QCOMPARE(draft->unsavedSecrets(), lost);
    QVERIFY(draft->outgoingBody().reveal().find("typed-canary") != std::string_view::npos);
}

void TestResourceDraft::forgetsEverySecret()
{
    const auto draft = draftOf(kafkaBody, ResourceOrigin::Service);
    const std::string key(password);
    draft->setSecret(key, Secret("typed-canary"));
    draft->setRememberedSecret(key, Secret("typed-canary"));
    draft->setValue("/name", Json::string("renamed"));
    const std::string shown = draft->shownBody();
    int announced = 0;
    connect(draft.get(), &ResourceDraft::forgettingSecrets, this, [&announced] { ++announced; });

    QCOMPARE(draft->forgetSecrets(), 1);
    QCOMPARE(announced, 1);
    QVERIFY(draft->isModified());
    QCOMPARE(draft->shownBody(), shown);
    QCOMPARE(draft->secretState(password), SecretState::Missing);
    QCOMPARE(draft->missingSecrets(), std::vector<std::string>{key});
    // Neither undo nor redo brings one back.
    while (draft->undoStack()->canUndo()) {
        draft->undoStack()->undo();
        QVERIFY(draft->outgoingBody().reveal().find("canary") == std::string_view::npos);
        QCOMPARE(draft->secretState(password), SecretState::Missing);
    }
    while (draft->undoStack()->canRedo()) {
        draft->undoStack()->redo();
        QVERIFY(draft->outgoingBody().reveal().find("canary") == std::string_view::npos);
        QCOMPARE(draft->secretState(password), SecretState::Missing);
    }
    // What the keychain has comes back.
    draft->fillSecret(key, Secret("remembered-canary"));
    QCOMPARE(draft->shownSecretState(password), SecretState::Remembered);
    QVERIFY(draft->outgoingBody().reveal().find("remembered-canary") != std::string_view::npos);
    QCOMPARE(draft->forgetSecrets(), 1);
    QCOMPARE(draft->forgetSecrets(), 0);
}

void TestResourceDraft::duplicatesUnderANameOfItsOwn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("copy");
    QTest::newRow("short") << u"orders"_s << u"orders-copy"_s;
    QTest::newRow("just fits") << QString(123, u'a') << QString(123, u'a') + u"-copy"_s;
    QTest::newRow("too long") << QString(128, u'a') << QString(123, u'a') + u"-copy"_s;
    QTest::newRow("signs of two units") << u"𝒜"_s.repeated(128) << u"𝒜"_s.repeated(123) + u"-copy"_s;
}

void TestResourceDraft::duplicatesUnderANameOfItsOwn()
{
    QFETCH(const QString, name);
    QFETCH(const QString, copy);
    auto document = readJson(R"({"id":"1","status":"RUNNING","source":{"source_kafka":{"password":"***",
        "ssl_certificate_pwd":"canary"}},"sink":{}})")
                        .value();
    document.root.insert("name", Json::string(toStdString(name)));
    const ResourceDraft draft(
        duplicateOf(loadResource(ResourceKind::EventStream, std::move(document), ResourceOrigin::Service)));
    QCOMPARE(draft.name(), copy);
    QVERIFY(draft.identity().id.isEmpty() && draft.identity().status.isEmpty());
    QCOMPARE(draft.origin(), ResourceOrigin::File);
    QCOMPARE(draft.secretState(password), SecretState::Missing);
    QVERIFY(draft.outgoingBody().reveal().find("canary") != std::string::npos);
}

//! The list of subscriptions, which they are read from, has arrays as texts.
void TestResourceDraft::copiesWhatARequestTakes()
{
    auto document = readJson(R"({"id":"a1","name":"quota","enable":true,"event_ids":["dis_event.000"],
        "event_streamids":"s1,s2","topic_name":"ops","topic_type":1})")
                        .value();
    ResourceDraft draft(duplicateOf(
        loadResource(ResourceKind::EventSubscription, std::move(document), ResourceOrigin::Service)));
    QVERIFY(!draft.hasErrors());
    const Json *streams = draft.value("/event_streamids");
    QVERIFY(streams && streams->isArray());
    QCOMPARE(streams->items().size(), 2U);
    QCOMPARE(draft.undoStack()->count(), 0);
}

void TestResourceDraft::showsWhatTheServiceRefusedUntilItIsEdited()
{
    const auto draft = draftOf(kafkaBody);
    const auto count = [&draft] {
        return std::ranges::count(draft->issues(), IssueCode::Refused, &ValidationIssue::code);
    };
    draft->setRefusal("/source/source_kafka/topic", u"The service does not know the topic."_s);
    draft->setValue("/name", Json::string("another"));
    QCOMPARE(count(), 1);
    draft->setValue("/source/source_kafka/topic", Json::string("another"));
    QCOMPARE(count(), 0);
    draft->undoStack()->undo();
    QCOMPARE(count(), 0);
}

QTEST_GUILESS_MAIN(TestResourceDraft)
#include "tst_resourcedraft.moc"
