// The palette over the window, by keys alone. On X11, where Ctrl+K is a key of text fields as well.

#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/lists/resourcelistmodel.h"
#include "tests/support/controls.h"
#include "ui/actionrefusal.h"
#include "ui/commandpalette.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"
#include "ui/paletteentries.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kafkaStream = R"({"name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:p:function:default:f"}, "name": "HC.FunctionGraph"}
})";

ConnectionProfile profileNamed(const QString &name, const QString &region)
{
    ConnectionProfile profile;
    profile.id = name;
    profile.name = name;
    profile.region = region;
    return profile;
}

ResourceSummary streamNamed(const QString &name)
{
    ResourceSummary summary;
    summary.identity.id = name + u"-id"_s;
    summary.identity.status = u"RUNNING"_s;
    summary.name = name;
    return summary;
}

//! A window with two profiles, two listed streams and a draft in front, on the screen.
class PaletteWindow
{
public:
    PaletteWindow()
    {
        m_window.setProfiles(
            {profileNamed(u"Sandbox"_s, u"local"_s), profileNamed(u"Production"_s, u"cn-north-4"_s)});
        m_window.setCurrentProfile(u"Sandbox"_s);
        m_window.showList(ResourceKind::EventStream);
        m_window.listModel(ResourceKind::EventStream)
            ->take({streamNamed(u"clicks-to-obs"_s), streamNamed(u"payments-to-dis"_s)});
        m_window.addDraft(std::make_unique<ResourceDraft>(
            loadResource(ResourceKind::EventStream, readJson(kafkaStream).value(), ResourceOrigin::File)));
        m_window.show();
        m_window.activateWindow();
    }

    [[nodiscard]] MainWindow *get() { return &m_window; }
    [[nodiscard]] CommandPalette *palette() const { return m_window.findChild<CommandPalette *>(); }
    [[nodiscard]] QLineEdit *query() const { return palette()->findChild<QLineEdit *>(); }
    [[nodiscard]] QListView *list() const { return palette()->findChild<QListView *>(); }

    void open()
    {
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        QTest::keySequence(&m_window, QKeySequence(u"Ctrl+K"_s));
        QVERIFY(palette()->isVisible());
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QString current() const
    {
        return list()->currentIndex().data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList rows;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            rows << list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return rows;
    }

private:
    MainWindow m_window;
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhereverTheFocusIs();
    void offersEveryKind_data();
    void offersEveryKind();
    void leavesOutWhatIsHereAlready();
    void saysWhyWhatCannotBeDone();
    void everyActionKnowsWhy();
    void choosesAnAction();
    void choosesAProfile();
    void choosesAResource();
    void choosesATab();
    void leadsToAField_data();
    void leadsToAField();
    void isWalkedByKeys();
    void escapeChangesNothing();
    void choiceOfWhatIsGoneDoesNothing();
    void saysWhereNothingIsFound();
    void tellsScreenReaders();
    void isAmongTheWindows();
    void fitsTheSmallestWindow();
};

void TestCommandPalette::opensWhereverTheFocusIs()
{
    PaletteWindow window;
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    for (QWidget *place : window.get()->findChildren<QWidget *>()) {
        const bool takesKeys = qobject_cast<QLineEdit *>(place) || qobject_cast<QPlainTextEdit *>(place);
        if (!takesKeys || !place->isVisible() || window.palette()->isAncestorOf(place))
            continue;
        place->setFocus();
        QTest::keySequence(place, QKeySequence(u"Ctrl+K"_s));
        QVERIFY2(window.palette()->isVisible(), qPrintable(place->accessibleName()));
        QVERIFY(window.query()->hasFocus());
        window.press(Qt::Key_Escape);
        QVERIFY(!window.palette()->isVisible());
        QVERIFY2(place->hasFocus(), qPrintable(place->accessibleName()));
    }
}

void TestCommandPalette::offersEveryKind_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("best");
    QTest::newRow("action") << u"review"_s << u"Review & apply…, Resource, Ctrl+Return"_s;
    QTest::newRow("action by its menu") << u"app dark"_s << u"Dark, View › Appearance"_s;
    QTest::newRow("profile") << u"prod"_s << u"Production, Profile · cn-north-4"_s;
    QTest::newRow("profile by its region") << u"north"_s << u"Production, Profile · cn-north-4"_s;
    QTest::newRow("resource") << u"clicks"_s << u"clicks-to-obs, Event stream, Running"_s;
    QTest::newRow("tab") << u"tab event str"_s << u"Event streams, Open tab"_s;
    QTest::newRow("field") << u"topic"_s << u"Topic, Field · Source › Kafka, topic"_s;
    QTest::newRow("field by its key")
        << u"thread_num"_s << u"Concurrency, Field · Running configuration, thread_num"_s;
    QTest::newRow("field by its pointer")
        << u"/source/source_kafka/topic"_s << u"Topic, Field · Source › Kafka, topic"_s;
    QTest::newRow("language by its English name") << u"chinese"_s << u"简体中文, View › Language"_s;
}

