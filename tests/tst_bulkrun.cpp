#include "app/api/apiclient.h"
#include "app/flows/bulkitemflow.h"
#include "app/flows/bulkrun.h"
#include "app/storage/resourcefile.h"
#include "models/draft/resourcedraft.h"
#include "models/text.h"
#include "tests/support/apifixture.h"
#include "tests/support/streamservice.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>
#include <numeric>

using namespace weir;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto newText = "as it is to be"_L1;

//! Files for streams of a service, and a run over them.
struct BulkScene
{
    explicit BulkScene(int streams, std::chrono::milliseconds latency = {}) : service(streams, latency)
    {
        profile.id = u"1"_s;
        profile.name = u"Box"_s;
        profile.projectId = StreamService::projectId();
        profile.endpoint = service.url();
        client = std::make_unique<ApiClient>(profile, TokenCredentials{Secret("token")});
    }

    QString file(int stream, const QString &description = newText)
    {
        const QString path = folder.filePath(u"%1.json"_s.arg(stream));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(service.bodyOf(stream, description)) < 0)
            qFatal("no file");
        return path;
    }

    void addFile(int stream) { items.push_back({.order = {.path = file(stream)}}); }

    void addField(int stream, const std::string &pointer, std::optional<Json> value)
    {
        items.push_back({.order = {.field = FieldOrder{.id = StreamService::idOf(stream),
                                                       .pointer = pointer,
                                                       .value = std::move(value)}}});
    }

    //! Looks at all of them.
    bool plan()
    {
        BulkAccess access{
            .client = client.get(), .profile = profile, .times = {.interval = 10ms, .longest = 2s}};
        access.load = [](const QString &path, QObject *, const BulkAccess::Loaded &proceed) {
            auto read = readResourceFile(path, std::nullopt);
            proceed(read ? Result<LoadedResource, QString>(std::move(read->resource)) : read.error().message);
        };
        access.lookUpSecrets = [](ResourceDraft &, const QString &, QObject *, const BulkAccess::Done &done) {
            done();
        };
        access.renewSecrets = [](const ResourceDraft &, const QString &, const std::vector<std::string> &,
                                 QObject *, const BulkAccess::Done &done) { done(); };
        access.markSending = markSending;
        access.markEnd = markEnd;
        run = std::make_unique<BulkRun>(std::move(access), options, std::move(items));
        QSignalSpy finished(run.get(), &BulkRun::finished);
        run->plan();
        return finished.wait(20'000);
    }

    bool send()
    {
        QSignalSpy finished(run.get(), &BulkRun::finished);
        std::vector<size_t> all(run->items().size());
        std::iota(all.begin(), all.end(), size_t(0));
        run->send(all);
        return finished.wait(20'000);
    }

    [[nodiscard]] const BulkItem &item(size_t index) const { return run->items()[index]; }
    [[nodiscard]] BulkCounts counts() const { return countsOf(run->items()); }

    QTemporaryDir folder;
    StreamService service;
    ConnectionProfile profile;
    std::unique_ptr<ApiClient> client;
    BulkOptions options;
    std::vector<BulkItem> items;
    decltype(BulkAccess::markSending) markSending;
    decltype(BulkAccess::markEnd) markEnd;
    std::unique_ptr<BulkRun> run;
};

sandbox::Answer throttled(const QByteArray &retryAfter)
{
    return {.status = 429,
            .body = R"({"error_code":"APIGW.0308","error_msg":"slow down"})",
            .headers = {{"Retry-After", retryAfter}}};
}

std::optional<sandbox::Answer> rejectTheThird(const sandbox::Request &request)
{
    if (request.method == sandbox::Method::Put && request.path.endsWith("stream-2"_L1))
        return sandbox::Answer{.status = 400, .body = R"({"error_code":"EG.1","error_msg":"no"})"};
    return std::nullopt;
}

} // namespace

class TestBulkRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksBeforeItSends();
    void findsEveryNameWithOneList();
    void sendsOneGetAndOnePutForEach();
    void keepsToItsConcurrency();
    void keepsToItsRate();
    void sendsNothingThatHasChangedSince();
    void sendsNothingToWhatWasNotLookedAt();
    void refusesTwoChangesOfOneResource();
    void setsOneFieldOfMany();
    void takesAFieldOut();
    void startsAgainWhatItPaused();
    void endsAtTheFirstFailure();
    void goesOnAfterAFailure();
    void pausesForABusyService();
    void startsAgainAfterThePause();
    void givesUpOnAServiceThatStaysBusy();
    void waitsForASignIn();
    void endsWhereNobodySignsIn();
    void leavesTheRestWhenCanceled();
    void takesBackThatItSendsWhatHasChanged();
    void marksOnceWhereASignInComesBetween();
    void tellsTheJournalOfWhatWasNotSentAfterAll();
    void needsSomebodyWhoIsSignedIn();
    void writesDownBeforeItSends();
    void sendsNothingThatCannotBeWrittenDown();
    void settlesWhatWasUnderWay_data();
    void settlesWhatWasUnderWay();
    void startsWhatAnInterruptionLeftPaused();
};

void TestBulkRun::looksBeforeItSends()
{
    BulkScene scene(3);
    scene.addFile(0);
    scene.items.push_back({.order = {.path = scene.file(1, u"as it was"_s)}});
    scene.items.push_back({.order = {.path = scene.folder.filePath(u"none.json"_s)}});
    QFile broken(scene.folder.filePath(u"bad.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(scene.service.bodyOf(2, newText)).replace("orders-2", "-"));
    broken.close();
    scene.items.push_back({.order = {.path = broken.fileName()}});
    scene.service.setRunning(0);
    QVERIFY(scene.plan());
    QCOMPARE(scene.item(0).state, BulkItem::State::Ready);
    QCOMPARE(scene.item(0).id, u"stream-0"_s);
    QCOMPARE(scene.item(0).before, BulkItem::Before::Running);
    QCOMPARE(scene.item(0).changes.size(), size_t(1));
    QCOMPARE(scene.item(0).changes.front().pointer, "/description");
    QCOMPARE(scene.item(1).state, BulkItem::State::Unchanged);
    QCOMPARE(scene.item(2).refusal, BulkItem::Refusal::Unreadable);
    QVERIFY(!scene.item(2).message.isEmpty());
    QCOMPARE(scene.item(3).refusal, BulkItem::Refusal::Invalid);
    QVERIFY2(scene.item(3).message.startsWith("/name: "_L1), qPrintable(scene.item(3).message));
    QCOMPARE(scene.service.count("PUT"), 0);
}

void TestBulkRun::findsEveryNameWithOneList()
{
    BulkScene scene(30);
    for (int stream = 0; stream < 30; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    QCOMPARE(scene.counts().ready, size_t(30));
    // One page of the list, and a look at each.
    QCOMPARE(scene.service.count("GET"), 31);
}

void TestBulkRun::sendsOneGetAndOnePutForEach()
{
    BulkScene scene(20);
    for (int stream = 0; stream < 20; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    const int looks = scene.service.count("GET");
    QVERIFY(scene.send());
    QCOMPARE(scene.counts().applied, size_t(20));
    QCOMPARE(scene.service.count("GET") - looks, 20);
    QCOMPARE(scene.service.count("PUT"), 20);
    for (int stream = 0; stream < 20; ++stream) {
        QCOMPARE(scene.service.updatesOf(stream), 1);
        QCOMPARE(scene.service.descriptionOf(stream), QString(newText));
    }
}

void TestBulkRun::keepsToItsConcurrency()
{
    for (const int most : {1, 3}) {
        BulkScene scene(12, 20ms);
        scene.options.concurrency = most;
        for (int stream = 0; stream < 12; ++stream)
            scene.addFile(stream);
        QVERIFY(scene.plan());
        QVERIFY(scene.send());
        QCOMPARE(scene.service.mostAtATime(), most);
    }
}

//! The first at once, and each further one a twentieth of a second later; a tenth of a second may be made up
//! for.
void TestBulkRun::keepsToItsRate()
{
    BulkScene scene(6);
    scene.options.rate = 20;
    for (int stream = 0; stream < 6; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(scene.send());
    QVERIFY2(timer.elapsed() >= 5 * 50 - 100, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(scene.counts().applied, size_t(6));
}

void TestBulkRun::sendsNothingThatHasChangedSince()
{
    BulkScene scene(2);
    scene.options.onFailure = BulkOptions::OnFailure::GoOn;
    scene.addFile(0);
    scene.addFile(1);
    QVERIFY(scene.plan());
    scene.service.setDescription(0, u"somebody else was here"_s);
    QVERIFY(scene.send());
    QCOMPARE(scene.item(0).refusal, BulkItem::Refusal::Changed);
    QCOMPARE(scene.service.descriptionOf(0), u"somebody else was here"_s);
    QCOMPARE(scene.item(1).outcome, WriteOutcome::Applied);
    QCOMPARE(scene.service.count("PUT"), 1);
}

//! The file was written anew meanwhile, and is for another stream although all else in it is the same.
void TestBulkRun::sendsNothingToWhatWasNotLookedAt()
{
    BulkScene scene(2);
    scene.addFile(0);
    const QString path = scene.folder.filePath(u"0.json"_s);
    const auto name = [&](const QByteArray &id) {
        QFile file(path);
        QByteArray body = scene.service.bodyOf(0, newText);
        body.insert(body.indexOf('{') + 1, "\"id\": \"" + id + "\", \"status\": \"STOPPED\",");
        return file.open(QIODevice::WriteOnly) && file.write(body) > 0;
    };
    QVERIFY(name("stream-0"));
    QVERIFY(scene.plan());
    QCOMPARE(scene.item(0).state, BulkItem::State::Ready);
    QCOMPARE(scene.item(0).id, u"stream-0"_s);
    QVERIFY(name("stream-1"));
    QVERIFY(scene.send());
    QCOMPARE(scene.item(0).refusal, BulkItem::Refusal::Changed);
    QCOMPARE(scene.service.count("PUT"), 0);
}

void TestBulkRun::refusesTwoChangesOfOneResource()
{
    BulkScene scene(2);
    scene.addFile(0);
    scene.addField(0, "/description", Json::string("another"));
    scene.addFile(1);
    QVERIFY(scene.plan());
    QCOMPARE(scene.item(0).state, BulkItem::State::Refused);
    QCOMPARE(scene.item(1).state, BulkItem::State::Refused);
    QVERIFY2(scene.item(1).message.contains("0.json"_L1), qPrintable(scene.item(1).message));
    QCOMPARE(scene.item(2).state, BulkItem::State::Ready);
}

void TestBulkRun::setsOneFieldOfMany()
{
    BulkScene scene(5);
    for (int stream = 0; stream < 5; ++stream)
        scene.addField(stream, "/option/thread_num", Json::integer(4));
    scene.addField(9, "/option/thread_num", Json::integer(4));
    QVERIFY(scene.plan());
    QCOMPARE(scene.counts().ready, size_t(5));
    QCOMPARE(scene.item(5).refusal, BulkItem::Refusal::Service);
    QCOMPARE(scene.item(0).name, u"orders-0"_s);
    QCOMPARE(scene.item(0).changes.size(), size_t(1));
    QVERIFY(scene.send());
    QCOMPARE(scene.counts().applied, size_t(5));
    QCOMPARE(scene.service.updates(), 5);
    // The rest of it stays as it was.
    QCOMPARE(scene.service.descriptionOf(4), u"as it was"_s);
}

void TestBulkRun::takesAFieldOut()
{
    BulkScene scene(1);
    scene.addField(0, "/description", std::nullopt);
    QVERIFY(scene.plan());
    QCOMPARE(scene.item(0).state, BulkItem::State::Ready);
    QVERIFY(scene.send());
    QCOMPARE(scene.service.descriptionOf(0), QString());
}

void TestBulkRun::startsAgainWhatItPaused()
{
    BulkScene scene(2);
    scene.service.setRunning(0);
    scene.addFile(0);
    scene.addFile(1);
    QVERIFY(scene.plan());
    QVERIFY(scene.send());
    QVERIFY(scene.service.isRunning(0));
    QVERIFY(!scene.service.isRunning(1));
    QCOMPARE(scene.counts().applied, size_t(2));
    QCOMPARE(scene.service.count("POST"), 1);
}

void TestBulkRun::endsAtTheFirstFailure()
{
    BulkScene scene(6);
    scene.options.concurrency = 1;
    for (int stream = 0; stream < 6; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    scene.service.setFault(rejectTheThird);
    QVERIFY(scene.send());
    QCOMPARE(scene.counts().applied, size_t(2));
    QCOMPARE(scene.item(2).outcome, WriteOutcome::Rejected);
    QCOMPARE(scene.counts().ready, size_t(3));
    QCOMPARE(scene.service.count("PUT"), 3);
}

void TestBulkRun::goesOnAfterAFailure()
{
    BulkScene scene(6);
    scene.options.onFailure = BulkOptions::OnFailure::GoOn;
    for (int stream = 0; stream < 6; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    scene.service.setFault(rejectTheThird);
    QVERIFY(scene.send());
    QCOMPARE(scene.counts().applied, size_t(5));
    QCOMPARE(scene.counts().failed, size_t(1));
}

//! For as long as it asks; what it refused is sent after that, and nothing begins before.
void TestBulkRun::pausesForABusyService()
{
    BulkScene scene(8);
    for (int stream = 0; stream < 8; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    int refusals = 0;
    QElapsedTimer sinceRefusal;
    bool isEarly = false;
    scene.service.setFault([&](const sandbox::Request &request) -> std::optional<sandbox::Answer> {
        if (request.method != sandbox::Method::Put)
            return std::nullopt;
        if (refusals == 0) {
            ++refusals;
            sinceRefusal.start();
            return throttled("1");
        }
        // Those that were on their way already may come.
        isEarly = isEarly || (sinceRefusal.elapsed() > 500 && sinceRefusal.elapsed() < 1000);
        return std::nullopt;
    });
    QSignalSpy paused(scene.run.get(), &BulkRun::paused);
    QVERIFY(scene.send());
    QCOMPARE(paused.count(), 1);
    QVERIFY(paused.front().front().value<std::chrono::milliseconds>() >= 1s);
    QVERIFY(sinceRefusal.elapsed() >= 1000);
    QVERIFY(!isEarly);
    QCOMPARE(scene.counts().applied, size_t(8));
    for (int stream = 0; stream < 8; ++stream)
        QCOMPARE(scene.service.updatesOf(stream), 1);
}

//! The update was applied, and the service takes no start yet.
void TestBulkRun::startsAgainAfterThePause()
{
    BulkScene scene(3);
    for (int stream = 0; stream < 3; ++stream) {
        scene.service.setRunning(stream);
        scene.addFile(stream);
    }
    QVERIFY(scene.plan());
    int refusals = 0;
    scene.service.setFault([&](const sandbox::Request &request) -> std::optional<sandbox::Answer> {
        return request.method == sandbox::Method::Post && ++refusals <= 2 ? std::optional(throttled("0"))
                                                                          : std::nullopt;
    });
    QVERIFY(scene.send());
    QCOMPARE(scene.counts().applied, size_t(3));
    for (int stream = 0; stream < 3; ++stream) {
        QVERIFY(scene.service.isRunning(stream));
        QCOMPARE(scene.service.updatesOf(stream), 1);
    }
}

void TestBulkRun::givesUpOnAServiceThatStaysBusy()
{
    BulkScene scene(1);
    scene.addFile(0);
    QVERIFY(scene.plan());
    scene.service.setFault([](const sandbox::Request &request) -> std::optional<sandbox::Answer> {
        return request.method == sandbox::Method::Put ? std::optional(throttled("0")) : std::nullopt;
    });
    QSignalSpy finished(scene.run.get(), &BulkRun::finished);
    scene.run->send({0});
    QVERIFY(finished.wait(60'000));
    QCOMPARE(scene.item(0).outcome, WriteOutcome::Busy);
    QVERIFY(scene.item(0).hasFailed());
    QCOMPARE(scene.service.updates(), 0);
}

void TestBulkRun::waitsForASignIn()
{
    BulkScene scene(6);
    for (int stream = 0; stream < 6; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    bool isRefused = true;
    scene.service.setFault([&](const sandbox::Request &request) -> std::optional<sandbox::Answer> {
        if (isRefused && request.method == sandbox::Method::Put)
            return sandbox::Answer{.status = 401, .body = R"({"error_code":"APIGW.0301","error_msg":"no"})"};
        return std::nullopt;
    });
    QSignalSpy asked(scene.run.get(), &BulkRun::signInNeeded);
    QSignalSpy finished(scene.run.get(), &BulkRun::finished);
    scene.run->send({0, 1, 2, 3, 4, 5});
    QVERIFY(asked.wait());
    QCOMPARE(finished.count(), 0);
    isRefused = false;
    scene.run->goOn();
    QVERIFY(finished.wait());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(scene.counts().applied, size_t(6));
    QCOMPARE(scene.service.updates(), 6);
}

void TestBulkRun::endsWhereNobodySignsIn()
{
    BulkScene scene(6);
    for (int stream = 0; stream < 6; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    scene.service.setFault([](const sandbox::Request &) {
        return std::optional(
            sandbox::Answer{.status = 401, .body = R"({"error_code":"APIGW.0301","error_msg":"no"})"});
    });
    QSignalSpy finished(scene.run.get(), &BulkRun::finished);
    connect(scene.run.get(), &BulkRun::signInNeeded, scene.run.get(), &BulkRun::giveUp);
    scene.run->send({0, 1, 2, 3, 4, 5});
    QVERIFY(finished.wait());
    QCOMPARE(scene.counts().refused, size_t(4));
    QCOMPARE(scene.counts().ready, size_t(2));
    QCOMPARE(scene.item(0).refusal, BulkItem::Refusal::NotAllowed);
    QCOMPARE(scene.service.updates(), 0);
}

void TestBulkRun::leavesTheRestWhenCanceled()
{
    BulkScene scene(20, 20ms);
    for (int stream = 0; stream < 20; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    QSignalSpy finished(scene.run.get(), &BulkRun::finished);
    connect(scene.run.get(), &BulkRun::itemChanged, this, [&](size_t index) {
        if (scene.item(index).state == BulkItem::State::Ended)
            scene.run->cancel();
    });
    scene.run->send({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19});
    QVERIFY(finished.wait());
    QVERIFY(scene.counts().applied >= 1);
    QVERIFY(scene.counts().ready >= 16 - 4);
    QCOMPARE(scene.counts().all, scene.counts().applied + scene.counts().ready + scene.counts().unknown);
    QVERIFY(scene.service.updates() <= 8);
}

void TestBulkRun::takesBackThatItSendsWhatHasChanged()
{
    BulkScene scene(2);
    scene.options.onFailure = BulkOptions::OnFailure::GoOn;
    std::vector<std::vector<BulkMark::Step>> steps(2);
    scene.markSending = [&](size_t item, const BulkMark &mark, QObject *, const BulkAccess::Marked &marked) {
        steps[item].push_back(mark.step);
        marked(std::nullopt);
    };
    scene.markEnd = [&](size_t item, const BulkMark &mark) { steps[item].push_back(mark.step); };
    scene.addFile(0);
    scene.addFile(1);
    QVERIFY(scene.plan());
    scene.service.setDescription(0, u"somebody else was here"_s);
    scene.service.setDescription(1, newText);
    QVERIFY(scene.send());
    QCOMPARE(scene.item(0).refusal, BulkItem::Refusal::Changed);
    QCOMPARE(scene.item(1).state, BulkItem::State::Unchanged);
    QCOMPARE(scene.service.count("PUT"), 0);
    const std::vector backAgain{BulkMark::Step::Sending, BulkMark::Step::Planned};
    QCOMPARE(steps, (std::vector{backAgain, backAgain}));
}

//! The sign-in ended between the look and the sending.
void TestBulkRun::marksOnceWhereASignInComesBetween()
{
    BulkScene scene(1);
    std::vector<BulkMark::Step> steps;
    scene.markSending = [&](size_t, const BulkMark &mark, QObject *, const BulkAccess::Marked &marked) {
        steps.push_back(mark.step);
        marked(std::nullopt);
    };
    scene.markEnd = [&](size_t, const BulkMark &mark) { steps.push_back(mark.step); };
    scene.addFile(0);
    QVERIFY(scene.plan());
    bool isRefused = true;
    scene.service.setFault([&](const sandbox::Request &) -> std::optional<sandbox::Answer> {
        if (isRefused)
            return sandbox::Answer{.status = 401, .body = R"({"error_code":"APIGW.0301","error_msg":"no"})"};
        return std::nullopt;
    });
    QSignalSpy asked(scene.run.get(), &BulkRun::signInNeeded);
    QSignalSpy finished(scene.run.get(), &BulkRun::finished);
    scene.run->send({0});
    QVERIFY(asked.wait());
    QCOMPARE(scene.service.count("PUT"), 0);
    isRefused = false;
    scene.run->goOn();
    QVERIFY(finished.wait());
    QCOMPARE(scene.service.updates(), 1);
    QCOMPARE(steps, (std::vector{BulkMark::Step::Sending, BulkMark::Step::Ended}));
}

//! It was being written down when somebody ended it.
void TestBulkRun::tellsTheJournalOfWhatWasNotSentAfterAll()
{
    BulkScene scene(1);
    scene.addFile(0);
    std::vector<BulkMark::Step> steps;
    scene.markSending = [&](size_t, const BulkMark &mark, QObject *, const BulkAccess::Marked &) {
        steps.push_back(mark.step);
        QMetaObject::invokeMethod(scene.run.get(), &BulkRun::cancel, Qt::QueuedConnection);
    };
    scene.markEnd = [&](size_t, const BulkMark &mark) { steps.push_back(mark.step); };
    QVERIFY(scene.plan());
    QVERIFY(scene.send());
    QCOMPARE(steps, (std::vector{BulkMark::Step::Sending, BulkMark::Step::Planned}));
    QCOMPARE(scene.item(0).state, BulkItem::State::Ready);
    QCOMPARE(scene.service.count("PUT"), 0);
}

void TestBulkRun::needsSomebodyWhoIsSignedIn()
{
    BulkScene scene(2);
    scene.addFile(0);
    scene.addFile(1);
    scene.client.reset();
    QVERIFY(scene.plan());
    QCOMPARE(scene.item(0).refusal, BulkItem::Refusal::NotAllowed);
    QCOMPARE(scene.counts().refused, size_t(2));
}

void TestBulkRun::writesDownBeforeItSends()
{
    BulkScene scene(3);
    std::vector<std::vector<BulkMark::Step>> steps(3);
    bool isEarly = false;
    scene.markSending = [&](size_t item, const BulkMark &mark, QObject *context,
                            const BulkAccess::Marked &marked) {
        steps[item].push_back(mark.step);
        // Later, and nothing may have reached the service until then.
        QTimer::singleShot(50ms, context, [&scene, &isEarly, item, marked] {
            isEarly = isEarly || scene.service.updatesOf(static_cast<int>(item)) > 0;
            marked(std::nullopt);
        });
    };
    scene.markEnd = [&](size_t item, const BulkMark &mark) { steps[item].push_back(mark.step); };
    scene.service.setRunning(1);
    for (int stream = 0; stream < 3; ++stream)
        scene.addFile(stream);
    QVERIFY(scene.plan());
    QVERIFY(scene.send());
    QVERIFY(!isEarly);
    using Step = BulkMark::Step;
    QCOMPARE(steps[0], (std::vector{Step::Sending, Step::Ended}));
    QCOMPARE(steps[1], (std::vector{Step::Sending, Step::Applied, Step::Ended}));
}

void TestBulkRun::sendsNothingThatCannotBeWrittenDown()
{
    BulkScene scene(2);
    scene.markSending = [](size_t, const BulkMark &, QObject *, const BulkAccess::Marked &marked) {
        marked(u"The disk is full."_s);
    };
    scene.addFile(0);
    scene.addFile(1);
    QVERIFY(scene.plan());
    QVERIFY(scene.send());
    QCOMPARE(scene.service.count("PUT"), 0);
    QCOMPARE(scene.item(0).state, BulkItem::State::Refused);
    QCOMPARE(scene.item(0).message, u"The disk is full."_s);
}

void TestBulkRun::settlesWhatWasUnderWay_data()
{
    QTest::addColumn<QString>("onService");
    QTest::addColumn<BulkItem::Trace>("trace");
    QTest::addColumn<BulkItem::State>("state");
    QTest::addColumn<WriteOutcome>("outcome");
    QTest::newRow("it has landed") << QString(newText) << BulkItem::Trace::Visible << BulkItem::State::Ended
                                   << WriteOutcome::Applied;
    QTest::newRow("it has not") << u"as it was"_s << BulkItem::Trace::Visible << BulkItem::State::Ready
                                << WriteOutcome::Unsent;
}

void TestBulkRun::settlesWhatWasUnderWay()
{
    QFETCH(const QString, onService);
    QFETCH(const BulkItem::Trace, trace);
    QFETCH(const BulkItem::State, state);
    QFETCH(const WriteOutcome, outcome);
    BulkScene scene(1);
    scene.service.setDescription(0, onService);
    scene.addFile(0);
    scene.items.front().earlier = BulkItem::Earlier::Sent;
    scene.items.front().trace = trace;
    QVERIFY(scene.plan());
    QCOMPARE(scene.item(0).state, state);
    QCOMPARE(scene.item(0).outcome, outcome);
    QVERIFY(!scene.item(0).message.isEmpty());
    QCOMPARE(scene.service.count("PUT"), 0);
}

void TestBulkRun::startsWhatAnInterruptionLeftPaused()
{
    BulkScene scene(2);
    scene.service.setDescription(0, newText);
    scene.addFile(0);
    scene.items.front().earlier = BulkItem::Earlier::Sent;
    scene.items.front().before = BulkItem::Before::Running;
    scene.addFile(1);
    scene.items.back().earlier = BulkItem::Earlier::Applied;
    scene.items.back().id = u"stream-1"_s;
    QVERIFY(scene.plan());
    for (const BulkItem &item : scene.run->items()) {
        QCOMPARE(item.state, BulkItem::State::Ready);
        QCOMPARE(item.task, BulkItem::Task::Start);
    }
    QVERIFY(scene.send());
    QCOMPARE(scene.counts().applied, size_t(2));
    QVERIFY(scene.service.isRunning(0));
    QVERIFY(scene.service.isRunning(1));
    QCOMPARE(scene.service.count("PUT"), 0);
}

QTEST_GUILESS_MAIN(TestBulkRun)
#include "tst_bulkrun.moc"
