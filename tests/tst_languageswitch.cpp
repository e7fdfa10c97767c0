// A window that is open while somebody chooses another language says everything in it, as one does that is
// made in it.

#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/lists/historymodel.h"
#include "models/lists/resourcelistmodel.h"
#include "models/service/requestrecord.h"
#include "tests/support/windowgallery.h"
#include "tests/support/windowtexts.h"
#include "ui/editors/jsonpane.h"
#include "ui/lists/historyview.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"
#include "ui/startpage.h"

#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QThreadPool>
#include <QTimeZone>
#include <QTranslator>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

//! They stay beside the main window, whose menu has the languages.
bool isBesideTheWindow(const GalleryWindow &window)
{
    return QStringList{u"field reference"_s, u"requests"_s, u"what is new"_s}.contains(
        QString::fromLatin1(window.name));
}

void settle(QWidget *window)
{
    window->show();
    window->activateWindow();
    // What the rules make of samples is reckoned behind the window, and reckoned again for what came
    // meanwhile.
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::processEvents();
        QThreadPool::globalInstance()->waitForDone();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

//! The history with a change that is chosen, and the requests with one beneath.
std::unique_ptr<QWidget> newHistoryWindow()
{
    auto window = std::make_unique<MainWindow>();
    MainWindow *shown = window.get();
    QObject::connect(shown, &MainWindow::historyRequested, shown, [shown] {
        ChangeRecord change{.position = {QDateTime(QDate(2026, 11, 27), QTime(8, 5), QTimeZone::utc()), 1}};
        change.subject.resourceName = u"orders"_s;
        change.end.outcome = WriteOutcome::Rejected;
        shown->historyModel()->take({}, {}, {.changes = {change}});
        shown->findChild<HistoryView *>()->findChild<QTableView *>()->selectRow(0);
    });
    shown->addRequest({.method = u"PUT"_s,
                       .path = u"/v1/p/eventstreamings/1"_s,
                       .error = ApiError{.kind = ApiError::Kind::Timeout}});
    for (QAction *action : shown->findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_4)
            || action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_L))
            action->trigger();
    }
    return window;
}

std::unique_ptr<MainWindow> newDraftWindow()
{
    auto window = std::make_unique<MainWindow>();
    window->addDraft(std::make_unique<ResourceDraft>(loadResource(
        ResourceKind::EventStream, readJson(R"({"name": "orders"})").value(), ResourceOrigin::Service)));
    return window;
}

//! With all that is told while somebody works: of the whole window, of what goes on, of a draft, and the name
//! of a step that can be undone.
std::unique_ptr<QWidget> newTellingWindow()
{
    std::unique_ptr<MainWindow> window = newDraftWindow();
    ResourceDraft *draft = window->currentDraft();
    draft->setValue("/description", Json::string("mine"));
    window->showDraftWarning(draft, [] { return MainWindow::tr("There are no issues"); });
    window->showBusy([] { return MainWindow::tr("No issues are left"); });
    window->showBanner({.message = [] { return MainWindow::tr("No tab is open."); },
                        .tone = Tone::Warning,
                        .action = [] { return MainWindow::tr("History"); }},
                       window.get(), [] {});
    return window;
}

//! With a row that is in the state already that the actions for it lead to.
std::unique_ptr<QWidget> newChoiceWindow()
{
    auto window = std::make_unique<MainWindow>();
    constexpr ResourceKind kind = ResourceKind::EventStream;
    window->showList(kind);
    window->listView(kind)->showLoaded();
    window->listModel(kind)->take({summaryOf(kind,
                                             readJson(R"({"id": "1", "name": "a", "status": "RUNNING",
        "source": {"source_community_rocketmq": {}}, "sink": {"sink_obs": {}}})")
                                                 .value()
                                                 .root)});
    window->listView(kind)->findChild<QTableView *>()->selectRow(0);
    return window;
}

//! What the first has and the second has not, a text a line.
QByteArray excess(QStringList texts, const QStringList &others)
{
    for (const QString &text : others)
        texts.removeOne(text);
    return texts.join(u'\n').toUtf8();
}

} // namespace

class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesEverything_data();
    void reachesEverything();
    void choicesFitTheirTexts();
    void keepsTheDraft();
    void keepsTheFocusInThePanel_data();
    void keepsTheFocusInThePanel();
    void keepsTheHelpThatIsRead();
    void keepsTheFocusOnTheStartPage_data();
    void keepsTheFocusOnTheStartPage();
    void endsRemarks();
    void keepsBrokenText();
    void othersAreModal_data();
    void othersAreModal();
    void cleanup();

private:
    void setLanguage(const QString &language);

    std::unique_ptr<QTranslator> m_translator;
};

