// Tables, lists and trees by the keyboard alone: keys move through the rows, screen readers hear of each, and
// Tab leaves.

#include "models/lists/resourcelistmodel.h"
#include "tests/support/windowgallery.h"
#include "ui/mainwindow.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <vector>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

constexpr int rowCount = 60;

//! What screen readers hear of the focus.
class FocusListener
{
public:
    FocusListener() : m_before(QAccessible::installUpdateHandler(hear)) { spoken.clear(); }
    ~FocusListener() { QAccessible::installUpdateHandler(m_before); }
    Q_DISABLE_COPY_MOVE(FocusListener)

    static inline QStringList spoken;

private:
    static void hear(QAccessibleEvent *event)
    {
        QAccessibleInterface *part = event->accessibleInterface();
        if (event->type() == QAccessible::Focus && part)
            spoken << part->text(QAccessible::Name);
    }

    QAccessible::UpdateHandler m_before;
};

QList<QAbstractItemView *> viewsIn(const QWidget *window)
{
    QList<QAbstractItemView *> views = window->findChildren<QAbstractItemView *>();
    views.removeIf([window](const QAbstractItemView *view) {
        return !view->isVisible() || view->window() != window || qobject_cast<const QHeaderView *>(view)
            || view->model()->rowCount() == 0 || view->focusPolicy() == Qt::NoFocus;
    });
    return views;
}

QString nameOf(const QWidget *view)
{
    return QString::fromLatin1(view->metaObject()->className()) + u' ' + view->accessibleName();
}

void addMakers()
{
    QTest::addColumn<Maker>("make");
    for (const std::vector<GalleryWindow> &windows : {allDialogs(), allMainWindows()}) {
        for (const GalleryWindow &window : windows)
            QTest::newRow(window.name) << window.make;
    }
}

std::unique_ptr<MainWindow> newLongList()
{
    auto window = std::make_unique<MainWindow>();
    window->showList(ResourceKind::EventStream);
    std::vector<ResourceSummary> summaries;
    for (int row = 0; row < rowCount; ++row) {
        ResourceSummary summary;
        summary.identity.id = QString::number(row);
        summary.name = u"stream-%1"_s.arg(row, 2, 10, QChar(u'0'));
        summaries.push_back(summary);
    }
    window->listModel(ResourceKind::EventStream)->take(summaries);
    return window;
}

} // namespace

class TestTableKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keysMoveInEveryView_data() { addMakers(); }
    void keysMoveInEveryView();
    void tabLeavesEveryView_data() { addMakers(); }
    void tabLeavesEveryView();
    void tablesTellTheirCells_data() { addMakers(); }
    void tablesTellTheirCells();
    void pagesAndEnds();
};

void TestTableKeys::initTestCase()
{
    // The bus of the desktop says that somebody listens.
    QTRY_VERIFY(QAccessible::isActive());
}

void TestTableKeys::keysMoveInEveryView()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> window = make();
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    for (QAbstractItemView *view : viewsIn(window.get())) {
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        const QModelIndex first = view->currentIndex();
        QVERIFY2(first.isValid(), qPrintable(nameOf(view)));
        const FocusListener listener;
        QTest::keyClick(view, Qt::Key_Down);
        const bool isOnly = view->model()->rowCount() == 1 && view->model()->rowCount(first) == 0;
        QVERIFY2(isOnly || view->currentIndex() != first, qPrintable(nameOf(view)));
        QVERIFY2(isOnly || !FocusListener::spoken.isEmpty(), qPrintable(nameOf(view)));
        for (const QString &spoken : FocusListener::spoken)
            QVERIFY2(!spoken.isEmpty(), qPrintable(nameOf(view)));
    }
}

void TestTableKeys::tabLeavesEveryView()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> window = make();
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    for (QAbstractItemView *view : viewsIn(window.get())) {
        for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(), {Qt::ShiftModifier}}) {
            view->setFocus();
            QVERIFY2(view->hasFocus(), qPrintable(nameOf(view)));
            QTest::keyClick(view, modifiers ? Qt::Key_Backtab : Qt::Key_Tab, modifiers);
            QVERIFY2(!view->hasFocus(), qPrintable(nameOf(view)));
        }
    }
}

void TestTableKeys::tablesTellTheirCells()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> window = make();
    window->show();
    for (QAbstractItemView *view : viewsIn(window.get())) {
        QAccessibleTableInterface *table = QAccessible::queryAccessibleInterface(view)->tableInterface();
        QVERIFY2(table, qPrintable(nameOf(view)));
        const auto *tableView = qobject_cast<QTableView *>(view);
        if (!tableView)
            continue;
        QCOMPARE(table->rowCount(), view->model()->rowCount());
        QCOMPARE(table->columnCount(), view->model()->columnCount());
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column) {
                QAccessibleTableCellInterface *cell = table->cellAt(row, column)->tableCellInterface();
                QCOMPARE(cell->rowIndex(), row);
                QCOMPARE(cell->columnIndex(), column);
            }
        }
    }
}

void TestTableKeys::pagesAndEnds()
{
    const std::unique_ptr<MainWindow> window = newLongList();
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    const QList<QAbstractItemView *> views = viewsIn(window.get());
    QCOMPARE(views.size(), 1);
    QAbstractItemView *view = views.front();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view->currentIndex().row(), 0);
    QTest::keyClick(view, Qt::Key_PageDown);
    const int page = view->currentIndex().row();
    QVERIFY(page > 1 && page < rowCount - 1);
    QTest::keyClick(view, Qt::Key_PageUp);
    QCOMPARE(view->currentIndex().row(), 0);
    const FocusListener listener;
    QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view->currentIndex().row(), rowCount - 1);
    QVERIFY(!FocusListener::spoken.isEmpty());
    QSignalSpy opened(window.get(), &MainWindow::openResourceRequested);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

QTEST_MAIN(TestTableKeys)
#include "tst_tablekeys.moc"
