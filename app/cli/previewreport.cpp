#include "app/cli/previewreport.h"

#include "app/cli/commandlinetext.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/rules/outcometext.h"
#include "models/rules/verdicttext.h"
#include "models/text.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

const QString indent = u"  "_s;

QString headingOf(const QString &name, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return CommandLineText::tr("%1: passes").arg(name);
    case Verdict::Stopped:
        return CommandLineText::tr("%1: is stopped").arg(name);
    case Verdict::Unknown:
        return CommandLineText::tr("%1: not known").arg(name);
    }
    Q_UNREACHABLE();
}

OutputTone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return OutputTone::Good;
    case Verdict::Stopped:
        return OutputTone::Bad;
    case Verdict::Unknown:
        return OutputTone::Caution;
    }
    Q_UNREACHABLE();
}

//! A line that begins with the mark, which has the colour.
OutputLine marked(const QString &before, Verdict verdict, const QString &text)
{
    return markedLine(before, toneOf(verdict), verdictSign(verdict), u' ' + text);
}

OutputLine plain(const QString &text)
{
    return {.text = text};
}

//! Of several conditions the field says what they come to together.
std::vector<OutputLine> linesOf(const FieldVerdict &field)
{
    if (field.conditions.size() == 1)
        return {marked(indent, field.verdict, field.conditions.front().reason)};
    std::vector<OutputLine> lines{marked(indent, field.verdict, toQString(field.pointer))};
    for (const ConditionVerdict &condition : field.conditions)
        lines.push_back(marked(indent + indent, condition.verdict, condition.reason));
    return lines;
}

//! Empty where the value of the variable stands there.
QString noteOn(const FilledReference &reference)
{
    const QString name = toQString(reference.name);
    switch (reference.filling) {
    case Filling::Value:
        return {};
    case Filling::Default:
        return CommandLineText::tr("The default is used for %1.").arg(name);
    case Filling::Nothing:
        return CommandLineText::tr("There is no value for %1.").arg(name);
    case Filling::Undefined:
        return CommandLineText::tr("%1 is not defined.").arg(name);
    case Filling::Fault:
        return {};
    }
    Q_UNREACHABLE();
}

OutputLine lineOf(const VariableValue &variable)
{
    const QString before = indent + indent;
    const QString name = toQString(variable.name);
    switch (variable.state) {
    case ValueState::Found:
        return plain(before + u"%1 = %2"_s.arg(name, shownJson(*variable.value)));
    case ValueState::Missing:
        return plain(before + CommandLineText::tr("%1 has no value").arg(name));
    case ValueState::Fault:
        return marked(before, Verdict::Unknown, u"%1: %2"_s.arg(name, variable.fault));
    }
    Q_UNREACHABLE();
}

std::vector<OutputLine> linesOf(const QString &title, const TransformOutput &output)
{
    std::vector<OutputLine> lines{plain(indent + title)};
    for (const QString &line : readableOutput(output.text).split(u'\n'))
        lines.push_back(plain(indent + indent + line));
    QStringList notes;
    for (const FilledReference &reference : output.references)
        notes.append(noteOn(reference));
    notes.removeAll(QString());
    notes.removeDuplicates();
    for (const QString &note : notes)
        lines.push_back(plain(indent + note));
    if (!output.fault.isEmpty())
        lines.push_back(marked(indent, Verdict::Stopped, output.fault));
    if (!output.variables.empty())
        lines.push_back(plain(indent + CommandLineText::tr("Variables")));
    std::ranges::transform(output.variables, std::back_inserter(lines), lineOf);
    return lines;
}

Json text(const QString &text)
{
    return Json::string(toStdString(text));
}

Json word(std::string_view word)
{
    return Json::string(std::string(word));
}

template <typename Items, typename ToJson>
Json listOf(const Items &items, const ToJson &toJson)
{
    Json list = Json::array();
    for (const auto &item : items)
        list.items().push_back(toJson(item));
    return list;
}

