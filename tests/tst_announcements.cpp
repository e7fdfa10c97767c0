// What a screen reader says by itself: that something is wrong, when it comes.

#include "models/json/jsonreader.h"
#include "models/lists/resourcelistmodel.h"
#include "models/service/requestrecord.h"
#include "tests/support/controls.h"
#include "tests/support/formwindow.h"
#include "tests/support/shownwidgets.h"
#include "ui/announcement.h"
#include "ui/dialogs/actiondialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/dialogs/templatesdialog.h"
#include "ui/editors/findbar.h"
#include "ui/fieldhelpview.h"
#include "ui/lists/requestlogview.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! What screen readers are told as long as it lives.
class Listener
{
public:
    Listener() : m_before(QAccessible::installUpdateHandler(hear))
    {
        announced.clear();
        described.clear();
        focused.clear();
    }
    ~Listener() { QAccessible::installUpdateHandler(m_before); }
    Q_DISABLE_COPY_MOVE(Listener)

    static inline QStringList announced;
    //! The names of what has another description now.
    static inline QStringList described;
    //! What has the focus, as it is told.
    static inline QStringList focused;

private:
    static void hear(QAccessibleEvent *event)
    {
        const QAccessibleInterface *interface = event->accessibleInterface();
        const QString name = interface->text(QAccessible::Name);
        // Of all that shows itself screen readers speak these.
        if (event->type() == QAccessible::ObjectShow && interface->role() == QAccessible::Notification)
            announced << name;
        if (event->type() == QAccessible::DescriptionChanged)
            described << name;
        if (event->type() == QAccessible::Focus)
            focused << name;
    }

    QAccessible::UpdateHandler m_before;
};

constexpr std::string_view streamBody = R"({"name": "orders",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:r:p:function:default:f"}, "name": "HC.FunctionGraph"}})";

} // namespace

class TestAnnouncements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void issuesAreAnnouncedOnceAsTheyAppear();
    void openingAFormAnnouncesNothing();
    void faultsOfProfilesAreAnnounced();
    void whatIsCopiedIsAnnounced();
    void copyButtonsOfDialogsAreAnnounced();
    void copyingARequestIsAnnouncedEachTime();
    void issuesThatGoAreAnnounced();
    void whatGoesOnIsAnnounced();
    void whatAFilterLeavesIsAnnounced();
    void noTemplateIsAnnounced();
    void whatIsFoundIsAnnounced();
    void resultsAreAnnounced();
    void helpAndRequiredAreDescribed();
    void anotherToolTipIsTold();
    void foundTemplateIsTold();
    void focusStaysWhereItIs();
};

void TestAnnouncements::initTestCase()
{
    // The bus of the desktop says that somebody listens.
    QTRY_VERIFY(QAccessible::isActive());
}

