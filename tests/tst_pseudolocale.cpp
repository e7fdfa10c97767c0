// In a language with longer words, read in either direction, every text has its room on a small screen.

#include "tests/support/windowgallery.h"
#include "ui/elidedlabel.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusFrame>
#include <QGroupBox>
#include <QLabel>
#include <QMainWindow>
#include <QSplitter>
#include <QTabBar>
#include <QTest>
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

void TestPseudoLocale::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
