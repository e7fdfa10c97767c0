#include "models/draft/newresource.h"

#include "models/draft/draftrepair.h"
#include "models/text.h"

#include <algorithm>
#include <string>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view newStream = R"({
    "name": "",
    "source": {"source_kafka": {}, "name": "HC.Kafka"},
    "sink": {"sink_fg": {}, "name": "HC.FunctionGraph"},
    "rule_config": {"transform": {"type": "ORIGINAL"}, "filter": {}}
})";

constexpr std::string_view newSubscription = R"({
    "enable": true,
    "event_ids": [],
    "event_streamids": [],
    "topic_name": "",
    "topic_type": 0
})";

constexpr std::string_view nameKey = "name";
constexpr auto copySuffix = "-copy"_L1;

//! The end of a name that would be too long gives way.
QString nameOfCopy(const QString &name, const FieldSpec *field)
{
    std::u32string letters = name.toStdU32String();
    if (field && field->bounds.isSet())
        letters.resize(std::min(letters.size(), static_cast<size_t>(field->bounds.most - copySuffix.size())));
    return QString::fromStdU32String(letters) + copySuffix;
}

} // namespace

LoadedResource newResource(ResourceKind kind)
{
    const std::string_view text = kind == ResourceKind::EventStream ? newStream : newSubscription;
    return loadResource(kind, readJson(text).value(), ResourceOrigin::File);
}

LoadedResource duplicateOf(LoadedResource resource)
{
    LoadedResource copy;
    copy.kind = resource.kind;
    copy.body = repairedBody(resource.kind, resource.body);
    copy.secrets = std::move(resource.secrets);
    // Of the new resource it is nowhere else yet.
    for (auto &[pointer, field] : copy.secrets) {
        if (!field.text.isEmpty())
            field.state = SecretState::Entered;
    }
    if (const Json *name = copy.body.find(nameKey); name && name->isString()) {
        const FieldSpec *field = fieldWithKey(fieldTable(copy.kind), nameKey);
        copy.body.insert(nameKey, Json::string(toStdString(nameOfCopy(toQString(name->text()), field))));
    }
    return copy;
}

} // namespace weir