void TestCommandPalette::offersEveryKind()
{
    QFETCH(const QString, query);
    QFETCH(const QString, best);
    PaletteWindow window;
    window.open();
    window.type(query);
    QCOMPARE(window.current(), best);
}

void TestCommandPalette::leavesOutWhatIsHereAlready()
{
    PaletteWindow window;
    window.open();
    const QStringList all = window.shown();
    // The profile is chosen, the tab is in front, the source is another one.
    for (const QString &text : {u"Sandbox, "_s, u"orders-to-fn, Open tab"_s, u"RocketMQ"_s})
        QVERIFY2(all.filter(QRegularExpression(u'^' + text)).isEmpty(), qPrintable(text));
    QVERIFY(!all.filter(u"Save as template"_s).isEmpty());
    QVERIFY(all.filter(u"Command palette"_s).isEmpty());
}

void TestCommandPalette::saysWhyWhatCannotBeDone()
{
    PaletteWindow window;
    window.get()->showList(ResourceKind::EventStream);
    const QSignalSpy saved(window.get(), &MainWindow::saveTemplateRequested);
    window.open();
    window.type(u"save as template"_s);
    const QString reason = u"Open an event stream or a subscription first."_s;
    QCOMPARE(window.current(), u"Save as template…, File, not now: "_s + reason);
    // It is grey: what can be done has the colour of texts.
    const auto hasColor = [&window](const QModelIndex &index, const QColor &color) {
        const QImage image = window.list()->viewport()->grab(window.list()->visualRect(index)).toImage();
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(!hasColor(window.list()->currentIndex(), themeColors(window.get()->palette()).text));
    window.press(Qt::Key_Return);
    QCOMPARE(saved.count(), 0);
    QVERIFY(window.palette()->isVisible());
    const auto *remark = window.palette()->findChild<QLabel *>();
    QVERIFY(remark->isVisible());
    QCOMPARE(remark->text(), reason);
    // It was of that entry.
    window.type(u"qqq"_s);
    QVERIFY(remark->text() != reason);
    window.press(Qt::Key_Escape);
    window.open();
    QVERIFY(!remark->isVisible());
    QVERIFY(hasColor(window.list()->model()->index(0, 0), themeColors(window.get()->palette()).text));
}

void TestCommandPalette::everyActionKnowsWhy()
{
    PaletteWindow window;
    const auto check = [&window] {
        int refused = 0;
        for (const MenuEntry &entry : menuEntries(window.get()->menuBar()->actions())) {
            const QString text = entry.action->text();
            const QString reason = refusalOf(entry.action);
            if (entry.action->isEnabled()) {
                QVERIFY2(reason.isEmpty(), qPrintable(text));
                continue;
            }
            ++refused;
            QVERIFY2(reason.endsWith(u'.') && reason != u"This cannot be done now."_s, qPrintable(text));
            // The menus and what stands for them say the same.
            QCOMPARE(entry.action->toolTip(), reason);
            QCOMPARE(entry.action->statusTip(), reason);
        }
        QVERIFY(refused > 0);
    };
    check();
    window.get()->showList(ResourceKind::EventStream);
    check();
    QAbstractButton *start = buttonNamed(window.get(), u"Start…"_s);
    QVERIFY(start && !start->isEnabled());
    QCOMPARE(start->toolTip(), u"Choose a row first."_s);
    Q_EMIT window.get()->findChild<QTabBar *>(u"documentTabs"_s)->tabCloseRequested(0);
    Q_EMIT window.get()->findChild<QTabBar *>(u"documentTabs"_s)->tabCloseRequested(0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    check();
    window.get()->setCurrentProfile({});
    check();
}

void TestCommandPalette::choosesAnAction()
{
    PaletteWindow window;
    const QSignalSpy spy(window.get(), &MainWindow::exportRequested);
    window.open();
    window.type(u"export"_s);
    QCOMPARE(spy.count(), 0);
    window.press(Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!window.palette()->isVisible());
}

void TestCommandPalette::choosesAProfile()
{
    PaletteWindow window;
    const QSignalSpy spy(window.get(), &MainWindow::profileChosen);
    window.open();
    window.type(u"production"_s);
    window.press(Qt::Key_Enter);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), u"Production"_s);
}

void TestCommandPalette::choosesAResource()
{
    PaletteWindow window;
    const QSignalSpy spy(window.get(), &MainWindow::openResourceRequested);
    window.open();
    window.type(u"payments"_s);
    window.press(Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).value<ResourceKind>(), ResourceKind::EventStream);
    QCOMPARE(spy.first().at(1).toString(), u"payments-to-dis-id"_s);
}