void TestLanguageSwitch::setLanguage(const QString &language)
{
    auto next = std::make_unique<QTranslator>();
    QVERIFY(next->load(u"weir_"_s + language, QStringLiteral(WEIR_TRANSLATIONS)));
    QLocale::setDefault(QLocale(language));
    m_translator = std::move(next);
    QVERIFY(QCoreApplication::installTranslator(m_translator.get()));
}

void TestLanguageSwitch::cleanup()
{
    m_translator.reset();
}

void TestLanguageSwitch::reachesEverything_data()
{
    QTest::addColumn<Maker>("make");
    for (const GalleryWindow &window : allMainWindows())
        QTest::addRow("%s", window.name) << window.make;
    QTest::addRow("history") << Maker(newHistoryWindow);
    QTest::addRow("what is told") << Maker(newTellingWindow);
    QTest::addRow("a choice") << Maker(newChoiceWindow);
    for (const GalleryWindow &window : allDialogs()) {
        if (isBesideTheWindow(window))
            QTest::addRow("%s", window.name) << window.make;
    }
}

void TestLanguageSwitch::reachesEverything()
{
    QFETCH(const Maker, make);
    setLanguage(u"en"_s);
    const std::unique_ptr<QWidget> window = make();
    settle(window.get());
    const QStringList before = windowTexts(window.get());

    setLanguage(u"zh_CN"_s);
    settle(window.get());
    const QStringList texts = windowTexts(window.get());
    window->hide();
    // One at a time: a field that the focus leaves for another window says more than before.
    std::unique_ptr<QWidget> made = make();
    settle(made.get());
    const QStringList expected = windowTexts(made.get());
    made.reset();
    QVERIFY(expected != before);
    QVERIFY2(excess(texts, expected).isEmpty(), excess(texts, expected));
    QVERIFY2(excess(expected, texts).isEmpty(), excess(expected, texts));

    setLanguage(u"en"_s);
    settle(window.get());
    const QStringList after = windowTexts(window.get());
    QVERIFY2(excess(after, before).isEmpty(), excess(after, before));
    QVERIFY2(excess(before, after).isEmpty(), excess(before, after));
}

void TestLanguageSwitch::choicesFitTheirTexts()
{
    setLanguage(u"zh_CN"_s);
    const std::unique_ptr<QWidget> window = newHistoryWindow();
    settle(window.get());
    setLanguage(u"en"_s);
    settle(window.get());
    QList<QComboBox *> choices = window->findChildren<QComboBox *>();
    choices.removeIf([](const QComboBox *choice) { return !choice->isVisible(); });
    QVERIFY(!choices.isEmpty());
    for (const QComboBox *choice : std::as_const(choices)) {
        QComboBox other;
        for (int index = 0; index < choice->count(); ++index)
            other.addItem(choice->itemText(index));
        QVERIFY2(choice->width() >= other.sizeHint().width(), qPrintable(choice->accessibleName()));
    }
}

void TestLanguageSwitch::keepsTheDraft()
{
    setLanguage(u"en"_s);
    const std::unique_ptr<MainWindow> window = newDraftWindow();
    ResourceDraft *draft = window->currentDraft();
    draft->setValue("/description", Json::string("mine"));
    window->showField(draft, "/description");
    settle(window.get());
    const QString before = window->windowTitle();

    setLanguage(u"zh_CN"_s);
    settle(window.get());
    QCOMPARE(window->currentDraft(), draft);
    QCOMPARE(window->windowTitle(), before);
    QCOMPARE(draft->undoStack()->count(), 1);
    const auto *field = qobject_cast<QPlainTextEdit *>(window->focusWidget());
    QVERIFY(field);
    QCOMPARE(field->toPlainText(), u"mine"_s);
}

void TestLanguageSwitch::keepsTheFocusInThePanel_data()
{
    QTest::addColumn<bool>("inIssues");
    QTest::newRow("text of the request") << false;
    QTest::newRow("issues") << true;
}

void TestLanguageSwitch::keepsTheFocusInThePanel()
{
    QFETCH(const bool, inIssues);
    setLanguage(u"en"_s);
    const std::unique_ptr<MainWindow> window = newDraftWindow();
    settle(window.get());
    constexpr int row = 1;
    if (inIssues) {
        QTest::keyClick(window.get(), Qt::Key_I, Qt::ControlModifier);
        auto *issues = qobject_cast<QListView *>(window->focusWidget());
        QVERIFY(issues);
        issues->setCurrentIndex(issues->model()->index(row, 0));
    } else {
        window->findChild<JsonPane *>()->setFocus();
    }
    const QPointer<QWidget> before = window->focusWidget();

    setLanguage(u"zh_CN"_s);
    settle(window.get());
    QWidget *focused = window->focusWidget();
    // It was made anew.
    QVERIFY(!before);
    QVERIFY(focused && focused->isVisible());
    if (inIssues) {
        auto *issues = qobject_cast<QListView *>(focused);
        QVERIFY(issues);
        QCOMPARE(issues->currentIndex().row(), row);
    } else {
        QVERIFY(qobject_cast<JsonPane *>(focused));
    }
}

