#include "app/storage/safefile.h"
#include "app/storage/settingsstore.h"
#include "app/windowprogram.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "tests/support/controls.h"
#include "ui/mainwindow.h"
#include "ui/startpage.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <string_view>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view stuckName = "/stuck.json";
//! Whoever asks for that file waits for it.
QSemaphore stuckFile;
//! How many have come to wait.
QSemaphore stuckLooks;

constexpr auto body = R"({"name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders", "password": "open-sesame"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:f"}, "name": "HC.FunctionGraph"}})";

//! With that body; its path.
QString fileIn(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"orders.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(body) < 0)
        qFatal("The file cannot be written");
    return file.fileName();
}

} // namespace

//! In place of the C library's, which Qt asks whether a file is there: one file is on a network that is gone.
extern "C" int access(const char *path, int mode) noexcept
{
    if (std::string_view(path).ends_with(stuckName)) {
        stuckLooks.release();
        stuckFile.acquire();
    }
    return static_cast<int>(::syscall(SYS_faccessat, AT_FDCWD, path, mode));
}

class TestRecents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void theFirstStartShowsTheStartPage();
    void openedFilesAreThereAtTheNextStart();
    void savedDraftsAreThere();
    void discardedNamesAreForgotten();
    void saysWhichFilesAreGone();
    void aDeadNetworkKeepsNobodyFromSaving();
    void settingsKeepThem();
};

void TestRecents::theFirstStartShowsTheStartPage()
{
    QTemporaryDir folder;
    const auto showsStartPage = [&folder](const WindowSettings &settings) {
        WindowProgram program(WindowOptions{.configDirectory = folder.path()}, settings);
        program.start();
        return program.window().findChild<StartPage *>()->isVisible();
    };
    QVERIFY(showsStartPage({}));
    // Whoever works with a profile goes on with its streams.
    QVERIFY(!showsStartPage({.profileId = u"1"_s}));
}

void TestRecents::openedFilesAreThereAtTheNextStart()
{
    QTemporaryDir folder;
    const QString path = fileIn(folder);
    const QString config = folder.filePath(u"config"_s);
    {
        WindowProgram program(WindowOptions{.configDirectory = config, .files = {path}}, {});
        program.start();
        QTRY_COMPARE(program.window().drafts().size(), size_t(1));
    }
    QFile settings(config + u"/settings.json"_s);
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(!settings.readAll().contains("open-sesame"));

    WindowProgram program(WindowOptions{.configDirectory = config}, SettingsStore(config).load());
    program.start();
    QAbstractButton *row = nullptr;
    QTRY_VERIFY(row = buttonNamed(program.window().findChild<StartPage *>(), u"orders-to-fn"_s));
    QTest::mouseClick(row, Qt::LeftButton);
    QTRY_COMPARE(program.window().drafts().size(), size_t(1));
    QCOMPARE(program.window().currentDraft()->name(), u"orders-to-fn"_s);
}

//! One that began without a file, and is closed.
void TestRecents::savedDraftsAreThere()
{
    QTemporaryDir folder;
    WindowProgram program(WindowOptions{.configDirectory = folder.filePath(u"config"_s)}, {});
    program.start();
    MainWindow &window = program.window();
    Q_EMIT window.newDraftRequested(ResourceKind::EventStream);
    QTRY_COMPARE(window.drafts().size(), size_t(1));
    ResourceDraft *draft = window.currentDraft();
    draft->setValue("/name", Json::string("made-here"));
    const QString path = folder.filePath(u"made.json"_s);
    Q_EMIT window.saveRequested(draft, path);
    QTRY_VERIFY(!draft->isModified());
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(window.drafts().empty());
    auto *page = window.findChild<StartPage *>();
    QTRY_VERIFY(page->isVisible());
    QTRY_VERIFY(buttonNamed(page, u"made-here"_s));
}

//! What was typed and discarded is the name of nothing.
void TestRecents::discardedNamesAreForgotten()
{
    QTemporaryDir folder;
    const QString path = fileIn(folder);
    const QString config = folder.filePath(u"config"_s);
    WindowProgram program(WindowOptions{.configDirectory = config, .files = {path}}, {});
    program.start();
    MainWindow &window = program.window();
    QTRY_COMPARE(window.drafts().size(), size_t(1));
    const auto discard = [&window](const std::string &typed) {
        window.currentDraft()->setValue("/name", Json::string(typed));
        QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QTest::mouseClick(buttonNamed(QApplication::activeModalWidget(), u"Discard"_s), Qt::LeftButton);
        QTRY_VERIFY(window.drafts().empty());
    };
    discard("bad file!");
    QTRY_VERIFY(buttonNamed(window.findChild<StartPage *>(), u"orders-to-fn"_s));

    LoadedResource made =
        loadResource(ResourceKind::EventStream, readJson(body).value(), ResourceOrigin::Service);
    made.identity.id = u"5318"_s;
    auto draft = std::make_unique<ResourceDraft>(std::move(made));
    draft->setValue("/name", Json::string("alarms-to-fn"));
    draft->setProfile(u"p"_s, u"Prod"_s);
    draft->markApplied();
    window.addDraft(std::move(draft));
    discard("bad stream!");

    // Of a file that was saved under another name it is that of the last save.
    window.offerFiles({path});
    QTRY_COMPARE(window.drafts().size(), size_t(1));
    const QString other = folder.filePath(u"other.json"_s);
    window.currentDraft()->setValue("/name", Json::string("saved-to-fn"));
    Q_EMIT window.saveRequested(window.currentDraft(), other);
    QTRY_VERIFY(!window.currentDraft()->hasUnsavedEdits());
    discard("bad copy!");

    // Those of another profile are not shown.
    const auto names = [&config] {
        QStringList found;
        for (const RecentItem &item : SettingsStore(config).load().recentItems)
            found.append(item.name);
        found.sort();
        return found;
    };
    QTRY_COMPARE(names(), QStringList({u"alarms-to-fn"_s, u"orders-to-fn"_s, u"saved-to-fn"_s}));
}

