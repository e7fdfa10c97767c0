#include "models/draft/keptdraft.h"
#include "models/lists/recentitem.h"
#include "tests/support/controls.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/mainwindow.h"
#include "ui/startpage.h"
#include "ui/startpicture.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

ConnectionProfile profile(const QString &id, const QString &name)
{
    ConnectionProfile profile;
    profile.id = id;
    profile.name = name;
    profile.region = u"cn-north-4"_s;
    return profile;
}

//! A window in which nothing is open.
class EmptyWindow
{
public:
    EmptyWindow()
    {
        m_window.resize(1024, 640);
        m_window.show();
    }

    MainWindow *operator->() { return &m_window; }
    [[nodiscard]] MainWindow *get() { return &m_window; }
    [[nodiscard]] StartPage *page() { return m_window.findChild<StartPage *>(); }
    [[nodiscard]] QAbstractButton *button(const QString &name) { return buttonNamed(page(), name); }
    void press(const QString &name)
    {
        // Its place comes with the layout.
        QTRY_VERIFY2(button(name), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    [[nodiscard]] bool says(const QString &part)
    {
        const QList<QLabel *> labels = page()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&part](const QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    }

private:
    MainWindow m_window;
};

} // namespace

class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void standsWhereNothingIsOpen();
    void costsNothingBehindAList();
    void explainsBothKindsInPictures();
    void fitsTheSmallestWindow();
    void beginsWhatTheMenusBegin_data();
    void beginsWhatTheMenusBegin();
    void opensFiles();
    void listsWhatWasOpened();
    void showsPathsToTheirEnd();
    void saysWhatIsGone();
    void goesThroughWhatWasOpenedByKeys();
    void comesBackWhileTabsAreOpen();
    void listsKeptDrafts();
    void choosesProfiles();
    void chosenProfileIsAmongMany();
    void saysWhatIsEmpty();
    void emptyTablesSayWhatToDo();
    void tellsWhereDraftsCameFrom();
    void draftsAreDiscardedByKey();
    void keepsTheNewestOnce();
};

void TestStartPage::standsWhereNothingIsOpen()
{
    EmptyWindow window;
    QVERIFY(window.page()->isVisible());
    QCOMPARE(unnamedControls(window.get()).join(u' '), QString());
    window->showList(ResourceKind::EventStream);
    QVERIFY(!window.page()->isVisible());
}

void TestStartPage::costsNothingBehindAList()
{
    MainWindow window;
    window.showList(ResourceKind::EventStream);
    window.show();
    window.setProfiles({profile(u"1"_s, u"Test"_s)});
    QVERIFY(window.findChildren<StartPicture *>().isEmpty());
}

void TestStartPage::explainsBothKindsInPictures()
{
    EmptyWindow window;
    QTRY_COMPARE(window.page()->findChildren<StartPicture *>().size(), 2);
    const QList<StartPicture *> pictures = window.page()->findChildren<StartPicture *>();
    for (StartPicture *picture : pictures) {
        QTRY_VERIFY(picture->isVisible());
        QVERIFY(!picture->accessibleName().isEmpty());
        // Something is drawn in the colour of events, in both themes.
        for (const Appearance appearance : {Appearance::Dark, Appearance::Light}) {
            applyTheme(*qApp, appearance);
            const QImage image = picture->grab().toImage();
            const QRgb accent = themeColors(picture->palette()).accent.rgb();
            bool isDrawn = false;
            for (int x = 0; x < image.width() && !isDrawn; ++x) {
                for (int y = 0; y < image.height() && !isDrawn; ++y)
                    isDrawn = image.pixel(x, y) == accent;
            }
            QVERIFY(isDrawn);
        }
    }
    QTRY_VERIFY(window.says(u"An event stream takes events from a source"_s));
    QTRY_VERIFY(window.says(u"An event subscription tells an SMN topic"_s));
}

void TestStartPage::fitsTheSmallestWindow()
{
    EmptyWindow window;
    QTRY_COMPARE(window->size(), QSize(1024, 640));
    QCOMPARE(window.page()->verticalScrollBar()->maximum(), 0);
    QVERIFY(window.page()->widget()->width() <= window.page()->viewport()->width());
}

