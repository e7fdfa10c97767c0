// What a screen reader finds in every window, in both languages: all that can be used has a name and a role,
// and one field of a form cannot be taken for another.

#include "models/draft/resourcedraft.h"
#include "tests/support/windowgallery.h"
#include "ui/comboaccessible.h"
#include "ui/dialogs/outcomeview.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/dialogs/promotiondialog.h"
#include "ui/dialogs/tokendialog.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

using Maker = std::function<std::unique_ptr<QWidget>()>;

QString describe(QAccessibleInterface *part)
{
    const QObject *object = part->object();
    const QString kind = object ? QString::fromLatin1(object->metaObject()->className()) : u"part"_s;
    const QString parent = part->parent() && part->parent()->object()
        ? QString::fromLatin1(part->parent()->object()->metaObject()->className())
        : QString();
    return u"%1 '%2' in %3"_s.arg(kind, part->text(QAccessible::Name), parent);
}

//! What belongs to a control and is worked by keys of the control alone.
bool isInnerPart(QAccessibleInterface *part)
{
    const QAccessible::Role role = part->role();
    return role == QAccessible::ScrollBar || role == QAccessible::Cell || role == QAccessible::ListItem
        || role == QAccessible::TreeItem || role == QAccessible::ColumnHeader
        || role == QAccessible::RowHeader || role == QAccessible::Separator;
}

bool isPressable(QAccessibleInterface *part)
{
    QAccessibleActionInterface *actions = part->actionInterface();
    return actions
        && (actions->actionNames().contains(QAccessibleActionInterface::pressAction())
            || actions->actionNames().contains(QAccessibleActionInterface::toggleAction()));
}

bool isControl(QAccessibleInterface *part)
{
    const QWidget *widget = qobject_cast<QWidget *>(part->object());
    const bool takesKeys =
        widget && !widget->isWindow() && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
    return !isInnerPart(part) && (takesKeys || isPressable(part));
}

//! A row of a list or of a tree.
bool isItem(QAccessibleInterface *part)
{
    return (part->role() == QAccessible::ListItem || part->role() == QAccessible::TreeItem)
        && part->tableCellInterface() && part->tableCellInterface()->columnIndex() == 0;
}

bool isField(QAccessibleInterface *part)
{
    const QAccessible::Role role = part->role();
    return role == QAccessible::ComboBox || role == QAccessible::SpinBox
        || (role == QAccessible::EditableText && part->parent()
            && part->parent()->role() != QAccessible::ComboBox
            && part->parent()->role() != QAccessible::SpinBox);
}

bool isSpoken(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.isLetterOrNumber(); });
}

//! Signs are for the eye: what they mean is said in words.
bool hasSign(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return u"✕✓⚠ⓘ▸▾•↑↓→"_s.contains(letter); });
}

bool hasMarkup(const QString &text)
{
    static const QRegularExpression tag(u"<[A-Za-z/]"_s);
    return text.contains(tag);
}

//! The nearest thing around it that a screen reader names when it comes in.
QAccessibleInterface *groupOf(QAccessibleInterface *part)
{
    QAccessibleInterface *group = part->parent();
    while (group && group->text(QAccessible::Name).isEmpty())
        group = group->parent();
    return group;
}

//! Walks what is to be seen of the window.
class Walk
{
public:
    explicit Walk(QWidget *window) { visit(QAccessible::queryAccessibleInterface(window)); }

    [[nodiscard]] QString faults() const { return m_faults.join(u'\n'); }
    [[nodiscard]] QStringList names() const { return m_names; }
    //! Of all that says that it has the focus.
    [[nodiscard]] QStringList focused() const { return m_focused; }

private:
    void visit(QAccessibleInterface *part)
    {
        if (!part || !part->isValid() || part->state().invisible)
            return;
        m_names << part->text(QAccessible::Name);
        if (part->state().focused)
            m_focused << part->text(QAccessible::Name);
        if (hasSign(part->text(QAccessible::Name)) || hasSign(part->text(QAccessible::Description)))
            note(u"speaks a sign"_s, part);
        if (hasMarkup(part->text(QAccessible::Name)) || hasMarkup(part->text(QAccessible::Description)))
            note(u"speaks a markup"_s, part);
        if (isControl(part))
            checkControl(part);
        if (isField(part))
            checkField(part);
        if (const auto *table = qobject_cast<QTableView *>(part->object()))
            checkTable(part, *table);
        if (isItem(part) && !isSpoken(part->text(QAccessible::Name)))
            note(u"no text"_s, part);
        for (int index = 0; index < part->childCount(); ++index)
            visit(part->child(index));
    }

