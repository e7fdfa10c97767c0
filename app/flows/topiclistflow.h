#pragma once

#include "models/profile/connectionprofile.h"
#include "models/service/apierror.h"
#include "models/service/topicanswer.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>

namespace weir {

class ApiCall;
class ApiClient;
struct ApiResult;

//! Reads the names of a project's SMN topics or DIS streams, page by page. finished() comes exactly once.
class TopicListFlow final : public QObject
{
    Q_OBJECT

public:
    TopicListFlow(ApiClient &client, ConnectionProfile profile, TopicKind kind, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    //! Without an error `names` are all there are.
    void finished(const QSet<QString> &names, const std::optional<weir::ApiError> &error);

private:
    void requestPage();
    void takePage(const ApiResult &result);
    [[nodiscard]] bool isLast(const TopicPage &page) const;

    ApiClient &m_client;
    ConnectionProfile m_profile;
    TopicKind m_kind;
    QSet<QString> m_names;
    qint64 m_offset = 0;
    //! The name after which the next page begins.
    QString m_last;
    QPointer<ApiCall> m_call;
};

} // namespace weir
