// Templates in the window: real window, real files.

#include "app/storage/safefile.h"
#include "app/storage/templatestore.h"
#include "models/draft/resourcedraft.h"
#include "tests/support/bodies.h"
#include "tests/support/cleanbodies.h"
#include "tests/support/sessionwindow.h"
#include "ui/dialogs/savetemplatedialog.h"
#include "ui/dialogs/templatesdialog.h"
#include "ui/draftpage.h"
#include "ui/editors/blankspanel.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

class TestTemplatesWindow : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsADraft();
    void tellsWhatIsToBeFilledIn();
    void keepsNoSecret();
    void savesAndBeginsWithIt();
    void asksBeforeItReplaces();
    void renamesAndDeletes();
    void tellsOfDamage();
    void tellsWhatCannotBeWritten();

private:
    void trigger(const QString &text);
    [[nodiscard]] TemplatesDialog *templates() { return window().findChild<TemplatesDialog *>(); }
    [[nodiscard]] SaveTemplateDialog *saving() { return window().findChild<SaveTemplateDialog *>(); }
    [[nodiscard]] BlanksPanel *panel() { return window().findChild<BlanksPanel *>(); }
    void openTemplates();
    void addDraft(Json body);
    void saveAs(const QString &name);
    [[nodiscard]] TemplateList stored() { return TemplateStore(m_folder->path()).load(); }
    [[nodiscard]] QStringList names();
};

void TestTemplatesWindow::init()
{
    SessionWindow::init();
    addProfile();
    startProgram();
}

void TestTemplatesWindow::trigger(const QString &text)
{
    const QList<QAction *> actions = window().findChildren<QAction *>();
    const auto action = std::ranges::find_if(
        actions, [&text](const QAction *one) { return QString(one->text()).remove(u'&') == text; });
    QVERIFY(action != actions.end() && (*action)->isEnabled());
    (*action)->trigger();
}

void TestTemplatesWindow::openTemplates()
{
    trigger(u"New from template…"_s);
    QTRY_VERIFY(templates() && templates()->isVisible());
}

void TestTemplatesWindow::addDraft(Json body)
{
    window().addDraft(std::make_unique<ResourceDraft>(
        loadResource(ResourceKind::EventStream, {std::move(body), {}}, ResourceOrigin::File)));
}

void TestTemplatesWindow::saveAs(const QString &name)
{
    trigger(u"Save as template…"_s);
    QTRY_VERIFY(saving() && saving()->isVisible());
    type(u"Name"_s, name);
    press(u"Save template"_s);
}

QStringList TestTemplatesWindow::names()
{
    QStringList all;
    for (const StoredTemplate &one : stored().templates)
        all.append(one.content.name);
    return all;
}

void TestTemplatesWindow::beginsADraft()
{
    openTemplates();
    type(u"Filter"_s, u"kafka obs"_s);
    press(u"Create draft"_s);
    QTRY_VERIFY(window().currentDraft());
    const ResourceDraft *draft = window().currentDraft();
    QVERIFY(draft->value("/source/source_kafka"));
    QVERIFY(draft->value("/sink/sink_obs"));
    QVERIFY(!draft->isModified());
    QVERIFY(draft->hasErrors());
    QTRY_VERIFY(!templates());
}

void TestTemplatesWindow::tellsWhatIsToBeFilledIn()
{
    openTemplates();
    type(u"Filter"_s, u"all events dis"_s);
    press(u"Create draft"_s);
    QTRY_VERIFY(panel() && panel()->isVisible());
    QVERIFY(shows(u"2 fields to fill in"_s) || shows(u"2 field(s) to fill in"_s));
    QVERIFY(shows(u"From the template “All events to DIS stream”"_s));
    // The link goes to the field.
    press(u"Topic or stream name"_s);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(window().focusWidget()));
    QCOMPARE(window().focusWidget()->accessibleName(), u"Topic or stream name"_s);
    QTest::keyClicks(window().focusWidget(), u"notices"_s);
    QVERIFY(shows(u"1 field to fill in"_s) || shows(u"1 field(s) to fill in"_s));
    ResourceDraft *draft = window().currentDraft();
    draft->setValue("/name", Json::string("alarms"));
    QVERIFY(!panel()->isVisible());
    draft->undoStack()->undo();
    QVERIFY(panel()->isVisible());
    // It is made again in another language, as it was.
    auto *page = window().findChild<DraftPage *>();
    page->remake();
    QVERIFY(panel()->isVisible());
    press(u"Close the list of fields to fill in"_s);
    QVERIFY(!panel()->isVisible());
    draft->undoStack()->redo();
    draft->undoStack()->undo();
    QVERIFY(!panel()->isVisible());
    page->remake();
    QVERIFY(!panel() || !panel()->isVisible());
}

