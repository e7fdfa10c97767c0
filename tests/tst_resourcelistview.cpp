#include "tests/support/controls.h"
#include "ui/blocking.h"
#include "ui/lists/resourcelistview.h"
#include "ui/pipeline/routethumbnail.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

ResourceSummary summary(const QString &name, const QString &status = u"RUNNING"_s,
                        const QString &target = u"FunctionGraph"_s)
{
    ResourceSummary item;
    item.identity.id = u"id of "_s + name;
    item.identity.status = status;
    item.identity.updatedTime = u"2025-05-06T10:11:12Z"_s;
    item.name = name;
    item.source = u"Kafka"_s;
    item.target = target;
    return item;
}

//! A list on the screen.
struct ShownList
{
    explicit ShownList(ResourceKind kind = ResourceKind::EventStream) : model(kind), view(&model)
    {
        view.resize(900, 500);
        view.show();
    }

    [[nodiscard]] QTableView *table() const { return view.findChild<QTableView *>(); }
    [[nodiscard]] QLineEdit *filter() const { return view.findChild<QLineEdit *>(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            names << table()->model()->index(row, ResourceListModel::NameColumn).data().toString();
        return names;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) { return buttonNamed(&view, name); }

    ResourceListModel model;
    ResourceListView view;
};

} // namespace

class TestResourceListView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void sortsByNameAtFirst();
    void sortsByTheColumnThatIsPressed();
    void goesFromTheFilterToTheRows();
    void filtersOverEveryColumn_data();
    void filtersOverEveryColumn();
    void suggestsAFilterThatFits();
    void saysThatNothingMatches();
    void opensWithEnterAndDoubleClick();
    void openButtonOpensTheSelectedRow();
    void tabLeavesTheTable();
    void rowsAppearWhileLoading();
    void loadingCanBeCancelled();
    void buttonsKeepTheirPlacesWhileLoading_data();
    void buttonsKeepTheirPlacesWhileLoading();
    void secondClickOnRefreshStopsNothing();
    void refreshKeepsTheFocus();
    void emptyListOffersANewOne_data();
    void emptyListOffersANewOne();
    void failureOffersRetry();
    void failureKeepsRows();
    void failureIsPlainText();
    void asksForAProfileOrAToken();
    void subscriptionsShowTheirQuota();
    void timesAreOfStreamsAlone();
    void countIsTheNavigations();
    void clearForgetsEverything();
    void everyControlHasAName();
    void signInTheFilterHasAName();
    void buttonsShowNoKeys();
    void routesHaveAPicture();
    void namesAndRoutesShareTheRoom();
};

void TestResourceListView::sortsByNameAtFirst()
{
    ShownList list;
    list.model.take({summary(u"pear"_s), summary(u"Apple"_s)});
    list.model.take({summary(u"banana"_s)});
    QCOMPARE(list.names(), QStringList({u"Apple"_s, u"banana"_s, u"pear"_s}));
}

void TestResourceListView::sortsByTheColumnThatIsPressed()
{
    ShownList list;
    list.model.take(
        {summary(u"a"_s, u"STOPPED"_s), summary(u"b"_s, u"ERROR"_s), summary(u"c"_s, u"RUNNING"_s)});
    list.view.showLoaded();
    QHeaderView *header = list.table()->horizontalHeader();
    const QPoint status(header->sectionViewportPosition(ResourceListModel::StatusColumn) + 20,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, status);
    const QStringList up{u"b"_s, u"c"_s, u"a"_s};
    const QStringList down{u"a"_s, u"c"_s, u"b"_s};
    QVERIFY(list.names() == up || list.names() == down);
    const QStringList first = list.names();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, status);
    QCOMPARE(list.names(), first == up ? down : up);
}