void TestStartPage::beginsWhatTheMenusBegin_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("signal");
    const auto row = [](const char *name, const QString &text, const char *signal) {
        QTest::newRow(name) << text << QByteArray(signal);
    };
    row("stream", u"New event stream"_s, SIGNAL(newDraftRequested(weir::ResourceKind)));
    row("subscription", u"New subscription"_s, SIGNAL(newDraftRequested(weir::ResourceKind)));
    row("template", u"New from template…"_s, SIGNAL(templatesRequested()));
    row("sandbox", u"Open the sandbox"_s, SIGNAL(sandboxRequested()));
    row("profile", u"New profile…"_s, SIGNAL(newProfileRequested()));
}

void TestStartPage::beginsWhatTheMenusBegin()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, signal);
    EmptyWindow window;
    QSignalSpy asked(window.get(), signal.constData());
    window.press(name);
    QCOMPARE(asked.count(), 1);
}

void TestStartPage::opensFiles()
{
    EmptyWindow window;
    window.press(u"Open a file…"_s);
    QVERIFY(window->findChild<QFileDialog *>());
}

void TestStartPage::listsWhatWasOpened()
{
    EmptyWindow window;
    window->setProfiles({profile(u"1"_s, u"Test"_s), profile(u"2"_s, u"Production"_s)});
    window->setCurrentProfile(u"1"_s);
    window->setRecentItems({{ResourceKind::EventStream, u"orders-to-fn"_s, {}, u"1"_s, u"5318"_s},
                            {ResourceKind::EventStream, u"elsewhere"_s, {}, u"2"_s, u"77"_s},
                            {ResourceKind::EventSubscription, u"alarms"_s, u"/tmp/alarms.json"_s, {}, {}}});
    QVERIFY(!window.button(u"elsewhere"_s));
    QSignalSpy resources(window.get(), &MainWindow::openResourceRequested);
    window.press(u"orders-to-fn"_s);
    QCOMPARE(resources.count(), 1);
    QCOMPARE(resources.first().at(1).toString(), u"5318"_s);
    QSignalSpy files(window.get(), &MainWindow::openFilesRequested);
    window.press(u"alarms"_s);
    QCOMPARE(files.count(), 1);
    QCOMPARE(files.first().first().toStringList(), QStringList{u"/tmp/alarms.json"_s});
    window->setCurrentProfile(u"2"_s);
    QTRY_VERIFY(window.button(u"elsewhere"_s));
    QVERIFY(!window.button(u"orders-to-fn"_s));
}

void TestStartPage::showsPathsToTheirEnd()
{
    const QString folder = u"/srv/event-streams/production/cn-north-4/"_s;
    const auto label = [](EmptyWindow &window, const QString &path) {
        window->setRecentItems({{.name = u"orders-to-fn"_s, .path = path}});
        QCoreApplication::processEvents();
        const QList<QLabel *> labels = window.page()->findChildren<QLabel *>();
        const auto found = std::ranges::find(labels, path, &QLabel::text);
        return found == labels.end() ? nullptr : *found;
    };
    EmptyWindow window;
    window->resize(1280, 800);
    QTRY_VERIFY(window.page()->isVisible());
    const QLabel *whole = label(window, folder + u"orders.json"_s);
    QVERIFY(whole);
    QTRY_VERIFY(whole->width() >= whole->sizeHint().width());
    // Where there is no room, the name of the file stays.
    window->resize(1024, 640);
    const QString deeper = folder + u"and/some/folders/more/below/that"_s;
    QLabel *cut = label(window, deeper + u"/orders.json"_s);
    QTRY_VERIFY(cut->width() < cut->sizeHint().width());
    const QImage one = cut->grab().toImage();
    QLabel *other = label(window, deeper + u"/alarms.json"_s);
    QTRY_COMPARE(other->grab().toImage().size(), one.size());
    QVERIFY(other->grab().toImage() != one);
}