Json conditionJson(const ConditionVerdict &condition)
{
    Json json = Json::object();
    json.insert("pointer", Json::string(condition.pointer));
    json.insert("verdict", word(verdictName(condition.verdict)));
    json.insert("reason", text(condition.reason));
    return json;
}

Json fieldJson(const FieldVerdict &field)
{
    Json json = Json::object();
    json.insert("field", Json::string(field.pointer));
    json.insert("verdict", word(verdictName(field.verdict)));
    json.insert("conditions", listOf(field.conditions, conditionJson));
    return json;
}

std::string_view fillingName(Filling filling)
{
    switch (filling) {
    case Filling::Value:
        return "value";
    case Filling::Default:
        return "default";
    case Filling::Nothing:
        return "nothing";
    case Filling::Undefined:
        return "undefined";
    case Filling::Fault:
        return "fault";
    }
    Q_UNREACHABLE();
}

Json referenceJson(const FilledReference &reference)
{
    Json json = Json::object();
    json.insert("name", Json::string(reference.name));
    json.insert("filling", word(fillingName(reference.filling)));
    return json;
}

Json variableJson(const VariableValue &variable)
{
    Json json = Json::object();
    json.insert("name", Json::string(variable.name));
    switch (variable.state) {
    case ValueState::Found:
        json.insert("state", word("found"));
        json.insert("value", *variable.value);
        break;
    case ValueState::Missing:
        json.insert("state", word("missing"));
        break;
    case ValueState::Fault:
        json.insert("state", word("fault"));
        json.insert("fault", text(variable.fault));
        break;
    }
    return json;
}

Json outputJson(const TransformOutput &output)
{
    Json json = Json::object();
    json.insert("text", Json::string(output.text));
    if (!output.fault.isEmpty())
        json.insert("fault", text(output.fault));
    json.insert("references", listOf(output.references, referenceJson));
    return json;
}

Json keyJson(const TransformOutput &key)
{
    Json json = outputJson(key);
    json.insert("variables", listOf(key.variables, variableJson));
    return json;
}

bool isFaulty(const TransformOutput &output)
{
    return !output.fault.isEmpty()
        || std::ranges::find(output.variables, ValueState::Fault, &VariableValue::state)
        != output.variables.end();
}

} // namespace

std::vector<OutputLine> previewLines(const QString &name, const EventOutcome &outcome)
{
    std::vector<OutputLine> lines{plain(headingOf(name, outcome.verdict.verdict))};
    const auto add = [&lines](std::vector<OutputLine> more) {
        std::ranges::move(more, std::back_inserter(lines));
    };
    for (const FieldVerdict &field : outcome.verdict.fields)
        add(linesOf(field));
    if (outcome.verdict.fields.empty())
        lines.push_back(plain(indent + noFilterText()));
    add(linesOf(outcome.verdict.verdict == Verdict::Stopped ? CommandLineText::tr("Output, which is not sent")
                                                            : CommandLineText::tr("Output"),
                outcome.output));
    for (size_t index = 0; index < outcome.keys.size(); ++index)
        add(linesOf(CommandLineText::tr("Key %1").arg(index + 1), outcome.keys[index]));
    return lines;
}

Json previewJson(const QString &file, const EventOutcome &outcome)
{
    Json json = Json::object();
    json.insert("file", text(file));
    json.insert("verdict", word(verdictName(outcome.verdict.verdict)));
    json.insert("fields", listOf(outcome.verdict.fields, fieldJson));
    json.insert("output", outputJson(outcome.output));
    json.insert("variables", listOf(outcome.output.variables, variableJson));
    json.insert("keys", listOf(outcome.keys, keyJson));
    return json;
}

bool hasFault(const EventOutcome &outcome)
{
    if (outcome.verdict.verdict == Verdict::Stopped)
        return false;
    return outcome.verdict.verdict == Verdict::Unknown || isFaulty(outcome.output)
        || std::ranges::any_of(outcome.keys, isFaulty);
}

} // namespace weir