void TestCommandPalette::choosesATab()
{
    PaletteWindow window;
    QVERIFY(window.get()->currentDraft());
    window.open();
    window.type(u"open tab"_s);
    window.press(Qt::Key_Return);
    QVERIFY(!window.get()->currentDraft());
    QVERIFY(window.get()->listView(ResourceKind::EventStream)->isVisible());
}

void TestCommandPalette::leadsToAField_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("name");
    QTest::newRow("label") << u"topic"_s << u"Topic"_s;
    QTest::newRow("key") << u"thread_num"_s << u"Concurrency"_s;
    QTest::newRow("choice") << u"target sink"_s << u"Target"_s;
}

void TestCommandPalette::leadsToAField()
{
    QFETCH(const QString, query);
    QFETCH(const QString, name);
    PaletteWindow window;
    window.open();
    window.type(query);
    window.press(Qt::Key_Return);
    // Of a choice a segment has the focus.
    const QWidget *place = QApplication::focusWidget();
    while (place && place->accessibleName().isEmpty())
        place = place->parentWidget();
    QVERIFY(place);
    QCOMPARE(place->accessibleName(), name);
}

void TestCommandPalette::isWalkedByKeys()
{
    PaletteWindow window;
    window.open();
    const QStringList all = window.shown();
    QCOMPARE(window.current(), all.constFirst());
    window.press(Qt::Key_Up);
    QCOMPARE(window.current(), all.constFirst());
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Down);
    QCOMPARE(window.current(), all.at(2));
    window.press(Qt::Key_PageDown);
    QVERIFY(window.list()->currentIndex().row() > 8);
    window.press(Qt::Key_PageUp);
    QCOMPARE(window.current(), all.at(2));
    for (qsizetype step = 0; step < all.size(); ++step)
        window.press(Qt::Key_PageDown);
    QCOMPARE(window.current(), all.constLast());
    // What is typed goes on to the line, and Tab leads nowhere else.
    window.press(Qt::Key_Tab);
    QVERIFY(window.query()->hasFocus());
    window.type(u"find"_s);
    QCOMPARE(window.list()->currentIndex().row(), 0);
}

void TestCommandPalette::escapeChangesNothing()
{
    PaletteWindow window;
    window.get()->currentDraft()->setValue("/name", Json::string("other"));
    const size_t drafts = window.get()->drafts().size();
    window.open();
    window.type(u"close tab"_s);
    window.press(Qt::Key_Escape);
    QVERIFY(!window.palette()->isVisible());
    QCOMPARE(window.get()->drafts().size(), drafts);
    // Nothing is left of it the next time.
    window.open();
    QCOMPARE(window.query()->text(), QString());
}

void TestCommandPalette::choiceOfWhatIsGoneDoesNothing()
{
    PaletteWindow window;
    window.open();
    window.type(u"topic"_s);
    Q_EMIT window.get()->findChild<QTabBar *>(u"documentTabs"_s)->tabCloseRequested(1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(window.get()->drafts().empty());
    window.press(Qt::Key_Return);
    QVERIFY(!window.palette()->isVisible());
}

void TestCommandPalette::saysWhereNothingIsFound()
{
    PaletteWindow window;
    window.open();
    window.type(u"qqqqq"_s);
    QVERIFY(window.palette()->findChild<QLabel *>()->isVisible());
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Return})
        window.press(key);
    QVERIFY(window.palette()->isVisible());
}

void TestCommandPalette::tellsScreenReaders()
{
    PaletteWindow window;
    QCOMPARE(unnamedControls(window.palette()), QStringList());
    window.open();
    window.type(u"production"_s);
    QCOMPARE(window.query()->accessibleDescription(), u"1 entries: Production, Profile · cn-north-4"_s);
    window.type(u"qqq"_s);
    QCOMPARE(window.query()->accessibleDescription(), window.palette()->findChild<QLabel *>()->text());
}

void TestCommandPalette::isAmongTheWindows()
{
    PaletteWindow window;
    const auto dialogs = [] {
        QStringList names;
        const QAccessibleInterface *program = QAccessible::queryAccessibleInterface(qApp);
        for (int index = 0; index < program->childCount(); ++index) {
            const QAccessibleInterface *child = program->child(index);
            if (program->indexOfChild(child) != index)
                names << u"at another place"_s;
            if (child->role() == QAccessible::Dialog)
                names << child->text(QAccessible::Name);
        }
        return names;
    };
    QCOMPARE(dialogs(), QStringList());
    window.open();
    QCOMPARE(dialogs(), QStringList(u"Command palette"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(dialogs(), QStringList());
}

void TestCommandPalette::fitsTheSmallestWindow()
{
    PaletteWindow window;
    window.get()->resize(1024, 640);
    window.open();
    const QRect outer(window.get()->mapToGlobal(QPoint()), window.get()->size());
    QVERIFY(outer.contains(window.palette()->geometry()));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
