#include "models/schema/jsonschema.h"

#include "models/draft/secretfields.h"
#include "models/schema/eventsubscriptionrules.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/formats.h"
#include "models/schema/issuetext.h"
#include "models/schema/numberpattern.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace weir {

namespace {

struct JsonSchemaText
{
    Q_DECLARE_TR_FUNCTIONS(weir::JsonSchema)
};

QString titleOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return JsonSchemaText::tr("Body of an event stream");
    case ResourceKind::EventSubscription:
        return JsonSchemaText::tr("Body of an event subscription");
    }
    Q_UNREACHABLE();
}

Json text(const QString &shown)
{
    return Json::string(toStdString(shown));
}

Json texts(const std::vector<std::string_view> &all)
{
    Json::Array items;
    for (const std::string_view one : all)
        items.push_back(Json::string(std::string(one)));
    return items.size() == 1 ? std::move(items.front()) : Json::array(std::move(items));
}

Json with(std::string_view key, Json value)
{
    Json object = Json::object();
    object.insert(key, std::move(value));
    return object;
}

//! `^` and `$` around it; "" as well where a field may be left empty.
Json wholeText(std::string_view expression, Presence presence)
{
    std::string pattern = "^(?:";
    pattern.append(expression).append(presence == Presence::Optional ? ")?$" : ")$");
    return Json::string(std::move(pattern));
}

//! What the field may be written as. Where it is optional, null and "" say that it is not set, and numbers
//! and booleans in quotes are read.
std::vector<std::string_view> typesOf(const FieldSpec &field)
{
    std::vector<std::string_view> types;
    const bool isOptional = field.presence == Presence::Optional;
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
        types = {"string"};
        break;
    case FieldType::Integer:
        types = {"integer", "string"};
        break;
    case FieldType::Boolean:
        types = {"boolean", "string"};
        break;
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::FreeObject:
        types = {"object"};
        if (isOptional)
            types.emplace_back("string");
        break;
    case FieldType::ObjectList:
        types = {"array"};
        if (isOptional)
            types.emplace_back("string");
        break;
    case FieldType::StringList:
        types = {"array"};
        break;
    }
    if (isOptional)
        types.emplace_back("null");
    return types;
}

//! The help, and what is only warned of: a schema has no levels, and a warning must not refuse a body.
QString descriptionOf(const FieldSpec &field)
{
    QStringList sentences(fieldHelp(field));
    if (!field.pattern.expression.empty())
        sentences.push_back(patternText(field));
    if (field.format != Format::Any)
        sentences.push_back(formatText(field));
    const Bounds &bounds = field.bounds;
    if (bounds.isSet() && bounds.level != Level::Error)
        sentences.push_back(field.type == FieldType::Integer ? rangeText(field) : lengthRuleText(field));
    return sentences.join(u' ');
}

void addText(Json &schema, const FieldSpec &field)
{
    const bool isBounded = field.bounds.isSet() && field.bounds.level == Level::Error;
    if (field.presence == Presence::Required)
        schema.insert("minLength", Json::integer(isBounded ? std::max<qint64>(1, field.bounds.least) : 1));
    if (isBounded && field.bounds.most != Bounds().most)
        schema.insert("maxLength", Json::integer(field.bounds.most));
    if (!field.pattern.expression.empty() && field.pattern.level == Level::Error)
        schema.insert("pattern", wholeText(field.pattern.expression, field.presence));
    if (field.sensitivity == Sensitivity::Secret && field.presence == Presence::Required)
        schema.insert("not",
                      with("pattern", Json::string("^[*]{" + std::to_string(shortestSecretMask) + ",}$")));
}

void addInteger(Json &schema, const FieldSpec &field)
{
    const Bounds bounds = field.bounds.level == Level::Error ? field.bounds : Bounds();
    if (bounds.least != Bounds().least)
        schema.insert("minimum", Json::integer(bounds.least));
    if (bounds.most != Bounds().most)
        schema.insert("maximum", Json::integer(bounds.most));
    schema.insert("pattern", wholeText(wholeNumberPattern(bounds), field.presence));
}

void addExamples(Json &schema, const FieldSpec &field)
{
    Json::Array examples;
    for (const Choice &choice : field.choices) {
        std::string value(choice.value);
        examples.push_back(field.type == FieldType::Integer ? Json::number(std::move(value))
                                                            : Json::string(std::move(value)));
    }
    if (!examples.empty())
        schema.insert("examples", Json::array(std::move(examples)));
}

