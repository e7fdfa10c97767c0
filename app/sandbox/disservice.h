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
    [[nodiscard]] Answer showStream(const Request &request) const;
    [[nodiscard]] Answer list() const;
    [[nodiscard]] Answer create(const Request &request);
    [[nodiscard]] Answer update(const Request &request);
    [[nodiscard]] Answer remove(const Request &request);
    //! The end where there is none with the id of the path.
    [[nodiscard]] std::vector<Subscription>::iterator find(const Request &request);
    //! Takes over what a request gives, with the URN that follows where it has none.
    void take(const QJsonObject &body, Subscription &subscription) const;
    [[nodiscard]] QJsonObject detail(const Subscription &subscription) const;

    QString m_projectId;
    std::vector<DisStream> m_streams;
    std::vector<Subscription> m_subscriptions;
};

} // namespace weir::sandbox
