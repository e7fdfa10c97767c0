#include "models/export/requestfileexport.h"

#include "models/draft/requestfile.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

namespace weir {

std::string exportAsRequestFile(ResourceKind kind, const QString &projectId, const QString &id,
                                const Json &body)
{
    Json path = Json::object();
    path.insert(requestProjectKey, Json::string(toStdString(projectId)));
    path.insert(pathIdKey(kind), Json::string(toStdString(id)));
    Json request = Json::object();
    request.insert(requestPathKey, std::move(path));
    request.insert(requestBodyKey, orderedJson(body, fieldTable(kind)));
    return writeJson(request);
}

} // namespace weir
