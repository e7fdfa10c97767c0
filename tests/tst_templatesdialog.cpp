#include "models/json/pointer.h"
#include "tests/support/bodies.h"
#include "tests/support/controls.h"
#include "ui/dialogs/savetemplatedialog.h"
#include "ui/dialogs/templatesdialog.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

ResourceTemplate ownTemplate(const QString &name)
{
    return {.name = name,
            .description = u"<b>what orders go through</b>"_s,
            .blanks = {{"/name", u"orders- and the region"_s}},
            .body = json(R"({"source":{"source_kafka":{}},"sink":{"sink_obs":{}}})")};
}

QListWidget *list(QWidget *dialog)
{
    return dialog->findChild<QListWidget *>();
}

//! Each heading with the number of templates beneath it.
QString shownGroups(QWidget *dialog)
{
    QStringList groups;
    int count = 0;
    for (int row = list(dialog)->count() - 1; row >= 0; --row) {
        const QListWidgetItem *item = list(dialog)->item(row);
        if (item->isHidden())
            continue;
        if (item->flags() & Qt::ItemIsSelectable)
            ++count;
        else
            groups.prepend(u"%1 %2"_s.arg(item->text()).arg(std::exchange(count, 0)));
    }
    return groups.join(u", "_s);
}

bool says(QWidget *dialog, const QString &text)
{
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](QLabel *label) {
        return label->isVisible() && label->text().remove(QChar(0x200b)).contains(text);
    });
}

//! The question that waits for an answer.
void answer(QWidget *dialog, QMessageBox::StandardButton button)
{
    const QList<QMessageBox *> boxes = dialog->findChildren<QMessageBox *>();
    const auto box = std::ranges::find_if(boxes, &QWidget::isVisible);
    QVERIFY(box != boxes.end());
    QTest::mouseClick((*box)->button(button), Qt::LeftButton);
}

QCheckBox *choice(QWidget *dialog, const QString &label)
{
    return qobject_cast<QCheckBox *>(buttonNamed(dialog, label));
}

QLineEdit *line(QWidget *dialog, const QString &name)
{
    const QList<QLineEdit *> lines = dialog->findChildren<QLineEdit *>();
    const auto found =
        std::ranges::find_if(lines, [&name](const QLineEdit *one) { return one->accessibleName() == name; });
    return found == lines.end() ? nullptr : *found;
}

Json streamWithSecret()
{
    Json body = kafkaToFunction();
    setValueAt(body, "/source/source_kafka/password",
               Json::string(secretPlaceholder("/source/source_kafka/password")));
    setValueAt(body, "/source/source_kafka/seek_to", Json::string("latest"));
    return body;
}

const ResourceTemplate &lastMade(const QSignalSpy &spy)
{
    static ResourceTemplate made;
    made = spy.last().at(0).value<ResourceTemplate>();
    return made;
}

} // namespace

class TestTemplatesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void listsInGroups();
    void findsByWordsOfAny();
    void choosesByTheKeyboardAlone();
    void choosesByADoubleClick();
    void choosesNothingWhereNothingFits();
    void showsWhatATemplateIs();
    void renamesOnesOwn();
    void asksBeforeARenameReplaces();
    void deletesOnesOwnOnceConfirmed();

    void proposesBlanks();
    void savesWhatIsTicked();
    void asksForAName();
    void asksBeforeItReplaces();
    void suggestsANameThatFits();

    void everyControlHasAName();
    void fitsTheSmallestScreen();
};

void TestTemplatesDialog::listsInGroups()
{
    TemplatesDialog dialog;
    dialog.open();
    QCOMPARE(shownGroups(&dialog), u"Built-in streams 12, Built-in subscriptions 10"_s);
    QVERIFY(!buttonNamed(&dialog, u"Rename…"_s)->isEnabled());
    QVERIFY(!buttonNamed(&dialog, u"Delete…"_s)->isEnabled());
    dialog.setOwnTemplates({{u"a.json"_s, ownTemplate(u"Orders"_s)}});
    QCOMPARE(shownGroups(&dialog), u"Your templates 1, Built-in streams 12, Built-in subscriptions 10"_s);
    QCOMPARE(list(&dialog)->currentItem()->text(), u"Orders"_s);
    QVERIFY(buttonNamed(&dialog, u"Rename…"_s)->isEnabled());
    dialog.setOwnTemplates({});
    QCOMPARE(shownGroups(&dialog), u"Built-in streams 12, Built-in subscriptions 10"_s);
    QVERIFY(!buttonNamed(&dialog, u"Rename…"_s)->isEnabled());
}

