#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/rules/eventtransform.h"
#include "models/text.h"
#include "tests/support/pathspelling.h"

#include <QTest>

#include <array>
#include <map>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 transformCount = 20'000;

//! A value as JSON, and what becomes of it in a template.
struct Value
{
    std::string json;
    //! On one line, without blanks and escapes that need not be.
    std::string compact;
    std::string filled;
};

const std::array texts{
    Value{R"("")", R"("")", ""},
    Value{R"("a")", R"("a")", "a"},
    Value{R"("\u00e4\ud83d\ude00")", R"("ä😀")", "ä😀"},
    Value{R"("a \u0022b\"")", R"("a \"b\"")", R"(a "b")"},
    Value{R"("\n\\\/")", R"("\n\\/")", "\n\\/"},
    Value{R"("${v0}")", R"("${v0}")", "${v0}"},
    Value{R"("$")", R"("$")", "$"},
    Value{R"("}")", R"("}")", "}"},
    Value{R"("{0} %1 \\1")", R"("{0} %1 \\1")", "{0} %1 \\1"},
};
constexpr std::array words{"0",    "-0",   "1.50", "1E+2", "9007199254740993", "0.1000000000000000000001",
                           "true", "false"};
constexpr std::array eventKeys{"k", "a b", "it's", "say \"hi\"", "back\\slash", "日本", "", "a.b", "tab\t"};
// No two of them make a "${".
constexpr std::array literals{"",   " ",    "a",  "{",         "}",  "$",  "$}",    "!",
                              "\"", "\\\"", "\\", "{\"k\":\"", "ä😀", "\n", "name}", "%1"};
constexpr std::array fallbacks{"", "d", "a b", "}", "${v0}", "!", "{", "ä😀", "$"};

Value anyValue(test::Dice &dice, int level)
{
    const size_t roll = dice.below(10);
    if (roll < 4)
        return dice.oneOf(texts);
    if (roll < 7 || level > 2) {
        const std::string word = dice.oneOf(words);
        return {word, word, word};
    }
    if (roll == 7)
        return {"null", "null", ""};
    const bool isList = dice.isLucky(50);
    Value whole{isList ? "[ " : "{ ", isList ? "[" : "{", {}};
    const size_t count = dice.below(4);
    for (size_t i = 0; i < count; ++i) {
        const Value part = anyValue(dice, level + 1);
        const std::string key = isList ? std::string() : "\"k" + std::to_string(i) + '"';
        whole.json += (i == 0 ? "" : " ,\n") + key + (isList ? "" : " : ") + part.json;
        whole.compact += (i == 0 ? "" : ",") + key + (isList ? "" : ":") + part.compact;
    }
    whole.json += isList ? " ]" : " }";
    whole.compact += isList ? ']' : '}';
    whole.filled = whole.compact;
    return whole;
}

struct Variable
{
    std::string name;
    //! As JSON.
    std::string expression = {};
    ValueState state = ValueState::Found;
    std::string filled = {};
};

struct Piece
{
    std::string filled;
    std::string name;
    Filling filling;
};

//! A transform and an event, put together from parts whose outcome is known.
class Scene
{
public:
    explicit Scene(quint32 seed) : m_dice(seed)
    {
        makeEvent();
        const size_t count = m_dice.below(6);
        for (size_t i = 0; i < count; ++i)
            m_variables.push_back(variable(i));
        const size_t pieceCount = m_dice.below(8);
        for (size_t i = 0; i < pieceCount; ++i) {
            addLiteral();
            addReference();
        }
        addLiteral();
    }

    [[nodiscard]] Json transform() const
    {
        std::string variables;
        for (const Variable &variable : m_variables)
            variables +=
                (variables.empty() ? "" : ",") + quotedJson(variable.name) + ':' + variable.expression;
        Json result = Json::object();
        result.insert("type", Json::string("VARIABLE"));
        result.insert("value", Json::string('{' + variables + '}'));
        result.insert("template", Json::string(m_template));
        return result;
    }

    //! What the transform makes otherwise than expected; empty where it does not.
    [[nodiscard]] std::string disagreement() const
    {
        const auto event = readJson(m_event);
        if (!event)
            return "the event is no JSON";
        const Json made = transform();
        const TransformOutput output = EventTransform(&made).apply(event->root);
        const bool isFaulty = std::ranges::find(m_pieces, Filling::Fault, &Piece::filling) != m_pieces.end();
        if (output.text != m_output || output.fault.isEmpty() == isFaulty)
            return "text " + output.text + "\nnot  " + m_output + '\n' + toStdString(output.fault);
        for (size_t i = 0; i < m_variables.size(); ++i) {
            const VariableValue &value = output.variables.at(i);
            if (value.name != m_variables[i].name || value.state != m_variables[i].state
                || value.fault.isEmpty() == (value.state == ValueState::Fault))
                return "variable " + m_variables[i].name;
        }
        if (output.references.size() != m_pieces.size())
            return "the number of references";
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            const FilledReference &reference = output.references[i];
            if (reference.offset != m_offsets[i] || reference.name != m_pieces[i].name
                || reference.filling != m_pieces[i].filling
                || output.text.substr(reference.offset, reference.length) != m_pieces[i].filled)
                return "reference " + std::to_string(i);
        }
        return {};
    }

    [[nodiscard]] const std::string &event() const { return m_event; }
    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }

