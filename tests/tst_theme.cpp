#include "tests/support/contrast.h"
#include "ui/elidedlabel.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

QPalette windowOf(const QColor &color)
{
    QPalette palette;
    palette.setColor(QPalette::Window, color);
    return palette;
}

//! Its tabs can be closed, and are cut where they are too many.
class DocumentBar : public QTabBar
{
public:
    DocumentBar()
    {
        setTabsClosable(true);
        setElideMode(Qt::ElideRight);
        setExpanding(false);
    }

    [[nodiscard]] QString drawnText(int index) const
    {
        QStyleOptionTab tab;
        initStyleOption(&tab, index);
        return tab.text;
    }
};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void theSchemeFollowsTheWindow();
    void theAppearanceCanBeChosen();
    void tonesFollowTheScheme();
    void focusIsSeen();
    void ringOfAListIsEven();
    void wrappedTextHasTheHeightItNeeds();
    void cutTextFits();
    void chipsHaveRoomAroundTheirText();
    void tabsAreCutOnlyWhereTheyAreTooMany();
    void joinedButtonsAreMirrored();
    void menusHaveAnEdge_data();
    void menusHaveAnEdge();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QColor>("window");
    QTest::newRow("light") << QColor(Qt::white);
    QTest::newRow("dark") << QColor(Qt::black);
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, window);
    const ThemeColors &colors = themeColors(windowOf(window));
    const auto check = [](const char *what, const QColor &text, const QColor &surface) {
        const double ratio = contrast(text, surface);
        QVERIFY2(ratio >= readableText, qPrintable(u"%1: %2"_s.arg(QLatin1StringView(what)).arg(ratio)));
    };
    for (const QColor &surface : {colors.surface, colors.raised, colors.chip, colors.accentSurface}) {
        check("text", colors.text, surface);
        check("muted", colors.muted, surface);
    }
    for (const QColor &surface : {colors.surface, colors.raised}) {
        check("accent", colors.accent, surface);
        check("error", colors.error, surface);
        check("warning", colors.warning, surface);
        check("success", colors.success, surface);
    }
    check("success chip", colors.success, colors.chip);
    check("error chip", colors.error, colors.chip);
    check("warning chip", colors.warning, colors.chip);
    for (const QColor &surface : {colors.surface, colors.errorSurface, colors.warningSurface}) {
        check("key", colors.codeKey, surface);
        check("string", colors.codeString, surface);
        check("literal", colors.codeLiteral, surface);
        check("number of a line", colors.muted, surface);
    }
    check("button", colors.onAccent, colors.accent);
    check("pressed button", colors.onAccent, colors.accentPressed);
    check("error badge", colors.onSignal, colors.error);
    check("warning badge", colors.onSignal, colors.warning);
}

void TestTheme::theSchemeFollowsTheWindow()
{
    QVERIFY(themeColors(windowOf(QColor(0xf0f0f0))).text.lightness() < 128);
    QVERIFY(themeColors(windowOf(QColor(0x303030))).text.lightness() > 128);
}

void TestTheme::theAppearanceCanBeChosen()
{
    applyTheme(*qApp, Appearance::Dark);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
    applyTheme(*qApp, Appearance::Light);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 128);
    // The desktop of the tests is light, whatever was chosen before.
    applyTheme(*qApp, Appearance::Dark);
    applyTheme(*qApp, Appearance::System);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 128);
}

void TestTheme::tonesFollowTheScheme()
{
    applyTheme(*qApp, Appearance::Light);
    QLabel label;
    setTone(&label, Tone::Error);
    QCOMPARE(label.palette().color(QPalette::WindowText), themeColors(windowOf(Qt::white)).error);
    applyTheme(*qApp, Appearance::Dark);
    QCOMPARE(label.palette().color(QPalette::WindowText), themeColors(windowOf(Qt::black)).error);
    applyTheme(*qApp, Appearance::Light);
}

void TestTheme::focusIsSeen()
{
    applyTheme(*qApp, Appearance::Light);
    QWidget window;
    QPushButton first(u"One"_s, &window);
    QPushButton second(u"Two"_s, &window);
    second.move(100, 0);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first.setFocus();
    const QImage without = second.grab().toImage();
    QTest::keyClick(&first, Qt::Key_Tab);
    QVERIFY(second.hasFocus());
    QVERIFY(second.grab().toImage() != without);
}

void TestTheme::ringOfAListIsEven()
{
    applyTheme(*qApp, Appearance::Light);
    QWidget window;
    QTableWidget table(40, 1, &window);
    QTreeWidget tree(&window);
    tree.move(300, 0);
    for (int row = 0; row < 40; ++row)
        tree.addTopLevelItem(new QTreeWidgetItem({u"orders"_s}));
    window.resize(600, 300);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QColor accent = themeColors(window.palette()).accent;
    for (QAbstractItemView *list : std::initializer_list<QAbstractItemView *>{&table, &tree}) {
        list->resize(200, 150);
        list->setFocus();
        QTRY_VERIFY(list->verticalScrollBar()->isVisible());
        const QImage image = list->grab().toImage();
        // Clear of the corners, and of the slider, which is at the top.
        const QPoint middle(image.width() / 2, image.height() - 20);
        const auto thickness = [&](QPoint place, QPoint inwards) {
            int points = 0;
            for (; image.pixelColor(place) == accent; place += inwards)
                ++points;
            return points;
        };
        QCOMPARE(thickness({0, middle.y()}, {1, 0}), metrics::hairline);
        QCOMPARE(thickness({image.width() - 1, middle.y()}, {-1, 0}), metrics::hairline);
        QCOMPARE(thickness({middle.x(), 0}, {0, 1}), metrics::hairline);
        QCOMPARE(thickness({middle.x(), image.height() - 1}, {0, -1}), metrics::hairline);
    }
}

