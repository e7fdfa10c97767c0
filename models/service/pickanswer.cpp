#include "models/service/pickanswer.h"

#include "models/text.h"

namespace weir {

namespace {

QString memberOf(const Json &row, std::string_view key)
{
    const Json *value = key.empty() ? nullptr : row.find(key);
    return value ? toQString(value->text()) : QString();
}

PickItem itemFrom(const PickListSpec &spec, const Json &row)
{
    if (row.isString())
        return {.value = toQString(row.text()), .label = toQString(row.text())};
    PickItem item{.value = memberOf(row, spec.valueKey),
                  .label = memberOf(row, spec.labelKey),
                  .note = memberOf(row, spec.noteKey)};
    if (item.label.isEmpty())
        item.label = item.value;
    for (const std::string_view key : spec.keptKeys) {
        if (const Json *value = row.find(key))
            item.kept.insert(key, *value);
    }
    return item;
}

bool isText(const Json &object, std::string_view key, std::string_view text)
{
    const Json *value = object.find(key);
    return value && value->text() == text;
}

//! Only Kafka connections that were made can be written to (EventGrid API, ListConnections).
bool canBeChosen(const PickListSpec &spec, const PickItem &item)
{
    return !item.value.isEmpty()
        && (spec.list != PickList::Connections
            || (isText(item.kept, "type", "KAFKA") && isText(item.kept, "status", "CREATED")));
}

} // namespace

std::optional<PickPage> pickPage(const PickListSpec &spec, const Json &answer)
{
    const Json *rows = answer.find(spec.itemsKey);
    if (!rows || !rows->isArray())
        return std::nullopt;
    PickPage page;
    for (const Json &row : rows->items()) {
        PickItem item = itemFrom(spec, row);
        page.rows.append(item.value);
        if (canBeChosen(spec, item))
            page.items.push_back(std::move(item));
    }
    if (const Json *total = spec.totalKey.empty() ? nullptr : answer.find(spec.totalKey))
        page.total = total->toInteger();
    if (const Json *next = spec.nextKey.empty() ? nullptr : answer.find(spec.nextKey)) {
        if (next->isBoolean())
            page.hasMore = next->toBool();
        else
            page.nextMarker = toQString(next->text());
    }
    return page;
}

QString detailedValue(const PickListSpec &spec, const Json &answer)
{
    return memberOf(answer, spec.detailKey);
}

} // namespace weir
