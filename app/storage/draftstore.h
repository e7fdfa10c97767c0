#pragma once

#include "app/storage/safefile.h"
#include "models/draft/draftsnapshot.h"
#include "models/draft/keptdraft.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace weir {

struct DraftList
{
    //! The one that was edited last comes first.
    std::vector<KeptDraft> drafts = {};
    //! One sentence for each file that is none of them: a newer Weir's, which stays as it is, or a damaged
    //! one, which was set aside.
    QStringList faults = {};
};

//! The drafts of a config folder, each in a file `drafts/<id>.json`. It only knows the folder, so a copy of
//! it can go to the storage thread. Every function blocks.
class DraftStore
{
public:
    explicit DraftStore(const QString &configFolder);

    [[nodiscard]] static QString newId();

    //! Damaged files are renamed to `*.corrupt-<time>`.
    [[nodiscard]] DraftList load() const;
    //! The error is one sentence in the user's language.
    [[nodiscard]] Result<DraftSnapshot, QString> read(const QString &id) const;
    [[nodiscard]] std::optional<FileError> save(const QString &id, const DraftSnapshot &draft) const;
    //! One that is not there is removed.
    [[nodiscard]] std::optional<FileError> remove(const QString &id) const;

private:
    [[nodiscard]] QString filePath(const QString &id) const;

    QString m_folder;
};

} // namespace weir
