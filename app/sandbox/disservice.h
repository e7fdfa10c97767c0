#pragma once

#include "app/sandbox/gateway.h"
#include "app/sandbox/sampledata.h"

#include <QJsonArray>
#include <QStringList>

namespace weir::sandbox {

//! An event subscription as the service holds it.
struct Subscription
{
    QString id = {};
    QString name = {};
    bool enabled = false;
    QStringList eventIds = {};
    //! Empty: every stream.
    QStringList streamIds = {};
    QString topicName = {};
    int topicType = 0;
    //! Null for a DIS stream.
    QString topicUrn = {};
};

//! Data Ingestion Service: the event subscriptions and the list of streams.
class DisService
{
public:
    explicit DisService(QString projectId);

    //! The routes refer to this object.
    [[nodiscard]] std::vector<Route> routes();

private:
    [[nodiscard]] Answer listEvents() const;
    [[nodiscard]] Answer listStreams(const Request &request) const;
    [[nodiscard]] Answer list() const;
    [[nodiscard]] Answer update(const Request &request);
    [[nodiscard]] QJsonObject detail(const Subscription &subscription) const;

    QString m_projectId;
    std::vector<DisStream> m_streams;
    std::vector<Subscription> m_subscriptions;
};

} // namespace weir::sandbox
