// On a screen of 3840 × 2160 points lists use the room, and nothing that is read or typed is drawn out to it.

#include "tests/support/windowgallery.h"
#include "ui/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QScreen>
#include <QTableView>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

constexpr QSize largeScreen(3840, 2160);
//! About 200 letters: what nobody has to turn the head for.
constexpr int longestLine = 1400;

void fillMakers(const std::vector<GalleryWindow> &windows)
{
    QTest::addColumn<Maker>("make");
    for (const GalleryWindow &window : windows)
        QTest::newRow(window.name) << window.make;
}

//! Fields, and texts that are broken where they end, wider than a line is read.
QStringList drawnOut(const QWidget *window)
{
    QStringList found;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->width() <= longestLine)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isLongText =
            label && label->wordWrap() && label->fontMetrics().horizontalAdvance(label->text()) > longestLine;
        if (isLongText || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget))
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName();
    }
    return found;
}

} // namespace

class TestLargeScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dialogsStaySmall_data() { fillMakers(allDialogs()); }
    void dialogsStaySmall();
    void windowsOpenInAFittingSize_data() { fillMakers(allMainWindows()); }
    void windowsOpenInAFittingSize();
    void nothingIsDrawnOut_data() { fillMakers(allMainWindows()); }
    void nothingIsDrawnOut();
    void listsUseTheRoom();
    void drawnOutIsFound();
};

void TestLargeScreen::initTestCase()
{
    QCOMPARE(QGuiApplication::primaryScreen()->size(), largeScreen);
    applyTheme(*qApp, Appearance::Light);
}

void TestLargeScreen::dialogsStaySmall()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> dialog = make();
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    QVERIFY2(dialog->width() <= longestLine, qPrintable(QString::number(dialog->width())));
}

void TestLargeScreen::windowsOpenInAFittingSize()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> window = make();
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QVERIFY(window->width() >= 1600 && window->width() <= 2 * largeScreen.width() / 3);
    QVERIFY(window->height() >= 1000 && window->height() <= 2 * largeScreen.height() / 3);
}

void TestLargeScreen::nothingIsDrawnOut()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> window = make();
    window->resize(largeScreen);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QCOMPARE(window->size(), largeScreen);
    QTRY_COMPARE(drawnOut(window.get()), QStringList());
}

void TestLargeScreen::listsUseTheRoom()
{
    for (const GalleryWindow &maker : allMainWindows()) {
        const std::unique_ptr<QWidget> window = maker.make();
        window->resize(largeScreen);
        window->show();
        const auto *table = window->findChild<QTableView *>(QString::fromLatin1(maker.name));
        if (table && table->isVisible())
            QTRY_VERIFY(table->width() > largeScreen.width() * 4 / 5);
    }
}

void TestLargeScreen::drawnOutIsFound()
{
    QWidget window;
    auto *line = new QLineEdit(&window);
    line->setFixedWidth(longestLine + 1);
    auto *text = new QLabel(u"A text with many words. "_s.repeated(100), &window);
    text->setWordWrap(true);
    text->setFixedWidth(longestLine + 1);
    window.show();
    QCOMPARE(drawnOut(&window).size(), 2);
}

QTEST_MAIN(TestLargeScreen)
#include "tst_largescreen.moc"
