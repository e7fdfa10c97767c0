#include "app/api/apiclient.h"
#include "app/flows/applyflow.h"
#include "models/draft/resourcedraft.h"
#include "models/text.h"
#include "tests/support/applyfixture.h"

#include <QSignalSpy>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestApplyFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOnce();
    void sendsWhatIsConfirmedAgain();
    void staysWithTheProfileItWasReadThrough();
    void takesTheProfileOfTheFirstReading();
    void tellsWhatBecameOfAStoppedUpload();
    void takesOverWhatOthersChanged();
    void waitsForAChoice_data();
    void waitsForAChoice();
    void sendsNothingWhereTheServicesVersionWasChosen();
    void reviewsAgainWhatChangedMeanwhile_data();
    void reviewsAgainWhatChangedMeanwhile();
    void refusesAnotherVersionThanTheExpected();
    void sendsNoNeedlessUpdate();
    void settlesLostAnswers_data();
    void settlesLostAnswers();
    void startsAgainWhatItPaused();
    void leavesPausedWhatShallStayPaused();
    void tellsWhyItDoesNotRunAgain_data();
    void tellsWhyItDoesNotRunAgain();
    void createsAStream();
    void createsASubscription();
    void createsNothingOfANameThatExists();
    void offersToCreateAgainWhatIsGone_data();
    void offersToCreateAgainWhatIsGone();
    void tellsOfAnotherOfTheName();
    void asksForAStartOnceMore();
    void startsWhatRanBefore();
    void settlesLostCreations_data();
    void settlesLostCreations();
    void doesWithoutAClientThatIsGone();
};

void TestApplyFlow::sendsOnce()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    scene.answer(stream());
    scene.flow->start();
    QTRY_COMPARE(scene.reviews.count(), 1);
    QCOMPARE(scene.methods(), QByteArray("GET"));
    scene.answer(stream());
    scene.answer(streamConfirmation);
    scene.flow->confirm();
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT"));
    QCOMPARE(scene.written.count(), 1);
    QVERIFY(scene.draft->changes().empty());
}

//! Nobody signed in after a 401; back at the review, the update is confirmed once more.
void TestApplyFlow::sendsWhatIsConfirmedAgain()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    scene.answer(stream());
    scene.answer(stream());
    scene.server.enqueue(Answer::http(401, "{}"));
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Unauthorized);
    scene.answer(stream());
    scene.answer(streamConfirmation);
    scene.flow->confirmAgain();
    QTRY_COMPARE(scene.finished.count(), 2);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    // What was applied is not sent again.
    scene.flow->confirmAgain();
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT GET PUT"));
}

void TestApplyFlow::staysWithTheProfileItWasReadThrough()
{
    ApplyScene scene;
    scene.draft->setProfile(u"another"_s, u"Production"_s);
    // Whatever is wrong with it is for that profile to say.
    scene.draft->setValue("/sink", Json::string("none"));
    QVERIFY(scene.draft->hasErrors());
    scene.flow->start();
    QCOMPARE(scene.refused.count(), 1);
    QVERIFY(scene.refusal().message.text().startsWith(u"orders is a draft of the profile “Production”"_s));
    scene.flow->confirm();
    QCOMPARE(scene.reviews.count(), 0);
    QCOMPARE(scene.server.wireCount(), 0);
}

void TestApplyFlow::takesTheProfileOfTheFirstReading()
{
    ApplyScene scene(stream({{u"description"_s, u"new"_s}}), ResourceOrigin::File);
    scene.draft->setProfile({}, {});
    scene.answer(stream());
    QVERIFY(scene.review());
    QCOMPARE(scene.draft->profileId(), scene.profile.id);
}

void TestApplyFlow::tellsWhatBecameOfAStoppedUpload()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    scene.answer(stream());
    scene.answer(stream());
    scene.server.setDefaultAnswer(Answer::silence());
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.server.requests().size(), 3);
    scene.flow->cancel();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Unknown);
    QCOMPARE(scene.draft->changes().size(), size_t(1));
    QCOMPARE(scene.server.wireCount(), 3);
}

