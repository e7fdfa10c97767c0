#pragma once

#include "app/sandbox/streamstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace weir::sandbox {

//! The project that the samples belong to.
inline constexpr QLatin1StringView sampleProjectId("575ae927fc644f22b5c5af5209b7cf51");
inline constexpr QLatin1StringView sampleRegion("cn-north-4");

//! A DIS stream as far as subscriptions refer to it.
struct DisStream
{
    QString name = {};
    QString id = {};
};

//! The samples in turn, numbered from the second round on. Names and ids are the same in every run.
[[nodiscard]] std::vector<Stream> sampleStreams(int count);

//! Events that can be subscribed to, each as the service lists it.
[[nodiscard]] QJsonArray sampleEventTypes();
[[nodiscard]] std::vector<DisStream> sampleDisStreams();
//! Without their URNs, which depend on the project.
[[nodiscard]] QJsonArray sampleSmnTopics();
//! What the other services list of the project, by kind: arrays of what they answer, and by instance of DMS
//! the names of its topics and groups.
[[nodiscard]] QJsonObject sampleProjectLists();
//! Each as a PUT would send it, with its id.
[[nodiscard]] QJsonArray sampleSubscriptions();

} // namespace weir::sandbox
