#pragma once

#include "app/storage/resourcefolder.h"
#include "models/draft/changes.h"
#include "models/json/json.h"
#include "models/profile/connectionprofile.h"
#include "models/result.h"
#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace weir {

class ApiCall;
class ApiClient;
class ResourceListFlow;
class StorageThread;
struct LoadedResource;

struct PullOptions
{
    enum class Gone : quint8 { Keep, Remove };

    QString folder = {};
    std::vector<ResourceKind> kinds = {ResourceKind::EventStream, ResourceKind::EventSubscription};
    //! Of the one resource to pull; empty for all of them.
    QString id = {};
    //! What becomes of the files of resources that the service does not have, or has under another name.
    Gone gone = Gone::Keep;
};

//! What became of one file.
struct PulledFile
{
    enum class Result : quint8 {
        New,
        Changed,
        Unchanged,
        Gone, //!< Its resource is gone, and it was kept.
        Removed,
    };

    Result result = Result::Unchanged;
    QString path = {};
    QString id = {};
    //! Of a changed one: from what its body was to what it is.
    std::vector<FieldChange> changes = {};
    //! Of a changed one: the resource whose file it was.
    QString formerId = {};
};

//! A line for each change of the file, in the user's language.
[[nodiscard]] QStringList changeLines(const PulledFile &file);

//! Something that the folder is not up to date in.
struct PullRemark
{
    enum class Kind : quint8 {
        LeftOut, //!< A resource without an ID that a file could name.
        Unwritten, //!< A file that could not be read, written or removed.
        Kept, //!< A file of a resource that may be there still.
    };

    Kind kind = Kind::LeftOut;
    //! A sentence in the user's language.
    QString message = {};
    //! Why nobody can tell whether a resource is there.
    std::optional<ApiError> error = {};
};

//! How a pull ended.
struct PullEnd
{
    enum class Kind : quint8 {
        Done,
        NotRead, //!< Nothing was written: `error` says why, and may be that somebody canceled it.
        NoFolder, //!< The folder cannot be written to: `message` says why.
        Canceled, //!< Not every file is as the service has it.
    };

    Kind kind = Kind::Done;
    std::optional<ApiError> error = {};
    QString message = {};
};

//! Keeps the request files of a project's resources in a folder: a file each, without secrets.
//!
//!   read the lists → write one file after the other → look at what each other file's resource is → done
//!
//! What a list lacks is not gone for that: its pages shift while they are read, and an element may have no
//! usable ID. So each file is removed only after a look at its resource.
class PullFlow final : public QObject
{
    Q_OBJECT

public:
    //! Client and storage outlive this object.
    PullFlow(ApiClient &client, ConnectionProfile profile, StorageThread &storage, PullOptions options,
             QObject *parent = nullptr);

    void start();
    //! Between two files.
    void cancel();

Q_SIGNALS:
    //! Such as "Reading event streams…".
    void progressed(const QString &text);
    void fileTreated(const weir::PulledFile &file);
    void remarked(const weir::PullRemark &remark);
    //! Once, and nothing comes after it.
    void finished(const weir::PullEnd &end);

private:
    //! All resources of a kind.
    struct Pulled
    {
        ResourceKind kind = ResourceKind::EventStream;
        ResourceFolder folder;
        std::vector<FiledResource> resources = {};
        QStringList fileNames = {};
        //! Of the resources.
        QSet<QString> ids = {};
        //! Of those whose file could not be written.
        QSet<QString> unwrittenIds = {};
        //! Whether the list has elements without a usable ID.
        bool isPartial = false;
    };

    void readList();
    void takeItems(const std::vector<Json> &items);
    void takeList(const std::optional<ApiError> &error);
    void openFolder();
    void writeFile();
    void takeWritten(const Result<FiledOutcome, FileError> &outcome);
    void findFilesBeside();
    //! The next file of a resource that the list does not have, or has under another name.
    void treatFileBeside();
    void treatNextFileBeside();
    void takeLook(const Result<LoadedResource, ApiError> &found);
    void treatGone();
    void remark(const QString &message, PullRemark::Kind kind = PullRemark::Kind::Kept,
                const std::optional<ApiError> &error = {});

    [[nodiscard]] Pulled &pulled() { return m_pulled[m_current]; }
    [[nodiscard]] const PresentFile &fileBeside() const { return m_beside[m_next]; }
    [[nodiscard]] QString pathBeside() const { return m_pulled[m_current].folder.pathOf(fileBeside().name); }

    ApiClient &m_client;
    ConnectionProfile m_profile;
    StorageThread &m_storage;
    PullOptions m_options;
    std::vector<Pulled> m_pulled;
    //! The kind that is being read, and then the one that is being written.
    size_t m_current = 0;
    //! The resource that is written, and then the file beside that is treated.
    size_t m_next = 0;
    std::vector<PresentFile> m_beside;
    ResourceListFlow *m_flow = nullptr;
    QPointer<ApiCall> m_call;
    bool m_isCanceled = false;
};

} // namespace weir