void TestApplyFlow::takesOverWhatOthersChanged()
{
    ApplyScene scene;
    scene.edit("/description", "mine");
    scene.answer(stream({{u"option"_s, QJsonObject{{u"thread_num"_s, 8}}}, {u"version"_s, 3}}));
    QVERIFY(scene.review());
    const ApplyReview &review = *scene.lastReview;
    QCOMPARE(review.taken.size(), 1U);
    QCOMPARE(review.taken.front().pointer, std::string("/option/thread_num"));
    QCOMPARE(review.changes.size(), 1U);
    QVERIFY(review.conflicts.empty());
    scene.answer(stream({{u"option"_s, QJsonObject{{u"thread_num"_s, 8}}}}));
    scene.answer(streamConfirmation);
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    const QByteArray sent = scene.server.requests().last().body;
    QVERIFY2(sent.contains(R"("thread_num": 8)") && sent.contains(R"("mine")"), sent.constData());
}

void TestApplyFlow::waitsForAChoice_data()
{
    QTest::addColumn<ConflictChoice>("choice");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("service") << ConflictChoice::Service << QByteArray(R"("theirs")");
    QTest::newRow("mine") << ConflictChoice::Mine << QByteArray(R"("mine")");
}

void TestApplyFlow::waitsForAChoice()
{
    QFETCH(const ConflictChoice, choice);
    QFETCH(const QByteArray, sent);
    ApplyScene scene;
    scene.edit("/description", "mine");
    scene.draft->setValue("/option/thread_num", Json::integer(8));
    scene.answer(stream({{u"description"_s, u"theirs"_s}}));
    QVERIFY(scene.review());
    QCOMPARE(scene.lastReview->conflicts.size(), 1U);
    QCOMPARE(scene.lastReview->changes.size(), 1U);
    scene.flow->confirm();
    QCOMPARE(scene.flow->step(), ApplyFlow::Step::Reviewing);
    scene.answer(stream({{u"description"_s, u"theirs"_s}}));
    scene.answer(streamConfirmation);
    scene.flow->confirm({.choices = {{"/description", choice}}});
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT"));
    QVERIFY(scene.server.requests().last().body.contains(sent));
}

void TestApplyFlow::sendsNothingWhereTheServicesVersionWasChosen()
{
    ApplyScene scene;
    scene.edit("/description", "mine");
    scene.answer(stream({{u"description"_s, u"theirs"_s}}));
    QVERIFY(scene.review());
    scene.flow->confirm({.choices = {{"/description", ConflictChoice::Service}}});
    QCOMPARE(scene.refused.count(), 1);
    QCOMPARE(scene.refusal().reason, ApplyRefusal::Reason::NothingDiffers);
    QCOMPARE(scene.draft->value("/description")->text(), std::string("theirs"));
}

void TestApplyFlow::reviewsAgainWhatChangedMeanwhile_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("changed");
    QTest::newRow("field") << stream({{u"option"_s, QJsonObject{{u"thread_num"_s, 8}}}})
                           << u"/option/thread_num"_s;
    QTest::newRow("field of mine") << stream({{u"description"_s, u"theirs"_s}}) << u"/description"_s;
    QTest::newRow("it runs now") << stream({{u"status"_s, u"RUNNING"_s}}) << u"/status"_s;
}

void TestApplyFlow::reviewsAgainWhatChangedMeanwhile()
{
    QFETCH(const QByteArray, second);
    QFETCH(const QString, changed);
    ApplyScene scene;
    scene.edit("/description", "mine");
    scene.answer(stream());
    QVERIFY(scene.review());
    QVERIFY(scene.lastReview->changedSinceReview.empty());
    scene.answer(second);
    scene.flow->confirm();
    QTRY_COMPARE(scene.reviews.count(), 2);
    QCOMPARE(scene.lastReview->changedSinceReview.size(), 1U);
    QCOMPARE(toQString(scene.lastReview->changedSinceReview.front().pointer), changed);
    QCOMPARE(scene.methods(), QByteArray("GET GET"));
    // The review is as good as the first.
    scene.answer(second);
    scene.answer(streamConfirmation);
    scene.flow->confirm(
        {.afterwards = ApplyConfirmation::Afterwards::LeavePaused, .choices = scene.choices()});
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.methods(), QByteArray("GET GET GET PUT"));
}

