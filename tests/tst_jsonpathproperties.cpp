#include "models/json/jsonwriter.h"
#include "models/rules/jsonpathquery.h"
#include "models/text.h"
#include "tests/support/filtergenerator.h"
#include "tests/support/pathspelling.h"

#include <QTest>

#include <array>
#include <cstdlib>
#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 documentCount = 500;
constexpr std::array keys{"k",        "_1",   "1", "it's", "say \"hi\"", "back\\slash", "line\nend",
                          "\x01\x1f", "日本", "",  "a b",  "$",          "a.b",         "*"};

using Nodes = std::vector<const Json *>;

//! What the path selects; a text that is no path selects what no document has.
Nodes selected(const std::string &path, const Json &root)
{
    const auto query = JsonPathQuery::read(path);
    const auto nodes = query ? query->select(root) : std::nullopt;
    return nodes.value_or(Nodes{nullptr});
}

Json document(quint32 seed)
{
    test::FilterGenerator generator(seed);
    test::Dice dice(seed);
    Json root = dice.isLucky(50) ? Json::object() : Json::array();
    for (int i = 0; i < 3; ++i) {
        Json filter = generator.filter();
        Json event = generator.event(filter);
        Json pair = Json::object();
        pair.insert(dice.oneOf(keys), std::move(filter));
        pair.insert(dice.oneOf(keys), std::move(event));
        if (root.isArray())
            root.items().push_back(std::move(pair));
        else
            root.insert(dice.oneOf(keys), std::move(pair));
    }
    return root;
}

//! Visits every node with two paths to it.
class Walk
{
public:
    explicit Walk(quint32 seed) : m_root(document(seed)), m_dice(seed) { }

    void run() { visit(m_root, "$", "$"); }
    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] int nodeCount() const { return m_nodeCount; }

private:
    void expect(const std::string &path, const Nodes &nodes)
    {
        if (m_fault.isEmpty() && selected(path, m_root) != nodes)
            m_fault = toQString("path " + path + "\nin " + writeCompactJson(m_root));
    }

    void visit(const Json &node, const std::string &normalized, const std::string &spelled)
    {
        ++m_nodeCount;
        expect(normalized, {&node});
        expect(spelled, {&node});
        Nodes children;
        for (const Json::Member &member : node.members()) {
            children.push_back(&member.value);
            visit(member.value, normalized + test::normalizedStep(member.key),
                  spelled + test::spelledStep(member.key, m_dice));
        }
        const std::string size = std::to_string(node.items().size());
        for (size_t i = 0; i < node.items().size(); ++i) {
            children.push_back(&node.items()[i]);
            const std::string fromEnd = "[-" + std::to_string(node.items().size() - i) + ']';
            const std::string index = '[' + std::to_string(i) + ']';
            visit(node.items()[i], normalized + index, spelled + (m_dice.isLucky(50) ? fromEnd : index));
        }
        expect(normalized + "[*]", children);
        expect(spelled + ".*", children);
        expect(normalized + "['absent']", {});
        expect(normalized + '[' + size + ']', {});
        expect(normalized + "[-" + std::to_string(node.items().size() + 1) + ']', {});
        if (node.isArray())
            expect(normalized + "[:]", children);
    }

    Json m_root;
    test::Dice m_dice;
    QString m_fault;
    int m_nodeCount = 0;
};

using Bound = std::optional<int>;

//! The elements between the bounds, and of these every so many.
std::vector<int> sliced(int size, Bound start, Bound end, int step)
{
    const auto fromFront = [size](int bound) { return bound < 0 ? bound + size : bound; };
    std::vector<int> between;
    for (int i = 0; i < size; ++i) {
        const int at = step > 0 ? i : size - 1 - i;
        const bool isPastStart = !start || (step > 0 ? at >= fromFront(*start) : at <= fromFront(*start));
        const bool isBeforeEnd = !end || (step > 0 ? at < fromFront(*end) : at > fromFront(*end));
        if (isPastStart && isBeforeEnd)
            between.push_back(at);
    }
    std::vector<int> result;
    for (size_t i = 0; step != 0 && i < between.size(); i += static_cast<size_t>(std::abs(step)))
        result.push_back(between[i]);
    return result;
}

} // namespace

class TestJsonPathProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsEveryNodeByItsPath();
    void slicesAsTheRfcSays();
};

void TestJsonPathProperties::selectsEveryNodeByItsPath()
{
    int nodes = 0;
    for (quint32 seed = 0; seed < documentCount; ++seed) {
        Walk walk(seed);
        walk.run();
        QVERIFY2(walk.fault().isEmpty(), qPrintable(u"seed %1, %2"_s.arg(seed).arg(walk.fault())));
        nodes += walk.nodeCount();
    }
    QVERIFY2(nodes > 20'000, std::to_string(nodes).c_str());
}

void TestJsonPathProperties::slicesAsTheRfcSays()
{
    std::vector<Bound> bounds{std::nullopt};
    for (int bound = -5; bound <= 5; ++bound)
        bounds.emplace_back(bound);
    const auto shown = [](Bound bound) { return bound ? std::to_string(*bound) : std::string(); };
    Json list = Json::array();
    for (int size = 0; size <= 4; ++size) {
        for (const Bound start : bounds) {
            for (const Bound end : bounds) {
                for (const Bound step : bounds) {
                    Nodes expected;
                    for (const int index : sliced(size, start, end, step.value_or(1)))
                        expected.push_back(&list.items()[static_cast<size_t>(index)]);
                    std::string path = "$[" + shown(start) + ':' + shown(end);
                    if (step)
                        path += ':' + shown(step);
                    QVERIFY2(selected(path + ']', list) == expected,
                             qPrintable(u"%1 of %2"_s.arg(toQString(path)).arg(size)));
                }
            }
        }
        list.items().push_back(Json::integer(size));
    }
}

QTEST_APPLESS_MAIN(TestJsonPathProperties)
#include "tst_jsonpathproperties.moc"
