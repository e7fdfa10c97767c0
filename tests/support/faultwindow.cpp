#include "tests/support/faultwindow.h"

#include "app/storage/draftstore.h"
#include "app/storage/history.h"
#include "models/draft/resourcedraft.h"
#include "ui/mainwindow.h"

#include <algorithm>

namespace weir::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray stream = R"({"id": "5318", "status": "STOPPED", "name": "orders", "description": "first",
    "source": {"name": "HC.Kafka", "source_kafka": {"topic": "orders", "group": "grp",
               "enable_sasl_ssl": true, "user_name": "u", "password": "hunter2-canary"}},
    "sink": {"sink_fg": {"func_urn": "urn:fss:r:p:function:default:f:latest", "agency": "a",
                         "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"},
    "rule_config": {"transform": {"type": "ORIGINAL"}, "filter": {}}})";
const QByteArray streams = R"({"total": 1, "size": 1, "items": [)" + stream + "]}";
const QByteArray subscriptions =
    R"({"quota": 10, "used": 1, "eventSubscriptions": [{"id": "a1", "name": "sub1", "enable": true,
    "event_ids": ["dis_event.000"], "event_streamids": [], "topic_name": "test", "topic_type": 0,
    "topic_urn": "urn:smn:cn-southwest-2:575ae927fc644f22b5c5af5209b7cf51:test"}]})";

//! DIS lists its streams by the second version of its API.
bool isOfNames(const ReceivedRequest &request)
{
    return request.target.startsWith("/v2/");
}

} // namespace

const char *serviceName(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? "streams" : "subscriptions";
}

void addServiceRows(const char *name)
{
    QTest::addColumn<ResourceKind>("kind");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription})
        QTest::addRow("%s, %s", name, serviceName(kind)) << kind;
}

QByteArray oneStreamOfList()
{
    return streams;
}

QByteArray held(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? stream : subscriptions;
}

QString idOf(ResourceKind kind)
{
    return kind == ResourceKind::EventStream ? u"5318"_s : u"a1"_s;
}

void edit(ResourceDraft *draft)
{
    draft->setValue("/name", Json::string("renamed"));
}

void FaultWindow::init()
{
    SessionWindow::init();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setDefaultAnswer(Answer::http(200, streams));
    addProfile();
    use(*m_server, Service::EventGrid);
    use(*m_server, Service::Dis);
    rememberToken();
}

void FaultWindow::startAndOpen(ResourceKind kind)
{
    startProgram();
    QTRY_COMPARE(listedStreams(), 1);
    m_server->enqueue(Answer::http(200, held(kind)));
    Q_EMIT window().openResourceRequested(kind, idOf(kind));
    QTRY_VERIFY(window().currentDraft());
    // The form asks which names there are, and must not take what is meant for others.
    if (kind == ResourceKind::EventSubscription)
        QTRY_VERIFY(std::ranges::any_of(m_server->requests(), isOfNames));
    edit(window().currentDraft());
}

void FaultWindow::sendUpdate(ResourceKind kind, const Answer &answer)
{
    m_server->enqueue(Answer::http(200, held(kind)));
    Q_EMIT window().applyRequested(window().currentDraft());
    QTRY_VERIFY_WITH_TIMEOUT(shown<QAbstractButton>(u"Apply 1 change"_s), 30'000);
    m_server->enqueue(Answer::http(200, held(kind)));
    m_server->enqueue(answer);
    press(u"Apply 1 change"_s);
    QTRY_COMPARE(puts(*m_server), 1);
}

qsizetype FaultWindow::puts(const ScriptedServer &server)
{
    return std::ranges::count(server.requests(), QByteArray("PUT"), &ReceivedRequest::method);
}

std::optional<ChangeRecord> FaultWindow::sentChange() const
{
    History history(m_folder->path());
    const auto page = history.page({}, 10);
    return page && page->changes.size() == 1 ? std::optional(page->changes.front()) : std::nullopt;
}

void FaultWindow::expectUnknown() const
{
    QVERIFY(m_server->isLeftAlone());
    QCOMPARE(puts(*m_server), 1);
    QCOMPARE(keptDrafts(), 1U);
    const auto change = sentChange();
    QVERIFY(change);
    QCOMPARE(change->end.outcome, WriteOutcome::Unknown);
}

size_t FaultWindow::keptDrafts() const
{
    return DraftStore(m_folder->path()).load().drafts.size();
}

} // namespace weir::test
