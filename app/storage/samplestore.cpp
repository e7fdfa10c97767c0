#include "app/storage/samplestore.h"

#include "app/storage/filename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct SampleStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SampleStore)
};

constexpr auto sampleSuffix = ".json"_L1;
//! With an ending and a number it fits into the 255 bytes of a file name, whatever the characters.
constexpr qsizetype nameLimit = 60;

QString sampleName(const QString &path)
{
    return fileNamePart(QFileInfo(path).completeBaseName()).left(nameLimit);
}

QString sampleFile(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name + sampleSuffix);
}

//! In the order of their names.
QStringList sampleFiles(const QString &folder)
{
    QStringList paths;
    for (const QFileInfo &entry : QDir(folder).entryInfoList({u'*' + sampleSuffix}, QDir::Files, QDir::Name))
        paths.append(entry.filePath());
    return paths;
}

} // namespace

SampleList readSampleFiles(const QStringList &paths)
{
    SampleList list;
    for (const QString &path : paths) {
        const auto text = readFile(path);
        if (!text) {
            list.faults.append(text.error().message);
            continue;
        }
        auto sample = readRuleSample(*text, sampleName(path));
        if (sample)
            list.samples.push_back(std::move(*sample));
        else
            list.faults.append(SampleStoreText::tr("“%1” holds no sample: %2").arg(path, sample.error()));
    }
    return list;
}

SampleList readSampleFolder(const QString &folder)
{
    const QStringList paths = sampleFiles(folder);
    if (paths.isEmpty())
        return {.faults = {SampleStoreText::tr("The folder “%1” holds no file *.json.").arg(folder)}};
    return readSampleFiles(paths);
}

std::optional<FileError> writeSamples(const QString &folder, const SampleSet::Samples &samples)
{
    for (const auto &sample : samples) {
        if (auto error =
                writeFile(sampleFile(folder, sample->name), writeRuleSample(*sample), FilePermissions::Kept))
            return error;
    }
    return std::nullopt;
}

SampleStore::SampleStore(const QString &configFolder, const QString &profileId)
    : m_folder(QDir(configFolder)
                   .filePath(u"samples/"_s + fileNamePart(profileId.isEmpty() ? u"no-profile"_s : profileId)))
{
}

SampleList SampleStore::load() const
{
    if (!QFileInfo::exists(m_folder))
        return {};
    removeLeftovers(m_folder);
    return readSampleFiles(sampleFiles(m_folder));
}

std::optional<FileError> SampleStore::save(const SampleSet::Samples &before,
                                           const SampleSet::Samples &after) const
{
    if (auto error = makePrivateFolder(m_folder))
        return error;
    for (const auto &sample : after) {
        if (std::ranges::find(before, sample) != before.end())
            continue;
        if (auto error = writeFile(filePath(sample->name), writeRuleSample(*sample)))
            return error;
    }
    for (const auto &sample : before) {
        const bool stays =
            std::ranges::any_of(after, [&sample](const auto &other) { return other->name == sample->name; });
        if (stays)
            continue;
        auto error = removeFile(filePath(sample->name));
        if (error && error->kind != FileError::Kind::NotFound)
            return error;
    }
    return std::nullopt;
}

QString SampleStore::filePath(const QString &name) const
{
    return sampleFile(m_folder, name);
}

} // namespace weir
