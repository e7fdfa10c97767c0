#include "models/service/topicanswer.h"

#include "models/text.h"

namespace weir {

namespace {

std::optional<TopicPage> smnTopicPage(const Json &answer)
{
    const Json *topics = answer.find("topics");
    if (!topics || !topics->isArray())
        return std::nullopt;
    TopicPage page;
    for (const Json &topic : topics->items()) {
        if (const Json *name = topic.find("name"); name && name->isString())
            page.names.append(toQString(name->text()));
    }
    if (const Json *total = answer.find("topic_count"))
        page.total = total->toInteger();
    return page;
}

std::optional<TopicPage> disStreamPage(const Json &answer)
{
    const Json *names = answer.find("stream_names");
    if (!names || !names->isArray())
        return std::nullopt;
    TopicPage page;
    for (const Json &name : names->items()) {
        if (name.isString())
            page.names.append(toQString(name.text()));
    }
    const Json *hasMore = answer.find("has_more_streams");
    page.hasMore = hasMore && hasMore->isBoolean() && hasMore->toBool();
    return page;
}

} // namespace

std::optional<TopicPage> topicPage(TopicKind kind, const Json &answer)
{
    switch (kind) {
    case TopicKind::SmnTopic:
        return smnTopicPage(answer);
    case TopicKind::DisStream:
        return disStreamPage(answer);
    }
    return std::nullopt;
}

} // namespace weir
