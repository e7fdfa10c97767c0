#include "app/storage/samplestore.h"

#include "app/storage/filename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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

//! One that can be that of a file on any disk.
QString keptName(const QString &name)
{
    return fileNamePart(name).left(nameLimit);
}

QString sampleFile(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name + sampleSuffix);
}

} // namespace

Result<RuleSample, QString> readSampleFile(const QString &path)
{
    const auto text = readFile(path);
    if (!text)
        return text.error().message;
    auto sample = readRuleSample(*text, QFileInfo(path).completeBaseName());
    if (!sample)
        return SampleStoreText::tr("%1: %2").arg(path, sample.error());
    return sample;
}

Result<QStringList, QString> sampleFilesIn(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return SampleStoreText::tr("“%1” is no folder.").arg(folder);
    if (!info.isReadable() || !info.isExecutable())
        return SampleStoreText::tr("The folder “%1” cannot be read.").arg(folder);
    QStringList paths = jsonFilesIn(folder);
    if (paths.isEmpty())
        return SampleStoreText::tr("“%1” holds no sample: no file in it ends with .json.").arg(folder);
    return paths;
}

SampleList readSampleFiles(const QStringList &paths)
{
    SampleList list;
    for (const QString &path : paths) {
        auto sample = readSampleFile(path);
        if (sample && !canBeKept(*sample)) {
            list.faults.append(SampleStoreText::tr("The event in “%1” is too large to be kept.").arg(path));
        } else if (sample) {
            sample->name = keptName(sample->name);
            list.samples.push_back(std::move(*sample));
        } else {
            list.faults.append(sample.error());
        }
    }
    return list;
}

SampleList readSampleFolder(const QString &folder)
{
    const auto paths = sampleFilesIn(folder);
    return paths ? readSampleFiles(*paths) : SampleList{.faults = {paths.error()}};
}

QStringList filesToReplace(const QString &folder, const SampleSet::Samples &samples)
{
    QStringList names;
    for (const auto &sample : samples) {
        const QString path = sampleFile(folder, sample->name);
        if (!QFileInfo::exists(path))
            continue;
        const auto present = readFile(path);
        if (!present || *present != writeRuleSample(*sample))
            names.append(QFileInfo(path).fileName());
    }
    return names;
}

std::optional<FileError> writeSamples(const QString &folder, const SampleSet::Samples &samples)
{
    for (const auto &sample : samples) {
        const std::string content = writeRuleSample(*sample);
        const QString path = sampleFile(folder, sample->name);
        // What is so already keeps its date.
        if (const auto present = readFile(path); present && *present == content)
            continue;
        if (auto error = writeFile(path, content, FilePermissions::Kept))
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
    return readSampleFiles(jsonFilesIn(m_folder));
}

std::optional<FileError> SampleStore::save(const SampleSet::Samples &before,
                                           const SampleSet::Samples &after) const
{
    if (auto error = makePrivateFolder(m_folder))
        return error;
    for (const auto &sample : after) {
        if (std::ranges::find(before, sample) != before.end())
            continue;
        // It may be a newer Weir's.
        const QString path = filePath(sample->name);
        if (QFileInfo(path).isFile() && !readSampleFile(path)) {
            return FileError{
                FileError::Kind::WriteFailed,
                SampleStoreText::tr("“%1” is no sample that this Weir can read, and stays as it is; give "
                                    "the sample another name.")
                    .arg(path)};
        }
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
