#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/bodies.h"
#include "tests/support/controls.h"
#include "tests/support/shownwidgets.h"
#include "ui/rules/filterbuilder.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <optional>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view example = R"({
    "source": [{"op":"StringIn","values":["HC.OBS"]}],
    "subject": [{"op":"StringEndsWith","values":[".jpg"]},{"op":"StringEndsWith","values":[".png"]}],
    "data": {"object": {"size": [{"op":"NumberInRange","values":[[1,1048576]]}]}}})";

//! A builder in a window, with an owner that shows it every change.
class BuilderWindow
{
public:
    explicit BuilderWindow(std::string_view filter = {})
    {
        auto *content = new QWidget;
        auto *layout = new QVBoxLayout(content);
        layout->addWidget(m_builder = new FilterBuilder(content));
        layout->addStretch();
        m_area.setWidget(content);
        m_area.setWidgetResizable(true);
        m_area.resize(640, 800);
        QObject::connect(m_builder, &FilterBuilder::filterEdited, &m_area, [this](const Json &edited) {
            ++m_edits;
            show(edited);
        });
        QObject::connect(m_builder, &FilterBuilder::filterCleared, &m_area, [this] {
            ++m_edits;
            show(std::nullopt);
        });
        if (!filter.empty())
            show(json(filter));
        m_area.show();
        m_area.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_area))
            qFatal("The window does not come to the front.");
    }

    FilterBuilder &builder() { return *m_builder; }
    [[nodiscard]] int edits() const { return m_edits; }
    //! Empty for no filter.
    [[nodiscard]] QString filter() const
    {
        return m_filter ? toQString(writeCompactJson(*m_filter)) : QString();
    }

    void show(std::optional<Json> filter)
    {
        m_filter = std::move(filter);
        m_builder->showFilter(m_filter ? &*m_filter : nullptr);
    }

private:
    QScrollArea m_area;
    FilterBuilder *m_builder = nullptr;
    std::optional<Json> m_filter;
    int m_edits = 0;
};

QString focused()
{
    const QWidget *widget = QApplication::focusWidget();
    return widget ? widget->accessibleName() : QString();
}

QLineEdit *line(const QString &name)
{
    auto *found = shown<QLineEdit>(name);
    if (!found)
        qFatal("There is no line %s.", qPrintable(name));
    return found;
}

QComboBox *choice(const QString &name)
{
    auto *found = shown<QComboBox>(name);
    if (!found)
        qFatal("There is no choice %s.", qPrintable(name));
    return found;
}

//! Goes to an item by the arrow keys at the closed box, which takes every item on the way.
void choose(const QString &box, const QString &item)
{
    QComboBox *combo = choice(box);
    combo->setFocus();
    const int target = combo->findText(item);
    for (int step = 0; step < combo->count() && combo->currentIndex() != target; ++step)
        QTest::keyClick(combo, combo->currentIndex() < target ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(combo->currentText(), item);
}

QMenu *openMenu(const QString &button)
{
    press(button);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        qFatal("There is no menu of %s.", qPrintable(button));
    return menu;
}

QAction *menuItem(QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    qFatal("There is no %s.", qPrintable(text));
}

//! Without a window manager nobody activates the window again that a menu was in front of.
void activate(QWidget *window)
{
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
}

void chooseFromMenu(const QString &button, const QString &text)
{
    QMenu *menu = openMenu(button);
    QWidget *window = menu->parentWidget()->window();
    QAction *item = menuItem(menu, text);
    QVERIFY(item->isEnabled());
    menu->setActiveAction(item);
    QTest::keyClick(menu, Qt::Key_Return);
    activate(window);
}

bool isOffered(const QString &button, const QString &text)
{
    QMenu *menu = openMenu(button);
    QWidget *window = menu->parentWidget()->window();
    const bool isEnabled = menuItem(menu, text)->isEnabled();
    menu->close();
    activate(window);
    return isEnabled;
}

} // namespace

class TestFilterBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void startsWithASource();
    void showsAFilter();
    void everyControlHasAName();
    void tabFollowsTheEye();
    void groupsOperators();
    void changesOperators();
    void takesTexts();
    void takesOneTextAway();
    void keepsLongLists();
    void keepsTextsThatALineCannotShow();
    void takesNumbersAsTyped_data();
    void takesNumbersAsTyped();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void takesRanges();
    void switchesAnyAndAll();
    void addsConditionsUpToTheLimit();
    void duplicatesMovesAndRemovesConditions();
    void movedConditionsKeepWhatIsTyped();
    void addsFields();
    void offersFields();
    void saysWhyAFieldCannotBe_data();
    void saysWhyAFieldCannotBe();
    void renamesMovesAndRemovesFields();
    void renamedFieldsHaveTheirOperators();
    void saysWhichFieldsMayBeAdded();
    void keepsWhatItCannotShow();
    void keepsAFilterThatIsNoObject();
    void isNotDisturbedByWhatItShows();
    void showsWhatOthersChange();
    void makesNothingAnewForOneEdit();
    void showsCounts();
    void canBeReadOnly();
};