void TestTheme::wrappedTextHasTheHeightItNeeds()
{
    applyTheme(*qApp, Appearance::Light);
    WrappedLabel label(u"Where the brokers listen, as host:port; several are separated by commas."_s);
    const int oneLine = label.heightForWidth(label.textWidth());
    QCOMPARE(oneLine, label.fontMetrics().height());
    QVERIFY(label.heightForWidth(label.textWidth() - 1) > oneLine);
    QVERIFY(label.heightForWidth(60) > 4 * oneLine);
    // What has no space to break at breaks anywhere.
    label.setText(QString(200, u'x'));
    QVERIFY(label.heightForWidth(100) > 4 * oneLine);
    label.setText(u"one\ntwo\nthree"_s);
    QCOMPARE(label.heightForWidth(1000), 3 * oneLine);
    QVERIFY(label.textWidth() < 2 * label.fontMetrics().horizontalAdvance(u"three"_s));
    label.setText({});
    QVERIFY(label.heightForWidth(100) <= oneLine);
}

void TestTheme::cutTextFits()
{
    applyTheme(*qApp, Appearance::Light);
    ElidedLabel label(u"Maximum wait for a batch (s)"_s);
    label.setSuffix(u" *"_s);
    label.resize(label.sizeHint());
    const QImage whole = label.grab().toImage();
    label.resize(label.sizeHint().width() / 2, label.height());
    QVERIFY(label.grab().toImage().width() < whole.width());
    // The sign of a required field is there in both.
    const QColor sign = themeColors(label.palette()).error;
    for (const QImage &image : {whole, label.grab().toImage()}) {
        int signPixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                signPixels +=
                    image.pixelColor(x, y).hue() == sign.hue() && image.pixelColor(x, y).saturation() > 100;
        }
        QVERIFY(signPixels > 0);
    }
}

void TestTheme::chipsHaveRoomAroundTheirText()
{
    applyTheme(*qApp, Appearance::Light);
    ElidedLabel plain(u"was 2"_s);
    setTextStyle(&plain, TextStyle::Small);
    ElidedLabel chip(u"was 2"_s);
    makeChip(&chip);
    QCOMPARE(chip.sizeHint().width(), plain.sizeHint().width() + 2 * metrics::radius);
    chip.resize(chip.sizeHint());
    chip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chip));
    QCOMPARE(chip.contentsRect().left(), metrics::radius);
}

//! Short names, and those in Chinese, whose strong letters are no wider than the others.
void TestTheme::tabsAreCutOnlyWhereTheyAreTooMany()
{
    applyTheme(*qApp, Appearance::Light);
    DocumentBar bar;
    const QStringList names{u"p"_s, u"il"_s, u"历史记录"_s, u"事件流"_s, u"orders-to-fn"_s};
    for (const QString &name : names)
        bar.addTab(name);
    bar.resize(bar.sizeHint());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    for (int index = 0; index < bar.count(); ++index)
        QCOMPARE(bar.drawnText(index), names[index]);
    bar.resize(bar.width() / 2, bar.height());
    QVERIFY(bar.drawnText(bar.count() - 1) != names.last());
}

//! Round where the row begins, with a line to the edge where the next button is.
void TestTheme::joinedButtonsAreMirrored()
{
    applyTheme(*qApp, Appearance::Light);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QPushButton first;
        setButtonLook(&first, ButtonLook::SegmentFirst);
        first.resize(60, 26);
        first.setLayoutDirection(direction);
        const QImage picture = first.grab().toImage();
        const int left = picture.pixelColor(0, 0).lightness();
        const int right = picture.pixelColor(picture.width() - 1, 0).lightness();
        QCOMPARE(left > right, direction == Qt::LeftToRight);
        QVERIFY(left != right);
    }
}

void TestTheme::menusHaveAnEdge_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void TestTheme::menusHaveAnEdge()
{
    QFETCH(const Appearance, appearance);
    applyTheme(*qApp, appearance);
    QMenu menu;
    menu.addAction(u"Open"_s);
    QAction *separator = menu.addSeparator();
    menu.addAction(u"Close"_s);
    menu.ensurePolished();
    menu.resize(menu.sizeHint());
    const QImage image = menu.grab().toImage();
    const ThemeColors &colors = themeColors(menu.palette());
    for (const QPoint &corner : {image.rect().topLeft(), image.rect().bottomRight()})
        QCOMPARE(image.pixelColor(corner), colors.strongBorder);
    QCOMPARE(image.pixelColor(menu.actionGeometry(separator).center()), colors.border);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
