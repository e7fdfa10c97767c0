#include "tests/support/faultscene.h"

#include "app/api/resourcerequests.h"
#include "tests/support/resourcemeter.h"

#include <algorithm>

#include <QTest>

namespace weir {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

#ifdef WEIR_SANITIZED
// The same takes two to three times as long; the other build holds the program to what people notice.
constexpr std::chrono::milliseconds longestGapAllowed{250};
#else
constexpr std::chrono::milliseconds longestGapAllowed{100};
#endif

//! Of the memory, in bytes, where an answer of this size may be read.
qint64 growthAllowed(qsizetype answerSize)
{
#ifdef WEIR_SANITIZED
    // What is freed stays for a while, to be watched.
    constexpr qint64 least = 256LL * 1024 * 1024;
#else
    constexpr qint64 least = 16LL * 1024 * 1024;
#endif
    return std::max(least, qint64(3 * answerSize));
}

constexpr char subscription[] = R"({"id":"a1","name":"sub1","enable":true,"event_ids":["dis_event.000"],
    "event_streamids":[],"topic_name":"test","topic_type":0,
    "topic_urn":"urn:smn:cn-southwest-2:575ae927fc644f22b5c5af5209b7cf51:test"})";

//! The field that the update changes.
std::string fieldOf(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? "/description" : "/topic_name";
}

QString idOf(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? u"5318"_s : u"a1"_s;
}

//! For the report of a failed row.
QByteArray said(WriteOutcome outcome, const std::optional<ApiError> &error)
{
    return "outcome " + QByteArray::number(int(outcome)) + ": "
        + (error ? error->message().toUtf8() : QByteArray("no error"));
}

QByteArray resourceOf(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? stream() : QByteArray(subscription);
}

} // namespace

QByteArray confirmationOf(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? QByteArray(streamConfirmation) : QByteArray("{}");
}

const char *serviceName(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? "streams" : "subscriptions";
}

void addServiceRows(const std::vector<const char *> &names)
{
    QTest::addColumn<ResourceKind>("kind");
    for (const char *name : names) {
        for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription})
            QTest::addRow("%s, %s", name, serviceName(kind)) << kind;
    }
}

void addFaultRows(const std::function<std::vector<FaultCase>(ResourceKind)> &cases)
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<FaultCase>("fault");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        for (const FaultCase &fault : cases(kind))
            QTest::addRow("%s, %s", fault.name.constData(), serviceName(kind)) << kind << fault;
    }
}

FaultScene::Update::Update(FaultScene &of)
    : scene(of),
      client(std::make_unique<ApiClient>(of.profile, TokenCredentials{Secret(testToken)}, of.proxyPassword)),
      draft(loadedFrom(resourceOf(of.m_kind), ResourceOrigin::Service, of.m_kind)),
      flow(std::make_unique<ApplyFlow>(*client, of.profile, draft, ApplyTarget{},
                                       FollowTimes{.interval = 1ms, .longest = 30s})),
      finished(flow.get(), &ApplyFlow::finished), canceled(flow.get(), &ApplyFlow::canceled),
      refused(flow.get(), &ApplyFlow::refused)
{
    draft.setProfile(of.profile.id, of.profile.name);
    draft.setValue(fieldOf(of.m_kind), Json::string("new"));
    written = draft.document();
}

bool FaultScene::Update::isReviewed()
{
    scene.server.enqueue(Answer::http(200, scene.held()));
    scene.server.enqueue(Answer::http(200, scene.held()));
    flow->start();
    return QTest::qWaitFor([this] { return flow->step() == ApplyFlow::Step::Reviewing; }, 30'000);
}

bool FaultScene::Update::isDraftIntact() const
{
    return draft.document() == written && draft.changes().size() == 1;
}

WriteOutcome FaultScene::Update::outcome() const
{
    if (finished.isEmpty())
        return WriteOutcome::Unsent;
    return finished.constFirst().constFirst().value<ApplyOutcome>().outcome;
}

FaultScene::FaultScene(ResourceKind kind, const FaultCase &fault)
    : server(fault.certificate), profile(profileOf(server)), m_kind(kind), m_fault(fault)
{
    profile.id = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s;
    profile.name = u"Test"_s;
    profile.idleTimeout = fault.idleTimeout;
    profile.deadline = fault.deadline;
}

QByteArray FaultScene::held() const
{
    if (m_kind == ResourceKind::EventStream)
        return resourceOf(m_kind);
    return R"({"quota":10,"used":1,"eventSubscriptions":[)" + resourceOf(m_kind) + "]}";
}

int FaultScene::writesOnTheWire() const
{
    const auto reads = std::ranges::count(server.requests(), "GET", &ReceivedRequest::method);
    return server.wireCount() - static_cast<int>(reads);
}

ApiRequest FaultScene::request(HttpMethod method, qsizetype bodySize) const
{
    if (method == HttpMethod::Get)
        return showRequest(m_kind, profile, idOf(m_kind)).value();
    // A stream has a password, a subscription nothing that is secret.
    const std::string start = m_kind == ResourceKind::EventStream
        ? R"({"source":{"source_kafka":{"password":"canary-of-the-password"}},"description":")"
        : R"({"name":"sub1","topic_name":")";
    const std::string end = "\"}";
    const auto filling = std::max<qsizetype>(0, bodySize - qsizetype(start.size() + end.size()));
    const Secret body(start + std::string(static_cast<size_t>(filling), 'x') + end);
    return updateRequest(m_kind, profile, idOf(m_kind), body.clone()).value();
}

