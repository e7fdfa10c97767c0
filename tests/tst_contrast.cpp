// WCAG AA, measured in pictures of every window, light and dark: texts, edges of controls, and where the
// focus is.

#include "tests/support/contrast.h"
#include "tests/support/windowgallery.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

//! What is measured, as the window shows it.
struct Part
{
    QString name;
    QRect rect;
};

//! In which nothing has to be scrolled or covered.
constexpr QSize largeWindow(1600, 2400);
//! The corners of a field are round, and its frame is a line of two when it has the focus.
constexpr int frameWidth = 3;
//! Around a widget, where the frame of its holder can show the focus.
constexpr int focusReach = metrics::gap;

QString nameOf(const QWidget *widget, const QString &text)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + text;
}

QRect placeOf(const QWidget *widget, const QRect &rect)
{
    return {widget->mapTo(widget->window(), rect.topLeft()), rect.size()};
}

//! No part of it is scrolled away.
bool isSeen(const QWidget *widget)
{
    for (const QWidget *outer = widget->parentWidget(); outer && !widget->isWindow();
         outer = outer->isWindow() ? nullptr : outer->parentWidget()) {
        if (!outer->rect().contains({widget->mapTo(outer, QPoint()), widget->size()}))
            return false;
    }
    return widget->isVisible() && !widget->size().isEmpty();
}

bool isLarge(const QWidget *widget)
{
    const QFontInfo font(widget->font());
    return font.pixelSize() >= 24 || (font.bold() && font.pixelSize() > 18.66);
}

//! Twice as large, so that the strokes of letters have their colour somewhere.
constexpr int enlargement = 2;

QImage enlarged(QWidget *window)
{
    QImage picture(window->size() * enlargement, QImage::Format_RGB32);
    picture.setDevicePixelRatio(enlargement);
    window->render(&picture);
    return picture;
}

QRect enlarged(const QRect &rect)
{
    return {rect.topLeft() * enlargement, rect.size() * enlargement};
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text().isEmpty() ? line->placeholderText() : line->text();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        return edit->toPlainText().isEmpty() ? edit->placeholderText() : edit->toPlainText();
    return {};
}

//! The cells, tabs and menus of the widget that have a text.
QList<Part> textsInside(QWidget *widget)
{
    QList<Part> parts;
    const auto add = [&](const QString &text, const QWidget *place, const QRect &rect) {
        if (!text.trimmed().isEmpty() && place->rect().contains(rect))
            parts.append({nameOf(widget, text), placeOf(place, rect)});
    };
    if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
        for (int index = 0; index < tabs->count(); ++index)
            add(tabs->tabText(index), tabs, tabs->tabRect(index));
    } else if (const auto *menus = qobject_cast<QMenuBar *>(widget)) {
        for (QAction *action : menus->actions()) {
            if (action->isEnabled())
                add(action->text(), menus, menus->actionGeometry(action));
        }
    } else if (const auto *header = qobject_cast<QHeaderView *>(widget)) {
        for (int section = 0; section < header->count(); ++section) {
            if (header->orientation() == Qt::Horizontal && !header->isSectionHidden(section))
                add(header->model()->headerData(section, Qt::Horizontal).toString(), header->viewport(),
                    {header->sectionViewportPosition(section), 0, header->sectionSize(section),
                     header->viewport()->height()});
        }
    } else if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
        for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
            for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column) {
                const QModelIndex index = view->model()->index(row, column, view->rootIndex());
                if (index.flags().testFlag(Qt::ItemIsEnabled) && view->visualRect(index).isValid())
                    add(index.data().toString(), view->viewport(), view->visualRect(index));
            }
        }
    }
    return parts;
}

QStringList faintTexts(QWidget *window)
{
    QStringList faint;
    const QImage picture = enlarged(window);
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != window)
            continue;
        QList<Part> parts = textsInside(widget);
        if (const QString text = textOf(widget); !text.trimmed().isEmpty() && isSeen(widget)) {
            const bool hasFrame = !qobject_cast<QLabel *>(widget);
            const int frame = hasFrame ? frameWidth : 0;
            parts.append({nameOf(widget, text),
                          placeOf(widget, widget->rect()).adjusted(frame, frame, -frame, -frame)});
        }
        for (const Part &part : parts) {
            const double ratio = inkContrast(picture, enlarged(part.rect));
            if (ratio < (isLarge(widget) ? readableLargeText : readableText))
                faint << part.name + u" %1"_s.arg(ratio, 0, 'f', 2);
        }
    }
    return faint;
}