void TestFilterBuilder::startsWithASource()
{
    BuilderWindow window;
    QVERIFY(shows(u"all events pass"_s));
    QVERIFY(!shown<QPushButton>(u"Add a field"_s));
    press(u"Add source"_s);
    QCOMPARE(window.filter(), uR"({"source":[{"op":"StringIn"}]})"_s);
    QVERIFY(!shows(u"all events pass"_s));
    QVERIFY(shows(u"Nothing to compare with yet."_s));
    QCOMPARE(focused(), u"source, condition 1: text 1"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"HC.OBS"_s);
    QCOMPARE(window.filter(), uR"({"source":[{"op":"StringIn","values":["HC.OBS"]}]})"_s);
    QVERIFY(!shows(u"Nothing to compare with yet."_s));

    chooseFromMenu(u"source: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(), QString());
    QVERIFY(shows(u"all events pass"_s));
    QCOMPARE(QApplication::focusWidget(), shown<QPushButton>(u"Add source"_s));
    window.show(json("{}"));
    QVERIFY(shows(u"all events pass"_s));
}

void TestFilterBuilder::showsAFilter()
{
    const BuilderWindow window(example);
    QVERIFY(shows(u"data.object.size"_s));
    QCOMPARE(choice(u"subject, condition 2: operator"_s)->currentText(), u"ends with"_s);
    QCOMPARE(line(u"subject, condition 2: text 1"_s)->text(), u".png"_s);
    QCOMPARE(line(u"data.object.size, condition 1: range 1 from"_s)->text(), u"1"_s);
    QCOMPARE(line(u"data.object.size, condition 1: range 1 to"_s)->text(), u"1048576"_s);
    QVERIFY(shown<QPushButton>(u"subject: any of these"_s));
    // Of one condition it makes no difference.
    QVERIFY(!shown<QPushButton>(u"source: any of these"_s));
    QVERIFY(shows(u"3 more possible"_s));
    QVERIFY(shows(u"4 more possible"_s));
    QCOMPARE(window.edits(), 0);
}

void TestFilterBuilder::everyControlHasAName()
{
    BuilderWindow window(example);
    QCOMPARE(unnamedControls(&window.builder()), QStringList());
    press(u"Add a field"_s);
    QCOMPARE(unnamedControls(&window.builder()), QStringList());
    window.show(json(R"({"type":[{"op":"IsNull"},{"op":"NumberIn","values":[1,2]},{"op":"Odd"}],"x":1})"));
    QCOMPARE(unnamedControls(&window.builder()), QStringList());
}

void TestFilterBuilder::tabFollowsTheEye()
{
    BuilderWindow window(example);
    press(u"subject: add a condition"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    shown<QPushButton>(u"source: more"_s)->setFocus();
    QStringList order;
    while (order.size() < 40 && focused() != u"Add a field"_s) {
        order << focused();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto condition = [](const QString &name) {
        return QStringList{name + u": operator"_s, name + u": text 1"_s, name + u": add a value"_s,
                           name + u": more"_s};
    };
    const QStringList expected = QStringList{u"source: more"_s} + condition(u"source, condition 1"_s)
        + QStringList{u"source: add a condition"_s, u"subject: any of these"_s, u"subject: more"_s}
        + condition(u"subject, condition 1"_s) + condition(u"subject, condition 2"_s)
        + condition(u"subject, condition 3"_s)
        + QStringList{u"subject: add a condition"_s,
                      u"data.object.size: more"_s,
                      u"data.object.size, condition 1: operator"_s,
                      u"data.object.size, condition 1: range 1 from"_s,
                      u"data.object.size, condition 1: range 1 to"_s,
                      u"data.object.size, condition 1: add a value"_s,
                      u"data.object.size, condition 1: more"_s,
                      u"data.object.size: add a condition"_s};
    QCOMPARE(order.join(u'\n'), expected.join(u'\n'));
}

void TestFilterBuilder::groupsOperators()
{
    const BuilderWindow window(example);
    const QComboBox *source = choice(u"source, condition 1: operator"_s);
    QCOMPARE(source->count(), 1);
    QCOMPARE(source->currentText(), u"is one of"_s);
    const QComboBox *subject = choice(u"subject, condition 1: operator"_s);
    QStringList headings;
    for (int row = 0; row < subject->count(); ++row) {
        if (!(subject->model()->flags(subject->model()->index(row, 0)) & Qt::ItemIsEnabled))
            headings << QString::number(row) + u' ' + subject->itemText(row);
    }
    QCOMPARE(headings, (QStringList{u"0 Text"_s, u"7 Number"_s, u"16 Presence and truth"_s}));
    QCOMPARE(subject->count(), static_cast<int>(filterOperators.size()) + 3);
}

void TestFilterBuilder::changesOperators()
{
    BuilderWindow window(
        R"({"source":[{"op":"NumberIn","values":[1]}],"type":[{"op":"StringIn","values":["a"],"x":1}]})");
    // An operator that the source cannot have is shown all the same.
    QCOMPARE(choice(u"source, condition 1: operator"_s)->currentText(), u"is the number"_s);
    const QString head = uR"({"source":[{"op":"NumberIn","values":[1]}],"type":[)"_s;
    choose(u"type, condition 1: operator"_s, u"ends with"_s);
    QCOMPARE(window.filter(), head + uR"({"op":"StringEndsWith","values":["a"],"x":1}]})"_s);
    QCOMPARE(focused(), u"type, condition 1: operator"_s);
    choose(u"type, condition 1: operator"_s, u"is less than"_s);
    QCOMPARE(window.filter(), head + uR"({"op":"NumberLessThan","x":1}]})"_s);
    QVERIFY(shows(u"Enter a number to compare with."_s));
    type(u"type, condition 1: number"_s, u"1.50"_s);
    QCOMPARE(window.filter(), head + uR"({"op":"NumberLessThan","x":1,"value":1.50}]})"_s);
    choose(u"type, condition 1: operator"_s, u"is true"_s);
    QCOMPARE(window.filter(), head + uR"({"op":"IsTrue","x":1}]})"_s);
    QVERIFY(!shown<QLineEdit>(u"type, condition 1: number"_s));
    // Whoever only passed by has the values again.
    choose(u"type, condition 1: operator"_s, u"is not less than"_s);
    QCOMPARE(window.filter(), head + uR"({"op":"NumberNotLessThan","x":1,"value":1.50}]})"_s);
    choose(u"type, condition 1: operator"_s, u"starts with"_s);
    QCOMPARE(window.filter(), head + uR"({"op":"StringStartsWith","x":1,"values":["a"]}]})"_s);
}

void TestFilterBuilder::takesTexts()
{
    BuilderWindow window(R"({"type":[{"op":"StringIn","values":["a"]}]})");
    const auto values = [&window] { return window.filter().section(uR"("values":)"_s, 1).chopped(3); };
    type(u"type, condition 1: text 1"_s, uR"(a, "b" )"_s);
    QCOMPARE(values(), uR"(["a, \"b\" "])"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(focused(), u"type, condition 1: text 2"_s);
    // As long as nobody has typed, a line is no text.
    QCOMPARE(values(), uR"(["a, \"b\" "])"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!shown<QLineEdit>(u"type, condition 1: text 3"_s));
    QTest::keyClicks(QApplication::focusWidget(), u" "_s);
    QCOMPARE(values(), uR"(["a, \"b\" "," "])"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(values(), uR"(["a, \"b\" ",""])"_s);
    QCOMPARE(line(u"type, condition 1: text 2"_s)->placeholderText(), u"empty text"_s);
    // A line is added where one is, not at the end.
    line(u"type, condition 1: text 1"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"c"_s);
    QCOMPARE(values(), uR"(["a, \"b\" ","c",""])"_s);
    line(u"type, condition 1: text 3"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(values(), uR"(["a, \"b\" ","c"])"_s);
    QCOMPARE(focused(), u"type, condition 1: text 2"_s);
    QTest::mouseClick(buttonNamed(&window.builder(), u"type, condition 1: remove value 1"_s), Qt::LeftButton);
    QCOMPARE(values(), uR"(["c"])"_s);
    press(u"type, condition 1: add a value"_s);
    QCOMPARE(focused(), u"type, condition 1: text 2"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"z"_s);
    QCOMPARE(values(), uR"(["c","z"])"_s);
}

