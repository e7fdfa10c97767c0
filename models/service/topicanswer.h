#pragma once

#include "models/json/json.h"

#include <QStringList>

#include <optional>

namespace weir {

//! What a subscription can notify.
enum class TopicKind : quint8 { SmnTopic, DisStream };

//! One answer to a request for the list of them.
struct TopicPage
{
    QStringList names = {};
    //! Of all pages, where the service says it.
    std::optional<qint64> total = {};
    //! Whether the service says that others follow.
    std::optional<bool> hasMore = {};
};

//! Reads SMN's list of topics (topics, topic_count) or DIS's list of streams (stream_names,
//! has_more_streams). Nothing where the answer holds no list.
[[nodiscard]] std::optional<TopicPage> topicPage(TopicKind kind, const Json &answer);

} // namespace weir
