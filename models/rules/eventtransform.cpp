#include "models/rules/eventtransform.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/rules/jsonpath.h"

#include <QCoreApplication>

#include <map>
#include <string_view>

namespace weir {

namespace {

struct TransformText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TransformText)
};

std::string textOf(const Json *member)
{
    return member && member->isString() ? member->text() : std::string();
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
    const std::string type = textOf(transform->find("type"));
    const std::string value = textOf(transform->find("value"));
    if (type == "ORIGINAL")
        return;
    if (type == "CONSTANT") {
        m_type = Type::Constant;
        m_text = value;
        return;
    }
    m_type = Type::Variable;
    if (type != "VARIABLE") {
        m_fault = TransformText::tr("The transform has none of the types ORIGINAL, CONSTANT and VARIABLE.");
        return;
    }
    readVariables(value);
    readTemplate(textOf(transform->find("template")));
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
        Variable variable{.name = name, .constant = expression};
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
    VariableValue result{.name = variable.name, .fault = variable.fault};
    if (!result.fault.isEmpty()) {
        result.state = ValueState::Fault;
    } else if (!variable.path) {
        result.value = variable.constant;
    } else if (const auto selected = variable.path->select(event); !selected) {
        result.state = ValueState::Fault;
        result.fault = TransformText::tr("The path selects more than %1 values.").arg(jsonPathSelectionLimit);
    } else if (!variable.path->isSingular()) {
        result.value = Json::array();
        for (const Json *value : *selected)
            result.value.items().push_back(*value);
    } else if (!selected->empty()) {
        result.value = *selected->front();
    }
    if (result.state == ValueState::Found && result.value.isNull())
        result.state = ValueState::Missing;
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
            output.text += filledText(variable->value);
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
