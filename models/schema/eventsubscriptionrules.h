#pragma once

#include <QtGlobal>

#include <string_view>

namespace weir {

class RuleCheck;

//! The two values of topic_type.
inline constexpr qint64 smnNotification = 0;
inline constexpr qint64 disStream = 1;

//! How the topic of an SMN notification is named: `urn:smn:{region}:{project_id}:{topic}`.
inline constexpr std::string_view topicUrnExpression = "urn:smn:([^:\\s]+):([^:\\s]+):([^:\\s]+)";

//! The rules across the fields of an event subscription, and those of single fields that no table can say.
void checkEventSubscription(RuleCheck &check);

} // namespace weir