//! What a control draws an edge around; empty for what has none.
QRect edgedPart(QWidget *widget)
{
    const bool isRadio = qobject_cast<QRadioButton *>(widget);
    if (isRadio || qobject_cast<QCheckBox *>(widget)) {
        QStyleOptionButton option;
        option.initFrom(widget);
        return widget->style()->subElementRect(
            isRadio ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator, &option, widget);
    }
    const auto *line = qobject_cast<QLineEdit *>(widget);
    const auto *edit = qobject_cast<QPlainTextEdit *>(widget);
    const bool isField = (line && line->hasFrame() && !qobject_cast<QComboBox *>(widget->parentWidget()))
        || qobject_cast<QComboBox *>(widget) || (edit && edit->frameShape() != QFrame::NoFrame);
    return isField || buttonLook(widget) >= ButtonLook::SegmentOnly ? widget->rect() : QRect();
}

QStringList faintEdges(QWidget *window)
{
    QStringList faint;
    const QImage picture = enlarged(window);
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!isSeen(widget) || !widget->isEnabled() || widget->window() != window)
            continue;
        const QRect part = edgedPart(widget);
        if (part.isEmpty())
            continue;
        const double ratio = edgeContrast(picture, enlarged(placeOf(widget, part)));
        if (ratio < visibleControl)
            faint << nameOf(widget, widget->accessibleName() + textOf(widget))
                    + u" %1"_s.arg(ratio, 0, 'f', 2);
    }
    return faint;
}

bool takesFocus(const QWidget *widget, const QWidget *window)
{
    return isSeen(widget) && widget->isEnabled() && widget->window() == window
        && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
}

QImage pictureAround(QWidget *widget)
{
    const QRect rect =
        placeOf(widget, widget->rect()).adjusted(-focusReach, -focusReach, focusReach, focusReach);
    return widget->window()->grab(rect & widget->window()->rect()).toImage();
}

//! Those that look nearly the same with the focus.
QStringList hiddenFocus(QWidget *window)
{
    QStringList hidden;
    // As the Tab key does it.
    window->setAttribute(Qt::WA_KeyboardFocusChange);
    QList<QWidget *> stops;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (takesFocus(widget, window))
            stops.append(widget);
    }
    for (QWidget *widget : stops) {
        if (QWidget *former = window->focusWidget())
            former->clearFocus();
        const QImage before = pictureAround(widget);
        widget->setFocus(Qt::TabFocusReason);
        const int changes = clearChanges(before, pictureAround(widget));
        const int needed = std::min({widget->width(), widget->height(), 2 * widget->fontMetrics().height()});
        if (changes < needed)
            hidden << nameOf(widget, widget->accessibleName() + textOf(widget)) + u" %1"_s.arg(changes);
    }
    return hidden;
}

} // namespace

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setCursorFlashTime(0); }
    void textIsReadable_data() { fillWindows(); }
    void textIsReadable() { findNone(faintTexts); }
    void controlsAreVisible_data() { fillWindows(); }
    void controlsAreVisible() { findNone(faintEdges); }
    void focusIsVisible_data() { fillWindows(); }
    void focusIsVisible() { findNone(hiddenFocus); }
    void boxesAreVisible_data();
    void boxesAreVisible();
    void choicesHaveNoRing();
    void ringGoesAllAround();
    void ringWaitsForWhatItIsAround();
    void whatIsFaintIsFound();

private:
    static void fillWindows();
    static void findNone(QStringList (*find)(QWidget *window));
};

void TestContrast::fillWindows()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<Maker>("make");
    for (const auto &[name, appearance] :
         {std::pair("light", Appearance::Light), std::pair("dark", Appearance::Dark)}) {
        for (const std::vector<GalleryWindow> &windows : {allDialogs(), allMainWindows()}) {
            for (const GalleryWindow &window : windows)
                QTest::addRow("%s, %s", window.name, name) << appearance << window.make;
        }
    }
}

void TestContrast::findNone(QStringList (*find)(QWidget *window))
{
    QFETCH(const Appearance, appearance);
    QFETCH(const Maker, make);
    applyTheme(*qApp, appearance);
    const std::unique_ptr<QWidget> window = make();
    window->resize(window->sizeHint().expandedTo(largeWindow));
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    // Some lay their columns out when they are shown.
    QApplication::processEvents();
    // What is reckoned behind the window comes a little later.
    if (!find(window.get()).isEmpty())
        QTRY_COMPARE(find(window.get()).join(u"\n"_s), QString());
}