void TestResourceListView::goesFromTheFilterToTheRows()
{
    ShownList list;
    QSignalSpy opened(&list.view, &ResourceListView::openRequested);
    list.model.take({summary(u"orders"_s), summary(u"payments"_s)});
    list.view.showLoaded();
    list.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list.view));
    list.view.focusFilter();
    QTest::keyClick(list.filter(), Qt::Key_Down);
    QVERIFY(list.table()->hasFocus());
    QCOMPARE(list.table()->selectionModel()->selectedRows().size(), 1);
    list.view.focusFilter();
    // Of several none is meant.
    QTest::keyClick(list.filter(), Qt::Key_Return);
    QVERIFY(list.table()->hasFocus());
    QCOMPARE(opened.count(), 0);
    list.view.focusFilter();
    QTest::keyClicks(list.filter(), u"pay"_s);
    QTest::keyClick(list.filter(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClicks(list.filter(), u"zzz"_s);
    QTest::keyClick(list.filter(), Qt::Key_Down);
    QVERIFY(list.filter()->hasFocus());
}

void TestResourceListView::filtersOverEveryColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("name, any case") << u"PAY"_s << QStringList{u"payments"_s};
    QTest::newRow("status as shown") << u"stopp"_s << QStringList{u"clicks"_s};
    QTest::newRow("target") << u"obs"_s << QStringList{u"clicks"_s};
    QTest::newRow("time as shown") << timeLabel(u"2025-05-06T10:11:12Z"_s)
                                   << QStringList{u"clicks"_s, u"orders"_s, u"payments"_s};
    QTest::newRow("spaces around") << u" orders "_s << QStringList{u"orders"_s};
    QTest::newRow("not a pattern") << u"o.d"_s << QStringList{};
    QTest::newRow("nothing") << QString() << QStringList{u"clicks"_s, u"orders"_s, u"payments"_s};
}

void TestResourceListView::filtersOverEveryColumn()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, names);
    ShownList list;
    list.model.take(
        {summary(u"orders"_s), summary(u"payments"_s), summary(u"clicks"_s, u"STOPPED"_s, u"OBS"_s)});
    list.view.showLoaded();
    list.view.focusFilter();
    QTest::keyClicks(list.filter(), text);
    QCOMPARE(list.names(), names);
}

void TestResourceListView::suggestsAFilterThatFits()
{
    const ShownList streams;
    QCOMPARE(streams.filter()->placeholderText(), u"Filter, such as orders or status:running"_s);
    const ShownList subscriptions(ResourceKind::EventSubscription);
    QCOMPARE(subscriptions.filter()->placeholderText(), u"Filter, such as alarms or status:enabled"_s);
}

void TestResourceListView::saysThatNothingMatches()
{
    ShownList list;
    list.model.take({summary(u"orders"_s)});
    list.view.showLoaded();
    QTest::keyClicks(list.filter(), u"xyz"_s);
    QVERIFY(list.says(u"No row matches “xyz”."_s));
    QVERIFY(!list.table()->isVisible());
    QTest::mouseClick(list.button(u"Clear the filter"_s), Qt::LeftButton);
    QVERIFY(list.table()->isVisible());
    QCOMPARE(list.names(), QStringList{u"orders"_s});
}

void TestResourceListView::opensWithEnterAndDoubleClick()
{
    ShownList list;
    list.model.take({summary(u"b"_s), summary(u"a"_s)});
    list.view.showLoaded();
    QSignalSpy opened(&list.view, &ResourceListView::openRequested);
    list.table()->setFocus();
    list.table()->selectRow(1);
    QTest::keyClick(list.table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.takeFirst().at(0).toString(), u"id of b"_s);

    const QRect cell =
        list.table()->visualRect(list.table()->model()->index(0, ResourceListModel::RouteColumn));
    QTest::mouseClick(list.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(list.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.takeFirst().at(0).toString(), u"id of a"_s);
}

void TestResourceListView::openButtonOpensTheSelectedRow()
{
    ShownList list;
    list.view.showLoaded();
    QVERIFY(!list.button(u"Open"_s));
    list.model.take({summary(u"b"_s), summary(u"a"_s)});
    QVERIFY(!list.button(u"Open"_s)->isEnabled());
    list.table()->selectRow(1);
    QVERIFY(list.button(u"Open"_s)->isEnabled());
    QSignalSpy opened(&list.view, &ResourceListView::openRequested);
    QTest::mouseClick(list.button(u"Open"_s), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), u"id of b"_s);
    list.model.clear();
    QVERIFY(!list.button(u"Open"_s));
}

void TestResourceListView::tabLeavesTheTable()
{
    ShownList list;
    list.model.take({summary(u"a"_s)});
    list.view.showLoaded();
    list.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list.view));
    list.filter()->setFocus();
    QTest::keyClick(list.filter(), Qt::Key_Tab);
    // Through what can be done with the chosen row.
    QStringList passed;
    while (const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget())) {
        QVERIFY(button->isEnabled() && !passed.contains(button->text()));
        passed << button->text();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(passed.constFirst(), u"Open"_s);
    QCOMPARE(passed.constLast(), u"Refresh"_s);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(list.table()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != list.table());
}

