// What screen readers hear of menus, and of the parts of the window beside its controls.

#include "tests/support/shownwindow.h"

#include <QAccessible>
#include <QMenuBar>
#include <QSignalSpy>
#include <QSplitterHandle>

#include <functional>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *partOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

//! The items of a menu, and of the menus in it.
QList<QAccessibleInterface *> itemsIn(QAccessibleInterface *menu)
{
    QList<QAccessibleInterface *> items;
    for (int index = 0; index < menu->childCount(); ++index) {
        QAccessibleInterface *child = menu->child(index);
        if (child->role() == QAccessible::MenuItem)
            items << child;
        items << itemsIn(child);
    }
    return items;
}

QAccessibleInterface *itemNamed(QAccessibleInterface *menu, const QString &name)
{
    for (QAccessibleInterface *item : itemsIn(menu)) {
        if (item->text(QAccessible::Name) == name)
            return item;
    }
    return nullptr;
}

void press(QAccessibleInterface *item)
{
    item->actionInterface()->doAction(item->actionInterface()->actionNames().constFirst());
}

} // namespace

class TestAccessibleMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsSayWhyTheyCannotBeUsed();
    void itemsSayTheirState();
    void itemsArePressed();
    void menusOpenAndClose();
    void itemsKnowTheirPlace();
    void listsComeInTheOrderOfTheEye();
    void handlesHaveANameAndARole();
};

void TestAccessibleMenus::itemsSayWhyTheyCannotBeUsed()
{
    MainWindow window;
    window.show();
    QAccessibleInterface *item = itemNamed(partOf(window.menuBar()), u"Close tab"_s);
    QVERIFY(item);
    QVERIFY(item->state().disabled);
    QCOMPARE(item->text(QAccessible::Description), u"No tab is open."_s);
    window.addDraft(std::make_unique<ResourceDraft>(
        loadResource(ResourceKind::EventStream, readJson(stream).value(), ResourceOrigin::Service)));
    QVERIFY(!item->state().disabled);
    QCOMPARE(item->text(QAccessible::Description), QString());
    // Whatever cannot be used has a reason.
    for (QAccessibleInterface *part : itemsIn(partOf(window.menuBar()))) {
        const auto *action = qobject_cast<QAction *>(part->object());
        if (!action->isEnabled() && !action->menu())
            QVERIFY2(!part->text(QAccessible::Description).isEmpty(), qPrintable(action->text()));
    }
}

void TestAccessibleMenus::itemsSayTheirState()
{
    const ShownWindow window;
    QAction *details = window.action(u"Details"_s);
    QAccessibleInterface *item = partOf(details);
    QVERIFY(item->state().checkable);
    QVERIFY(item->state().checked);
    details->trigger();
    QVERIFY(!item->state().checked);
    QVERIFY(!partOf(window.action(u"Close tab"_s))->state().checkable);
    QCOMPARE(partOf(window.action(u"Close tab"_s))->text(QAccessible::Accelerator), u"Ctrl+W"_s);
    QCOMPARE(partOf(window.action(u"Close tab"_s))->actionInterface()->keyBindingsForAction({}),
             QStringList(u"Ctrl+W"_s));
}

void TestAccessibleMenus::itemsArePressed()
{
    const ShownWindow window;
    QCOMPARE(window.tabs()->count(), 1);
    press(partOf(window.action(u"Close tab"_s)));
    QCOMPARE(window.tabs()->count(), 0);
    const QSignalSpy triggered(window.action(u"Close tab"_s), &QAction::triggered);
    press(partOf(window.action(u"Close tab"_s)));
    QCOMPARE(triggered.count(), 0);
}

void TestAccessibleMenus::menusOpenAndClose()
{
    ShownWindow window;
    QMenuBar *bar = window->menuBar();
    QAction *file = bar->actions().constFirst();
    QAccessibleInterface *item = partOf(file);
    QVERIFY(item->state().hasPopup);
    QCOMPARE(item->childCount(), 1);
    QCOMPARE(item->child(0)->object(), file->menu());
    QCOMPARE(item->indexOfChild(item->child(0)), 0);
    QCOMPARE(item->actionInterface()->actionNames(),
             QStringList(QAccessibleActionInterface::showMenuAction()));
    QVERIFY(!item->state().focused);
    press(item);
    QTRY_VERIFY(file->menu()->isVisible());
    QVERIFY(item->state().focused);
    const QRect place = item->rect();
    QCOMPARE(place,
             QRect(bar->mapToGlobal(bar->actionGeometry(file).topLeft()), bar->actionGeometry(file).size()));
    const QPoint inMenu = file->menu()->geometry().center();
    QCOMPARE(item->childAt(inMenu.x(), inMenu.y()), item->child(0));
    press(item);
    QVERIFY(!file->menu()->isVisible());
    QCOMPARE(item->childAt(inMenu.x(), inMenu.y()), nullptr);
}

void TestAccessibleMenus::itemsKnowTheirPlace()
{
    ShownWindow window;
    for (QAction *action : window->menuBar()->actions()) {
        QAccessibleInterface *menu = partOf(action->menu());
        for (int index = 0; index < menu->childCount(); ++index) {
            QAccessibleInterface *item = menu->child(index);
            QVERIFY(item->parent());
            QVERIFY2(item->parent()->childCount() > 0, qPrintable(item->text(QAccessible::Name)));
            QVERIFY(item->state().invisible);
        }
    }
    QMenu *menu = window->menuBar()->actions().constFirst()->menu();
    menu->popup({});
    QAccessibleInterface *first = partOf(menu)->child(0);
    QVERIFY(!first->state().invisible);
    QCOMPARE(first->parent()->object(), menu);
    QCOMPARE(partOf(menu)->indexOfChild(first), 0);
    QVERIFY(menu->geometry().contains(first->rect()));
    menu->setActiveAction(menu->actions().constFirst());
    QVERIFY(first->state().focused);
    menu->close();
}

void TestAccessibleMenus::listsComeInTheOrderOfTheEye()
{
    ShownWindow window;
    QStringList names;
    const std::function<void(QAccessibleInterface *)> collect = [&names,
                                                                 &collect](QAccessibleInterface *part) {
        for (int index = 0; index < part->childCount(); ++index) {
            QAccessibleInterface *child = part->child(index);
            if (child->isValid() && !child->state().invisible)
                names << child->text(QAccessible::Name);
            collect(child);
        }
    };
    collect(partOf(window.operator->()));
    const QStringList expected{u"Event streams"_s, u"Subscriptions"_s, u"Drafts"_s, u"History"_s, u"Name"_s};
    qsizetype last = -1;
    for (const QString &name : expected) {
        const qsizetype found = names.indexOf(name, last + 1);
        QVERIFY2(found > last, qPrintable(name));
        last = found;
    }
}

void TestAccessibleMenus::handlesHaveANameAndARole()
{
    ShownWindow window;
    const QList<QSplitterHandle *> handles = window->findChildren<QSplitterHandle *>();
    QVERIFY(!handles.isEmpty());
    for (QSplitterHandle *handle : handles) {
        QCOMPARE(partOf(handle)->text(QAccessible::Name), u"Divider"_s);
        QCOMPARE(partOf(handle)->role(), QAccessible::Grip);
    }
}

QTEST_MAIN(TestAccessibleMenus)
#include "tst_accessiblemenus.moc"
