#pragma once

#include "app/storage/safefile.h"
#include "models/templates/resourcetemplate.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace weir {

struct TemplateList
{
    //! In the order of their names.
    std::vector<StoredTemplate> templates = {};
    //! One sentence for each file that holds none.
    QStringList faults = {};
};

//! The templates that somebody made, each in a file `templates/<name>.json` of a config folder. A file that
//! holds no template is left as it is. It only knows the folder, so a copy of it can go to the storage
//! thread. All of its functions block.
class TemplateStore
{
public:
    explicit TemplateStore(const QString &configFolder);

    [[nodiscard]] TemplateList load() const;
    //! In place of the one of this name, where there is one.
    [[nodiscard]] std::optional<FileError> save(const ResourceTemplate &saved) const;
    //! In place of another one of the new name, where there is one.
    [[nodiscard]] std::optional<FileError> rename(const QString &file, const QString &name) const;
    //! That it is gone already is no error.
    [[nodiscard]] std::optional<FileError> remove(const QString &file) const;

private:
    [[nodiscard]] QString filePath(const QString &file) const;
    //! For a template that has none.
    [[nodiscard]] QString freeFile(const QString &name) const;

    QString m_folder;
};

//! The error is one sentence that names the file.
[[nodiscard]] Result<ResourceTemplate, QString> readTemplateFile(const QString &path);

} // namespace weir