void TestResourceListView::rowsAppearWhileLoading()
{
    ShownList list;
    list.view.showLoading();
    QVERIFY(list.says(u"Loading…"_s));
    QVERIFY(!list.table()->isVisible());
    list.model.take({summary(u"a"_s), summary(u"b"_s)});
    list.view.showLoading(1200);
    QVERIFY(list.says(u"Loading… 2 of 1,200"_s));
    QVERIFY(list.table()->isVisible());
    list.model.take({summary(u"c"_s)});
    QVERIFY(list.says(u"Loading… 3 of 1,200"_s));
    QVERIFY(!list.button(u"Refresh"_s));
    list.view.showLoaded();
    QVERIFY(!list.says(u"Loading… 3 of 1,200"_s));
    QVERIFY(list.button(u"Refresh"_s));
    // What was read before stays, and counts no more.
    list.model.beginReading();
    list.view.showLoading();
    QVERIFY(list.says(u"Loading…"_s));
    QVERIFY(list.table()->isVisible());
    list.model.take({summary(u"a"_s)});
    list.view.showLoading(3);
    QVERIFY(list.says(u"Loading… 1 of 3"_s));
    list.view.showCanceled();
    QVERIFY(list.says(u"Stopped after 1 of 3"_s));
    QCOMPARE(list.names().size(), 3);
}

void TestResourceListView::loadingCanBeCancelled()
{
    ShownList list;
    list.view.showLoading(1200);
    list.model.take({summary(u"a"_s)});
    QSignalSpy canceled(&list.view, &ResourceListView::cancelRequested);
    QTest::mouseClick(list.button(u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(canceled.count(), 1);
    list.view.showCanceled();
    QVERIFY(list.says(u"Stopped after 1 of 1,200"_s));
    QVERIFY(!list.button(u"Cancel"_s));
    QSignalSpy refreshed(&list.view, &ResourceListView::refreshRequested);
    QTest::mouseClick(list.button(u"Refresh"_s), Qt::LeftButton);
    QCOMPARE(refreshed.count(), 1);
}

void TestResourceListView::buttonsKeepTheirPlacesWhileLoading_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<int>("width");
    for (const int width : {620, 780, 1100}) {
        QTest::addRow("streams %d", width) << ResourceKind::EventStream << width;
        QTest::addRow("subscriptions %d", width) << ResourceKind::EventSubscription << width;
    }
}

void TestResourceListView::buttonsKeepTheirPlacesWhileLoading()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const int, width);
    ShownList list(kind);
    list.view.resize(width, 500);
    list.model.take({summary(u"a"_s), summary(u"b"_s)});
    list.view.showLoaded();
    const auto places = [&list] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QMap<QString, QRect> found;
        for (const auto *button : list.view.findChildren<QPushButton *>()) {
            if (button->isVisible())
                found[button->text()] = QRect(button->mapTo(&list.view, QPoint()), button->size());
        }
        return found;
    };
    const auto loaded = places();
    QVERIFY(loaded.contains(u"Delete…"_s));
    auto expected = loaded;
    expected[u"Cancel"_s] = expected.take(u"Refresh"_s);
    list.model.beginReading();
    list.view.showLoading();
    QCOMPARE(places(), expected);
    list.view.showLoading(123'456'789);
    list.model.take({summary(u"a"_s)});
    QCOMPARE(places(), expected);
    list.view.showLoaded();
    QCOMPARE(places(), loaded);
    for (const auto *button : list.view.findChildren<QPushButton *>())
        QVERIFY(!button->isVisible() || button->width() >= button->sizeHint().width());
}

