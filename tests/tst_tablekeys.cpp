// Tables, lists and trees by the keyboard alone: keys move through the rows, screen readers hear of each, and
// Tab leaves.

#include "models/lists/resourcelistmodel.h"
#include "tests/support/windowgallery.h"
#include "ui/lists/bulktable.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <functional>
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

//! What the platform makes of the Menu key.
void pressMenu(QWidget *widget)
{
    const QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &event);
}

void pressShiftF10(QWidget *widget)
{
    QTest::keyClick(widget, Qt::Key_F10, Qt::ShiftModifier);
}

QList<int> chosenRows(const QAbstractItemView *view)
{
    QList<int> rows;
    for (const QModelIndex &index : view->selectionModel()->selectedRows())
        rows << index.row();
    return rows;
}

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

//! The one that Enter presses.
QPushButton *defaultButton(const QWidget *dialog)
{
    const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [](const QPushButton *button) {
        return button->isDefault() && button->isVisible() && button->isEnabled();
    });
    return found == buttons.end() ? nullptr : *found;
}

std::vector<ResourceSummary> manySummaries()
{
    std::vector<ResourceSummary> summaries;
    for (int row = 0; row < rowCount; ++row) {
        ResourceSummary summary;
        summary.identity.id = QString::number(row);
        summary.name = u"stream-%1"_s.arg(row, 2, 10, QChar(u'0'));
        summaries.push_back(summary);
    }
    return summaries;
}

std::unique_ptr<MainWindow> newLongList()
{
    auto window = std::make_unique<MainWindow>();
    window->showList(ResourceKind::EventStream);
    window->listModel(ResourceKind::EventStream)->take(manySummaries());
    return window;
}

//! The long list on the screen, with the focus in its table.
struct ShownList
{
    ShownList() : window(newLongList())
    {
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("The window does not come to the front.");
        view = viewsIn(window.get()).constFirst();
        view->setFocus();
    }

    std::unique_ptr<MainWindow> window;
    QAbstractItemView *view = nullptr;
};

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
    void firstKeysActOnWhatIsSeen();
    void endsChooseTheirRow_data();
    void endsChooseTheirRow();
    void choiceIsExtendedFromTheEnds();
    void neighbourOfWhatIsGoneIsCurrent();
    void currentRowIsSeenWithoutBeingChosen();
    void theMenuOpensAtTheCurrentRow_data() { addMenuKeys(); }
    void theMenuOpensAtTheCurrentRow();
    void noMenuWithoutARow_data() { addMenuKeys(); }
    void noMenuWithoutARow();
    void textsHaveTheirMenu();
    void enterAnswersDialogsAndSpaceDoesNot_data();
    void enterAnswersDialogsAndSpaceDoesNot();

private:
    static void addMenuKeys();
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
    const ShownList list;
    QAbstractItemView *view = list.view;
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
    QSignalSpy opened(list.window.get(), &MainWindow::openResourceRequested);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

//! Whoever comes to a list sees the row that Enter opens, and Down leads on from it.
void TestTableKeys::firstKeysActOnWhatIsSeen()
{
    const std::unique_ptr<MainWindow> window = newLongList();
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QAbstractItemView *view = viewsIn(window.get()).constFirst();
    // The page in front has the focus from the start.
    QVERIFY(view->hasFocus());
    QCOMPARE(chosenRows(view), QList<int>{0});
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(chosenRows(view), QList<int>{1});
    // What was chosen stays so for whoever comes back.
    QTest::keyClick(view, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(!view->hasFocus());
    QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    QVERIFY(view->hasFocus());
    QCOMPARE(chosenRows(view), QList<int>{1});
}

void TestTableKeys::endsChooseTheirRow_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifier>("modifier");
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("chosen");
    QTest::newRow("Home") << Qt::Key_Home << Qt::NoModifier << 0 << 1;
    QTest::newRow("Ctrl+Home") << Qt::Key_Home << Qt::ControlModifier << 0 << 1;
    QTest::newRow("Shift+Home") << Qt::Key_Home << Qt::ShiftModifier << 0 << 3;
    QTest::newRow("End") << Qt::Key_End << Qt::NoModifier << rowCount - 1 << 1;
    QTest::newRow("Ctrl+End") << Qt::Key_End << Qt::ControlModifier << rowCount - 1 << 1;
    QTest::newRow("Shift+End") << Qt::Key_End << Qt::ShiftModifier << rowCount - 1 << rowCount - 2;
}

void TestTableKeys::endsChooseTheirRow()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifier, modifier);
    QFETCH(const int, current);
    QFETCH(const int, chosen);
    const ShownList list;
    QTest::keyClick(list.view, Qt::Key_Down);
    QTest::keyClick(list.view, Qt::Key_Down);
    QCOMPARE(chosenRows(list.view), QList<int>{2});
    QTest::keyClick(list.view, key, modifier);
    QCOMPARE(list.view->currentIndex().row(), current);
    QCOMPARE(chosenRows(list.view).size(), chosen);
    QVERIFY(chosenRows(list.view).contains(current));
    const QRect cell = list.view->visualRect(list.view->currentIndex());
    QVERIFY(list.view->viewport()->rect().contains(cell.center()));
}