void TestFilterBuilder::takesOneTextAway()
{
    BuilderWindow window(R"({"type":[{"op":"StringIn","values":["a"],"x":1}]})");
    line(u"type, condition 1: text 1"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(window.filter(), uR"({"type":[{"op":"StringIn","values":[""],"x":1}]})"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QCOMPARE(window.filter(), uR"({"type":[{"op":"StringIn","x":1}]})"_s);
    QCOMPARE(focused(), u"type, condition 1: text 1"_s);
    QVERIFY(shows(u"Nothing to compare with yet."_s));
}

void TestFilterBuilder::keepsLongLists()
{
    Json::Array values;
    for (int number = 1; number <= 60; ++number)
        values.push_back(Json::integer(number));
    Json filter = json(R"({"type":[{"op":"NumberIn"}]})");
    filter.find("type")->items().front().insert("values", Json::array(values));
    BuilderWindow window;
    window.show(filter);
    QVERIFY(shown<QLineEdit>(u"type, condition 1: number 50"_s));
    QVERIFY(!shown<QLineEdit>(u"type, condition 1: number 51"_s));
    QVERIFY(shows(u"10 more value"_s));
    QVERIFY(!shown<QPushButton>(u"type, condition 1: add a value"_s)->isEnabled());
    type(u"type, condition 1: number 1"_s, u"7"_s);
    values.front() = Json::integer(7);
    filter.find("type")->items().front().insert("values", Json::array(values));
    QCOMPARE(window.filter(), toQString(writeCompactJson(filter)));
}

void TestFilterBuilder::keepsTextsThatALineCannotShow()
{
    BuilderWindow window(R"({"type":[{"op":"StringIn","values":["a\nb\u0000\u2028c","x"]}]})");
    const QString before = window.filter();
    type(u"type, condition 1: text 2"_s, u"y"_s);
    QString expected = before;
    QCOMPARE(window.filter(), expected.replace(uR"("x")"_s, uR"("y")"_s));
}

void TestFilterBuilder::takesNumbersAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    for (const char *number : {"0", "-1", "1.50", "1e3", "-0.5E-7", "99999999999999999999.10"})
        QTest::newRow(number) << QString::fromLatin1(number) << QString::fromLatin1(number);
    QTest::newRow("blanks around it") << u" 12 "_s << u"12"_s;
}

void TestFilterBuilder::takesNumbersAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    BuilderWindow window(R"({"type":[{"op":"NumberLessThan"},{"op":"NumberIn"},{"op":"NumberInRange"}]})");
    type(u"type, condition 1: number"_s, typed);
    type(u"type, condition 2: number 1"_s, typed);
    type(u"type, condition 3: range 1 from"_s, typed);
    type(u"type, condition 3: range 1 to"_s, typed);
    QCOMPARE(window.filter(),
             uR"({"type":[{"op":"NumberLessThan","value":%1},{"op":"NumberIn","values":[%1]},)"
             uR"({"op":"NumberInRange","values":[[%1,%1]]}]})"_s.arg(number));
    QCOMPARE(line(u"type, condition 1: number"_s)->text(), typed);
}