void TestStartPage::saysWhatIsGone()
{
    EmptyWindow window;
    window->setRecentItems(
        {{.name = u"alarms"_s, .path = u"/tmp/alarms.json"_s, .presence = RecentItem::Presence::Gone},
         {.name = u"orders"_s, .path = u"/tmp/orders.json"_s}});
    QTRY_VERIFY(window.button(u"alarms"_s));
    QCOMPARE(window.button(u"alarms"_s)->accessibleDescription(), u"not there any more: /tmp/alarms.json"_s);
    QVERIFY(!window.button(u"Remove orders from this list"_s));
    QSignalSpy removed(window.get(), &MainWindow::forgetRecentRequested);
    window.press(u"Remove alarms from this list"_s);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().value<RecentItem>().path, u"/tmp/alarms.json"_s);
    QCOMPARE(unnamedControls(window.get()), QStringList());
}

void TestStartPage::goesThroughWhatWasOpenedByKeys()
{
    EmptyWindow window;
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    std::vector<RecentItem> items;
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
        items.push_back({.name = name, .path = u"/tmp/"_s + name});
    window->setRecentItems(items);
    QTRY_VERIFY(window.button(u"one"_s));
    const auto focused = [] { return QApplication::focusWidget()->accessibleName(); };
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    window.button(u"one"_s)->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(focused(), u"three"_s);
    press(Qt::Key_Up);
    QCOMPARE(focused(), u"two"_s);
    // The focus stays in the list, so that Delete can go on.
    connect(window.get(), &MainWindow::forgetRecentRequested, window.get(), [&](const RecentItem &item) {
        items = withoutRecent(items, item);
        window->setRecentItems(items);
    });
    press(Qt::Key_Delete);
    QCOMPARE(items.size(), size_t(2));
    QCOMPARE(focused(), u"three"_s);
    press(Qt::Key_Delete);
    QCOMPARE(focused(), u"one"_s);
    press(Qt::Key_Delete);
    QVERIFY(items.empty());
    QTRY_VERIFY(window.says(u"what you open, from a service or a file, is listed here"_s));
}