void TestApplyFlow::refusesAnotherVersionThanTheExpected()
{
    for (const bool isAsExpected : {true, false}) {
        ApplyScene scene(stream({{u"description"_s, u"new"_s}}), ResourceOrigin::File,
                         {.expected = loadedFrom(stream(), ResourceOrigin::File)});
        scene.answer(isAsExpected ? stream({{u"version"_s, 2}, {u"updated_time"_s, u"x"_s}})
                                  : stream({{u"option"_s, QJsonObject{{u"thread_num"_s, 8}}}}));
        scene.flow->start();
        if (isAsExpected) {
            QTRY_COMPARE(scene.reviews.count(), 1);
            continue;
        }
        QTRY_COMPARE(scene.refused.count(), 1);
        QCOMPARE(scene.refusal().reason, ApplyRefusal::Reason::Changed);
        QCOMPARE(scene.refusal().changes.size(), 1U);
        QCOMPARE(scene.refusal().changes.front().pointer, std::string("/option/thread_num"));
    }
    // What somebody has deleted is not brought back by one who expects it.
    for (const auto absence : {ApplyTarget::Absence::Refuse, ApplyTarget::Absence::Create}) {
        ApplyScene scene(stream({{u"description"_s, u"new"_s}}), ResourceOrigin::File,
                         {.absence = absence, .expected = loadedFrom(stream(), ResourceOrigin::File)});
        scene.server.enqueue(Answer::http(404, "{}"));
        scene.flow->start();
        QTRY_COMPARE(scene.refused.count(), 1);
        QCOMPARE(scene.refusal().reason, ApplyRefusal::Reason::Changed);
        QCOMPARE(scene.methods(), QByteArray("GET"));
    }
}

void TestApplyFlow::sendsNoNeedlessUpdate()
{
    ApplyScene scene(stream({{u"description"_s, u""_s}}), ResourceOrigin::File);
    scene.answer(stream({{u"version"_s, 2}, {u"option"_s, QJsonObject()}}));
    scene.flow->start();
    QTRY_COMPARE(scene.refused.count(), 1);
    QCOMPARE(scene.refusal().reason, ApplyRefusal::Reason::NothingDiffers);
}

void TestApplyFlow::settlesLostAnswers_data()
{
    QTest::addColumn<QByteArrayList>("looks");
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::addColumn<int>("count");
    const QByteArray before = stream();
    const QByteArray sent = stream({{u"description"_s, u"new"_s}, {u"version"_s, 7}});
    const QByteArray other = stream({{u"description"_s, u"of somebody else"_s}});
    QTest::newRow("at once") << QByteArrayList{sent} << WriteOutcome::Applied << 1;
    QTest::newRow("late") << QByteArrayList{before, before, sent} << WriteOutcome::Applied << 3;
    QTest::newRow("at last") << QByteArrayList{before, before, before, before, sent} << WriteOutcome::Applied
                             << 5;
    QTest::newRow("never") << QByteArrayList(5, before) << WriteOutcome::NotApplied << 5;
    QTest::newRow("another's") << QByteArrayList(5, other) << WriteOutcome::Unknown << 5;
    QTest::newRow("nobody says") << QByteArrayList(5, {}) << WriteOutcome::Unknown << 5;
    QTest::newRow("said late") << QByteArrayList{{}, {}, sent} << WriteOutcome::Applied << 3;
}

void TestApplyFlow::settlesLostAnswers()
{
    QFETCH(const QByteArrayList, looks);
    QFETCH(const WriteOutcome, outcome);
    QFETCH(const int, count);
    ApplyScene scene;
    scene.edit("/description", "new");
    scene.answer(stream());
    scene.answer(stream());
    scene.server.enqueue(Answer().close());
    for (const QByteArray &look : looks)
        scene.server.enqueue(look.isEmpty() ? Answer::http(404, "{}") : Answer::http(200, look));
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, outcome);
    QCOMPARE(scene.outcome().error.has_value(), outcome != WriteOutcome::Applied);
    QCOMPARE(scene.server.requests().size(), 3 + count);
    QCOMPARE(scene.methods().count("PUT"), 1);
    QCOMPARE(scene.draft->changes().empty(), outcome == WriteOutcome::Applied);
}