void TestFilterBuilder::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    for (const QString &text :
         {u"x"_s, u"12x"_s, u"007"_s, u"1,5"_s, u"-"_s, u"1."_s, u"true"_s, u"\"1\""_s}) {
        QTest::addRow("number %s", qPrintable(text)) << u"type, condition 1: number"_s << text;
        QTest::addRow("in a list %s", qPrintable(text)) << u"type, condition 2: number 2"_s << text;
        QTest::addRow("from %s", qPrintable(text)) << u"type, condition 3: range 1 from"_s << text;
        QTest::addRow("to %s", qPrintable(text)) << u"type, condition 3: range 1 to"_s << text;
    }
    QTest::newRow("no number") << u"type, condition 1: number"_s << QString();
    QTest::newRow("half a range") << u"type, condition 3: range 1 to"_s << QString();
}

void TestFilterBuilder::refusesWhatIsNoNumber()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    constexpr std::string_view filter =
        R"({"type":[{"op":"NumberLessThan","value":3},{"op":"NumberIn","values":[3,4]},{"op":"NumberInRange","values":[[3,4]]}]})";
    BuilderWindow window(filter);
    QLineEdit *edit = line(field);
    edit->setFocus();
    edit->selectAll();
    // At once, since the start of some of these is a number.
    edit->insert(typed);
    QCOMPARE(window.edits(), 0);
    QCOMPARE(fieldMark(edit), FieldMark::Error);
    QVERIFY(shows(u"the filter keeps what it had"_s));
    QVERIFY(edit->accessibleDescription().contains(u"the filter keeps what it had"_s));
    // Neither what else is edited nor what is shown anew takes it away.
    window.builder().showCounts({{"/type/0", {1, 2}}});
    choose(u"type, condition 1: operator"_s, u"is not less than"_s);
    QCOMPARE(line(field)->text(), typed);
    QCOMPARE(fieldMark(edit), FieldMark::Error);
    type(field, u"3.5"_s);
    QCOMPARE(fieldMark(edit), FieldMark::None);
    QVERIFY(!shows(u"the filter keeps what it had"_s));
    QVERIFY(window.filter().contains(u"3.5"_s));
}