void TestResourceListView::secondClickOnRefreshStopsNothing()
{
    ShownList list;
    list.model.take({summary(u"a"_s)});
    list.view.showLoaded();
    QSignalSpy canceled(&list.view, &ResourceListView::cancelRequested);
    connect(&list.view, &ResourceListView::refreshRequested, &list.view,
            [&list] { list.view.showLoading(); });
    QWindow *window = list.view.windowHandle();
    QAbstractButton *refresh = list.button(u"Refresh"_s);
    const QPoint place = refresh->mapTo(&list.view, refresh->rect().center());
    QTest::mouseDClick(window, Qt::LeftButton, {}, place);
    QVERIFY(list.button(u"Cancel"_s));
    QCOMPARE(canceled.count(), 0);
    QTest::mouseClick(list.button(u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(canceled.count(), 1);
}

void TestResourceListView::refreshKeepsTheFocus()
{
    ShownList list;
    list.model.take({summary(u"a"_s)});
    list.view.showLoaded();
    list.view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list.view));
    list.button(u"Refresh"_s)->setFocus();
    list.view.showLoading();
    QVERIFY(list.button(u"Cancel"_s)->hasFocus());
    list.view.showLoaded();
    QVERIFY(list.button(u"Refresh"_s)->hasFocus());
}

void TestResourceListView::emptyListOffersANewOne_data()
{
    QTest::addColumn<ResourceKind>("kind");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("offer");
    QTest::newRow("streams") << ResourceKind::EventStream << u"No event streams in this project."_s
                             << u"New event stream"_s;
    QTest::newRow("subscriptions") << ResourceKind::EventSubscription
                                   << u"No subscriptions in this project."_s << u"New subscription"_s;
}

