#include "models/service/pickquery.h"

#include "models/json/pointer.h"
#include "models/service/picklistspec.h"

namespace weir {

namespace {

//! Of a number as well, and of one in a text.
std::string siblingText(const Json &document, std::string_view pointer, std::string_view key)
{
    const Json *sibling = valueAt(document, childPointer(parentPointer(pointer), key));
    return sibling ? sibling->text() : std::string();
}

PickList listOf(const FieldSpec &field, const Json &document, std::string_view pointer)
{
    if (field.pickList != PickList::NoticeReceivers)
        return field.pickList;
    // The page's default is 0, an SMN topic.
    return siblingText(document, pointer, "topic_type") == "1" ? PickList::DisStreams : PickList::SmnTopics;
}

} // namespace

PickQuery pickQueryFor(const FieldSpec &field, const Json &document, std::string_view pointer)
{
    PickQuery query{.list = listOf(field, document, pointer)};
    if (const std::string_view key = pickListSpec(query.list).parentKey; !key.empty())
        query.parent = siblingText(document, pointer, key);
    return query;
}

bool lacksParent(const PickQuery &query)
{
    return query.parent.empty() && pickListSpec(query.list).parent == PickParent::Required;
}

} // namespace weir
