#pragma once

#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"

#include <QMultiHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace weir {

class ApiClient;
class ResourceListFlow;

//! The IDs that each name has in a project: the list of a kind is read once, when somebody asks for the first
//! name.
class NameIndex final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const Result<QStringList, ApiError> &)>;

    //! Once the client is gone every question is answered with an error.
    NameIndex(ApiClient &client, ConnectionProfile profile, QObject *parent = nullptr);
    ~NameIndex() override;

    //! Calls the handler once, unless `context` is gone by then. What could not be read is tried again with
    //! the next question.
    void find(ResourceKind kind, const QString &name, QObject *context, Handler handler);
    //! Answers who waits with an error.
    void cancel();

private:
    struct Question
    {
        QString name;
        QPointer<QObject> context;
        Handler handler;
    };
    struct Names
    {
        QMultiHash<QString, QString> ids = {};
        QPointer<ResourceListFlow> list = {};
        std::vector<Question> questions = {};
        bool isComplete = false;
    };

    void read(ResourceKind kind);
    void takeEnd(ResourceKind kind, const std::optional<ApiError> &error);
    static void answer(const Question &question, const Result<QStringList, ApiError> &ids);

    QPointer<ApiClient> m_client;
    ConnectionProfile m_profile;
    std::map<ResourceKind, Names> m_names;
};

} // namespace weir
