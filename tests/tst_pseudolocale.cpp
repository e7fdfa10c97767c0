// In a language with longer words, read in either direction, every text has its room on a small screen.

#include "tests/support/windowgallery.h"
#include "ui/elidedlabel.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStyleOption>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolTip>
#include <QTranslator>
#include <QVBoxLayout>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

constexpr QSize smallScreen(1024, 640);

//! Letters that are read as the former ones, and are higher and lower.
QChar accented(QChar letter)
{
    static const QString plain = u"aceinouyACEINOUY"_s;
    static const QString withAccent = u"åçêîñöûýÅÇÊÎÑÖÛÝ"_s;
    const qsizetype place = plain.indexOf(letter);
    return place < 0 ? letter : withAccent[place];
}

//! Places for arguments stay as they are.
QString pseudoText(const QString &text)
{
    QString longer = u"["_s;
    bool isPlace = false;
    for (const QChar letter : text) {
        isPlace = letter == u'%' || (isPlace && letter == u'L');
        const bool isArgument = longer.endsWith(u'%') || longer.endsWith(u"%L"_s);
        longer += isArgument ? letter : accented(letter);
    }
    // Half as many words as there were: text that can be broken stays so.
    for (qsizetype added = 0; added * 5 < text.size() * 2; ++added)
        longer += added % 6 == 0 ? u' ' : u'~';
    return longer + u']';
}

class PseudoTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        // Its translation is the direction.
        const bool isDirection = qstrcmp(context, "QGuiApplication") == 0;
        return isDirection ? QString::fromUtf8(source) : pseudoText(QString::fromUtf8(source));
    }
};

QString nameOf(const QWidget *widget, const QString &text)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + text;
}

bool isPartOfWindow(const QWidget *widget, const QWidget *window)
{
    return widget->isVisible() && widget->window() == window;
}

//! Whoever points at it reads the whole.
bool hasWholeTip(const QString &tip, const QString &text)
{
    return tip.contains(QString(text).remove(u'&'));
}

QStringList cutTexts(QWidget *window)
{
    QStringList cut;
    const auto check = [&cut](const QWidget *widget, const QString &text, int room, int needed) {
        if (room < needed)
            cut << nameOf(widget, text) + u" %1 < %2"_s.arg(room).arg(needed);
    };
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!isPartOfWindow(widget, window))
            continue;
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            // These show the whole when pointed at, unless they show something else.
            const bool isElided = qobject_cast<ElidedLabel *>(widget) && label->toolTip().isEmpty();
            if (isElided || label->text().isEmpty() || hasWholeTip(label->toolTip(), label->text()))
                continue;
            if (label->hasHeightForWidth())
                check(label, label->text(), label->height(), label->heightForWidth(label->width()));
            else
                check(label, label->text(), label->width(), label->sizeHint().width());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            if (button->text().isEmpty() || hasWholeTip(button->toolTip(), button->text()))
                continue;
            if (button->hasHeightForWidth())
                check(button, button->text(), button->height(), button->heightForWidth(button->width()));
            else
                check(button, button->text(), button->width(), button->sizeHint().width());
        } else if (const auto *box = qobject_cast<QGroupBox *>(widget)) {
            check(box, box->title(), box->width(), box->fontMetrics().horizontalAdvance(box->title()));
        } else if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            const QFontMetrics strong(themeFont(TextStyle::Strong));
            for (int index = 0; index < tabs->count(); ++index) {
                if (!hasWholeTip(tabs->tabToolTip(index), tabs->tabText(index)))
                    check(tabs, tabs->tabText(index), tabs->tabRect(index).width(),
                          strong.size(Qt::TextShowMnemonic, tabs->tabText(index)).width());
            }
        }
    }
    return cut;
}

//! What somebody who points there reads.
QString tipAt(QWidget *widget, const QPoint &place)
{
    // Qt lets the former one stand for a while.
    for (QWidget *shown : QApplication::topLevelWidgets()) {
        if (shown->inherits("QTipLabel"))
            shown->hide();
    }
    QHelpEvent event(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

void checkTip(QWidget *widget, const QPoint &place, const QString &text, int room, QStringList &untold)
{
    if (widget->fontMetrics().horizontalAdvance(text) > room && !hasWholeTip(tipAt(widget, place), text))
        untold << nameOf(widget, text);
}

void checkColumns(const QHeaderView *columns, QStringList &untold)
{
    for (int section = 0; section < columns->count(); ++section) {
        const QString text = columns->model()->headerData(section, columns->orientation()).toString();
        const int start = columns->sectionViewportPosition(section);
        if (columns->orientation() == Qt::Horizontal && !columns->isSectionHidden(section))
            checkTip(columns->viewport(), {start + 2, 2}, text,
                     columns->sectionSize(section) - 2 * metrics::gap, untold);
    }
}

void checkCells(const QTableView *table, QStringList &untold)
{
    const QAbstractItemModel *model = table->model();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QRect place = table->visualRect(model->index(row, column));
            const bool isOneLine = place.height() < 2 * table->fontMetrics().height();
            if (isOneLine && place.width() > 0)
                checkTip(table->viewport(), place.topLeft() + QPoint(2, 2),
                         model->index(row, column).data().toString(), place.width(), untold);
        }
    }
}

