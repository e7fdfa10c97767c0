#include "models/rules/eventtransform.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/rules/jsonpath.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>
#include <string_view>

namespace weir {

namespace {

struct TransformText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TransformText)
};

//! With all that it holds, as far as the limit.
size_t partCount(const Json &value, size_t limit)
{
    size_t count = 1;
    for (const Json &item : value.items())
        count += count > limit ? 0 : partCount(item, limit - count + 1);
    for (const Json::Member &member : value.members())
        count += count > limit ? 0 : partCount(member.value, limit - count + 1);
    return count;
}

//! Null pointer where that would be too much.
std::shared_ptr<const Json> listOf(const std::vector<const Json *> &values)
{
    size_t count = 0;
    for (const Json *value : values) {
        count += partCount(*value, selectedPartLimit - count);
        if (count > selectedPartLimit)
            return nullptr;
    }
    Json list = Json::array();
    for (const Json *value : values)
        list.items().push_back(*value);
    return std::make_shared<const Json>(std::move(list));
}

QString selectionFault(size_t limit)
{
    return TransformText::tr("The path leads through more than %1 values.").arg(QLocale().toString(limit));
}

std::string filledText(const Json &value)
{
    return value.isString() ? value.text() : writeCompactJson(value);
}

} // namespace

EventTransform::EventTransform(const Json *transform)
{
    if (!transform || transform->isNull())
        return;
    const Json *type = transform->find("type");
    const std::string name = type && type->isString() ? type->text() : std::string();
    if (name == "ORIGINAL")
        return;
    if (name == "CONSTANT") {
        m_type = Type::Constant;
        m_text = readText(*transform, "value");
        return;
    }
    m_type = Type::Variable;
    if (name != "VARIABLE") {
        m_fault = TransformText::tr("The transform has none of the types ORIGINAL, CONSTANT and VARIABLE.");
        return;
    }
    readVariables(readText(*transform, "value"));
    readTemplate(readText(*transform, "template"));
}

std::string EventTransform::readText(const Json &transform, std::string_view key)
{
    const Json *member = transform.find(key);
    if (!member || member->isNull())
        return {};
    if (!member->isString())
        m_fault = TransformText::tr("“%1” of the transform must be a text.").arg(toQString(key));
    return member->isString() ? member->text() : std::string();
}

void EventTransform::readVariables(const std::string &value)
{
    if (value.empty())
        return;
    const auto document = readJson(value);
    if (!document || !document->root.isObject()) {
        m_fault = document
            ? TransformText::tr("The variables are no JSON object.")
            : TransformText::tr("The variables cannot be read. %1").arg(document.error().message());
        return;
    }
    for (const auto &[name, expression, offset] : document->root.members()) {
        Variable variable{.name = name, .constant = std::make_shared<const Json>(expression)};
        if (expression.isString() && isJsonPath(expression.text())) {
            auto path = JsonPathQuery::read(expression.text());
            if (path)
                variable.path = *path;
            else
                variable.fault = path.error().message;
        }
        m_variables.push_back(std::move(variable));
    }
}

void EventTransform::readTemplate(const std::string &text)
{
    m_text = text;
    MessageTemplate parsed = parseTemplate(text);
    std::map<std::string_view, size_t> indexes;
    for (size_t index = 0; index < m_variables.size(); ++index)
        indexes.emplace(m_variables[index].name, index);
    for (TemplateReference &reference : parsed.references) {
        const auto found = indexes.find(reference.name);
        const std::optional<size_t> index =
            found == indexes.end() ? std::nullopt : std::optional(found->second);
        m_references.push_back({std::move(reference), index});
    }
    if (parsed.unclosed) {
        const TextPosition position = positionAt(text, *parsed.unclosed);
        m_fault = TransformText::tr("The template has a ${ at line %1, column %2 that is not closed by }.")
                      .arg(position.line)
                      .arg(position.column);
    }
}

TransformOutput EventTransform::apply(const Json &event) const
{
    TransformOutput output{.text = {}, .variables = {}, .references = {}, .fault = m_fault};
    switch (m_type) {
    case Type::Original:
        output.text = writeCompactJson(event);
        break;
    case Type::Constant:
        output.text = m_text;
        break;
    case Type::Variable:
        for (const Variable &variable : m_variables)
            output.variables.push_back(valueOf(variable, event));
        fill(output);
        break;
    }
    if (output.text.size() > transformOutputLimit)
        output.fault =
            TransformText::tr("The output is longer than %1 MiB.").arg(transformOutputLimit >> 20U);
    return output;
}

VariableValue EventTransform::valueOf(const Variable &variable, const Json &event)
{
    const auto faulty = [&variable](const QString &fault) {
        return VariableValue{.name = variable.name, .state = ValueState::Fault, .fault = fault};
    };
    if (!variable.fault.isEmpty())
        return faulty(variable.fault);
    VariableValue result{.name = variable.name, .value = variable.constant};
    if (variable.path) {
        const auto selected = variable.path->select(event);
        if (!selected)
            return faulty(selectionFault(jsonPathSelectionLimit));
        if (variable.path->isSingular()) {
            // It belongs to the event.
            result.value = selected->empty()
                ? nullptr
                : std::shared_ptr<const Json>(std::shared_ptr<const Json>(), selected->front());
        } else {
            result.value = listOf(*selected);
            if (!result.value)
                return faulty(selectionFault(selectedPartLimit));
        }
    }
    if (!result.value || result.value->isNull()) {
        result.value = nullptr;
        result.state = ValueState::Missing;
    }
    return result;
}

void EventTransform::fill(TransformOutput &output) const
{
    const std::string_view text = m_text;
    size_t end = 0;
    for (const auto &[reference, index] : m_references) {
        if (output.text.size() > transformOutputLimit)
            return;
        output.text += text.substr(end, reference.offset - end);
        end = reference.offset + reference.length;
        const VariableValue *variable = index ? &output.variables[*index] : nullptr;
        FilledReference filled{.offset = output.text.size(),
                               .length = 0,
                               .name = reference.name,
                               .filling = variable ? Filling::Nothing : Filling::Undefined};
        if (variable && variable->state == ValueState::Found) {
            filled.filling = Filling::Value;
            output.text += filledText(*variable->value);
        } else if (variable && variable->state == ValueState::Fault) {
            filled.filling = Filling::Fault;
            output.fault = TransformText::tr("The value of %1 is not known. %2")
                               .arg(toQString(reference.name), variable->fault);
        } else if (reference.fallback) {
            filled.filling = Filling::Default;
            output.text += *reference.fallback;
        }
        filled.length = output.text.size() - filled.offset;
        output.references.push_back(std::move(filled));
    }
    output.text += text.substr(end);
}

} // namespace weir
