#pragma once

#include "models/profile/connectionprofile.h"
#include "models/service/apierror.h"
#include "models/service/resourcesummary.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>
#include <vector>

namespace weir {

class ApiCall;
class ApiClient;
struct ApiResult;

//! How many resources there are, as far as the service says.
struct ListTotals
{
    std::optional<qint64> total = {};
    //! Of subscriptions: how many a project may have (DIS API, ListEventsubs).
    std::optional<qint64> quota = {};
};

//! Reads a list page by page, until its total is reached or, where there is none, a page is short. A page
//! without anything new is an error, and so is an end before the total. finished() comes exactly once.
class ResourceListFlow final : public QObject
{
    Q_OBJECT

public:
    ResourceListFlow(ApiClient &client, ConnectionProfile profile, ResourceKind kind,
                     QObject *parent = nullptr);

    void start();
    void cancel();

Q_SIGNALS:
    void pageArrived(const std::vector<weir::ResourceSummary> &rows, const weir::ListTotals &totals);
    //! The elements of the same page as the service wrote them.
    void itemsArrived(const std::vector<weir::Json> &items);
    //! Without an error everything was read.
    void finished(const std::optional<weir::ApiError> &error);

private:
    void requestPage();
    void takePage(const ApiResult &result);
    //! Whether none of the rows was there before.
    [[nodiscard]] bool bringsNothingNew(const std::vector<ResourceSummary> &rows);
    //! Why a list that ends here is not all of it.
    [[nodiscard]] std::optional<ApiError> missingRows(const ListTotals &totals,
                                                      const QString &requestId) const;
    void finish(const std::optional<ApiError> &error);

    ApiClient &m_client;
    ConnectionProfile m_profile;
    ResourceKind m_kind;
    qint64 m_offset = 0;
    QSet<QString> m_ids;
    QPointer<ApiCall> m_call;
    bool m_finished = false;
};

} // namespace weir