void TestApplyFlow::startsAgainWhatItPaused()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    for (int look = 0; look < 2; ++look)
        scene.answer(stream({{u"status"_s, u"RUNNING"_s}}));
    for (int write = 0; write < 2; ++write)
        scene.answer(streamConfirmation);
    scene.answer(stream({{u"status"_s, u"STOPPED"_s}}));
    scene.answer(stream({{u"status"_s, u"RUNNING"_s}}));
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    QVERIFY(scene.outcome().restart);
    QCOMPARE(scene.outcome().restart->status, u"RUNNING"_s);
    QVERIFY(!hasFailed(*scene.outcome().restart));
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT POST GET GET"));
    QCOMPARE(scene.written.count(), 1);
}

void TestApplyFlow::leavesPausedWhatShallStayPaused()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    for (int look = 0; look < 2; ++look)
        scene.answer(stream({{u"status"_s, u"RUNNING"_s}}));
    scene.answer(streamConfirmation);
    QVERIFY(scene.review());
    scene.flow->confirm({.afterwards = ApplyConfirmation::Afterwards::LeavePaused});
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(!scene.outcome().restart);
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT"));
}

void TestApplyFlow::tellsWhyItDoesNotRunAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<WriteOutcome>("restart");
    QTest::newRow("refused") << 403 << WriteOutcome::Unauthorized;
    QTest::newRow("goes into ERROR") << 200 << WriteOutcome::Applied;
}

void TestApplyFlow::tellsWhyItDoesNotRunAgain()
{
    QFETCH(const int, status);
    QFETCH(const WriteOutcome, restart);
    ApplyScene scene;
    scene.edit("/description", "new");
    for (int look = 0; look < 2; ++look)
        scene.answer(stream({{u"status"_s, u"RUNNING"_s}}));
    scene.answer(streamConfirmation);
    scene.server.enqueue(Answer::http(status, streamConfirmation));
    scene.server.setDefaultAnswer(Answer::http(200, stream({{u"status"_s, u"ERROR"_s}})));
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    QCOMPARE(scene.outcome().restart->outcome, restart);
    QVERIFY(hasFailed(*scene.outcome().restart));
    QVERIFY(!scene.outcome().restart->error->message().isEmpty());
    QVERIFY(scene.draft->changes().empty());
    // What was there before can be had back.
    QVERIFY(!scene.flow->formerBody().find("description"));
}

void TestApplyFlow::createsAStream()
{
    ApplyScene scene(streamWithoutId(), ResourceOrigin::File, {.absence = ApplyTarget::Absence::Create});
    const QByteArray others = R"({"total":1,"size":1,"items":[{"id":"1","name":"another"}]})";
    scene.answer(others);
    QVERIFY(scene.review());
    QCOMPARE(scene.lastReview->purpose, ApplyReview::Purpose::Create);
    QCOMPARE(scene.lastReview->request.method, HttpMethod::Post);
    QVERIFY(std::ranges::find(scene.lastReview->changes, "/name", &FieldChange::pointer)
            != scene.lastReview->changes.end());
    scene.answer(others);
    scene.answer(streamConfirmation);
    scene.answer(stream({{u"status"_s, u"CREATED"_s}}));
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    QCOMPARE(scene.flow->targetId(), u"5318"_s);
    QCOMPARE(scene.draft->identity().id, u"5318"_s);
    QCOMPARE(scene.draft->identity().status, u"CREATED"_s);
    QCOMPARE(scene.draft->origin(), ResourceOrigin::Service);
    QVERIFY(scene.draft->changes().empty());
    QCOMPARE(scene.methods(), QByteArray("GET GET POST GET"));
}