//! Texts that are cut, where the whole is not said either.
QStringList untoldTexts(QWidget *window)
{
    QStringList untold;
    QList<QPointer<QWidget>> widgets;
    for (QWidget *widget : window->findChildren<QWidget *>())
        widgets.append(widget);
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        // The tips themselves come and go.
        if (!widget || !isPartOfWindow(widget, window))
            continue;
        if (const auto *box = qobject_cast<QComboBox *>(widget.get()); box && !box->isEditable()) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            const int room =
                box->style()
                    ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                    .width();
            checkTip(widget, box->rect().center(), box->currentText(), room, untold);
        } else if (const auto *line = qobject_cast<QLineEdit *>(widget.get());
                   line && line->text().isEmpty()) {
            checkTip(widget, line->rect().center(), line->placeholderText(),
                     line->width() - 2 * metrics::fieldPadding, untold);
        } else if (const auto *columns = qobject_cast<QHeaderView *>(widget.get())) {
            checkColumns(columns, untold);
        } else if (const auto *table = qobject_cast<QTableView *>(widget.get())) {
            checkCells(table, untold);
        }
    }
    return untold;
}

//! What scrolls is larger than what shows it.
bool isScrolled(const QWidget *parent)
{
    return qobject_cast<const QAbstractScrollArea *>(parent)
        || qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
}

//! It is over what has the focus.
bool isRing(const QWidget *widget)
{
    return qobject_cast<const QFocusFrame *>(widget);
}

QStringList misplaced(QWidget *window)
{
    QStringList found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        QWidget *parent = widget->parentWidget();
        if (!isPartOfWindow(widget, window) || isScrolled(parent) || isRing(widget))
            continue;
        // QSplitter is one off where it mirrors its parts.
        const int slack = qobject_cast<QSplitter *>(parent) ? 1 : 0;
        if (!parent->rect().adjusted(-slack, 0, slack, 0).contains(widget->geometry()))
            found << nameOf(widget, u"outside "_s) + nameOf(parent, widget->accessibleName());
        if (!parent->layout())
            continue;
        for (QWidget *other : parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (other > widget && isPartOfWindow(other, window) && !isRing(other)
                && other->geometry().intersects(widget->geometry()))
                found << nameOf(widget, u"over "_s) + nameOf(other, other->accessibleName());
        }
    }
    return found;
}

} // namespace

class TestPseudoLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingHasRoom_data();
    void everythingHasRoom();
    void cutTextIsFound();
    void cutTextsAreTold_data();
    void cutTextsAreTold();
    void untoldTextIsFound();
    void narrowTextsAreTold();
    void tipsShowMarkup();
    void cleanup();

private:
    PseudoTranslator m_translator;
};

void TestPseudoLocale::initTestCase()
{
    QCOMPARE(pseudoText(u"On %1 of %L2"_s), u"[Öñ %1 öf %L2 ~~~~]"_s);
    applyTheme(*qApp, Appearance::Light);
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
}

void TestPseudoLocale::everythingHasRoom_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<Maker>("make");
    for (const auto &[name, direction] :
         {std::pair("left", Qt::LeftToRight), std::pair("right", Qt::RightToLeft)}) {
        for (const std::vector<GalleryWindow> &windows : {allDialogs(), allMainWindows()}) {
            for (const GalleryWindow &window : windows)
                QTest::addRow("%s, from the %s", window.name, name) << direction << window.make;
        }
    }
}

void TestPseudoLocale::everythingHasRoom()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const Maker, make);
    QApplication::setLayoutDirection(direction);
    const std::unique_ptr<QWidget> window = make();
    if (qobject_cast<QMainWindow *>(window.get()))
        window->resize(smallScreen);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QVERIFY2(window->width() <= smallScreen.width() && window->height() <= smallScreen.height(),
             qPrintable(u"%1 x %2"_s.arg(window->width()).arg(window->height())));
    // What is reckoned behind the window comes a little later.
    QTRY_COMPARE((cutTexts(window.get()) + misplaced(window.get())).join(u"\n"_s), QString());
}

