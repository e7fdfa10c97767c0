#include "models/import/terraformbody.h"

#include "models/draft/secretfields.h"
#include "models/import/terraformplace.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/issuetext.h"
#include "models/schema/resourcekind.h"
#include "models/schema/terraformarguments.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

namespace weir {

namespace {

struct TerraformBodyText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TerraformBody)
};

//! Whose account and place it is, and what Terraform itself does with the resource.
constexpr std::array<std::string_view, 7> passedOver{"region",   "provider",    "depends_on", "lifecycle",
                                                     "timeouts", "provisioner", "connection"};
constexpr std::array<std::string_view, 2> repeating{"count", "for_each"};

bool isAmong(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

//! The provider's blocks that it insists on say nothing where they are empty.
bool saysNothing(const HclMember &member, const Json &value, const TerraformPlace &place)
{
    const bool isEnd = place.pointer == "/source" || place.pointer == "/sink";
    return value.isNull() || (member.isBlock && value.isObject() && value.members().empty() && !isEnd);
}

void setOffsets(Json &value, quint32 offset)
{
    value.setOffset(offset);
    if (value.isArray()) {
        for (Json &item : value.items())
            setOffsets(item, offset);
    } else if (value.isObject()) {
        for (Json::Member &member : value.members()) {
            member.keyOffset = offset;
            setOffsets(member.value, offset);
        }
    }
}

Json sorted(Json value)
{
    if (value.isArray()) {
        for (Json &item : value.items())
            item = sorted(std::move(item));
    } else if (value.isObject()) {
        std::ranges::sort(value.members(), {}, &Json::Member::key);
        for (Json::Member &member : value.members())
            member.value = sorted(std::move(member.value));
    }
    return value;
}

//! The text that jsonencode() gives.
std::string encodedText(Json value)
{
    QByteArray text = QByteArray::fromStdString(writeCompactJson(sorted(std::move(value))));
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").toStdString();
}

class TerraformBodyReader
{
public:
    explicit TerraformBodyReader(const TerraformVariables &variables) : m_variables(variables) { }

    Json read(const HclValue &block)
    {
        return valueOf(block, {.fields = fieldTable(ResourceKind::EventStream)});
    }

    [[nodiscard]] const std::optional<HclFault> &fault() const { return m_fault; }
    [[nodiscard]] std::optional<size_t> runArgument() const { return m_runArgument; }

private:
    void fail(size_t offset, const QString &reason)
    {
        if (!m_fault)
            m_fault = HclFault{offset, reason};
    }

    Json valueOf(const HclValue &value, const TerraformPlace &place)
    {
        const bool isArgument = place.spelling == TerraformSpelling::Terraform;
        const bool takesJson = isArgument && place.field
            && (isGroup(place.field->type) || place.field->type == FieldType::FreeObject);
        Json json = takesJson ? groupOf(value, place)
            : isArgument      ? scalarOf(value, place)
                              : plainOf(value, place);
        json.setOffset(value.offset);
        return json;
    }

    //! Of an argument that takes JSON, or of a block.
    Json groupOf(const HclValue &value, const TerraformPlace &place)
    {
        if (value.type == HclValue::Type::Encoded) {
            TerraformPlace inside = place;
            inside.spelling = TerraformSpelling::Json;
            return valueOf(value.items.front(), inside);
        }
        if (value.type == HclValue::Type::String)
            return jsonIn(value, place);
        // A block may be written as a list of one.
        if (value.type == HclValue::Type::List && value.items.size() == 1
            && value.items.front().type == HclValue::Type::Object
            && place.field->type != FieldType::ObjectList)
            return valueOf(value.items.front(), place);
        return plainOf(value, place);
    }

    Json jsonIn(const HclValue &value, const TerraformPlace &place)
    {
        // As deep as what stands around it leaves room for.
        const auto depth = static_cast<int>(std::ranges::count(place.pointer, '/'));
        auto document = readJson(value.text, jsonDepthLimit - depth);
        if (!document) {
            const JsonReadError &error = document.error();
            fail(value.offset,
                 TerraformBodyText::tr("“%1” must be JSON; in its text, line %2, column %3: %4")
                     .arg(toQString(place.name), QString::number(error.line), QString::number(error.column),
                          error.reason));
            return {};
        }
        if (!document->duplicates.empty())
            fail(value.offset, hclDuplicateText(lastToken(document->duplicates.front().pointer)));
        setOffsets(document->root, value.offset);
        return std::move(document->root);
    }

    //! Terraform turns numbers into texts and back, as an argument wants them.
    Json scalarOf(const HclValue &value, const TerraformPlace &place)
    {
        Json json = plainOf(value, place);
        if (!place.field)
            return json;
        if (isText(place.field->type) && (json.isNumber() || json.isBoolean()))
            return Json::string(writeCompactJson(json));
        if (place.field->type == FieldType::Integer && json.isString()) {
            if (const auto number = readJson(json.text()); number && number->root.isNumber())
                return number->root;
        }
        return json;
    }

    Json plainOf(const HclValue &value, const TerraformPlace &place)
    {
        switch (value.type) {
        case HclValue::Type::Null:
            return {};
        case HclValue::Type::Boolean:
            return Json::boolean(value.isTrue);
        case HclValue::Type::Number:
            return Json::number(value.text);
        case HclValue::Type::String:
            return Json::string(value.text);
        case HclValue::Type::List:
        case HclValue::Type::Object:
            // A default of a variable may come to stand deeper than in its block.
            if (std::ranges::count(place.pointer, '/') >= jsonDepthLimit)
                fail(value.offset, hclDepthText());
            return value.type == HclValue::Type::List ? listOf(value, place) : objectOf(value, place);
        case HclValue::Type::Encoded:
            return Json::string(encodedText(valueOf(value.items.front(), inTextAt(place))));
        case HclValue::Type::Expression:
            return expressionOf(value, place);
        }
        Q_UNREACHABLE();
    }

    Json listOf(const HclValue &value, const TerraformPlace &place)
    {
        Json list = Json::array();
        for (size_t index = 0; index < value.items.size() && !m_fault; ++index)
            list.items().push_back(valueOf(value.items[index], itemOf(place, index)));
        return list;
    }

    Json objectOf(const HclValue &value, const TerraformPlace &place)
    {
        Json object = Json::object();
        std::unordered_set<std::string> keys;
        for (const HclMember &member : value.members) {
            if (m_fault)
                break;
            if (place.spelling == TerraformSpelling::Terraform && !isOfBody(member, place))
                continue;
            const std::string_view key = keyOf(place, member.key);
            const TerraformPlace inside = memberOf(place, key, member.key);
            Json json = valueOf(member.value, inside);
            if (place.spelling == TerraformSpelling::Terraform) {
                if (saysNothing(member, json, inside))
                    continue;
                // Blocks may repeat, and two names may be of one key.
                if (!keys.emplace(key).second)
                    fail(member.offset, hclDuplicateText(member.key));
            }
            object.members().push_back({std::string(key), std::move(json), member.offset});
        }
        return object;
    }

    bool isOfBody(const HclMember &member, const TerraformPlace &place)
    {
        if (place.pointer.empty() && isAmong(passedOver, member.key))
            return false;
        if (place.pointer.empty() && isAmong(repeating, member.key)) {
            fail(member.offset,
                 TerraformBodyText::tr(
                     "“%1” makes several event streams of one block, which only Terraform can "
                     "do; write a block for each")
                     .arg(toQString(member.key)));
        }
        if (place.pointer.empty() && member.key == terraformRunArgument) {
            m_runArgument = member.offset;
            return false;
        }
        if (!member.labels.empty()) {
            fail(
                member.offset,
                TerraformBodyText::tr("the block “%1” is none that can be read; write out what it stands for")
                    .arg(toQString(member.key + ' ' + member.labels.front())));
        }
        return true;
    }

    Json expressionOf(const HclValue &value, const TerraformPlace &place)
    {
        const std::string_view variable = terraformVariableIn(value.text);
        if (variable.empty() || m_isInDefault) {
            failEvaluation(value, place);
            return {};
        }
        if (const HclValue *known = m_variables.defaultOf(variable))
            return defaultOf(*known, value, place);
        if (std::string placeholder = m_variables.placeholderOf(variable); !placeholder.empty())
            return Json::string(std::move(placeholder));
        if (place.secrecy == TerraformSecrecy::Secret)
            return Json::string(secretPlaceholder(place.pointer));
        fail(value.offset,
             TerraformBodyText::tr(
                 "“%1” is the variable “%2”, which has no default in this file; write its value here")
                 .arg(toQString(place.name), toQString(variable)));
        return {};
    }

    Json defaultOf(const HclValue &known, const HclValue &reference, const TerraformPlace &place)
    {
        m_isInDefault = true;
        Json json = valueOf(known, place);
        m_isInDefault = false;
        // However often a long one is used.
        m_copied += writeCompactJson(json).size();
        if (m_copied > static_cast<size_t>(jsonFileSizeLimit))
            fail(reference.offset, TerraformBodyText::tr("with its variables the body is too large"));
        return json;
    }

    void failEvaluation(const HclValue &value, const TerraformPlace &place)
    {
        const QString name = toQString(place.name);
        // A part of it may be a secret.
        const bool hasText =
            value.text.find('"') != std::string::npos || value.text.find("<<") != std::string::npos;
        if (place.secrecy == TerraformSecrecy::Secret
            || (place.secrecy == TerraformSecrecy::ByName && hasText)) {
            return fail(
                value.offset,
                TerraformBodyText::tr("“%1” is an expression, which only Terraform can evaluate; write "
                                      "its value here")
                    .arg(name));
        }
        fail(value.offset,
             TerraformBodyText::tr(
                 "“%1” is the expression %2, which only Terraform can evaluate; write its value here")
                 .arg(name, shownText(toQString(value.text).simplified())));
    }

    const TerraformVariables &m_variables;
    std::optional<HclFault> m_fault;
    std::optional<size_t> m_runArgument;
    size_t m_copied = 0;
    bool m_isInDefault = false;
};

} // namespace

Result<TerraformBody, HclFault> terraformBody(const HclValue &block, const TerraformVariables &variables)
{
    TerraformBodyReader reader(variables);
    Json body = reader.read(block);
    if (reader.fault())
        return *reader.fault();
    return TerraformBody{std::move(body), reader.runArgument()};
}

} // namespace weir