void TestApplyFlow::createsASubscription()
{
    const QByteArray body = R"({"name":"dis-1","enable":true,"event_ids":["dis_event.000"],)"
                            R"("event_streamids":[],"topic_name":"ops","topic_type":1,"topic_urn":null})";
    const auto list = [](const QByteArray &items) {
        return QByteArray(R"({"quota":10,"used":1,"eventSubscriptions":[)" + items + "]}");
    };
    ApplyScene scene(body, ResourceOrigin::File, {.absence = ApplyTarget::Absence::Create},
                     ResourceKind::EventSubscription);
    scene.answer(list(R"({"id":"a1","name":"dis-0"})"));
    QVERIFY(scene.review());
    scene.answer(list(R"({"id":"a1","name":"dis-0"})"));
    scene.answer({});
    scene.answer(list(R"({"id":"a1","name":"dis-0"},{"id":"b2","name":"dis-1"})"));
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    QCOMPARE(scene.draft->identity().id, u"b2"_s);
    QCOMPARE(scene.methods(), QByteArray("GET GET POST GET"));
}

void TestApplyFlow::createsNothingOfANameThatExists()
{
    ApplyScene scene(streamWithoutId(), ResourceOrigin::File, {.absence = ApplyTarget::Absence::Create});
    scene.answer(R"({"total":0,"size":0,"items":[]})");
    QVERIFY(scene.review());
    scene.answer(R"({"total":1,"size":1,"items":[{"id":"1","name":"orders"}]})");
    scene.flow->confirm();
    QTRY_COMPARE(scene.refused.count(), 1);
    QCOMPARE(scene.refusal().reason, ApplyRefusal::Reason::Changed);
    QCOMPARE(scene.methods(), QByteArray("GET GET"));
    QVERIFY(scene.draft->identity().id.isEmpty());
}

void TestApplyFlow::offersToCreateAgainWhatIsGone_data()
{
    QTest::addColumn<bool>("afterTheReview");
    QTest::newRow("before the review") << false;
    QTest::newRow("after the review") << true;
}

void TestApplyFlow::offersToCreateAgainWhatIsGone()
{
    QFETCH(const bool, afterTheReview);
    const QByteArray running = stream({{u"status"_s, u"RUNNING"_s}});
    const QByteArray none = R"({"total":0,"size":0,"items":[]})";
    ApplyScene scene(running, ResourceOrigin::Service, {.absence = ApplyTarget::Absence::Create});
    scene.edit("/description", "new");
    if (afterTheReview) {
        scene.answer(running);
        QVERIFY(scene.review());
        QVERIFY(scene.lastReview->goneId.isEmpty());
        scene.flow->confirm();
    } else {
        scene.flow->start();
    }
    scene.server.enqueue(Answer::http(404, "{}"));
    scene.answer(none);
    QTRY_COMPARE(scene.reviews.count(), afterTheReview ? 2 : 1);
    QCOMPARE(scene.lastReview->purpose, ApplyReview::Purpose::Create);
    QCOMPARE(scene.lastReview->goneId, u"5318"_s);
    scene.answer(none);
    scene.answer(R"({"eventStreamingID":"9"})");
    scene.answer(stream({{u"id"_s, u"9"_s}}));
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Applied);
    // The new one was never running.
    QVERIFY(!scene.outcome().restart);
    QCOMPARE(scene.draft->identity().id, u"9"_s);
    QVERIFY(scene.methods().endsWith("GET GET GET POST GET"));
}

void TestApplyFlow::tellsOfAnotherOfTheName()
{
    ApplyScene scene(stream(), ResourceOrigin::Service, {.absence = ApplyTarget::Absence::Create});
    scene.edit("/description", "new");
    scene.server.enqueue(Answer::http(404, "{}"));
    scene.answer(R"({"total":1,"size":1,"items":[{"id":"77","name":"orders"}]})");
    scene.flow->start();
    QTRY_COMPARE(scene.refused.count(), 1);
    QCOMPARE(scene.refusal().reason, ApplyRefusal::Reason::NoTarget);
    QVERIFY2(scene.refusal().message.text().contains(u"(77)"_s), qPrintable(scene.refusal().message.text()));
}

