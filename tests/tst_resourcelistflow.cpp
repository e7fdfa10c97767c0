#include "app/flows/resourcelistflow.h"

#include "app/api/apiclient.h"
#include "tests/support/apifixture.h"

#include <QSignalSpy>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! What the flow ends with.
struct Outcome
{
    int rows = 0;
    std::optional<ApiError> error;
};

Outcome run(ApiScene &scene, ResourceKind kind = ResourceKind::EventStream)
{
    Outcome outcome;
    ResourceListFlow flow(*scene.client, profileOf(scene.server), kind);
    QObject::connect(&flow, &ResourceListFlow::pageArrived, &flow,
                     [&](const std::vector<ResourceSummary> &rows) { outcome.rows += int(rows.size()); });
    QObject::connect(&flow, &ResourceListFlow::finished, &flow,
                     [&](const std::optional<ApiError> &error) { outcome.error = error; });
    QSignalSpy finished(&flow, &ResourceListFlow::finished);
    flow.start();
    if (finished.isEmpty())
        finished.wait();
    if (finished.count() != 1)
        outcome.error = ApiError{.detail = u"finished() came %1 times"_s.arg(finished.count())};
    return outcome;
}

QByteArray page(int first, int count, int total)
{
    QByteArrayList items;
    for (int i = first; i < first + count; ++i)
        items.append(R"({"id":"e-)" + QByteArray::number(i) + R"("})");
    return R"({"total":)" + QByteArray::number(total) + R"(,"items":[)" + items.join(',') + "]}";
}

} // namespace

class TestResourceListFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void endsWhereNothingNewComes();
    void noticesRepetitionInPlaceOfTheRest();
    void tellsWhatIsMissing();
    void readsNothing();
    void takesAQuotaForNoTotal();
};

void TestResourceListFlow::readsPageByPage()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, page(0, 2, 5)));
    // Somebody removed one meanwhile, so the next page begins with a row of the former.
    scene.server.enqueue(Answer::http(200, page(1, 2, 5)));
    scene.server.enqueue(Answer::http(200, page(3, 1, 5)));
    const Outcome outcome = run(scene);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.rows, 5);
    QCOMPARE(scene.server.wireCount(), 3);
}

void TestResourceListFlow::endsWhereNothingNewComes()
{
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(200, page(0, 2, 1000)));
    const Outcome outcome = run(scene);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ApiError::Kind::Protocol);
    QVERIFY2(outcome.error->message().contains(u"repeats its rows"_s), qPrintable(outcome.error->message()));
    QCOMPARE(outcome.rows, 2);
    QCOMPARE(scene.server.wireCount(), 2);
}

void TestResourceListFlow::noticesRepetitionInPlaceOfTheRest()
{
    ApiScene scene;
    scene.server.setDefaultAnswer(Answer::http(200, page(0, 2, 4)));
    QVERIFY(run(scene).error);
}

void TestResourceListFlow::tellsWhatIsMissing()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, page(0, 2, 5)));
    scene.server.enqueue(Answer::http(200, page(0, 0, 5)));
    const Outcome outcome = run(scene);
    QVERIFY(outcome.error);
    QVERIFY2(outcome.error->message().contains(u"2 of 5"_s), qPrintable(outcome.error->message()));
    QCOMPARE(outcome.rows, 2);
}

void TestResourceListFlow::readsNothing()
{
    ApiScene scene;
    scene.server.enqueue(Answer::http(200, page(0, 0, 0)));
    const Outcome outcome = run(scene);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.rows, 0);
}

void TestResourceListFlow::takesAQuotaForNoTotal()
{
    ApiScene scene;
    scene.server.enqueue(
        Answer::http(200, R"({"quota":50,"used":7,"eventSubscriptions":[{"subscription_id":"s-1"}]})"));
    const Outcome outcome = run(scene, ResourceKind::EventSubscription);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.rows, 1);
}

QTEST_GUILESS_MAIN(TestResourceListFlow)
#include "tst_resourcelistflow.moc"