Json fieldSchema(const FieldSpec &field);

//! Members that no table knows are only warned of.
void addMembers(Json &schema, FieldTable table)
{
    Json::Array required;
    Json properties = Json::object();
    for (const FieldSpec &field : table) {
        if (field.presence == Presence::Required)
            required.push_back(Json::string(std::string(field.key)));
        properties.insert(field.key, fieldSchema(field));
        if (!field.legacyKey.empty())
            properties.insert(field.legacyKey, Json::boolean(false));
    }
    if (!required.empty())
        schema.insert("required", Json::array(std::move(required)));
    schema.insert("properties", std::move(properties));
}

//! Exactly one of the groups; one that is null or "" is not chosen.
void addChoice(Json &schema, FieldTable table)
{
    Json::Array choices;
    for (const FieldSpec &field : table) {
        if (field.type != FieldType::Object)
            continue;
        Json choice = with("required", Json::array({Json::string(std::string(field.key))}));
        choice.insert("properties", with(field.key, with("type", texts({"object"}))));
        choices.push_back(std::move(choice));
    }
    schema.insert("oneOf", Json::array(std::move(choices)));
}

void addRules(Json &schema, const FieldSpec &field)
{
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
        addText(schema, field);
        addExamples(schema, field);
        return;
    case FieldType::Integer:
        addInteger(schema, field);
        addExamples(schema, field);
        return;
    case FieldType::Boolean:
        schema.insert("pattern", wholeText("true|false", field.presence));
        return;
    case FieldType::StringList: {
        Json item = with("type", texts({"string"}));
        addExamples(item, field);
        schema.insert("items", std::move(item));
        return;
    }
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::ObjectList:
    case FieldType::FreeObject:
        break;
    }
    if (field.presence == Presence::Optional)
        schema.insert("maxLength", Json::integer(0));
    if (field.type == FieldType::ObjectList) {
        Json item = with("type", texts({"object"}));
        addMembers(item, field.fields);
        schema.insert("items", std::move(item));
    } else if (field.type != FieldType::FreeObject) {
        addMembers(schema, field.fields);
    }
    if (field.type == FieldType::Alternatives)
        addChoice(schema, field.fields);
}

Json fieldSchema(const FieldSpec &field)
{
    Json schema = with("title", text(fieldLabel(field)));
    schema.insert("description", text(descriptionOf(field)));
    schema.insert("type", texts(typesOf(field)));
    if (field.sensitivity == Sensitivity::Secret)
        schema.insert("writeOnly", Json::boolean(true));
    addRules(schema, field);
    return schema;
}

//! A number that is not negative, however it is written, also in quotes.
Json thisNumber(qint64 number)
{
    const std::string sign = number == 0 ? "-?" : "";
    Json quoted = with("type", texts({"string"}));
    quoted.insert("pattern",
                  Json::string('^' + sign + std::to_string(number) + "(?:\\.0+)?(?:[eE][+-]?0+)?$"));
    return with("anyOf", Json::array({with("const", Json::integer(number)), std::move(quoted)}));
}

//! `rule` holds for the topic's URN while the topic is of this type.
Json ruleOfTopicType(qint64 type, Json rule)
{
    Json condition = with("required", Json::array({Json::string("topic_type")}));
    condition.insert("properties", with("topic_type", thisNumber(type)));
    Json conditional = with("if", std::move(condition));
    conditional.insert("then", with("properties", with("topic_urn", std::move(rule))));
    return conditional;
}

//! What stands in eventsubscriptionrules and is an error.
void addSubscriptionRules(Json &schema)
{
    schema.find("properties")->find("topic_name")->insert("pattern", Json::string("\\S"));
    Json urn = with("type", texts({"string", "null"}));
    urn.insert("pattern", wholeText(topicUrnExpression, Presence::Optional));
    schema.insert("allOf",
                  Json::array({ruleOfTopicType(smnNotification, std::move(urn)),
                               ruleOfTopicType(disStream, with("type", texts({"null"})))}));
}

} // namespace

Json jsonSchema(ResourceKind kind)
{
    Json schema = with("$schema", Json::string("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title", text(titleOf(kind)));
    schema.insert("type", texts({"object"}));
    addMembers(schema, fieldTable(kind));
    switch (kind) {
    case ResourceKind::EventStream:
        break;
    case ResourceKind::EventSubscription:
        addSubscriptionRules(schema);
        break;
    }
    return schema;
}

} // namespace weir