void TestStartPage::comesBackWhileTabsAreOpen()
{
    EmptyWindow window;
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->showList(ResourceKind::EventStream);
    QVERIFY(!window.page()->isVisible());
    QTest::keyClick(window.get(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(window.page()->isVisible());
    QVERIFY(window.page()->isAncestorOf(QApplication::focusWidget()));
    // It is a tab as any other: one of them, which is left and closed.
    auto *tabs = window->findChild<QTabBar *>(u"documentTabs"_s);
    QCOMPARE(tabs->count(), 2);
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!window.page()->isVisible());
    QTest::keyClick(window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(tabs->count(), 2);
    QTest::keyClick(window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(tabs->count(), 1);
    QVERIFY(!window.page()->isVisible());
    QTest::keyClick(window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(tabs->count(), 0);
    QVERIFY(window.page()->isVisible());
    QTest::keyClick(window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(tabs->count(), 0);
}

void TestStartPage::listsKeptDrafts()
{
    EmptyWindow window;
    window->setKeptDrafts({KeptDraft{.id = u"d1"_s, .name = u"half-done"_s}});
    QSignalSpy one(window.get(), &MainWindow::keptDraftRequested);
    window.press(u"half-done"_s);
    QCOMPARE(one.count(), 1);
    QCOMPARE(one.first().first().toString(), u"d1"_s);
    QSignalSpy all(window.get(), &MainWindow::keptDraftsRequested);
    window.press(u"Drafts…"_s);
    QCOMPARE(all.count(), 1);
}

void TestStartPage::choosesProfiles()
{
    EmptyWindow window;
    window->setProfiles({profile(u"1"_s, u"Test"_s)});
    QSignalSpy chosen(window.get(), &MainWindow::profileChosen);
    window.press(u"Test"_s);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"1"_s);
    // Its streams are what one wants to see.
    QVERIFY(!window.page()->isVisible());
}

void TestStartPage::chosenProfileIsAmongMany()
{
    EmptyWindow window;
    std::vector<ConnectionProfile> profiles;
    for (int number = 1; number <= 6; ++number)
        profiles.push_back(profile(QString::number(number), u"Project %1"_s.arg(number)));
    window->setProfiles(profiles);
    window->setCurrentProfile(u"6"_s);
    QTRY_VERIFY(window.button(u"Project 1"_s) && window.button(u"Project 6"_s));
    QVERIFY(!window.button(u"Profiles…"_s));
    profiles.push_back(profile(u"7"_s, u"Project 7"_s));
    window->setProfiles(profiles);
    window->setCurrentProfile(u"7"_s);
    QTRY_VERIFY(window.button(u"Project 7"_s) && window.button(u"Project 5"_s));
    QVERIFY(!window.button(u"Project 6"_s));
    QVERIFY(window.says(u"chosen"_s));
    // The rest is there.
    QVERIFY(window.button(u"Profiles…"_s));
}

void TestStartPage::saysWhatIsEmpty()
{
    EmptyWindow window;
    QTRY_VERIFY(window.says(u"what you open, from a service or a file, is listed here"_s));
    QTRY_VERIFY(window.says(u"a draft that you keep as you close it waits here"_s));
    QTRY_VERIFY(window.says(u"A profile says which project to work on"_s));
}

void TestStartPage::emptyTablesSayWhatToDo()
{
    const auto said = [](const QDialog &dialog) {
        QStringList texts;
        for (const QLabel *label : dialog.findChild<QTableWidget *>()->viewport()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u' ');
    };
    ProfilesDialog profiles;
    profiles.show();
    QVERIFY(said(profiles).contains(u"“New…” makes one"_s));
    profiles.setProfiles({profile(u"1"_s, u"Test"_s)});
    QCOMPARE(said(profiles), QString());
    profiles.setProfiles({});
    QVERIFY(said(profiles).contains(u"There is no profile yet."_s));
    DraftsDialog drafts;
    drafts.show();
    QVERIFY(said(drafts).contains(u"“Keep as draft”"_s));
    drafts.setDrafts({KeptDraft{.id = u"d1"_s, .name = u"half-done"_s}});
    QCOMPARE(said(drafts), QString());
}

void TestStartPage::tellsWhereDraftsCameFrom()
{
    DraftsDialog dialog;
    dialog.setDrafts({KeptDraft{.path = u"/tmp/orders.json"_s, .resourceId = u"5318"_s},
                      KeptDraft{.resourceId = u"5318"_s}, KeptDraft{}});
    const auto *table = dialog.findChild<QTableWidget *>();
    constexpr int from = 3;
    QCOMPARE(table->item(0, from)->text(), u"/tmp/orders.json"_s);
    QCOMPARE(table->item(1, from)->text(), u"Service, ID 5318"_s);
    QCOMPARE(table->item(2, from)->text(), u"New"_s);
}

//! As the button does, and as rows of lists are deleted.
void TestStartPage::draftsAreDiscardedByKey()
{
    DraftsDialog dialog;
    dialog.setDrafts({KeptDraft{.id = u"d1"_s, .name = u"half-done"_s}});
    dialog.show();
    auto *table = dialog.findChild<QTableWidget *>();
    const QSignalSpy discarded(&dialog, &DraftsDialog::discardConfirmed);
    const auto question = [&dialog] { return dialog.findChild<QMessageBox *>(); };
    table->clearSelection();
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(!question());
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(question() && question()->isVisible());
    QCOMPARE(discarded.count(), 0);
    QTest::mouseClick(question()->button(QMessageBox::Discard), Qt::LeftButton);
    QCOMPARE(discarded.count(), 1);
    QCOMPARE(discarded.at(0).at(0).toStringList(), QStringList(u"d1"_s));
}

void TestStartPage::keepsTheNewestOnce()
{
    const auto file = [](const QString &path, const QString &name) {
        return RecentItem{.name = name, .path = path};
    };
    std::vector<RecentItem> items;
    for (int number = 0; number < 100; ++number)
        items = withRecent(items, file(QString::number(number), u"n"_s));
    QVERIFY(items.size() < 100);
    QCOMPARE(items.front().path, u"99"_s);
    const size_t size = items.size();
    items = withRecent(items, file(u"98"_s, u"renamed"_s));
    QCOMPARE(items.size(), size);
    QCOMPARE(items[0].name, u"renamed"_s);
    QCOMPARE(items[1].path, u"99"_s);
}

QTEST_MAIN(TestStartPage)

#include "tst_startpage.moc"