    void checkControl(QAccessibleInterface *part)
    {
        if (!isSpoken(part->text(QAccessible::Name)))
            note(u"no name"_s, part);
        if (part->role() == QAccessible::NoRole || part->role() == QAccessible::Client)
            note(u"no role"_s, part);
        const auto *button = qobject_cast<QAbstractButton *>(part->object());
        if (!button || !button->isCheckable())
            return;
        if (!part->state().checkable || part->state().checked != button->isChecked())
            note(u"no state"_s, part);
    }

    void checkField(QAccessibleInterface *part)
    {
        const QString name = part->text(QAccessible::Name);
        if (part->role() == QAccessible::ComboBox && !name.isEmpty()
            && name == part->text(QAccessible::Value))
            note(u"called by its value"_s, part);
        const auto place = std::pair(groupOf(part), part->text(QAccessible::Name));
        if (m_fields.contains(place))
            note(u"same name as another"_s, part);
        m_fields.insert(place);
    }

    void checkTable(QAccessibleInterface *part, const QTableView &view)
    {
        const QAbstractItemModel &model = *view.model();
        for (int column = 0; column < model.columnCount(); ++column) {
            if (view.isColumnHidden(column))
                continue;
            const QString spoken =
                model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
            if (!isSpoken(spoken) && !isSpoken(part->tableInterface()->columnDescription(column)))
                note(u"column %1 without a header"_s.arg(column), part);
            for (int row = 0; row < model.rowCount(); ++row)
                checkCell(part, model.index(row, column));
        }
    }

    //! What is to be seen is to be heard.
    void checkCell(QAccessibleInterface *part, const QModelIndex &index)
    {
        const bool isEmpty = index.data(Qt::DisplayRole).toString().isEmpty()
            && !index.data(Qt::DecorationRole).isValid() && !index.data(Qt::CheckStateRole).isValid();
        QAccessibleInterface *cell = part->tableInterface()->cellAt(index.row(), index.column());
        const QString spoken = cell->text(QAccessible::Name);
        if (!isEmpty && (!isSpoken(spoken) || hasSign(spoken)))
            note(u"cell %1, %2 says nothing"_s.arg(index.row()).arg(index.column()), part);
    }

    void note(const QString &fault, QAccessibleInterface *part)
    {
        m_faults << u"%1: %2"_s.arg(fault, describe(part));
    }

    QStringList m_faults;
    QStringList m_names;
    QStringList m_focused;
    QSet<std::pair<QAccessibleInterface *, QString>> m_fields;
};

std::unique_ptr<QWidget> outcomeOf(WriteOutcome outcome)
{
    auto view = std::make_unique<OutcomeView>();
    view->showOutcome(ReviewContent::Purpose::Update, outcome, u"As it came."_s, u"1"_s);
    return view;
}

std::unique_ptr<QWidget> refusedToken()
{
    ConnectionProfile profile;
    profile.name = u"Box"_s;
    auto dialog = std::make_unique<TokenDialog>(profile, KeychainState::Available);
    dialog->show();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"a b"_s);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    return dialog;
}

std::unique_ptr<QWidget> changedDraft()
{
    std::unique_ptr<QWidget> made = allMainWindows().back().make();
    auto *window = qobject_cast<MainWindow *>(made.get());
    window->showBanner({.message = u"The disk is nearly full."_s, .tone = Tone::Warning});
    window->currentDraft()->setValue("/name", Json::string("other"));
    return made;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingCanBeTold_data();
    void everythingCanBeTold();
    void whatIsToldIsSpoken_data();
    void whatIsToldIsSpoken();
    void menusOfButtonsAreFound();
    void focusHasAName_data();
    void focusHasAName();
    void faultsAreFound();
};

void TestAccessibility::initTestCase()
{
    // As the main window does, in which all others are opened.
    nameComboBoxes();
}

void TestAccessibility::everythingCanBeTold_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Maker>("make");
    for (const char *language : {"en", "zh_CN"}) {
        for (const std::vector<GalleryWindow> &windows : {allDialogs(), allMainWindows()}) {
            for (const GalleryWindow &window : windows)
                QTest::addRow("%s, %s", window.name, language)
                    << QString::fromLatin1(language) << window.make;
        }
    }
}

void TestAccessibility::everythingCanBeTold()
{
    QFETCH(const QString, language);
    QFETCH(const Maker, make);
    QTranslator translator;
    QVERIFY(translator.load(u"weir_"_s + language, QStringLiteral(WEIR_TRANSLATIONS)));
    QCoreApplication::installTranslator(&translator);
    const std::unique_ptr<QWidget> window = make();
    window->show();
    const QString faults = Walk(window.get()).faults();
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
}

