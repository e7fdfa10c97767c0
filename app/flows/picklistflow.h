#pragma once

#include "models/profile/connectionprofile.h"
#include "models/service/apierror.h"
#include "models/service/pickanswer.h"
#include "models/service/pickquery.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>
#include <vector>

namespace weir {

class ApiCall;
class ApiClient;
struct ApiResult;

//! Reads a pick list page by page. A page without anything new is an error, and so is an end before the
//! total. finished() comes exactly once.
//!
//!     start ─▶ connections, where the list is that of a connection's instance
//!       └───────▶ page ──▶ each of its rows, where the list has no values ─┐
//!                  ▲ └──────────────── more ───────────────────────────────┴─▶ finished
//!                  └─────────────────────┘
class PickListFlow final : public QObject
{
    Q_OBJECT

public:
    PickListFlow(ApiClient &client, ConnectionProfile profile, const PickQuery &query,
                 QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void itemsArrived(const std::vector<weir::PickItem> &items);
    //! Without an error everything was read.
    void finished(const std::optional<weir::ApiError> &error);

private:
    void findInstance();
    void takeConnections(const std::optional<ApiError> &error);
    void requestPage();
    void takePage(const ApiResult &result);
    //! Whether none of the rows was there before.
    [[nodiscard]] bool bringsNothingNew(const PickPage &page);
    //! Where the next page begins; empty for none.
    [[nodiscard]] QString cursorAfter(const PickPage &page) const;
    void requestDetail();
    void takeDetail(const ApiResult &result);
    //! Of a page, with its rows.
    void endPage();

    ApiClient &m_client;
    ConnectionProfile m_profile;
    const PickListSpec &m_spec;
    QString m_parent;
    PickListFlow *m_connections = nullptr;
    std::vector<PickItem> m_connectionItems;
    QString m_cursor;
    qint64 m_rows = 0;
    QSet<QString> m_seen;
    //! Of the page, in turn, while their values are asked for.
    std::vector<PickItem> m_unread;
    //! Why the list is not complete although no page follows.
    std::optional<ApiError> m_fault;
    QPointer<ApiCall> m_call;
};

} // namespace weir