void TestTableKeys::choiceIsExtendedFromTheEnds()
{
    const ShownList list;
    QCOMPARE(chosenRows(list.view), QList<int>{0});
    QTest::keyClick(list.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(chosenRows(list.view), QList<int>({0, 1}));
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(list.view, Qt::Key_Down);
    QTest::keyClick(list.view, Qt::Key_Home);
    QTest::keyClick(list.view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(chosenRows(list.view), QList<int>({0, 1, 2}));
    QTest::keyClick(list.view, Qt::Key_End);
    QTest::keyClick(list.view, Qt::Key_Up, Qt::ShiftModifier);
    QList<int> rows = chosenRows(list.view);
    std::ranges::sort(rows);
    QCOMPARE(rows, QList<int>({rowCount - 2, rowCount - 1}));
}

//! Not some row far away, which the next key would act on.
void TestTableKeys::neighbourOfWhatIsGoneIsCurrent()
{
    const ShownList list;
    ResourceListModel *model = list.window->listModel(ResourceKind::EventStream);
    QTest::keyClick(list.view, Qt::Key_Down);
    QTest::keyClick(list.view, Qt::Key_Down);
    QCOMPARE(list.view->currentIndex().row(), 2);
    std::vector<ResourceSummary> left = manySummaries();
    left.erase(left.begin() + 2);
    model->beginReading();
    model->take(left);
    model->endReading();
    QCOMPARE(list.view->model()->rowCount(), rowCount - 1);
    QCOMPARE(list.view->currentIndex().row(), 1);
}

//! With Ctrl the keys go past what is chosen.
void TestTableKeys::currentRowIsSeenWithoutBeingChosen()
{
    applyTheme(*qApp, Appearance::Light);
    const ShownList list;
    const auto pictureOf = [&list](int row) {
        const QRect cell = list.view->visualRect(list.view->model()->index(row, 0));
        return list.view->viewport()->grab(cell).toImage();
    };
    const QImage before = pictureOf(2);
    QTest::keyClick(list.view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(list.view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(list.view->currentIndex().row(), 2);
    QCOMPARE(chosenRows(list.view), QList<int>{0});
    QVERIFY(pictureOf(2) != before);
}

void TestTableKeys::addMenuKeys()
{
    QTest::addColumn<std::function<void(QWidget *)>>("press");
    QTest::newRow("Menu") << std::function<void(QWidget *)>(pressMenu);
    QTest::newRow("Shift+F10") << std::function<void(QWidget *)>(pressShiftF10);
}

void TestTableKeys::theMenuOpensAtTheCurrentRow()
{
    QFETCH(const std::function<void(QWidget *)>, press);
    const ShownList list;
    QAbstractItemView *view = list.view;
    QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Down);
    press(view);
    QVERIFY(openMenu());
    const QRect row = view->visualRect(view->currentIndex());
    QCOMPARE(openMenu()->y(), view->viewport()->mapToGlobal(row.bottomLeft()).y());
    QSignalSpy opened(list.window.get(), &MainWindow::openResourceRequested);
    QTest::keyClick(openMenu(), Qt::Key_Down);
    QTest::keyClick(openMenu(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().at(1).toString(), u"1"_s);
    QVERIFY(!openMenu());
    // It can be left, and the row is still where one is; without a choice of rows it is of that one.
    view->clearSelection();
    press(view);
    QVERIFY(openMenu());
    QVERIFY(openMenu()->actions().constFirst()->isEnabled());
    QTest::keyClick(openMenu(), Qt::Key_Escape);
    QVERIFY(!openMenu());
    QVERIFY(view->hasFocus());
    QCOMPARE(view->currentIndex().row(), 1);
}

void TestTableKeys::noMenuWithoutARow()
{
    QFETCH(const std::function<void(QWidget *)>, press);
    const ShownList list;
    QAbstractItemView *view = list.view;
    list.window->listModel(ResourceKind::EventStream)->clear();
    QCOMPARE(view->model()->rowCount(), 0);
    press(view);
    QVERIFY(!openMenu());
}

void TestTableKeys::textsHaveTheirMenu()
{
    const ShownList list;
    const QList<QLineEdit *> lines = list.window->findChildren<QLineEdit *>();
    const auto filter = std::ranges::find_if(lines, &QWidget::isVisible);
    QVERIFY(filter != lines.end());
    (*filter)->setFocus();
    pressShiftF10(*filter);
    QVERIFY(openMenu());
    QTest::keyClick(openMenu(), Qt::Key_Escape);
    QVERIFY((*filter)->hasFocus());
}

void TestTableKeys::enterAnswersDialogsAndSpaceDoesNot_data()
{
    QTest::addColumn<Maker>("make");
    for (const GalleryWindow &window : allDialogs()) {
        const std::unique_ptr<QWidget> dialog = window.make();
        dialog->show();
        // Of many changes, Enter shows the row and Space ticks it.
        if (!viewsIn(dialog.get()).isEmpty() && defaultButton(dialog.get())
            && !dialog->findChild<BulkTable *>())
            QTest::newRow(window.name) << window.make;
    }
}

void TestTableKeys::enterAnswersDialogsAndSpaceDoesNot()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> dialog = make();
    dialog->show();
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    QAbstractItemView *view = viewsIn(dialog.get()).front();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    QPushButton *button = defaultButton(dialog.get());
    QVERIFY(button);
    const QSignalSpy pressed(button, &QPushButton::clicked);
    const QSignalSpy accepted(qobject_cast<QDialog *>(dialog.get()), &QDialog::accepted);
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(pressed.count(), 0);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(view, Qt::Key_Return);
    // Some lists take the row themselves; the button is not pressed as well then.
    QCOMPARE(std::max(pressed.count(), accepted.count()), 1);
}

QTEST_MAIN(TestTableKeys)
#include "tst_tablekeys.moc"