void TestAccessibility::whatIsToldIsSpoken_data()
{
    QTest::addColumn<Maker>("make");
    QTest::addColumn<QString>("spoken");
    const auto add = [](const char *name, const Maker &make, const QString &spoken) {
        QTest::newRow(name) << make << spoken;
    };
    add(
        "outcome", [] { return outcomeOf(WriteOutcome::Rejected); }, u"Error"_s);
    add(
        "warning", [] { return outcomeOf(WriteOutcome::Unknown); }, u"Warning"_s);
    add(
        "success", [] { return outcomeOf(WriteOutcome::Applied); }, u"Success"_s);
    add(
        "projects that are not known",
        [] {
            auto dialog = std::make_unique<ProjectDialog>(QString());
            dialog->showFault(u"The network is down."_s);
            return dialog;
        },
        u"Error: The network is down."_s);
    add(
        "a name in use",
        [] {
            auto dialog = std::make_unique<PromotionDialog>(ResourceKind::EventStream, u"orders"_s,
                                                            std::vector{ConnectionProfile{.name = u"Box"_s}});
            dialog->setNotes({}, PromotionDialog::NameState::InUse);
            return dialog;
        },
        u"Warning: orders is there already; applying the draft would change that one."_s);
    add("a bad token", &refusedToken,
        u"Error: A token is 1 to 32,768 letters, digits and signs without spaces; paste it once more."_s);
    add("a banner", &changedDraft, u"Warning: The disk is nearly full."_s);
    add("a changed draft", &changedDraft, u"other, changed"_s);
}

void TestAccessibility::whatIsToldIsSpoken()
{
    QFETCH(const Maker, make);
    QFETCH(const QString, spoken);
    const std::unique_ptr<QWidget> window = make();
    window->show();
    const Walk walk(window.get());
    QVERIFY2(walk.faults().isEmpty(), qPrintable(walk.faults()));
    QVERIFY2(walk.names().contains(spoken), qPrintable(walk.names().join(u'\n')));
}

void TestAccessibility::menusOfButtonsAreFound()
{
    // The main window has seen to it that they are.
    const MainWindow window;
    QPushButton button(u"More"_s);
    QAccessibleInterface *part = QAccessible::queryAccessibleInterface(&button);
    QVERIFY(!part->state().hasPopup);
    auto *menu = new QMenu(&button);
    menu->addAction(u"Remove"_s);
    QVERIFY(part->state().hasPopup);
    QCOMPARE(part->childCount(), 1);
    QAccessibleInterface *listed = part->child(0);
    QCOMPARE(listed->role(), QAccessible::PopupMenu);
    QCOMPARE(part->indexOfChild(listed), 0);
    QCOMPARE(listed->child(0)->text(QAccessible::Name), u"Remove"_s);
}

void TestAccessibility::focusHasAName_data()
{
    QTest::addColumn<QKeySequence>("key");
    for (const Qt::Key key : {Qt::Key_0, Qt::Key_1, Qt::Key_2, Qt::Key_4})
        QTest::addRow("Ctrl+%c", int(key)) << QKeySequence(Qt::CTRL | key);
}

//! Also where there is nothing yet.
void TestAccessibility::focusHasAName()
{
    QFETCH(const QKeySequence, key);
    MainWindow window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcut() == key)
            action->trigger();
    }
    QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused && focused->isVisible());
    QAccessibleInterface *part = QAccessible::queryAccessibleInterface(focused);
    QVERIFY2(isSpoken(part->text(QAccessible::Name)), focused->metaObject()->className());
    QVERIFY(part->role() != QAccessible::Client);
    const QStringList names = Walk(&window).focused();
    QVERIFY(names.contains(part->text(QAccessible::Name)));
    QVERIFY2(std::ranges::all_of(names, isSpoken), qPrintable(names.join(u'\n')));
}

void TestAccessibility::faultsAreFound()
{
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    for (int count = 0; count < 2; ++count) {
        auto *line = new QLineEdit;
        line->setAccessibleName(u"Topic"_s);
        layout->addWidget(line);
    }
    layout->addWidget(new QPushButton(u"…"_s));
    layout->addWidget(new QLabel(u"✕ Wrong"_s));
    auto *box = new QComboBox;
    box->addItem(u"cn-north-4"_s);
    box->setToolTip(u"<b>Where</b>"_s);
    layout->addWidget(box);
    auto *focused = new QWidget;
    focused->setFocusPolicy(Qt::TabFocus);
    focused->setAccessibleName(u"Picture"_s);
    layout->addWidget(focused);
    window.setWindowTitle(u"Window"_s);
    window.show();
    QCOMPARE(Walk(&window).faults(),
             u"same name as another: QLineEdit 'Topic' in QWidget\n"
             "no name: QPushButton '…' in QWidget\n"
             "speaks a sign: QLabel '✕ Wrong' in QWidget\n"
             "speaks a markup: QComboBox 'cn-north-4' in QWidget\n"
             "called by its value: QComboBox 'cn-north-4' in QWidget\n"
             "no role: QWidget 'Picture' in QWidget"_s);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