void TestTemplatesDialog::findsByWordsOfAny()
{
    TemplatesDialog dialog;
    dialog.setOwnTemplates({{u"a.json"_s, ownTemplate(u"Orders"_s)}});
    dialog.open();
    QTest::keyClicks(line(&dialog, u"Filter"_s), u"obs ecloud"_s);
    QCOMPARE(shownGroups(&dialog), u"Built-in streams 1"_s);
    QCOMPARE(list(&dialog)->currentItem()->text(), u"ECloud RocketMQ to OBS"_s);
    line(&dialog, u"Filter"_s)->setText(u"ORDERS"_s);
    QCOMPARE(shownGroups(&dialog), u"Your templates 1"_s);
    line(&dialog, u"Filter"_s)->setText(u"subscription quota"_s);
    QCOMPARE(shownGroups(&dialog), u"Built-in subscriptions 2"_s);
}

void TestTemplatesDialog::choosesByTheKeyboardAlone()
{
    TemplatesDialog dialog;
    dialog.open();
    QSignalSpy spy(&dialog, &TemplatesDialog::draftRequested);
    QTest::keyClicks(line(&dialog, u"Filter"_s), u"kafka obs"_s);
    QTest::keyClick(line(&dialog, u"Filter"_s), Qt::Key_Down);
    QTest::keyClick(line(&dialog, u"Filter"_s), Qt::Key_Up);
    QTest::keyClick(line(&dialog, u"Filter"_s), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(lastMade(spy).name, u"Kafka to OBS"_s);
    QVERIFY(!dialog.isVisible());
    // In the list itself Enter does the same, and once.
    TemplatesDialog other;
    other.open();
    QSignalSpy otherSpy(&other, &TemplatesDialog::draftRequested);
    QTest::keyClick(list(&other), Qt::Key_Down);
    QTest::keyClick(list(&other), Qt::Key_Return);
    QCOMPARE(otherSpy.count(), 1);
    QCOMPARE(lastMade(otherSpy).name, u"Kafka to Kafka"_s);
}

void TestTemplatesDialog::choosesByADoubleClick()
{
    TemplatesDialog dialog;
    dialog.open();
    QSignalSpy spy(&dialog, &TemplatesDialog::draftRequested);
    // A heading is none.
    const auto doubleClick = [&dialog](const QListWidgetItem *item) {
        const QPoint place = list(&dialog)->visualItemRect(item).center();
        QTest::mouseClick(list(&dialog)->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(list(&dialog)->viewport(), Qt::LeftButton, {}, place);
    };
    doubleClick(list(&dialog)->item(0));
    QCOMPARE(spy.count(), 0);
    QVERIFY(dialog.isVisible());
    doubleClick(list(&dialog)->item(3));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(lastMade(spy).name, u"Kafka to OBS"_s);
}

void TestTemplatesDialog::choosesNothingWhereNothingFits()
{
    TemplatesDialog dialog;
    dialog.open();
    QSignalSpy spy(&dialog, &TemplatesDialog::draftRequested);
    QTest::keyClicks(line(&dialog, u"Filter"_s), u"nowhere"_s);
    QVERIFY(says(&dialog, u"No template"_s));
    QVERIFY(!buttonNamed(&dialog, u"Create draft"_s)->isEnabled());
    QTest::keyClick(line(&dialog, u"Filter"_s), Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    QVERIFY(dialog.isVisible());
}

void TestTemplatesDialog::showsWhatATemplateIs()
{
    TemplatesDialog dialog;
    dialog.setOwnTemplates({{u"a.json"_s, ownTemplate(u"<i>Orders</i>"_s)}});
    dialog.open();
    // As it stands there: a name and a comment are no markup.
    QVERIFY(says(&dialog, u"<i>Orders</i>"_s));
    QVERIFY(says(&dialog, u"<b>what orders go through</b>"_s));
    QVERIFY(says(&dialog, u"Kafka → OBS"_s));
    const auto *blanks = dialog.findChild<QTableWidget *>();
    QCOMPARE(blanks->rowCount(), 1);
    QCOMPARE(blanks->item(0, 0)->text(), u"Name"_s);
    QCOMPARE(blanks->item(0, 1)->text(), u"orders- and the region"_s);
    line(&dialog, u"Filter"_s)->setText(u"all events dis"_s);
    QVERIFY(says(&dialog, u"All events to DIS stream"_s));
    QVERIFY(says(&dialog, u"9 event(s) → DIS stream"_s) || says(&dialog, u"9 events → DIS stream"_s));
}

void TestTemplatesDialog::renamesOnesOwn()
{
    TemplatesDialog dialog;
    dialog.setOwnTemplates({{u"a.json"_s, ownTemplate(u"Orders"_s)}});
    dialog.open();
    QSignalSpy spy(&dialog, &TemplatesDialog::renameRequested);
    const auto rename = [&dialog](const QString &name) {
        QTest::mouseClick(buttonNamed(&dialog, u"Rename…"_s), Qt::LeftButton);
        auto *input = dialog.findChildren<QInputDialog *>().last();
        input->setTextValue(name);
        input->accept();
    };
    rename(u" "_s);
    QVERIFY(says(&dialog, u"A template needs a name."_s));
    rename(u"Orders"_s);
    QCOMPARE(spy.count(), 0);
    rename(u" Bills "_s);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.last().at(0).toString(), u"a.json"_s);
    QCOMPARE(spy.last().at(1).toString(), u"Bills"_s);
    QVERIFY(!says(&dialog, u"A template needs a name."_s));
    // It stays chosen where its new name puts it.
    dialog.setOwnTemplates({{u"b.json"_s, ownTemplate(u"Alarms"_s)}, {u"c.json"_s, ownTemplate(u"Bills"_s)}});
    QCOMPARE(list(&dialog)->currentItem()->text(), u"Bills"_s);
}

void TestTemplatesDialog::asksBeforeARenameReplaces()
{
    TemplatesDialog dialog;
    dialog.setOwnTemplates({{u"a.json"_s, ownTemplate(u"Bills"_s)}, {u"b.json"_s, ownTemplate(u"Orders"_s)}});
    dialog.open();
    QSignalSpy spy(&dialog, &TemplatesDialog::renameRequested);
    for (const auto button : {QMessageBox::Cancel, QMessageBox::Yes}) {
        QTest::mouseClick(buttonNamed(&dialog, u"Rename…"_s), Qt::LeftButton);
        auto *input = dialog.findChildren<QInputDialog *>().last();
        input->setTextValue(u"orders"_s);
        input->accept();
        QCOMPARE(spy.count(), 0);
        answer(&dialog, button);
    }
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.last().at(0).toString(), u"a.json"_s);
}

void TestTemplatesDialog::deletesOnesOwnOnceConfirmed()
{
    TemplatesDialog dialog;
    dialog.setOwnTemplates({{u"a.json"_s, ownTemplate(u"Orders"_s)}});
    dialog.open();
    QSignalSpy spy(&dialog, &TemplatesDialog::deleteConfirmed);
    QTest::mouseClick(buttonNamed(&dialog, u"Delete…"_s), Qt::LeftButton);
    answer(&dialog, QMessageBox::Cancel);
    QCOMPARE(spy.count(), 0);
    QTest::mouseClick(buttonNamed(&dialog, u"Delete…"_s), Qt::LeftButton);
    answer(&dialog, QMessageBox::Yes);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.last().at(0).toString(), u"a.json"_s);
    QVERIFY(dialog.isVisible());
}

