#include "tests/support/controls.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/fieldreferencedialog.h"
#include "ui/dialogs/whatsnewdialog.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QStyleOptionViewItem>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>
#include <QTreeWidget>

#include <memory>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! What the reference says of the chosen field; nothing where it is not to be seen.
QString shownHelp(const FieldReferenceDialog &dialog)
{
    const auto *text = dialog.findChild<QTextEdit *>();
    return text->isVisible() ? text->toPlainText() : QString();
}

//! The rows that are to be seen, with blanks before those beneath another.
void collectRows(const QTreeView &tree, const QModelIndex &parent, const QString &indent, QStringList &rows)
{
    for (int row = 0; row < tree.model()->rowCount(parent); ++row) {
        const QModelIndex index = tree.model()->index(row, 0, parent);
        rows << indent + index.data().toString();
        if (tree.isExpanded(index))
            collectRows(tree, index, indent + u' ', rows);
    }
}

QStringList rowsOf(const FieldReferenceDialog &dialog)
{
    QStringList rows;
    collectRows(*dialog.findChild<QTreeView *>(), {}, {}, rows);
    return rows;
}

//! Takes the links that are opened.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

class TestHelpWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }
    void theMenuOpensThem_data();
    void theMenuOpensThem();
    void theReferenceHasBothKinds();
    void theReferenceIsSearched_data();
    void theReferenceIsSearched();
    void theReferenceSaysWhereNothingIsFound();
    void theReferenceIsReadByKeyboard();
    void theChosenRowHasOneColour();
    void linksAreFollowedByTheUserAlone();
    void aboutHasTheLicenceOfEveryComponent();
    void aboutHasTheWholeLicence();
    void componentsStandUnderTheirHeading();
    void questionsHaveTheMarginsOfDialogs();
};

void TestHelpWindows::theMenuOpensThem_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("title");
    QTest::newRow("reference") << u"Field &reference"_s << u"Field reference"_s;
    QTest::newRow("news") << u"&What's new"_s << u"What's new"_s;
}

void TestHelpWindows::theMenuOpensThem()
{
    QFETCH(const QString, action);
    QFETCH(const QString, title);
    MainWindow window;
    window.show();
    for (QAction *candidate : window.findChildren<QAction *>()) {
        if (candidate->text() == action)
            candidate->trigger();
    }
    const QList<QDialog *> dialogs = window.findChildren<QDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QCOMPARE(dialogs.first()->windowTitle(), title);
    QVERIFY(dialogs.first()->isVisible());
    // One reads beside one's work.
    QVERIFY(!dialogs.first()->isModal());
    QCOMPARE(unnamedControls(dialogs.first()), QStringList());
}

void TestHelpWindows::theReferenceHasBothKinds()
{
    FieldReferenceDialog dialog;
    dialog.show();
    const QStringList rows = rowsOf(dialog);
    for (const QString &row :
         {u"Event stream"_s, u" Source"_s, u"  Kafka"_s, u"   Broker address"_s, u"   Key transform"_s,
          u"    Transform type"_s, u"Subscription"_s, u" Topic URN"_s})
        QVERIFY2(rows.contains(row), qPrintable(row));
    QVERIFY(shownHelp(dialog).startsWith(u"Name"));
}

void TestHelpWindows::theReferenceIsSearched_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("a name") << u"batch interval"_s
                            << QStringList{u"Event stream"_s, u" Running configuration"_s, u"  Batch push"_s,
                                           u"   Batch interval (s)"_s}
                            << u"Batch interval (s)"_s;
    QTest::newRow("a key") << u"topic_urn"_s << QStringList{u"Subscription"_s, u" Topic URN"_s}
                           << u"Topic URN"_s;
    QTest::newRow("a pointer") << u"/sink/sink_obs/obs_path"_s
                               << QStringList{u"Event stream"_s, u" Target"_s, u"  OBS"_s,
                                              u"   Dump directory"_s}
                               << u"Dump directory"_s;
}

void TestHelpWindows::theReferenceIsSearched()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, rows);
    QFETCH(const QString, chosen);
    FieldReferenceDialog dialog;
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), words);
    QCOMPARE(rowsOf(dialog), rows);
    QVERIFY2(shownHelp(dialog).startsWith(chosen), qPrintable(shownHelp(dialog)));
}

void TestHelpWindows::theReferenceSaysWhereNothingIsFound()
{
    FieldReferenceDialog dialog;
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"colour"_s);
    QCOMPARE(rowsOf(dialog), QStringList());
    QVERIFY(shownHelp(dialog).isEmpty());
    dialog.findChild<QLineEdit *>()->clear();
    QVERIFY(!shownHelp(dialog).isEmpty());
}