private:
    void makeEvent()
    {
        m_event = "{\"data\": {";
        for (const char *key : eventKeys) {
            m_fields.push_back(anyValue(m_dice, 0));
            m_event += (m_fields.size() == 1 ? "" : ",") + quotedJson(key) + ": " + m_fields.back().json;
        }
        m_event += R"(}, "list": [)";
        m_list.compact = "[";
        const size_t count = m_dice.below(3);
        for (size_t i = 0; i < count; ++i) {
            const Value value = anyValue(m_dice, 1);
            m_event += (i == 0 ? "" : ",") + value.json;
            m_list.compact += (i == 0 ? "" : ",") + value.compact;
        }
        m_event += "]}";
        m_list.compact += ']';
    }

    Variable variable(size_t index)
    {
        constexpr std::array endings{"", ".x", "-y", "_Z"};
        Variable result{.name = 'v' + std::to_string(index) + m_dice.oneOf(endings)};
        const size_t roll = m_dice.below(10);
        if (roll < 2) {
            const Value value = anyValue(m_dice, 0);
            result.expression = value.json;
            result.filled = value.filled;
            if (value.json == "null")
                result.state = ValueState::Missing;
        } else if (roll < 7) {
            const size_t at = m_dice.below(eventKeys.size());
            result.expression = quotedJson("$.data" + test::spelledStep(eventKeys.at(at), m_dice));
            result.filled = m_fields.at(at).filled;
            if (m_fields.at(at).json == "null")
                result.state = ValueState::Missing;
        } else if (roll == 7) {
            result.expression = R"("$.list[*]")";
            result.filled = m_list.compact;
        } else if (roll == 8) {
            result.expression = m_dice.isLucky(50) ? R"("$.data.absent")" : R"("$.list[9].absent")";
            result.state = ValueState::Missing;
        } else {
            result.expression = m_dice.isLucky(50) ? R"("$..absent")" : R"("$.data[")";
            result.state = ValueState::Fault;
        }
        return result;
    }

    void addLiteral()
    {
        const std::string literal = m_dice.oneOf(literals);
        m_template += literal;
        m_output += literal;
    }

    void addReference()
    {
        const bool isDefined = !m_variables.empty() && m_dice.isLucky(85);
        const Variable *variable = isDefined ? &m_dice.oneOf(m_variables) : nullptr;
        const std::string name = variable ? variable->name : "none";
        m_template += "${" + name;
        Piece piece{{}, name, variable ? Filling::Nothing : Filling::Undefined};
        const bool hasValue = variable && variable->state == ValueState::Found;
        if (m_dice.isLucky(50)) {
            const std::string fallback = m_dice.oneOf(fallbacks);
            const std::string quote = m_dice.isLucky(50) ? "\"" : "\\\"";
            m_template += '!' + quote + fallback + quote;
            piece.filled = fallback;
            piece.filling = Filling::Default;
        }
        if (hasValue) {
            piece.filled = variable->filled;
            piece.filling = Filling::Value;
        } else if (variable && variable->state == ValueState::Fault) {
            piece.filled.clear();
            piece.filling = Filling::Fault;
        }
        m_template += '}';
        m_offsets.push_back(m_output.size());
        m_output += piece.filled;
        m_pieces.push_back(piece);
    }

    test::Dice m_dice;
    std::string m_event;
    std::vector<Value> m_fields;
    Value m_list;
    std::vector<Variable> m_variables;
    std::string m_template;
    std::string m_output;
    std::vector<Piece> m_pieces;
    std::vector<size_t> m_offsets;
};

} // namespace

class TestTransformProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsWhatTheTemplateIsMadeOf();
    void keepsTemplatesWithoutReferences();
};

void TestTransformProperties::fillsWhatTheTemplateIsMadeOf()
{
    std::map<Filling, int> seen;
    for (quint32 seed = 0; seed < transformCount; ++seed) {
        const Scene scene(seed);
        const std::string text = scene.disagreement();
        QVERIFY2(text.empty(),
                 qPrintable(u"seed %1\ntransform %2\nevent %3\n%4"_s.arg(
                     QString::number(seed), toQString(writeCompactJson(scene.transform())),
                     toQString(scene.event()), toQString(text))));
        for (const Piece &piece : scene.pieces())
            ++seen[piece.filling];
    }
    for (const Filling filling :
         {Filling::Value, Filling::Default, Filling::Nothing, Filling::Undefined, Filling::Fault})
        QVERIFY2(seen[filling] > 3000, std::to_string(seen[filling]).c_str());
}

void TestTransformProperties::keepsTemplatesWithoutReferences()
{
    constexpr std::array parts{"$", "{", "}", "!", "\"", "\\", "ä", "\n", "a", "😀", "%1", "$$", "{}"};
    test::Dice dice(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (size_t left = dice.below(20); left > 0; --left) {
            const std::string part = dice.oneOf(parts);
            if (!text.ends_with('$') || !part.starts_with('{'))
                text += part;
        }
        Json transform = Json::object();
        transform.insert("type", Json::string("VARIABLE"));
        transform.insert("value", Json::string(R"({"a":"$.id"})"));
        transform.insert("template", Json::string(text));
        const TransformOutput output = EventTransform(&transform).apply(Json::object());
        QVERIFY2(output.text == text && output.references.empty() && output.fault.isEmpty(), text.c_str());
    }
}

QTEST_APPLESS_MAIN(TestTransformProperties)
#include "tst_transformproperties.moc"
