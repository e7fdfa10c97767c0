#include "tests/support/controls.h"
#include "ui/dialogs/profilesdialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

ConnectionProfile profileOf(const QString &id, const QString &name)
{
    ConnectionProfile profile;
    profile.id = id;
    profile.name = name;
    profile.region = u"cn-north-4"_s;
    return profile;
}

std::vector<ConnectionProfile> threeProfiles()
{
    return {profileOf(u"a"_s, u"Alpha"_s), profileOf(u"b"_s, u"Beta"_s), profileOf(u"c"_s, u"Gamma"_s)};
}

QTableWidget *table(QWidget *dialog)
{
    return dialog->findChild<QTableWidget *>();
}

QStringList names(QWidget *dialog)
{
    QStringList texts;
    for (int row = 0; row < table(dialog)->rowCount(); ++row)
        texts << table(dialog)->item(row, 0)->text();
    return texts;
}

void press(QWidget *dialog, const QString &name)
{
    QTest::mouseClick(buttonNamed(dialog, name), Qt::LeftButton);
}

} // namespace

class TestProfilesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersNothingWithoutAProfile();
    void movesProfiles();
    void keepsTheChosenOne();
    void asksBeforeItRemoves();
    void editsByEnter();
    void faultGoesWithTheNextAction();
    void everyControlHasAName();
};

void TestProfilesDialog::offersNothingWithoutAProfile()
{
    ProfilesDialog dialog;
    dialog.show();
    for (const QString &name : {u"Edit…"_s, u"Duplicate…"_s, u"Test connection…"_s, u"Move up"_s,
                                u"Move down"_s, u"Export…"_s, u"Remove…"_s})
        QVERIFY2(!buttonNamed(&dialog, name)->isEnabled(), qPrintable(name));
    for (const QString &name : {u"New…"_s, u"Import…"_s, u"Close"_s})
        QVERIFY2(buttonNamed(&dialog, name)->isEnabled(), qPrintable(name));
}

void TestProfilesDialog::movesProfiles()
{
    ProfilesDialog dialog;
    dialog.setProfiles(threeProfiles());
    dialog.show();
    QSignalSpy spy(&dialog, &ProfilesDialog::orderChanged);
    QVERIFY(!buttonNamed(&dialog, u"Move up"_s)->isEnabled());
    press(&dialog, u"Move down"_s);
    QCOMPARE(names(&dialog), QStringList({u"Beta"_s, u"Alpha"_s, u"Gamma"_s}));
    QCOMPARE(spy.last().at(0).toStringList(), QStringList({u"b"_s, u"a"_s, u"c"_s}));
    press(&dialog, u"Move down"_s);
    QCOMPARE(spy.last().at(0).toStringList(), QStringList({u"b"_s, u"c"_s, u"a"_s}));
    QVERIFY(!buttonNamed(&dialog, u"Move down"_s)->isEnabled());
    press(&dialog, u"Move up"_s);
    QCOMPARE(names(&dialog), QStringList({u"Beta"_s, u"Alpha"_s, u"Gamma"_s}));
}

void TestProfilesDialog::keepsTheChosenOne()
{
    ProfilesDialog dialog;
    dialog.setProfiles(threeProfiles());
    dialog.select(u"b"_s);
    std::vector<ConnectionProfile> fewer = threeProfiles();
    fewer.erase(fewer.begin());
    dialog.setProfiles(fewer);
    QCOMPARE(table(&dialog)->currentRow(), 0);
    // Where it is gone, its neighbour.
    dialog.setProfiles({profileOf(u"c"_s, u"Gamma"_s)});
    QCOMPARE(table(&dialog)->currentRow(), 0);
}

void TestProfilesDialog::asksBeforeItRemoves()
{
    ProfilesDialog dialog;
    dialog.setProfiles(threeProfiles());
    dialog.select(u"c"_s);
    dialog.show();
    QSignalSpy spy(&dialog, &ProfilesDialog::removeRequested);
    for (const auto answer : {QMessageBox::Cancel, QMessageBox::Yes}) {
        press(&dialog, u"Remove…"_s);
        auto *question = dialog.findChild<QMessageBox *>();
        QVERIFY(question);
        question->button(answer)->click();
        QCOMPARE(spy.count(), answer == QMessageBox::Yes ? 1 : 0);
        delete question;
    }
    QCOMPARE(spy.last().at(0).toString(), u"c"_s);
}

void TestProfilesDialog::editsByEnter()
{
    ProfilesDialog dialog;
    dialog.setProfiles(threeProfiles());
    dialog.select(u"b"_s);
    dialog.show();
    QSignalSpy spy(&dialog, &ProfilesDialog::editRequested);
    table(&dialog)->setFocus();
    QTest::keyClick(table(&dialog), Qt::Key_Return);
    // Not while the key is still on its way: the form would take it for its own.
    QCOMPARE(spy.count(), 0);
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.last().at(0).toString(), u"b"_s);
    QVERIFY(dialog.isVisible());
}

void TestProfilesDialog::faultGoesWithTheNextAction()
{
    ProfilesDialog dialog;
    dialog.setProfiles(threeProfiles());
    dialog.show();
    const auto shows = [&dialog](const QString &text) {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    };
    dialog.showFault(u"The disk is <full>."_s);
    QVERIFY(shows(u"✕ The disk is <full>."_s));
    press(&dialog, u"Move down"_s);
    QVERIFY(!shows(u"✕ The disk is <full>."_s));
}

void TestProfilesDialog::everyControlHasAName()
{
    ProfilesDialog dialog;
    dialog.setProfiles(threeProfiles());
    dialog.show();
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

QTEST_MAIN(TestProfilesDialog)
#include "tst_profilesdialog.moc"