void TestLanguageSwitch::keepsTheHelpThatIsRead()
{
    setLanguage(u"en"_s);
    const std::unique_ptr<MainWindow> window = newDraftWindow();
    settle(window.get());
    window->showField(window->currentDraft(), "/description");
    for (int press = 0; press < 2; ++press)
        QTest::keyClick(window.get(), Qt::Key_F1, Qt::ShiftModifier);
    setLanguage(u"zh_CN"_s);
    settle(window.get());
    const auto *help = qobject_cast<QTextEdit *>(window->focusWidget());
    QVERIFY(help);
    QVERIFY2(help->toPlainText().startsWith(u"描述"_s), qPrintable(help->toPlainText()));
}

void TestLanguageSwitch::keepsTheFocusOnTheStartPage_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("a way to begin") << u"Open a file…"_s << u"打开文件…"_s;
    QTest::newRow("a profile") << u"Test"_s << u"Test"_s;
    QTest::newRow("a resource") << u"orders"_s << u"orders"_s;
}

void TestLanguageSwitch::keepsTheFocusOnTheStartPage()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    setLanguage(u"en"_s);
    MainWindow window;
    ConnectionProfile profile;
    profile.id = u"1"_s;
    profile.name = u"Test"_s;
    window.setProfiles({profile});
    window.setRecentItems({RecentItem{.name = u"orders"_s, .path = u"/tmp/orders.json"_s}});
    settle(&window);
    for (QPushButton *button : window.findChild<StartPage *>()->findChildren<QPushButton *>()) {
        if (button->text() == before && button->isVisible())
            button->setFocus();
    }
    const auto focusedText = [&window] {
        const auto *button = qobject_cast<QPushButton *>(window.focusWidget());
        return button && button->isVisible() ? button->text() : QString();
    };
    QCOMPARE(focusedText(), before);
    setLanguage(u"zh_CN"_s);
    settle(&window);
    QCOMPARE(focusedText(), after);
}

//! One that came in another language would have been gone in some seconds.
void TestLanguageSwitch::endsRemarks()
{
    setLanguage(u"en"_s);
    MainWindow window;
    window.showStatus(u"Saved orders.json"_s);
    settle(&window);
    QVERIFY(windowTexts(&window).join(u'\n').contains(u"Saved orders.json"_s));
    setLanguage(u"zh_CN"_s);
    settle(&window);
    QVERIFY(!windowTexts(&window).join(u'\n').contains(u"Saved orders.json"_s));
}

//! Text that cannot be read is in no draft: it goes on to the letter, with its secrets, its place and what is
//! said of it.
void TestLanguageSwitch::keepsBrokenText()
{
    setLanguage(u"en"_s);
    const std::unique_ptr<MainWindow> window = newDraftWindow();
    window->setLanguage(u"en"_s);
    settle(window.get());
    const QSignalSpy chosen(window.get(), &MainWindow::languageChosen);
    const auto text = [&window] { return window->findChild<JsonPane *>(); };
    ResourceDraft *draft = window->currentDraft();
    text()->selectAll();
    text()->insertPlainText(u"{ \"source\":  {\"source_kafka\": {\"password\": \"geheim\"}}"_s);
    QVERIFY(!text()->commit());
    const QString typed = text()->text();
    const QString fault = draft->textFault();
    QAction *chinese = nullptr;
    for (QAction *action : window->findChildren<QAction *>()) {
        if (action->data() == u"zh_CN"_s)
            chinese = action;
    }
    QVERIFY(chinese);
    chinese->trigger();
    QCOMPARE(chosen.count(), 1);
    setLanguage(u"zh_CN"_s);
    settle(window.get());
    QCOMPARE(text()->text(), typed);
    QVERIFY(!draft->isReadable());
    QVERIFY(draft->textFault() != fault);

    text()->insertPlainText(u"}"_s);
    QVERIFY2(text()->commit(), qPrintable(draft->textFault()));
    QVERIFY(draft->secretToSend("/source/source_kafka/password").reveal() == "geheim");
}

void TestLanguageSwitch::othersAreModal_data()
{
    QTest::addColumn<Maker>("make");
    for (const GalleryWindow &window : allDialogs()) {
        if (!isBesideTheWindow(window))
            QTest::addRow("%s", window.name) << window.make;
    }
}

//! While one of them is open, nobody reaches the menu in which the language is chosen.
void TestLanguageSwitch::othersAreModal()
{
    QFETCH(const Maker, make);
    QVERIFY(make()->isModal());
}

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