void TestHelpWindows::theReferenceIsReadByKeyboard()
{
    FieldReferenceDialog dialog;
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClicks(QApplication::focusWidget(), u"kafka/topic"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QVERIFY(shownHelp(dialog).contains(u"/source/source_kafka/topic"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QVERIFY(shownHelp(dialog).contains(u"/sink/sink_kafka/topic"));
}

void TestHelpWindows::theChosenRowHasOneColour()
{
    FieldReferenceDialog dialog;
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"/source/source_kafka/topic"_s);
    const auto *tree = dialog.findChild<QTreeView *>();
    const QRect item = tree->visualRect(tree->currentIndex());
    QVERIFY(item.left() > 40);
    const QImage image = tree->viewport()->grab().toImage();
    const QRgb chosen = themeColors(dialog.palette()).accentSurface.rgb();
    QCOMPARE(image.pixel(4, item.center().y()), chosen);
    QCOMPARE(image.pixel(item.right() - 4, item.center().y()), chosen);
}

void TestHelpWindows::linksAreFollowedByTheUserAlone()
{
    Browser browser;
    WhatsNewDialog dialog;
    dialog.show();
    auto *text = dialog.findChild<QTextBrowser *>();
    QVERIFY(browser.opened.isEmpty());
    text->setMarkdown(u"[Versions](https://semver.org)"_s);
    // By keyboard: Tab goes to the first link.
    QTest::keyClick(text, Qt::Key_Tab);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://semver.org"_s)});
    // No file and no other program is opened by a link.
    Q_EMIT text->anchorClicked(QUrl(u"file:///etc/passwd"_s));
    QCOMPARE(browser.opened.size(), 1);
}

void TestHelpWindows::aboutHasTheLicenceOfEveryComponent()
{
    QFile file(QStringLiteral(WEIR_SOURCE_DIR "/resources/licences.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray components = QJsonDocument::fromJson(file.readAll())["components"_L1].toArray();
    QVERIFY(components.size() > 20);
    AboutDialog dialog;
    dialog.show();
    const auto *rows = dialog.findChild<QTreeWidget *>();
    QCOMPARE(rows->topLevelItemCount(), components.size());
    for (int i = 0; i < components.size(); ++i) {
        QCOMPARE(rows->topLevelItem(i)->text(0), components[i]["name"_L1].toString());
        QCOMPARE(rows->topLevelItem(i)->text(1), components[i]["licence"_L1].toString());
        QVERIFY(!rows->topLevelItem(i)->text(1).isEmpty());
    }
    QCOMPARE(rows->findItems(u"GPL-3.0-only"_s, Qt::MatchExactly, 1).size(), 1);
    QCOMPARE(unnamedControls(&dialog), QStringList());
}

void TestHelpWindows::aboutHasTheWholeLicence()
{
    QFile licence(QStringLiteral(WEIR_SOURCE_DIR "/LICENSE"));
    QVERIFY(licence.open(QIODevice::ReadOnly));
    AboutDialog dialog;
    QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), QString::fromUtf8(licence.readAll()));
}

void TestHelpWindows::componentsStandUnderTheirHeading()
{
    applyTheme(*qApp, Appearance::Light);
    AboutDialog dialog;
    dialog.show();
    auto *rows = dialog.findChild<QTreeWidget *>();
    dialog.findChild<QTabWidget *>()->setCurrentWidget(rows->parentWidget());
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    rows->setCurrentItem(nullptr);
    for (const int column : {0, 1}) {
        QStyleOptionViewItem row;
        row.initFrom(rows);
        row.rect = QRect(0, 0, rows->columnWidth(column), 20);
        row.features = QStyleOptionViewItem::HasDisplay;
        row.text = u"Weir"_s;
        const QRect text = rows->style()->subElementRect(QStyle::SE_ItemViewItemText, &row, rows);
        const int padding = rows->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &row, rows) + 1;
        QCOMPARE(text.left() + padding,
                 rows->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, rows->header()));
    }
}

void TestHelpWindows::questionsHaveTheMarginsOfDialogs()
{
    const std::unique_ptr<QMessageBox> box(newCloseQuestion(u"orders"_s, u"A secret"_s, nullptr));
    box->setAttribute(Qt::WA_DeleteOnClose, false);
    box->show();
    QVERIFY(QTest::qWaitForWindowExposed(box.get()));
    const QList<QLabel *> labels = box->findChildren<QLabel *>();
    int seen = 0;
    for (const QLabel *label : labels) {
        if (!label->isVisible())
            continue;
        ++seen;
        QCOMPARE(label->mapTo(box.get(), label->contentsRect().topLeft()).x(), metrics::sectionGap);
    }
    QCOMPARE(seen, 2);
}

QTEST_MAIN(TestHelpWindows)

#include "tst_helpwindows.moc"