void TestPseudoLocale::cutTextIsFound()
{
    QWidget window;
    auto *label = new QLabel(u"A text that has no room"_s, &window);
    label->setFixedWidth(20);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(label);
    auto *outside = new QWidget(&window);
    outside->setGeometry(-10, 0, 40, 40);
    window.show();
    QCOMPARE(cutTexts(&window).size(), 1);
    // It lies over the label as well.
    QCOMPARE(misplaced(&window).size(), 2);
}

void TestPseudoLocale::cutTextsAreTold_data()
{
    everythingHasRoom_data();
}

void TestPseudoLocale::cutTextsAreTold()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const Maker, make);
    QApplication::setLayoutDirection(direction);
    const std::unique_ptr<QWidget> window = make();
    window->resize(window->minimumSizeHint().boundedTo(smallScreen));
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QTRY_COMPARE(untoldTexts(window.get()).join(u"\n"_s), QString());
}

void TestPseudoLocale::untoldTextIsFound()
{
    // One that keeps the tip to itself.
    class Untold final : public QObject
    {
    public:
        bool eventFilter(QObject *, QEvent *event) override { return event->type() == QEvent::ToolTip; }
    } untold;
    QWidget window;
    auto *box = new QComboBox(&window);
    box->addItem(u"A text that has no room"_s);
    box->setFixedWidth(60);
    window.show();
    QCOMPARE(untoldTexts(&window), QStringList());
    qApp->installEventFilter(&untold);
    QCOMPARE(untoldTexts(&window).size(), 1);
}

void TestPseudoLocale::narrowTextsAreTold()
{
    const QString text = u"A text that has no room"_s;
    QWidget window;
    auto *box = new QComboBox(&window);
    box->addItem(text);
    auto *line = new QLineEdit(&window);
    line->setPlaceholderText(text);
    auto *button = new QPushButton(text, &window);
    button->setToolTip(u"Something else"_s);
    auto *table = new QTableWidget(1, 1, &window);
    table->setHorizontalHeaderLabels({text});
    table->setItem(0, 0, new QTableWidgetItem(text));
    auto *layout = new QVBoxLayout(&window);
    const QList<QWidget *> parts{box, line, button, table};
    for (QWidget *part : parts)
        layout->addWidget(part);
    window.show();
    const auto tips = [&] {
        QStringList found;
        for (QWidget *part :
             {static_cast<QWidget *>(box), static_cast<QWidget *>(line), static_cast<QWidget *>(button),
              table->viewport(), table->horizontalHeader()->viewport()})
            found << tipAt(part, QPoint(5, 5));
        return found;
    };
    table->setColumnWidth(0, 400);
    for (QWidget *part : parts)
        part->setFixedWidth(400);
    QApplication::processEvents();
    QCOMPARE(tips().filter(text), QStringList());
    for (QWidget *part : parts)
        part->setFixedWidth(80);
    table->setColumnWidth(0, 60);
    QApplication::processEvents();
    QCOMPARE(tips().filter(text).size(), 5);
    QVERIFY(tipAt(button, QPoint(5, 5)).contains(button->toolTip()));
}

//! A name may look like a tag: the tip shows it as it is, and screen readers get it plain.
void TestPseudoLocale::tipsShowMarkup()
{
    const QString text = u"<b>orders</b>\n5318"_s;
    QWidget window;
    auto *button = new QPushButton(u"Open"_s, &window);
    button->setToolTip(text);
    auto *tabs = new QTabBar(&window);
    tabs->setTabToolTip(tabs->addTab(u"orders"_s), text);
    auto *table = new QTableWidget(1, 2, &window);
    for (const auto &[column, tip] : {std::pair(0, text), std::pair(1, toolTipText(text))}) {
        table->setItem(0, column, new QTableWidgetItem(u"orders"_s));
        table->item(0, column)->setToolTip(tip);
    }
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(button);
    layout->addWidget(tabs);
    layout->addWidget(table);
    window.show();
    QCOMPARE(tipAt(button, QPoint(5, 5)), toolTipText(text));
    QCOMPARE(tipAt(tabs, tabs->tabRect(0).center()), toolTipText(text));
    for (int column = 0; column < 2; ++column) {
        const QPoint place = table->visualItemRect(table->item(0, column)).center();
        QCOMPARE(tipAt(table->viewport(), place), toolTipText(text));
    }
}

void TestPseudoLocale::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
