#include "models/bulk/bulkorder.h"

#include "models/schema/kindword.h"
#include "models/text.h"

#include <utility>

namespace weir {

namespace {

constexpr std::string_view kindKey = "kind";
constexpr std::string_view fileKey = "file";
constexpr std::string_view idKey = "id";
constexpr std::string_view nameKey = "name";
constexpr std::string_view pointerKey = "pointer";
constexpr std::string_view valueKey = "value";

Json jsonText(const QString &text)
{
    return Json::string(toStdString(text));
}

} // namespace

Json orderJson(const BulkOrder &order)
{
    Json json = Json::object();
    json.insert(std::string(kindKey), Json::string(std::string(kindWord(order.kind))));
    if (!order.field) {
        json.insert(std::string(fileKey), jsonText(order.path));
        return json;
    }
    json.insert(std::string(idKey), jsonText(order.field->id));
    json.insert(std::string(nameKey), jsonText(order.field->name));
    json.insert(std::string(pointerKey), Json::string(order.field->pointer));
    if (order.field->value)
        json.insert(std::string(valueKey), *order.field->value);
    return json;
}

std::optional<BulkOrder> orderFrom(const Json &json)
{
    const auto textOf = [&json](std::string_view key) {
        const Json *member = json.find(key);
        return member && member->isString() ? member->text() : std::string();
    };
    const auto kind = kindOfWord(textOf(kindKey));
    if (!kind)
        return std::nullopt;
    BulkOrder order{.kind = *kind, .path = toQString(textOf(fileKey))};
    if (!order.path.isEmpty())
        return order;
    FieldOrder field{
        .id = toQString(textOf(idKey)), .name = toQString(textOf(nameKey)), .pointer = textOf(pointerKey)};
    if (field.id.isEmpty() || field.pointer.empty())
        return std::nullopt;
    if (const Json *value = json.find(valueKey))
        field.value = *value;
    order.field = std::move(field);
    return order;
}

} // namespace weir
