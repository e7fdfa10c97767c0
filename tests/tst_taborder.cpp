// Tab goes where the eye goes: down, and along a row, in every dialog and in the window.

#include "tests/support/windowgallery.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

void fillMakers(const std::vector<GalleryWindow> &windows)
{
    QTest::addColumn<Maker>("make");
    for (const GalleryWindow &window : windows)
        QTest::newRow(window.name) << window.make;
}

bool isStop(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled()
        && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
}

QRect placeIn(const QWidget *widget, const QWidget *outer)
{
    return {widget->mapTo(outer, QPoint()), widget->size()};
}

//! The smallest widget that has both.
QWidget *commonParent(QWidget *left, const QWidget *right)
{
    QWidget *parent = left->parentWidget();
    while (parent && !parent->isAncestorOf(right))
        parent = parent->parentWidget();
    return parent;
}

//! The child of the parent in which the widget stands, or the widget itself.
QWidget *partOf(QWidget *widget, const QWidget *parent)
{
    while (widget->parentWidget() != parent)
        widget = widget->parentWidget();
    return widget;
}

//! Whether whoever reads comes to the first before the other: parts beside each other from the left, others
//! from above.
bool isReadBefore(QWidget *first, QWidget *other)
{
    const QWidget *parent = commonParent(first, other);
    const QRect before = placeIn(partOf(first, parent), parent);
    const QRect after = placeIn(partOf(other, parent), parent);
    const int shared = std::min(before.bottom(), after.bottom()) - std::max(before.top(), after.top()) + 1;
    const bool isRow = shared > std::min(before.height(), after.height()) / 2;
    return isRow ? before.left() <= after.left() : before.top() <= after.top();
}

//! What stands in the other, as the buttons in a field do, is a part of it.
bool areNested(const QWidget *left, const QWidget *right)
{
    return left == right || left->isAncestorOf(right) || right->isAncestorOf(left);
}

//! In the order of Tab, which goes round, from the one that is read first.
QList<QWidget *> tabStops(QWidget *window)
{
    QList<QWidget *> stops;
    for (QWidget *widget = window->nextInFocusChain(); widget != window;
         widget = widget->nextInFocusChain()) {
        if (widget->window() == window && isStop(widget))
            stops.append(widget);
    }
    const auto first = std::ranges::find_if(stops, [&stops](QWidget *stop) {
        return std::ranges::all_of(
            stops, [stop](QWidget *other) { return areNested(stop, other) || isReadBefore(stop, other); });
    });
    std::rotate(stops.begin(), first == stops.end() ? stops.begin() : first, stops.end());
    return stops;
}

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return QString::fromLatin1(widget->metaObject()->className()) + u' '
        + (button ? button->text() : widget->accessibleName());
}

//! "from → to" for each step against the eye.
QStringList stepsBack(QWidget *window)
{
    QStringList steps;
    const QList<QWidget *> stops = tabStops(window);
    for (qsizetype index = 1; index < stops.size(); ++index) {
        QWidget *from = stops[index - 1];
        QWidget *to = stops[index];
        if (!areNested(from, to) && !isReadBefore(from, to))
            steps << nameOf(from) + u" → "_s + nameOf(to);
    }
    return steps;
}

} // namespace

class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialogsFollowTheEye_data() { fillMakers(allDialogs()); }
    void dialogsFollowTheEye() { followTheEye(); }
    void windowsFollowTheEye_data() { fillMakers(allMainWindows()); }
    void windowsFollowTheEye() { followTheEye(); }
    void wrongOrderIsFound();

private:
    static void followTheEye();
};

void TestTabOrder::followTheEye()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> window = make();
    window->show();
    QApplication::processEvents();
    QVERIFY(!tabStops(window.get()).isEmpty());
    QCOMPARE(stepsBack(window.get()).join(u"; "_s), QString());
}

void TestTabOrder::wrongOrderIsFound()
{
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    QList<QLineEdit *> lines;
    for (const QString &name : {u"1"_s, u"3"_s, u"2"_s}) {
        lines.append(new QLineEdit(&window));
        lines.constLast()->setAccessibleName(name);
    }
    for (const int index : {0, 2, 1})
        layout->addWidget(lines.at(index));
    window.show();
    QCOMPARE(stepsBack(&window), QStringList(u"QLineEdit 3 → QLineEdit 2"_s));
}

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