void TestRecents::saysWhichFilesAreGone()
{
    QTemporaryDir folder;
    const QString config = folder.filePath(u"config"_s);
    const QString path = folder.filePath(u"orders.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const WindowSettings settings{
        .recentItems = {{.name = u"alarms"_s, .path = folder.filePath(u"alarms.json"_s)},
                        {.name = u"orders"_s, .path = path}}};
    WindowProgram program(WindowOptions{.configDirectory = config}, settings);
    program.start();
    auto *page = program.window().findChild<StartPage *>();
    const auto detail = [page](const QString &name) {
        const QAbstractButton *row = buttonNamed(page, name);
        return row ? row->accessibleDescription() : QString();
    };
    QTRY_VERIFY(detail(u"alarms"_s).startsWith(u"not there any more"_s));
    QCOMPARE(detail(u"orders"_s), path);
    // What goes while the window is open is seen when somebody comes back.
    program.window().showList(ResourceKind::EventStream);
    QVERIFY(file.remove());
    QTest::keyClick(&program.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(detail(u"orders"_s).startsWith(u"not there any more"_s));
    QAbstractButton *remove = nullptr;
    QTRY_VERIFY(remove = buttonNamed(page, u"Remove alarms from this list"_s));
    remove->click();
    QTRY_VERIFY(!buttonNamed(page, u"alarms"_s));
    QTRY_COMPARE(SettingsStore(config).load().recentItems.size(), size_t(1));
}

void TestRecents::aDeadNetworkKeepsNobodyFromSaving()
{
    QTemporaryDir folder;
    const QString config = folder.filePath(u"config"_s);
    const WindowSettings settings{
        .recentItems = {{.name = u"alarms"_s, .path = folder.filePath(u"stuck.json"_s)}}};
    WindowProgram program(WindowOptions{.configDirectory = config}, settings);
    // Also where the test fails: the program waits for its threads.
    const auto freed = qScopeGuard([] { stuckFile.release(2); });
    program.start();
    QTRY_VERIFY(stuckLooks.available() > 0);
    MainWindow &window = program.window();
    Q_EMIT window.newDraftRequested(ResourceKind::EventStream);
    QTRY_COMPARE(window.drafts().size(), size_t(1));
    ResourceDraft *draft = window.currentDraft();
    draft->setValue("/name", Json::string("made-here"));
    Q_EMIT window.saveRequested(draft, folder.filePath(u"made.json"_s));
    QTRY_VERIFY(!draft->isModified());
    // The page that is seen again waits for the same look.
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    auto *page = window.findChild<StartPage *>();
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(stuckLooks.available(), 1);
    stuckFile.release();
    QTRY_COMPARE(stuckLooks.available(), 2);
    stuckFile.release();
    QTRY_VERIFY(
        buttonNamed(page, u"alarms"_s)
        && buttonNamed(page, u"alarms"_s)->accessibleDescription().startsWith(u"not there any more"_s));
}

void TestRecents::settingsKeepThem()
{
    QTemporaryDir folder;
    WindowSettings settings;
    settings.recentItems = {
        {ResourceKind::EventSubscription, u"alarms"_s, {}, u"p"_s, u"i"_s},
        {ResourceKind::EventStream, u"orders"_s, u"/tmp/orders.json"_s, {}, {}},
    };
    settings.sessionOnly = std::set{u"p"_s, u"q"_s};
    QVERIFY(!SettingsStore(folder.path()).save(settings));
    QCOMPARE(SettingsStore(folder.path()).load().recentItems, settings.recentItems);
    QVERIFY(SettingsStore(folder.path()).load().sessionOnly == settings.sessionOnly);
    // What no window wrote is left out, and nothing else.
    QFile file(folder.filePath(u"settings.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"recent": [{"kind": "street", "name": "n", "path": "/a"}, 7, {"kind": "stream", "name": "n"},
        {"kind": "stream", "name": "n", "path": "/a"}]})");
    file.close();
    const std::vector<RecentItem> read = SettingsStore(folder.path()).load().recentItems;
    QCOMPARE(read.size(), size_t(1));
    QCOMPARE(read.front().path, u"/a"_s);
}

QTEST_MAIN(TestRecents)

#include "tst_recents.moc"