void FaultScene::expectTold(const std::optional<ApiError> &error) const
{
    if (!error)
        return;
    const QByteArray message = error->message().toUtf8();
    QVERIFY2(!m_fault.error || error->kind == *m_fault.error,
             QByteArray::number(int(error->kind)) + ": " + message);
    const auto isControl = [](char c) { return c >= 0 && c < ' '; };
    QVERIFY2(!message.isEmpty() && !message.contains("canary") && std::ranges::none_of(message, isControl),
             message);
    QVERIFY2(message.contains(told.toUtf8()), message);
}

void FaultScene::expectLimits(ResourceMeter &meter, qsizetype answerSize) const
{
    const std::chrono::milliseconds gap = meter.longestGap();
    const qint64 growth = meter.growth();
    QVERIFY2(gap <= longestGapAllowed, QByteArray::number(qint64(gap.count())) + " ms");
    QVERIFY2(growth <= growthAllowed(answerSize), QByteArray::number(growth / 1024) + " KiB");
    QVERIFY(server.isLeftAlone());
    QCOMPARE(writesOnTheWire(), m_fault.wireCount);
    QCOMPARE(elsewhere.connectionCount(), 0);
    QCOMPARE(elsewhere.bytesReceived(), 0);
}

void FaultScene::run(const Answer &answer)
{
    Update update(*this);
    QObject::connect(update.flow.get(), &ApplyFlow::sending, update.flow.get(), [this] {
        if (beforeSending)
            beforeSending();
    });
    QVERIFY(update.isReviewed());
    server.enqueue(answer);
    server.setDefaultAnswer(Answer::http(500));

    ResourceMeter meter;
    update.flow->confirm();
    QVERIFY(update.finished.wait(60'000));
    outcome = update.finished.constFirst().constFirst().value<ApplyOutcome>();
    update.client.reset();
    QVERIFY2(outcome.outcome == m_fault.outcome, said(outcome.outcome, outcome.error));
    const bool isApplied = m_fault.outcome == WriteOutcome::Applied;
    QCOMPARE(!outcome.error, isApplied);
    expectTold(outcome.error);
    expectLimits(meter, 0);
    QVERIFY(update.draft.document() == update.written);
    QCOMPARE(update.draft.changes().size(), isApplied ? 0U : 1U);
}

void FaultScene::send(qsizetype bodySize)
{
    auto client = std::make_unique<ApiClient>(profile, TokenCredentials{Secret(testToken)}, proxyPassword);
    server.enqueue(m_fault.answer);
    ApiRequest sent = request(HttpMethod::Put, bodySize);
    ResourceMeter meter;
    ResultCollector collector;
    QVERIFY(collector.receives(*client, std::move(sent)));
    client.reset();
    QVERIFY2(collector.outcome() == m_fault.outcome, said(collector.outcome(), collector.result().error));
    expectTold(collector.result().error);
    expectLimits(meter, 0);
}

void FaultScene::runInVain()
{
    server.setDefaultAnswer(m_fault.answer);
    Update update(*this);
    ResourceMeter meter;
    update.flow->start();
    QVERIFY(update.refused.wait(60'000));
    update.client.reset();
    const auto refusal = update.refused.constFirst().constFirst().value<ApplyRefusal>();
    QVERIFY(refusal.error);
    expectTold(refusal.error);
    expectLimits(meter, m_fault.answer.size());
    QVERIFY(update.isDraftIntact());
}

} // namespace weir