void TestResourceListView::emptyListOffersANewOne()
{
    QFETCH(const ResourceKind, kind);
    QFETCH(const QString, heading);
    QFETCH(const QString, offer);
    ShownList list(kind);
    list.view.showLoaded();
    QVERIFY(list.says(heading));
    QSignalSpy wanted(&list.view, &ResourceListView::newDraftRequested);
    QTest::mouseClick(list.button(offer), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestResourceListView::failureOffersRetry()
{
    ShownList list;
    list.view.showError(u"The service did not answer within 60 seconds."_s, u"req-1"_s);
    QVERIFY(list.says(u"The list could not be read."_s));
    QVERIFY(list.says(u"The service did not answer within 60 seconds.\nRequest ID: req-1"_s));
    QSignalSpy refreshed(&list.view, &ResourceListView::refreshRequested);
    QTest::mouseClick(list.button(u"Retry"_s), Qt::LeftButton);
    QCOMPARE(refreshed.count(), 1);
}

void TestResourceListView::failureKeepsRows()
{
    ShownList list;
    list.model.take({summary(u"a"_s)});
    list.view.showError(u"The connection was lost."_s, u"req-2"_s);
    QVERIFY(list.table()->isVisible());
    QVERIFY(list.says(u"The connection was lost."_s));
    QVERIFY(list.says(u"Request ID: req-2"_s));
    QTest::mouseClick(list.button(u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"The connection was lost.\nRequest ID: req-2"_s);
    QSignalSpy refreshed(&list.view, &ResourceListView::refreshRequested);
    QTest::mouseClick(list.button(u"Retry"_s), Qt::LeftButton);
    QCOMPARE(refreshed.count(), 1);
    QVERIFY(!list.says(u"The connection was lost."_s));
}

void TestResourceListView::failureIsPlainText()
{
    ShownList list;
    list.view.showError(u"<img src='file:///etc/passwd'>"_s);
    for (const QLabel *label : list.view.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(list.says(u"<img src='file:///etc/passwd'>"_s));
}

void TestResourceListView::asksForAProfileOrAToken()
{
    ShownList list;
    list.view.showNoProfile();
    QSignalSpy profile(&list.view, &ResourceListView::newProfileRequested);
    QVERIFY(!list.button(u"Refresh"_s));
    QTest::mouseClick(list.button(u"New profile…"_s), Qt::LeftButton);
    QCOMPARE(profile.count(), 1);
    list.view.showNoToken();
    QSignalSpy token(&list.view, &ResourceListView::signInRequested);
    QTest::mouseClick(list.button(u"Sign in…"_s), Qt::LeftButton);
    QCOMPARE(token.count(), 1);
}

void TestResourceListView::subscriptionsShowTheirQuota()
{
    ShownList list(ResourceKind::EventSubscription);
    list.model.take({summary(u"a"_s, u"ENABLED"_s)});
    list.view.showLoaded();
    list.view.showQuota(1, 10);
    QVERIFY(list.says(u"1 of 10 used"_s));
    QCOMPARE(list.view.countText(), u"1 / 10"_s);
}

void TestResourceListView::timesAreOfStreamsAlone()
{
    const ShownList streams(ResourceKind::EventStream);
    const ShownList subscriptions(ResourceKind::EventSubscription);
    QVERIFY(!streams.view.findChild<QTableView *>()->isColumnHidden(ResourceListModel::UpdatedColumn));
    QVERIFY(subscriptions.view.findChild<QTableView *>()->isColumnHidden(ResourceListModel::UpdatedColumn));
}

void TestResourceListView::countIsTheNavigations()
{
    ShownList list;
    QSignalSpy count(&list.view, &ResourceListView::countTextChanged);
    list.view.showLoading();
    list.model.take({summary(u"a"_s), summary(u"b"_s)});
    QCOMPARE(list.view.countText(), QString());
    list.view.showLoaded();
    QCOMPARE(list.view.countText(), u"2"_s);
    QCOMPARE(count.last().at(0).toString(), u"2"_s);
}

void TestResourceListView::clearForgetsEverything()
{
    ShownList list(ResourceKind::EventSubscription);
    list.model.take({summary(u"a"_s)});
    list.view.showLoaded();
    list.view.showQuota(1, 10);
    QTest::keyClicks(list.filter(), u"x"_s);
    list.view.clear();
    QCOMPARE(list.model.rowCount(), 0);
    QCOMPARE(list.view.countText(), QString());
    QCOMPARE(list.filter()->text(), QString());
    QVERIFY(list.button(u"Read it now"_s));
}

void TestResourceListView::everyControlHasAName()
{
    ShownList list;
    list.model.take({summary(u"a"_s)});
    list.view.showLoading(10);
    QCOMPARE(unnamedControls(&list.view), QStringList());
    list.view.showError(u"No."_s);
    QCOMPARE(unnamedControls(&list.view), QStringList());
}

void TestResourceListView::signInTheFilterHasAName()
{
    guardAccessibleButtons();
    ShownList list;
    list.filter()->setText(u"orders"_s);
    const auto *clear = list.filter()->findChild<QToolButton *>();
    QVERIFY(clear);
    QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<QToolButton *>(clear))->text(QAccessible::Name),
             u"Clear"_s);
}

void TestResourceListView::buttonsShowNoKeys()
{
    QCOMPARE(withoutMnemonic(u"&Open"_s), u"Open"_s);
    QCOMPARE(withoutMnemonic(u"打开(&O)"_s), u"打开"_s);
    QCOMPARE(withoutMnemonic(u"启动(&S)…"_s), u"启动…"_s);
    QCOMPARE(withoutMnemonic(u"Review && &apply…"_s), u"Review & apply…"_s);
}

void TestResourceListView::routesHaveAPicture()
{
    ShownList list;
    ResourceSummary toFunction = summary(u"a"_s);
    toFunction.targetKind = EndpointKind::FunctionGraph;
    ResourceSummary toBucket = summary(u"b"_s);
    toBucket.targetKind = EndpointKind::Obs;
    list.model.take({toFunction, toBucket});
    const auto picture = [&list](int row) {
        const QRect cell =
            list.table()->visualRect(list.table()->model()->index(row, ResourceListModel::RouteColumn));
        const QRect place(cell.topLeft(),
                          QSize(RouteThumbnails::size().width() + metrics::gap, cell.height()));
        return list.table()->viewport()->grab(place).toImage();
    };
    QVERIFY(picture(0) != picture(1));
    ResourceSummary alsoToFunction = summary(u"b"_s);
    alsoToFunction.targetKind = EndpointKind::FunctionGraph;
    list.model.take({alsoToFunction});
    QVERIFY(picture(0) == picture(1));
}

void TestResourceListView::namesAndRoutesShareTheRoom()
{
    ShownList list;
    list.model.take({summary(u"a"_s)});
    list.view.showLoaded();
    const auto width = [&list](int column) { return list.table()->columnWidth(column); };
    list.view.resize(1400, 400);
    QCoreApplication::processEvents();
    const int wide = width(ResourceListModel::RouteColumn);
    QVERIFY(width(ResourceListModel::NameColumn) > wide);
    list.view.resize(700, 400);
    QCoreApplication::processEvents();
    QVERIFY(width(ResourceListModel::RouteColumn) < wide);
    QVERIFY(width(ResourceListModel::RouteColumn) > width(ResourceListModel::NameColumn));
    QVERIFY(!list.table()->horizontalScrollBar()->isVisible());
}

QTEST_MAIN(TestResourceListView)
#include "tst_resourcelistview.moc"