void TestContrast::boxesAreVisible_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

//! On and off, which no window shows of each.
void TestContrast::boxesAreVisible()
{
    QFETCH(const Appearance, appearance);
    applyTheme(*qApp, appearance);
    QWidget window;
    int y = metrics::gap;
    for (const bool isOn : {false, true}) {
        for (QAbstractButton *button :
             {static_cast<QAbstractButton *>(new QCheckBox(u"Check"_s, &window)),
              static_cast<QAbstractButton *>(new QRadioButton(u"Radio"_s, &window))}) {
            button->setAutoExclusive(false);
            button->setChecked(isOn);
            button->move(metrics::gap, y);
            y += button->sizeHint().height() + metrics::gap;
        }
    }
    window.resize(200, y);
    window.show();
    QCOMPARE(faintEdges(&window).join(u"\n"_s), QString());
    // The sign in the box as well.
    const QImage picture = window.grab().toImage();
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        const QRect box = placeOf(button, edgedPart(button)).adjusted(2, 2, -2, -2);
        QVERIFY(!button->isChecked() || inkContrast(picture, box) >= visibleControl);
    }
}

void TestContrast::choicesHaveNoRing()
{
    applyTheme(*qApp, Appearance::Light);
    QComboBox box;
    box.addItems({u"One"_s, u"Two"_s});
    box.show();
    box.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&box));
    box.showPopup();
    QTRY_COMPARE(QApplication::focusWidget(), box.view());
    QVERIFY(!box.findChild<QFocusFrame *>());
}

//! Not only a part of it: QFocusFrame would leave out two sides.
void TestContrast::ringGoesAllAround()
{
    applyTheme(*qApp, Appearance::Light);
    QWidget window;
    auto *area = new QScrollArea(&window);
    area->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(40, 40, 40, 40);
    layout->addWidget(area);
    window.resize(300, 200);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    area->setFocus(Qt::TabFocusReason);
    window.resize(400, 300);
    QApplication::processEvents();
    const QImage picture = window.grab().toImage();
    const QColor accent = themeColors(window.palette()).accent;
    const QRect inside = area->geometry();
    for (const QPoint side :
         {QPoint(inside.left() - 5, inside.center().y()), QPoint(inside.right() + 5, inside.center().y()),
          QPoint(inside.center().x(), inside.top() - 5), QPoint(inside.center().x(), inside.bottom() + 5)})
        QCOMPARE(picture.pixelColor(side), accent);
    // One line, also after a change of its size.
    QVERIFY(picture.pixelColor(inside.left() - 4, inside.center().y()) != accent);
    QVERIFY(picture.pixelColor(inside.center().x(), inside.top() - 4) != accent);
    // The text at the edge stays clear.
    QVERIFY(picture.pixelColor(inside.left() - 1, inside.center().y()) != accent);
}

//! A view that waits behind a sentence has the focus already.
void TestContrast::ringWaitsForWhatItIsAround()
{
    applyTheme(*qApp, Appearance::Light);
    QStackedWidget window;
    window.addWidget(new QWidget);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget;
    (new QVBoxLayout(page))->addWidget(area);
    window.addWidget(page);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    area->setFocus(Qt::TabFocusReason);
    const auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(!ring || !ring->isVisible());
    window.setCurrentWidget(page);
    area->setFocus(Qt::TabFocusReason);
    ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring && ring->isVisible());
}

void TestContrast::whatIsFaintIsFound()
{
    applyTheme(*qApp, Appearance::Light);
    QWidget window;
    window.resize(300, 100);
    QLabel label(u"Faint"_s, &window);
    QPalette pale = label.palette();
    pale.setColor(QPalette::WindowText, QColor(0x98a2b3));
    label.setPalette(pale);
    QLineEdit line(&window);
    line.move(100, 40);
    QWidget keeping(&window);
    keeping.setGeometry(200, 10, 20, 20);
    keeping.setFocusPolicy(Qt::StrongFocus);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(faintTexts(&window).size(), 1);
    QCOMPARE(faintEdges(&window), QStringList());
    QCOMPARE(hiddenFocus(&window).size(), 1);

    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setPen(QColor(0xb8bfca));
    painter.drawRect(10, 10, 19, 19);
    QVERIFY(edgeContrast(picture, {10, 10, 20, 20}) < visibleControl);
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