//! With every secret there is, in every body.
void TestTemplatesWindow::keepsNoSecret()
{
    int count = 0;
    for (const CleanBody &clean : cleanBodies()) {
        if (clean.kind != ResourceKind::EventStream)
            continue;
        addDraft(clean.body);
        const auto pointers = secretPointersIn(clean.body, fieldTable(clean.kind));
        for (const std::string &pointer : pointers) {
            window().currentDraft()->setSecret(pointer, Secret(secretCanary));
            QVERIFY(!window().currentDraft()->secretToSend(pointer).isEmpty());
        }
        saveAs(u"template %1"_s.arg(++count));
        QTRY_COMPARE(names().size(), count);
    }
    QVERIFY(count > 5);
    const QDir folder(m_folder->filePath(u"templates"_s));
    for (const QString &file : folder.entryList(QDir::Files | QDir::Hidden)) {
        const auto text = readFile(folder.filePath(file));
        QVERIFY(text);
        QVERIFY2(text->find(secretCanary) == std::string::npos, qPrintable(file));
        QVERIFY2(text->find(secretPlaceholderStart) == std::string::npos, qPrintable(file));
    }
}

void TestTemplatesWindow::savesAndBeginsWithIt()
{
    addDraft(kafkaToFunction());
    trigger(u"Save as template…"_s);
    QTRY_VERIFY(saving() && saving()->isVisible());
    press(u"Source: Consumer group"_s);
    type(u"What goes into Source: Topic"_s, u"the one of your region"_s);
    type(u"Name"_s, u"Team"_s);
    press(u"Save template"_s);
    QTRY_COMPARE(names(), QStringList{u"Team"_s});
    QTRY_VERIFY(shows(u"Saved the template Team"_s));
    openTemplates();
    press(u"Create draft"_s);
    QTRY_COMPARE(window().drafts().size(), size_t(2));
    const ResourceDraft *draft = window().currentDraft();
    QCOMPARE(*draft->value("/source/source_kafka/group"), Json::string("grp-orders"));
    QVERIFY(!draft->value("/source/source_kafka/topic"));
    QVERIFY(!draft->value("/name"));
    QTRY_VERIFY(shows(u"the one of your region"_s));
}

void TestTemplatesWindow::asksBeforeItReplaces()
{
    addDraft(kafkaToFunction());
    saveAs(u"Team"_s);
    QTRY_COMPARE(names(), QStringList{u"Team"_s});
    addDraft(kafkaToObs());
    saveAs(u"team"_s);
    press(u"Replace"_s);
    QTRY_COMPARE(names(), QStringList{u"team"_s});
    QVERIFY(stored().templates[0].content.body.find("sink")->find("sink_obs"));
}

void TestTemplatesWindow::renamesAndDeletes()
{
    addDraft(kafkaToFunction());
    saveAs(u"Team"_s);
    QTRY_COMPARE(names(), QStringList{u"Team"_s});
    openTemplates();
    Q_EMIT templates()->renameRequested(u"Team.json"_s, u"Group"_s);
    QTRY_COMPARE(names(), QStringList{u"Group"_s});
    QTRY_COMPARE(templates()->findChild<QListWidget *>()->item(1)->text(), u"Group"_s);
    press(u"Delete…"_s);
    press(u"Delete"_s);
    QTRY_COMPARE(names(), QStringList());
    QTRY_COMPARE(templates()->findChild<QListWidget *>()->item(0)->text(), u"Built-in streams"_s);
    Q_EMIT templates()->renameRequested(u"Team.json"_s, u"Other"_s);
    QTRY_VERIFY(shows(u"Team.json"_s));
    closeDialog();
}

void TestTemplatesWindow::tellsOfDamage()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"templates"_s));
    QVERIFY(!writeFile(m_folder->filePath(u"templates/bad.json"_s), "{"));
    openTemplates();
    QTRY_VERIFY(shows(u"bad.json"_s));
    closeDialog();
    QVERIFY(QFile::exists(m_folder->filePath(u"templates/bad.json"_s)));
}

void TestTemplatesWindow::tellsWhatCannotBeWritten()
{
    QVERIFY(!writeFile(m_folder->filePath(u"templates"_s), "a file"));
    addDraft(kafkaToFunction());
    saveAs(u"Team"_s);
    QTRY_VERIFY(shows(u"templates"_s));
    // What was entered is not lost: it can be tried again once the way is free.
    QVERIFY(QFile::remove(m_folder->filePath(u"templates"_s)));
    press(u"Retry"_s);
    QTRY_COMPARE(names(), QStringList{u"Team"_s});
}

QTEST_MAIN(TestTemplatesWindow)
#include "tst_templateswindow.moc"