void TestAnnouncements::issuesAreAnnouncedOnceAsTheyAppear()
{
    FormWindow window(streamBody);
    const std::string topic = "/source/source_kafka/topic";
    window.enter(topic);
    const Listener listener;
    // Whoever goes on typing hears nothing of what is wrong for now.
    window.type(topic, u"x"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"yz"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QVERIFY(Listener::announced.isEmpty());
    QTRY_COMPARE(Listener::announced.size(), 1);
    QVERIFY2(Listener::announced.front().startsWith(u"Warning: Topic should have 3 to 200 characters"_s),
             qPrintable(Listener::announced.front()));
    QVERIFY(Listener::described.contains(u"Topic"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"z"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTRY_COMPARE(Listener::announced.size(), 2);
}

void TestAnnouncements::whatIsCopiedIsAnnounced()
{
    FieldHelpView help;
    help.setGuide(fieldGuide(ResourceKind::EventStream, "/name"));
    help.show();
    const Listener listener;
    QTest::mouseClick(buttonNamed(&help, u"Copy JSON Pointer"_s), Qt::LeftButton);
    QCOMPARE(Listener::announced, QStringList(u"Copied"_s));
}

void TestAnnouncements::copyButtonsOfDialogsAreAnnounced()
{
    const QStringList copied(u"Copied"_s);
    ReviewDialog review({});
    review.show();
    ExportDialog exported(u"orders"_s);
    exported.show();
    exported.setPreview(u"{}"_s, {});
    {
        const Listener listener;
        QTest::mouseClick(buttonNamed(&review, u"Copy as cURL"_s), Qt::LeftButton);
        QCOMPARE(Listener::announced, copied);
    }
    {
        const Listener listener;
        QTest::mouseClick(buttonNamed(&exported, u"Copy"_s), Qt::LeftButton);
        QCOMPARE(Listener::announced, copied);
    }
    review.showResult(WriteOutcome::Rejected, u"The name exists."_s, u"req-1"_s);
    const Listener listener;
    QTest::mouseClick(buttonNamed(&review, u"Copy"_s), Qt::LeftButton);
    QCOMPARE(Listener::announced, copied);
}

void TestAnnouncements::copyingARequestIsAnnouncedEachTime()
{
    RequestLogModel log;
    log.add({.method = u"GET"_s, .path = u"/first"_s});
    RequestLogView view(&log, RequestLogView::Place::Window);
    view.show();
    view.enter();
    view.tell(u"Saved to requests.har."_s, Tone::Success);
    const Listener listener;
    const QString copied = u"The details were copied, without secrets."_s;
    for (int i = 0; i < 2; ++i)
        QTest::mouseClick(buttonNamed(&view, u"Copy details"_s), Qt::LeftButton);
    QCOMPARE(Listener::announced, QStringList({copied, copied}));
    QVERIFY(!shows(u"Saved to requests.har."_s));
}

void TestAnnouncements::openingAFormAnnouncesNothing()
{
    const Listener listener;
    FormWindow window(R"({"name": "orders", "source": {"source_kafka": {"topic": "x"}}})");
    QVERIFY(!window.draft().issues().empty());
    QVERIFY(!QTest::qWaitFor([] { return !Listener::announced.isEmpty(); },
                             2 * static_cast<int>(typingPause.count())));
}

void TestAnnouncements::faultsOfProfilesAreAnnounced()
{
    ProfileDialog dialog(ProfileDialog::Purpose::Create, {});
    dialog.show();
    const Listener listener;
    QTest::mouseClick(buttonNamed(&dialog, u"Create profile"_s), Qt::LeftButton);
    QTRY_VERIFY(!Listener::announced.isEmpty());
    for (const QString &announced : Listener::announced)
        QVERIFY2(announced.startsWith(u"Error: "_s), qPrintable(announced));
}

void TestAnnouncements::issuesThatGoAreAnnounced()
{
    MainWindow window;
    window.addDraft(std::make_unique<ResourceDraft>(
        loadResource(ResourceKind::EventStream, readJson(streamBody).value(), ResourceOrigin::Service)));
    window.show();
    ResourceDraft *draft = window.currentDraft();
    const Json topic = *draft->value("/source/source_kafka/topic");
    draft->setValue("/source/source_kafka/topic", Json::string("x"));
    {
        const Listener listener;
        draft->setValue("/source/source_kafka/topic", topic);
        QCOMPARE(Listener::announced, QStringList(u"No issues are left"_s));
    }
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Listener listener;
    QTest::keyClick(&window, Qt::Key_F8);
    QCOMPARE(Listener::announced, QStringList(u"There are no issues"_s));
}

void TestAnnouncements::whatAFilterLeavesIsAnnounced()
{
    MainWindow window;
    window.show();
    window.showList(ResourceKind::EventStream);
    ResourceListView *list = window.listView(ResourceKind::EventStream);
    ResourceListModel *model = window.listModel(ResourceKind::EventStream);
    list->showLoading({});
    model->take({{.identity = {.id = u"1"_s}, .name = u"orders"_s},
                 {.identity = {.id = u"2"_s}, .name = u"clicks"_s}});
    list->showLoaded();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *filter = shown<QLineEdit>(u"Filter"_s);
    filter->setFocus();
    QTRY_VERIFY(filter->hasFocus());
    const Listener listener;
    QTest::keyClicks(filter, u"or"_s);
    QCOMPARE(Listener::announced.back(), u"1 of 2 shown"_s);
    QTest::keyClicks(filter, u"x"_s);
    QCOMPARE(Listener::announced.back(), u"0 of 2 shown"_s);
}

void TestAnnouncements::noTemplateIsAnnounced()
{
    TemplatesDialog dialog;
    dialog.show();
    const Listener listener;
    QTest::keyClicks(shown<QLineEdit>(u"Filter"_s), u"zzz"_s);
    QVERIFY(Listener::announced.contains(u"No template has this in its name, its source or its target."_s));
}

void TestAnnouncements::whatIsFoundIsAnnounced()
{
    QWidget window;
    QPlainTextEdit text(u"orders and orders"_s, &window);
    FindBar bar(&text, &window);
    window.show();
    bar.start();
    const Listener listener;
    auto *words = bar.findChild<QLineEdit *>();
    QTest::keyClicks(words, u"o"_s);
    QCOMPARE(Listener::announced, QStringList(u"1 of 2"_s));
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(Listener::announced.back(), u"2 of 2"_s);
    QTest::keyClicks(words, u"x"_s);
    QCOMPARE(Listener::announced.back(), u"Not found"_s);
}

void TestAnnouncements::whatGoesOnIsAnnounced()
{
    MainWindow window;
    window.show();
    const Listener listener;
    window.showBusy(u"Opening orders…"_s);
    window.showBusy(u"Opening orders…"_s);
    QCOMPARE(Listener::announced, QStringList(u"Opening orders…"_s));
    RequestRecord request;
    request.method = u"GET"_s;
    window.addRequest(request);
    window.hideBusy();
    window.hideBusy();
    QCOMPARE(Listener::announced.size(), 2);
    QVERIFY2(Listener::announced.back().startsWith(u"GET"_s), qPrintable(Listener::announced.back()));
    window.showStatus(u"Saved orders.json"_s);
    QCOMPARE(Listener::announced.back(), u"Saved orders.json"_s);
    window.showBanner({.message = u"It failed."_s, .tone = Tone::Error});
    QCOMPARE(Listener::announced.back(), u"Error: It failed."_s);

    window.showList(ResourceKind::EventStream);
    ResourceListView *list = window.listView(ResourceKind::EventStream);
    list->showLoading({});
    list->showLoaded();
    QCOMPARE(Listener::announced.back(), u"Event streams: 0 read"_s);
    list->showLoading({});
    list->showError(u"The network is down."_s, {});
    QCOMPARE(Listener::announced.back(), u"Error: The network is down."_s);
}

void TestAnnouncements::resultsAreAnnounced()
{
    ReviewContent content;
    content.name = u"orders"_s;
    content.changes.push_back({.label = u"Topic"_s, .pointer = u"/t"_s, .before = u"a"_s, .after = u"b"_s});
    ReviewDialog dialog(content);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const Listener listener;
    dialog.setSending();
    // The focus tells of it.
    QCOMPARE(Listener::focused.constLast(), u"Please wait…"_s);
    QCOMPARE(Listener::announced, QStringList());
    dialog.showProgress(u"Sending…"_s);
    QCOMPARE(Listener::announced, QStringList(u"Sending…"_s));
    dialog.showResult(WriteOutcome::Applied, u"The stream is as you wanted it."_s, {});
    QVERIFY2(Listener::announced.back().startsWith(u"The update was applied."_s),
             qPrintable(Listener::announced.back()));
    QVERIFY(Listener::announced.back().contains(u"The stream is as you wanted it."_s));

    ActionDialog several(
        {.action = ResourceAction::Start,
         .items = {{.id = u"1"_s, .name = u"clicks"_s}, {.id = u"2"_s, .name = u"orders"_s}}});
    several.show();
    using enum WriteOutcome;
    several.showItem(
        0, {.name = u"clicks"_s, .state = ActionItem::State::Ended, .outcome = {.outcome = Applied}});
    several.showItem(
        1,
        {.name = u"orders"_s,
         .state = ActionItem::State::Ended,
         .outcome = {.outcome = Rejected, .error = ApiError{.kind = ApiError::Kind::Forbidden}}});
    several.showFinished();
    QVERIFY2(Listener::announced.back().startsWith(u"1 of 2 done · 1 not done. orders: This account"_s),
             qPrintable(Listener::announced.back()));
}

void TestAnnouncements::helpAndRequiredAreDescribed()
{
    FormWindow window(streamBody);
    const QString name = window.enter("/name")->accessibleDescription();
    QVERIFY2(name.startsWith(u"Required. "_s), qPrintable(name));
    QVERIFY(name.size() > u"Required. "_s.size());
    const QString topic = "/source/source_kafka/topic"_L1;
    window.type(topic.toStdString(), u"x"_s);
    const QString described = window.enter(topic.toStdString())->accessibleDescription();
    QVERIFY2(described.contains(u"Topic should have 3 to 200 characters"_s), qPrintable(described));
}

//! Beside others that were not found.
void TestAnnouncements::foundTemplateIsTold()
{
    TemplatesDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    dialog.findChild<QLineEdit *>()->setText(u"obs"_s);
    auto *list = dialog.findChild<QListWidget *>();
    list->setFocus();
    QVERIFY(list->count() > 4);
    for (int press = 0; press < 2; ++press) {
        const Listener listener;
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(Listener::focused, QStringList(list->currentItem()->text()));
    }
}

void TestAnnouncements::anotherToolTipIsTold()
{
    applyTheme(*qApp, Appearance::Light);
    MainWindow window;
    window.show();
    window.showList(ResourceKind::EventStream);
    auto *refresh = buttonNamed(&window, u"Refresh"_s);
    const Listener listener;
    refresh->setToolTip(u"Read it once more"_s);
    QCOMPARE(Listener::described, QStringList(u"Refresh"_s));
}

void TestAnnouncements::focusStaysWhereItIs()
{
    MainWindow window;
    window.addDraft(std::make_unique<ResourceDraft>(
        loadResource(ResourceKind::EventStream, readJson(streamBody).value(), ResourceOrigin::Service)));
    window.currentDraft()->setValue("/source/source_kafka/topic", Json::string("x"));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showList(ResourceKind::EventStream);
    {
        // The page hands it on, and Qt tells of the page after that.
        const Listener listener;
        window.activateDraft(window.drafts().front());
        QTRY_COMPARE(Listener::focused.constLast(), u"Name"_s);
    }
    for (int press = 0; press < 2; ++press) {
        const Listener listener;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Topic"_s);
        // A list says that it has it as another of its rows becomes the current one.
        QCOMPARE(Listener::focused.constLast(), u"Topic"_s);
    }
}

QTEST_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