void TestTemplatesDialog::proposesBlanks()
{
    SaveTemplateDialog dialog(ResourceKind::EventStream, streamWithSecret(), {});
    dialog.open();
    QVERIFY(choice(&dialog, u"Name"_s)->isChecked());
    QVERIFY(choice(&dialog, u"Target: Function URN"_s)->isChecked());
    QVERIFY(!choice(&dialog, u"Source: Start from"_s)->isChecked());
    QVERIFY(!line(&dialog, u"What goes into Source: Start from"_s)->isEnabled());
    const QCheckBox *password = choice(&dialog, u"Source: Password"_s);
    QVERIFY(password->isChecked());
    QVERIFY(!password->isEnabled());
    QVERIFY(!says(&dialog, u"{{secret"_s));
    QVERIFY(says(&dialog, u"grp-orders"_s));
}

void TestTemplatesDialog::savesWhatIsTicked()
{
    SaveTemplateDialog dialog(ResourceKind::EventStream, streamWithSecret(), {u"Bills"_s});
    dialog.open();
    QSignalSpy spy(&dialog, &SaveTemplateDialog::saveConfirmed);
    QTest::keyClicks(line(&dialog, u"Name"_s), u" Orders "_s);
    dialog.findChild<QPlainTextEdit *>()->setPlainText(u"What it is for\n"_s);
    QTest::keyClick(choice(&dialog, u"Source: Consumer group"_s), Qt::Key_Space);
    QTest::keyClick(choice(&dialog, u"Source: Start from"_s), Qt::Key_Space);
    QTest::keyClicks(line(&dialog, u"What goes into Source: Start from"_s), u"as you like"_s);
    QTest::mouseClick(buttonNamed(&dialog, u"Save template"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!dialog.isVisible());
    const ResourceTemplate &made = lastMade(spy);
    QCOMPARE(made.name, u"Orders"_s);
    QCOMPARE(made.description, u"What it is for"_s);
    QCOMPARE(*valueAt(made.body, "/source/source_kafka/group"), Json::string("grp-orders"));
    QVERIFY(!valueAt(made.body, "/source/source_kafka/seek_to"));
    QVERIFY(!valueAt(made.body, "/source/source_kafka/password"));
    const auto isBlankOf = [&made](std::string_view pointer, const QString &comment) {
        return std::ranges::find(made.blanks, TemplateBlank{std::string(pointer), comment})
            != made.blanks.end();
    };
    QVERIFY(isBlankOf("/source/source_kafka/seek_to", u"as you like"_s));
    QVERIFY(isBlankOf("/source/source_kafka/password", {}));
    QVERIFY(!isBlankOf("/source/source_kafka/group", {}));
}

void TestTemplatesDialog::asksForAName()
{
    SaveTemplateDialog dialog(ResourceKind::EventStream, kafkaToFunction(), {});
    dialog.open();
    QSignalSpy spy(&dialog, &SaveTemplateDialog::saveConfirmed);
    QTest::keyClick(line(&dialog, u"Name"_s), Qt::Key_Return);
    QVERIFY(says(&dialog, u"A template needs a name."_s));
    QVERIFY(dialog.isVisible());
    QTest::keyClicks(line(&dialog, u"Name"_s), u"a"_s);
    QVERIFY(!says(&dialog, u"A template needs a name."_s));
    QTest::keyClick(line(&dialog, u"Name"_s), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
}

void TestTemplatesDialog::asksBeforeItReplaces()
{
    SaveTemplateDialog dialog(ResourceKind::EventStream, kafkaToFunction(), {u"Orders"_s});
    dialog.suggestName(u"orders"_s);
    dialog.open();
    QSignalSpy spy(&dialog, &SaveTemplateDialog::saveConfirmed);
    QTest::keyClick(line(&dialog, u"Name"_s), Qt::Key_Return);
    answer(&dialog, QMessageBox::Cancel);
    QCOMPARE(spy.count(), 0);
    QVERIFY(dialog.isVisible());
    QTest::keyClick(line(&dialog, u"Name"_s), Qt::Key_Return);
    answer(&dialog, QMessageBox::Yes);
    QCOMPARE(spy.count(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestTemplatesDialog::suggestsANameThatFits()
{
    SaveTemplateDialog dialog(ResourceKind::EventStream, kafkaToFunction(), {});
    dialog.suggestName(QString(128, u'x'));
    QCOMPARE(line(&dialog, u"Name"_s)->text(), QString(templateNameLimit, u'x'));
}

void TestTemplatesDialog::everyControlHasAName()
{
    TemplatesDialog templates;
    templates.setOwnTemplates({{u"a.json"_s, ownTemplate(u"Orders"_s)}});
    templates.open();
    QCOMPARE(unnamedControls(&templates), QStringList());
    SaveTemplateDialog save(ResourceKind::EventStream, streamWithSecret(), {});
    save.open();
    QCOMPARE(unnamedControls(&save), QStringList());
}

void TestTemplatesDialog::fitsTheSmallestScreen()
{
    constexpr QSize roomForFrame(16, 56);
    const QSize room = QSize(1024, 640) - roomForFrame;
    const TemplatesDialog templates;
    const SaveTemplateDialog save(ResourceKind::EventStream, mobileToKafka(), {});
    for (const QDialog *dialog :
         {static_cast<const QDialog *>(&templates), static_cast<const QDialog *>(&save)}) {
        QCOMPARE(dialog->minimumSizeHint().boundedTo(room), dialog->minimumSizeHint());
        QCOMPARE(dialog->size().boundedTo(room), dialog->size());
    }
}

QTEST_MAIN(TestTemplatesDialog)
#include "tst_templatesdialog.moc"
