#pragma once

#include "models/json/json.h"
#include "models/profile/connectionprofile.h"
#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace weir {

class ApiClient;
class ResourceListFlow;

//! Finds the IDs of the resources that have a name; of all of them where the name is empty.
class TargetSearch final : public QObject
{
    Q_OBJECT

public:
    TargetSearch(ApiClient &client, const ConnectionProfile &profile, ResourceKind kind, QString name,
                 QObject *parent = nullptr);

    void start();
    void cancel();

Q_SIGNALS:
    //! Comes exactly once. With an error the IDs are not all.
    void finished(const QStringList &ids, const std::optional<weir::ApiError> &error);

private:
    void takeItems(const std::vector<Json> &items);

    QString m_name;
    QStringList m_ids;
    ResourceListFlow *m_list;
};

} // namespace weir
