#pragma once

#include "app/storage/safefile.h"
#include "models/samples/sampleset.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace weir {

struct SampleList
{
    std::vector<RuleSample> samples = {};
    //! One sentence for each file that holds none.
    QStringList faults = {};
};

// All of these block.

//! Named after its file. The error is one sentence that names the file.
[[nodiscard]] Result<RuleSample, QString> readSampleFile(const QString &path);
//! The paths of the *.json files in a folder, in the order of their names; what cannot be read is among
//! them. The error is one sentence, also where there is none.
[[nodiscard]] Result<QStringList, QString> sampleFilesIn(const QString &folder);

//! The samples in these files, named after them as far as any disk takes the name.
[[nodiscard]] SampleList readSampleFiles(const QStringList &paths);
//! Those that sampleFilesIn() finds.
[[nodiscard]] SampleList readSampleFolder(const QString &folder);
//! The names of the files there that writeSamples() would replace by something else.
[[nodiscard]] QStringList filesToReplace(const QString &folder, const SampleSet::Samples &samples);
//! A file for each, in place of one of its name; others stay.
[[nodiscard]] std::optional<FileError> writeSamples(const QString &folder, const SampleSet::Samples &samples);

//! The samples of one profile in a config folder, each in a file `samples/<profile>/<name>.json`. It only
//! knows the folder, so a copy of it can go to the storage thread.
class SampleStore
{
public:
    //! Without a profile's ID it is that of drafts without one.
    SampleStore(const QString &configFolder, const QString &profileId);

    [[nodiscard]] SampleList load() const;
    //! Writes what has changed from `before`, and removes the files of what is gone since then.
    [[nodiscard]] std::optional<FileError> save(const SampleSet::Samples &before,
                                                const SampleSet::Samples &after) const;

private:
    [[nodiscard]] QString filePath(const QString &name) const;

    QString m_folder;
};

} // namespace weir