void TestFilterBuilder::takesRanges()
{
    BuilderWindow window(R"({"type":[{"op":"NumberInRange","values":[[1,2]]}]})");
    line(u"type, condition 1: range 1 to"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(focused(), u"type, condition 1: range 2 from"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"5"_s);
    QCOMPARE(window.edits(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"3"_s);
    QCOMPARE(window.filter(), uR"({"type":[{"op":"NumberInRange","values":[[1,2],[5,3]]}]})"_s);
    QVERIFY(shows(u"This range ends before it begins."_s));
    QCOMPARE(fieldMark(line(u"type, condition 1: range 2 to"_s)), FieldMark::Warning);
    QTest::keyClicks(QApplication::focusWidget(), u"0"_s);
    QVERIFY(!shows(u"This range ends before it begins."_s));
}

void TestFilterBuilder::switchesAnyAndAll()
{
    BuilderWindow window(R"({"x":1,"type":[{"op":"IsNull"},{"op":"IsTrue"}]})");
    press(u"type: any of these"_s);
    QCOMPARE(window.filter(), uR"({"x":1,"type":{"and":[{"op":"IsNull"},{"op":"IsTrue"}]}})"_s);
    QCOMPARE(focused(), u"type: all of these"_s);
    // Conditions are found where they are now.
    choose(u"type, condition 2: operator"_s, u"is false"_s);
    QCOMPARE(window.filter(), uR"({"x":1,"type":{"and":[{"op":"IsNull"},{"op":"IsNotTrue"}]}})"_s);
    press(u"type: all of these"_s);
    QCOMPARE(window.filter(), uR"({"x":1,"type":[{"op":"IsNull"},{"op":"IsNotTrue"}]})"_s);
}

void TestFilterBuilder::addsConditionsUpToTheLimit()
{
    BuilderWindow window(R"({"type":{"and":[{"op":"IsTrue"},{"op":"StringEndsWith","values":["a"]}]}})");
    for (int count = 3; count <= 5; ++count) {
        QVERIFY(shows(u"%1 more possible"_s.arg(6 - count)));
        press(u"type: add a condition"_s);
        QCOMPARE(focused(), u"type, condition %1: text 1"_s.arg(count));
        QCOMPARE(choice(u"type, condition %1: operator"_s.arg(count))->currentText(), u"ends with"_s);
    }
    QVERIFY(window.filter().endsWith(uR"({"op":"StringEndsWith"}]}})"_s));
    QVERIFY(!shown<QPushButton>(u"type: add a condition"_s)->isEnabled());
    QVERIFY(shows(u"no more than 5"_s));
    QVERIFY(!isOffered(u"type, condition 1: more"_s, u"Duplicate"_s));
    window.show(json(R"({"type":[1,2,3,4,5,6]})"));
    QVERIFY(shows(u"6 conditions; 5 are the most"_s));
    QVERIFY(!shown<QPushButton>(u"type: add a condition"_s)->isEnabled());
    chooseFromMenu(u"type, condition 1: more"_s, u"Remove"_s);
    chooseFromMenu(u"type, condition 1: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(), uR"({"type":[3,4,5,6]})"_s);
    QVERIFY(isOffered(u"type, condition 1: more"_s, u"Duplicate"_s));
}

void TestFilterBuilder::duplicatesMovesAndRemovesConditions()
{
    BuilderWindow window(R"({"type":[{"op":"NumberIn","values":[1.0]},{"op":"IsTrue"}],"x":1})");
    chooseFromMenu(u"type, condition 1: more"_s, u"Duplicate"_s);
    QCOMPARE(
        window.filter(),
        uR"({"type":[{"op":"NumberIn","values":[1.0]},{"op":"NumberIn","values":[1.0]},{"op":"IsTrue"}],"x":1})"_s);
    QCOMPARE(focused(), u"type, condition 2: number 1"_s);
    type(u"type, condition 2: number 1"_s, u"2"_s);
    QVERIFY(!isOffered(u"type, condition 1: more"_s, u"Move up"_s));
    QVERIFY(!isOffered(u"type, condition 3: more"_s, u"Move down"_s));
    chooseFromMenu(u"type, condition 2: more"_s, u"Move down"_s);
    QCOMPARE(
        window.filter(),
        uR"({"type":[{"op":"NumberIn","values":[1.0]},{"op":"IsTrue"},{"op":"NumberIn","values":[2]}],"x":1})"_s);
    // The button that was pressed has gone along.
    QCOMPARE(focused(), u"type, condition 3: more"_s);
    chooseFromMenu(u"type, condition 3: more"_s, u"Move up"_s);
    QCOMPARE(focused(), u"type, condition 2: more"_s);
    chooseFromMenu(u"type, condition 1: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(), uR"({"type":[{"op":"NumberIn","values":[2]},{"op":"IsTrue"}],"x":1})"_s);
    QCOMPARE(focused(), u"type, condition 1: number 1"_s);
    chooseFromMenu(u"type, condition 2: more"_s, u"Remove"_s);
    QCOMPARE(focused(), u"type, condition 1: number 1"_s);
    chooseFromMenu(u"type, condition 1: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(), uR"({"x":1})"_s);
    QCOMPARE(focused(), u"x: more"_s);
}

void TestFilterBuilder::movedConditionsKeepWhatIsTyped()
{
    BuilderWindow window(R"({"type":[{"op":"NumberIn","values":[1]},{"op":"NumberIn","values":[2]}]})");
    line(u"type, condition 1: number 1"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    const QString typed = line(u"type, condition 1: number 1"_s)->text();
    QVERIFY(typed.contains(u'x'));
    chooseFromMenu(u"type, condition 1: more"_s, u"Move down"_s);
    QCOMPARE(window.filter(),
             uR"({"type":[{"op":"NumberIn","values":[2]},{"op":"NumberIn","values":[1]}]})"_s);
    QCOMPARE(line(u"type, condition 2: number 1"_s)->text(), typed);
    QCOMPARE(line(u"type, condition 1: number 1"_s)->text(), u"2"_s);
}

void TestFilterBuilder::addsFields()
{
    BuilderWindow window(R"({"source":[{"op":"StringIn","values":["a"]}]})");
    press(u"Add a field"_s);
    QCOMPARE(focused(), u"Path of the new field"_s);
    QVERIFY(!shown<QPushButton>(u"Add a field"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"data.object.size"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(
        window.filter(),
        uR"({"source":[{"op":"StringIn","values":["a"]}],"data":{"object":{"size":[{"op":"StringIn"}]}}})"_s);
    QCOMPARE(focused(), u"data.object.size, condition 1: text 1"_s);
    QVERIFY(!shown<QLineEdit>(u"Path of the new field"_s));
    press(u"Add a field"_s);
    QTest::keyClicks(QApplication::focusWidget(), uR"(data.object."a.b~/")"_s);
    press(u"Add"_s);
    QCOMPARE(focused(), uR"(data.object."a.b~/", condition 1: text 1)"_s);
    QVERIFY(window.filter().endsWith(uR"("a.b~/":[{"op":"StringIn"}]}}})"_s));
    press(u"Add a field"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"type"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!shown<QLineEdit>(u"Path of the new field"_s));
    QCOMPARE(focused(), u"Add a field"_s);
    QVERIFY(!window.filter().contains(u"type"_s));
}

void TestFilterBuilder::offersFields()
{
    BuilderWindow window(R"({"source":[{"op":"StringIn","values":["a"]}]})");
    press(u"Add a field"_s);
    QVERIFY(!shown<QPushButton>(u"source"_s));
    press(u"data…"_s);
    QCOMPARE(focused(), u"Path of the new field"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"a"_s);
    QCOMPARE(line(u"Path of the new field"_s)->text(), u"data.a"_s);
    press(u"subject"_s);
    QCOMPARE(window.filter(),
             uR"({"source":[{"op":"StringIn","values":["a"]}],"subject":[{"op":"StringIn"}]})"_s);
    QCOMPARE(focused(), u"subject, condition 1: text 1"_s);
}

void TestFilterBuilder::saysWhyAFieldCannotBe_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("another field") << u"subjekt"_s << u"A filter knows source, type"_s << false;
    QTest::newRow("present") << u"source"_s << u"has the field source already"_s << false;
    QTest::newRow("nothing") << QString() << u"Enter a field"_s << false;
    QTest::newRow("no name") << u"data.a."_s << u"A name before or after a dot is missing"_s << false;
    QTest::newRow("sixth field") << u"data.f"_s << u"A filter names at most 5 field"_s << true;
    QTest::newRow("sixth level") << u"data.a.1.2.3.4.5"_s << u"lies at most 5 level"_s << true;
}

void TestFilterBuilder::saysWhyAFieldCannotBe()
{
    QFETCH(QString, path);
    QFETCH(QString, sentence);
    QFETCH(bool, atOnce);
    BuilderWindow window(R"({"source":[],"data":{"a":{"b":[]},"b":[],"c":[],"d":[],"e":[]}})");
    press(u"Add a field"_s);
    QLineEdit *edit = line(u"Path of the new field"_s);
    QTest::keyClicks(edit, path);
    // What can still become right is not called wrong while somebody types.
    QCOMPARE(shows(sentence), atOnce);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(shows(sentence));
    QVERIFY(edit->accessibleDescription().contains(sentence));
    QCOMPARE(fieldMark(edit), FieldMark::Error);
    QCOMPARE(QApplication::focusWidget(), edit);
    QCOMPARE(window.edits(), 0);
    type(u"Path of the new field"_s, u"subject"_s);
    QVERIFY(!shows(sentence));
    QCOMPARE(fieldMark(edit), FieldMark::None);
    // It does not come back with the line.
    type(u"Path of the new field"_s, path.isEmpty() ? u"x"_s : path);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClick(edit, Qt::Key_Escape);
    press(u"Add a field"_s);
    QCOMPARE(fieldMark(edit), FieldMark::None);
    QCOMPARE(edit->text(), QString());
}

void TestFilterBuilder::renamesMovesAndRemovesFields()
{
    BuilderWindow window(
        R"({"type":[{"op":"IsNull"}],"data":{"a":[{"op":"IsTrue"}],"b":{"c":[{"op":"IsTrue"}]}},"x":1})");
    const QPushButton *more = shown<QPushButton>(u"data.a: more"_s);
    chooseFromMenu(u"data.a: more"_s, u"Rename…"_s);
    QCOMPARE(focused(), u"New path of the field"_s);
    QCOMPARE(line(u"New path of the field"_s)->selectedText(), u"data.a"_s);
    type(u"New path of the field"_s, u"data.b.c"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(shows(u"has the field data.b.c already"_s));
    type(u"New path of the field"_s, u"data.z.y"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(
        window.filter(),
        uR"({"type":[{"op":"IsNull"}],"data":{"z":{"y":[{"op":"IsTrue"}]},"b":{"c":[{"op":"IsTrue"}]}},"x":1})"_s);
    QCOMPARE(focused(), u"data.z.y: more"_s);
    QCOMPARE(QApplication::focusWidget(), more);
    chooseFromMenu(u"data.z.y: more"_s, u"Rename…"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(focused(), u"data.z.y: more"_s);
    QCOMPARE(window.edits(), 1);

    QVERIFY(!isOffered(u"type: more"_s, u"Move up"_s));
    QVERIFY(!isOffered(u"x: more"_s, u"Move down"_s));
    chooseFromMenu(u"type: more"_s, u"Move down"_s);
    QVERIFY(window.filter().startsWith(uR"({"data":{"z")"_s));
    QCOMPARE(focused(), u"type: more"_s);
    QTRY_VERIFY(shown<QPushButton>(u"type: more"_s)->mapToGlobal(QPoint()).y()
                > shown<QPushButton>(u"data.b.c: more"_s)->mapToGlobal(QPoint()).y());

    chooseFromMenu(u"data.z.y: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(), uR"({"data":{"b":{"c":[{"op":"IsTrue"}]}},"type":[{"op":"IsNull"}],"x":1})"_s);
    QCOMPARE(focused(), u"data.b.c, condition 1: operator"_s);
    chooseFromMenu(u"data.b.c: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(), uR"({"type":[{"op":"IsNull"}],"x":1})"_s);
}

void TestFilterBuilder::renamedFieldsHaveTheirOperators()
{
    BuilderWindow window(R"({"source":[{"op":"StringIn","values":["a"]}],"subjekt":[{"op":"IsNull"}]})");
    chooseFromMenu(u"source: more"_s, u"Rename…"_s);
    type(u"New path of the field"_s, u"type"_s);
    press(u"Rename"_s);
    QVERIFY(choice(u"type, condition 1: operator"_s)->count() > 1);
    // A name that nobody knows becomes one.
    chooseFromMenu(u"subjekt: more"_s, u"Rename…"_s);
    type(u"New path of the field"_s, u"subject"_s);
    press(u"Rename"_s);
    QCOMPARE(window.filter(),
             uR"({"type":[{"op":"StringIn","values":["a"]}],"subject":[{"op":"IsNull"}]})"_s);
    QCOMPARE(choice(u"subject, condition 1: operator"_s)->currentText(), u"is null"_s);
    QVERIFY(!shows(u"Kept as it is"_s));
}

void TestFilterBuilder::saysWhichFieldsMayBeAdded()
{
    BuilderWindow window(R"({"type":[]})");
    QVERIFY(shows(u"A filter needs a source."_s));
    window.show(json(R"({"source":[],"data":{"a":[],"b":[],"c":[],"d":[]}})"));
    QVERIFY(shows(u"1 more field"_s));
    window.show(json(R"({"source":[],"data":{"a":[],"b":[],"c":[],"d":[],"e":[]}})"));
    QVERIFY(shows(u"no more than 5 fields of the data"_s));
    // There may still be one below these, or another at the top.
    QVERIFY(shown<QPushButton>(u"Add a field"_s)->isEnabled());
    window.show(json(R"({"data":{"1":{"2":{"3":{"4":{"5":[]}}}}}})"));
    QVERIFY(!shows(u"lies at most 5 level"_s));
    window.show(json(R"({"data":{"1":{"2":{"3":{"4":{"5":{"6":[]}}}}}}})"));
    QVERIFY(shows(u"lies at most 5 level"_s));
}

void TestFilterBuilder::keepsWhatItCannotShow()
{
    BuilderWindow window(
        R"({"odd":{"a":1.50},"type":[{"op":"NumericIn","values":[1]},"text",{"op":"IsNull"}],"subject":null})");
    QVERIFY(shows(uR"({"a":1.50})"_s));
    QVERIFY(shows(uR"({"op":"NumericIn","values":[1]})"_s));
    QVERIFY(shows(uR"("text")"_s));
    QVERIFY(shows(u"Kept as it is"_s));
    choose(u"type, condition 3: operator"_s, u"is not null"_s);
    QCOMPARE(
        window.filter(),
        uR"({"odd":{"a":1.50},"type":[{"op":"NumericIn","values":[1]},"text",{"op":"IsNotNull"}],"subject":null})"_s);
    chooseFromMenu(u"type, condition 2: more"_s, u"Remove"_s);
    chooseFromMenu(u"subject: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(),
             uR"({"odd":{"a":1.50},"type":[{"op":"NumericIn","values":[1]},{"op":"IsNotNull"}]})"_s);
    chooseFromMenu(u"type, condition 1: more"_s, u"Move down"_s);
    QCOMPARE(window.filter(),
             uR"({"odd":{"a":1.50},"type":[{"op":"IsNotNull"},{"op":"NumericIn","values":[1]}]})"_s);
    chooseFromMenu(u"odd: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(), uR"({"type":[{"op":"IsNotNull"},{"op":"NumericIn","values":[1]}]})"_s);
}

void TestFilterBuilder::keepsAFilterThatIsNoObject()
{
    BuilderWindow window(R"("{broken")");
    QVERIFY(shows(uR"("{broken")"_s));
    QVERIFY(!shows(u"all events pass"_s));
    QVERIFY(!shown<QPushButton>(u"Add a field"_s));
    chooseFromMenu(u"Filter: more"_s, u"Remove"_s);
    QCOMPARE(window.filter(), QString());
    QVERIFY(shows(u"all events pass"_s));
}

void TestFilterBuilder::isNotDisturbedByWhatItShows()
{
    BuilderWindow window(example);
    QLineEdit *edit = line(u"subject, condition 1: text 1"_s);
    edit->setFocus();
    edit->setCursorPosition(2);
    QTest::keyClicks(edit, u"xy"_s);
    QCOMPARE(edit->cursorPosition(), 4);
    edit->setSelection(1, 2);
    window.show(json(window.filter().toStdString()));
    window.builder().showCounts({{"/subject/0", {1, 3}}});
    QCOMPARE(QApplication::focusWidget(), edit);
    QCOMPARE(edit->selectedText(), u"jx"_s);
    QCOMPARE(edit->text(), u".jxypg"_s);
    // A line in which nobody has typed yet stays as well.
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(focused(), u"subject, condition 1: text 2"_s);
    window.show(json(window.filter().toStdString()));
    QCOMPARE(focused(), u"subject, condition 1: text 2"_s);
}

void TestFilterBuilder::showsWhatOthersChange()
{
    BuilderWindow window(example);
    QLineEdit *edit = line(u"subject, condition 1: text 1"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"x"_s);
    const int edits = window.edits();
    window.show(json(example));
    QCOMPARE(QApplication::focusWidget(), edit);
    QCOMPARE(edit->text(), u".jpg"_s);
    window.show(json(
        R"({"subject":[{"op":"StringIn","values":["b","c"]}],"source":[{"op":"StringIn","values":["HC.OBS"]}]})"));
    QCOMPARE(QApplication::focusWidget(), edit);
    QCOMPARE(edit->text(), u"b"_s);
    QCOMPARE(line(u"subject, condition 1: text 2"_s)->text(), u"c"_s);
    QVERIFY(!shown<QLineEdit>(u"subject, condition 2: text 1"_s));
    QVERIFY(!shows(u"data.object.size"_s));
    // Order alone is a change as well.
    QTRY_VERIFY(edit->mapToGlobal(QPoint()).y()
                < line(u"source, condition 1: text 1"_s)->mapToGlobal(QPoint()).y());
    window.show(json(
        R"({"source":[{"op":"StringIn","values":["HC.OBS"]}],"subject":[{"op":"StringIn","values":["b","c"]}]})"));
    QTRY_VERIFY(edit->mapToGlobal(QPoint()).y()
                > line(u"source, condition 1: text 1"_s)->mapToGlobal(QPoint()).y());
    QCOMPARE(QApplication::focusWidget(), edit);
    QCOMPARE(window.edits(), edits);
    window.show(std::nullopt);
    QVERIFY(shows(u"all events pass"_s));
}

void TestFilterBuilder::makesNothingAnewForOneEdit()
{
    // As many fields and conditions as a filter may have, side by side on the deepest level.
    const std::string five =
        R"([{"op":"NumberIn","values":[1]},{"op":"IsNull"},{"op":"StringIn","values":["a","b"]},)"
        R"({"op":"NumberInRange","values":[[1,2]]},{"op":"NumberLessThan","value":1}])";
    std::string filter = R"({"source":[{"op":"StringIn","values":["a"]}],"type":)" + five + R"(,"subject":)"
        + five + R"(,"data":{)";
    for (const char *key : {"a", "b", "c", "d", "e"})
        filter += std::string(key == std::string("a") ? "\"" : ",\"") + key + R"(":{"2":{"3":{"4":{"5":)"
            + five + "}}}}";
    BuilderWindow window(filter + "}}");
    const QList<QWidget *> before = window.builder().findChildren<QWidget *>();
    QVERIFY(before.size() > 300);
    line(u"data.c.2.3.4.5, condition 1: number 1"_s)->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"5"_s);
    QCOMPARE(window.edits(), 1);
    QCOMPARE(window.builder().findChildren<QWidget *>(), before);
    chooseFromMenu(u"data.c.2.3.4.5, condition 2: more"_s, u"Remove"_s);
    const QList<QWidget *> after = window.builder().findChildren<QWidget *>();
    const auto stayed =
        std::ranges::count_if(before, [&after](QWidget *widget) { return after.contains(widget); });
    // One card with its parts may go, and a menu.
    QVERIFY2(before.size() - stayed < 12, qPrintable(QString::number(before.size() - stayed)));
    QCOMPARE(focused(), u"data.c.2.3.4.5, condition 2: text 1"_s);
}

void TestFilterBuilder::showsCounts()
{
    BuilderWindow window(
        R"({"type":{"and":[{"op":"IsNull"},{"op":"IsTrue"},{"op":"Odd"}]},"data":{"a/b":[{"op":"IsNull"}]}})");
    window.builder().showCounts({{"/type/and/0", {2, 3}},
                                 {"/type/and/1", {0, 3}},
                                 {"/type/and/2", {0, 0}},
                                 {"/data/a~1b/0", {1, 4}}});
    QVERIFY(shows(u"✓ 2 of 3"_s));
    QVERIFY(shows(u"✕ 0 of 3"_s));
    QVERIFY(shows(u"✓ 1 of 4"_s));
    QVERIFY(!shows(u"0 of 0"_s));
    QCOMPARE(choice(u"type, condition 2: operator"_s)->accessibleDescription(), u"Holds for 0 of 3 events"_s);
    const auto *good = window.builder().findChildren<QLabel *>().value(0);
    for (const QLabel *label : window.builder().findChildren<QLabel *>())
        good = label->text() == u"✓ 2 of 3"_s ? label : good;
    QCOMPARE(good->palette().color(QPalette::WindowText),
             toneColor(themeColors(window.builder().palette()), Tone::Success));
    // A condition that is moved takes its count along until there is another.
    chooseFromMenu(u"type, condition 1: more"_s, u"Move down"_s);
    window.builder().showCounts({{"/type/and/1", {3, 3}}});
    QVERIFY(shows(u"✓ 3 of 3"_s));
    QVERIFY(!shows(u"0 of 3"_s));
    QCOMPARE(choice(u"type, condition 1: operator"_s)->accessibleDescription(), QString());
    window.builder().showCounts({});
    QVERIFY(!shows(u"3 of 3"_s));
}

void TestFilterBuilder::canBeReadOnly()
{
    BuilderWindow window(example);
    press(u"Add a field"_s);
    window.builder().setEditing(Editing::ReadOnly);
    QVERIFY(!shown<QLineEdit>(u"Path of the new field"_s));
    for (const QAbstractButton *button : window.builder().findChildren<QAbstractButton *>())
        QVERIFY2(!button->isVisible() || !button->isEnabled(), qPrintable(button->text()));
    for (QComboBox *box : window.builder().findChildren<QComboBox *>())
        QVERIFY(!box->isEnabled());
    QLineEdit *edit = line(u"subject, condition 1: text 1"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"x"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(edit->text(), u".jpg"_s);
    QCOMPARE(window.edits(), 0);
    window.builder().setEditing(Editing::Allowed);
    chooseFromMenu(u"subject: more"_s, u"Rename…"_s);
    window.builder().setEditing(Editing::ReadOnly);
    QVERIFY(!shown<QLineEdit>(u"New path of the field"_s));
    QVERIFY(shows(u"subject"_s));
    // What comes now is read-only as well.
    window.show(json(R"({"type":[{"op":"StringIn","values":["a","b"]},{"op":"NumberIn"}]})"));
    QVERIFY(line(u"type, condition 1: text 2"_s)->isReadOnly());
    for (const QAbstractButton *button : window.builder().findChildren<QAbstractButton *>())
        QVERIFY2(!button->isVisible() || !button->isEnabled(), qPrintable(button->text()));
    window.show(std::nullopt);
    QVERIFY(shows(u"all events pass"_s));
    QVERIFY(!shown<QPushButton>(u"Add source"_s));
    window.builder().setEditing(Editing::Allowed);
    QVERIFY(shown<QPushButton>(u"Add source"_s));
}

QTEST_MAIN(TestFilterBuilder)
#include "tst_filterbuilder.moc"