//! After a sign-in, say: only the start is sent again.
void TestApplyFlow::asksForAStartOnceMore()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    for (int look = 0; look < 2; ++look)
        scene.answer(stream({{u"status"_s, u"RUNNING"_s}}));
    scene.answer(streamConfirmation);
    scene.server.enqueue(Answer::http(401, "{}"));
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().restart->outcome, WriteOutcome::Unauthorized);
    scene.answer(streamConfirmation);
    scene.answer(stream({{u"status"_s, u"RUNNING"_s}}));
    scene.flow->startOnceMore();
    QTRY_COMPARE(scene.finished.count(), 2);
    QVERIFY(!hasFailed(*scene.outcome().restart));
    QCOMPARE(scene.written.count(), 1);
    scene.flow->startOnceMore();
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT POST POST GET"));
}

//! What is restored stands because of the update before.
void TestApplyFlow::startsWhatRanBefore()
{
    ApplyScene scene(stream(), ResourceOrigin::Service, {.before = ApplyTarget::Before::Running});
    scene.edit("/description", "new");
    scene.answer(stream());
    QVERIFY(scene.review());
    scene.answer(stream());
    scene.answer(streamConfirmation);
    scene.answer(streamConfirmation);
    scene.answer(stream({{u"status"_s, u"RUNNING"_s}}));
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(scene.outcome().restart && !hasFailed(*scene.outcome().restart));
    QCOMPARE(scene.methods(), QByteArray("GET GET PUT POST GET"));
}

void TestApplyFlow::settlesLostCreations_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::newRow("there") << QByteArray(R"({"id":"5318","name":"orders"})") << WriteOutcome::Applied;
    QTest::newRow("not there") << QByteArray(R"({"id":"1","name":"another"})") << WriteOutcome::NotApplied;
}

void TestApplyFlow::settlesLostCreations()
{
    QFETCH(const QByteArray, items);
    QFETCH(const WriteOutcome, outcome);
    ApplyScene scene(streamWithoutId(), ResourceOrigin::File, {.absence = ApplyTarget::Absence::Create});
    const QByteArray none = R"({"total":0,"size":0,"items":[]})";
    scene.answer(none);
    scene.answer(none);
    scene.server.enqueue(Answer().close());
    const QByteArray list = R"({"total":1,"size":1,"items":[)" + items + "]}";
    scene.answer(list);
    if (outcome == WriteOutcome::Applied)
        scene.server.setDefaultAnswer(Answer::http(200, stream()));
    else
        scene.server.setDefaultAnswer(Answer::http(200, list));
    QVERIFY(scene.review());
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, outcome);
    QCOMPARE(scene.methods().count("POST"), 1);
    QCOMPARE(scene.draft->identity().id, outcome == WriteOutcome::Applied ? u"5318"_s : QString());
}

void TestApplyFlow::doesWithoutAClientThatIsGone()
{
    ApplyScene scene;
    scene.edit("/description", "new");
    scene.answer(stream());
    QVERIFY(scene.review());
    scene.client.reset();
    scene.flow->confirm();
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.outcome().outcome, WriteOutcome::Unsent);
    QVERIFY(scene.outcome().error->message().contains(u"signed in"_s));
    QCOMPARE(scene.server.wireCount(), 1);

    // It may go at every later moment as well.
    ApplyScene following;
    following.edit("/description", "new");
    for (int look = 0; look < 2; ++look)
        following.answer(stream({{u"status"_s, u"RUNNING"_s}}));
    for (int write = 0; write < 2; ++write)
        following.answer(streamConfirmation);
    following.server.setDefaultAnswer(Answer::http(200, stream({{u"status"_s, u"STOPPED"_s}})));
    QVERIFY(following.review());
    following.flow->confirm();
    QTRY_VERIFY(following.server.requests().size() > 5);
    following.client.reset();
    QTRY_COMPARE(following.finished.count(), 1);
    QCOMPARE(following.outcome().outcome, WriteOutcome::Applied);
    QVERIFY(hasFailed(*following.outcome().restart));
}

QTEST_GUILESS_MAIN(TestApplyFlow)
#include "tst_applyflow.moc"
