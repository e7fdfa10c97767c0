#pragma once

#include "app/storage/safefile.h"
#include "models/draft/changes.h"
#include "models/result.h"
#include "models/schema/resourcekind.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! A resource, and what its file in a ResourceFolder is to hold: a request file.
struct FiledResource
{
    QString id = {};
    QString name = {};
    std::string text = {};
};

//! A file name for each resource: its name and .json, so that the same resources have the same names in every
//! run. Where a file system would take another name for it, such as one with a slash or of another case
//! alone, the ID stands behind the name.
[[nodiscard]] QStringList fileNamesFor(const std::vector<FiledResource> &resources);

//! What became of a file.
struct FiledOutcome
{
    enum class Result : quint8 {
        Unchanged, //!< It holds this already and was not touched.
        New,
        Changed,
    };

    Result result = Result::Unchanged;
    //! Of a changed one: from what its body was to what it is.
    std::vector<FieldChange> changes = {};
    //! Of a changed one: the resource whose file it was.
    QString formerId = {};
};

//! A file in the folder, and the resource that it is of.
struct PresentFile
{
    QString name = {};
    QString id = {};
};

//! Why nothing is written where the path is a link, which may lead anywhere; nothing where it is none.
[[nodiscard]] std::optional<FileError> linkFault(const QString &path);

//! The request files of a project's resources of one kind in a folder, one each. Blocks.
class ResourceFolder
{
public:
    ResourceFolder(QString path, ResourceKind kind, QString projectId);

    //! Makes the folder where there is none. Must succeed before anything else is done.
    [[nodiscard]] std::optional<FileError> open() const;
    //! Replaces what stood there for this project. What else stands there is not overwritten, nor is a file
    //! elsewhere that a link leads to: that is an error.
    [[nodiscard]] Result<FiledOutcome, FileError> write(const QString &fileName,
                                                        const std::string &text) const;
    //! The request files of this project and kind that are none of `fileNames`, or where `id` is not empty
    //! those of it for this resource. One that names no resource is none of them.
    [[nodiscard]] std::vector<PresentFile> filesBeside(const QStringList &fileNames,
                                                       const QString &id = {}) const;
    [[nodiscard]] std::optional<FileError> remove(const QString &fileName) const;

    [[nodiscard]] QString pathOf(const QString &fileName) const;

private:
    //! The ID in a request file for a resource of this project and kind, as it stands there; nothing where it
    //! is none.
    [[nodiscard]] std::optional<QString> resourceIdIn(const Json &document) const;

    QString m_path;
    ResourceKind m_kind;
    QString m_projectId;
};

} // namespace weir
