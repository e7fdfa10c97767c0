#include "app/storage/resourcefolder.h"

#include "app/storage/filename.h"
#include "models/draft/loadedresource.h"
#include "models/draft/requestfile.h"
#include "models/json/jsonreader.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct ResourceFolderText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ResourceFolder)
};

constexpr auto extension = ".json"_L1;
// With the longest ID behind it, and three bytes a character, it stays within the 255 bytes of a name.
constexpr qsizetype longestPart = 50;
constexpr qsizetype longestId = 64;

//! What stands for a device on Windows, whatever follows a dot (Microsoft, "Naming Files, Paths, and
//! Namespaces").
bool isReserved(const QString &name)
{
    constexpr std::array devices{"con"_L1, "prn"_L1, "aux"_L1, "nul"_L1};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool isNumbered =
        stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem.back().isDigit();
    return isNumbered || std::ranges::find(devices, stem) != devices.end();
}

//! The part of the file name that the resource's name is, in another form where it cannot stand as it is.
QString partFor(const QString &name)
{
    QString part = fileNamePart(name).left(longestPart);
    // What stands behind it begins with a dash, which is an option to most programs.
    if (part.isEmpty() || part.startsWith(u'-') || isReserved(part))
        part.prepend(u'_');
    return part;
}

//! Two that are equal may be one file: file systems differ in case and in how they compose letters.
QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString textOf(const Json &object, std::string_view key)
{
    const Json *value = object.find(key);
    return value ? toQString(value->text()) : QString();
}

std::vector<FieldChange> changesOf(ResourceKind kind, const std::string &before, const std::string &after)
{
    const auto bodyIn = [kind](const std::string &text) {
        auto document = readJson(text);
        return document ? loadResource(kind, std::move(document).value(), ResourceOrigin::File).body
                        : Json::object();
    };
    return changesBetween(bodyIn(before), bodyIn(after), fieldTable(kind));
}

FileError notOverwritten(const QString &message, const QString &path)
{
    return {FileError::Kind::WriteFailed, message.arg(path)};
}

} // namespace

std::optional<FileError> linkFault(const QString &path)
{
    if (!QFileInfo(path).isSymLink())
        return std::nullopt;
    return FileError{
        FileError::Kind::NotRegular,
        ResourceFolderText::tr("“%1” is a link, and what it leads to is left alone; remove the link.")
            .arg(path)};
}

QStringList fileNamesFor(const std::vector<FiledResource> &resources)
{
    std::map<QString, int> counts;
    for (const FiledResource &resource : resources)
        ++counts[folded(partFor(resource.name))];
    QStringList names;
    QSet<QString> taken;
    for (const FiledResource &resource : resources) {
        QString part = partFor(resource.name);
        if (part != resource.name || counts[folded(part)] > 1)
            part += u'-' + fileNamePart(resource.id).left(longestId);
        // What still is the same differs in characters that no ID has.
        while (taken.contains(folded(part)))
            part += u'_';
        taken.insert(folded(part));
        names << part + extension;
    }
    return names;
}

ResourceFolder::ResourceFolder(QString path, ResourceKind kind, QString projectId)
    : m_path(std::move(path)), m_kind(kind), m_projectId(std::move(projectId))
{
}

QString ResourceFolder::pathOf(const QString &fileName) const
{
    return QDir(m_path).filePath(fileName);
}

std::optional<FileError> ResourceFolder::open() const
{
    if (auto fault = linkFault(m_path))
        return fault;
    // One that is there keeps its permissions.
    return QFileInfo(m_path).isDir() ? std::nullopt : makePrivateFolder(m_path);
}

Result<FiledOutcome, FileError> ResourceFolder::write(const QString &fileName, const std::string &text) const
{
    const QString path = pathOf(fileName);
    if (auto fault = linkFault(path))
        return *fault;
    FiledOutcome outcome{.result = FiledOutcome::Result::New};
    if (QFileInfo::exists(path)) {
        const auto present = readFile(path);
        if (!present)
            return present.error();
        if (*present == text)
            return FiledOutcome{};
        const auto document = readJson(*present);
        if (!document) {
            return notOverwritten(ResourceFolderText::tr("“%1” cannot be read as JSON, so it is not "
                                                         "overwritten; mend it or move it away."),
                                  path);
        }
        const auto formerId = resourceIdIn(document->root);
        if (!formerId) {
            return notOverwritten(ResourceFolderText::tr("“%1” is no file of a resource of this project, so "
                                                         "it is not overwritten; move it away."),
                                  path);
        }
        outcome = {FiledOutcome::Result::Changed, changesOf(m_kind, *present, text), *formerId};
    }
    if (auto error = writeFile(path, text, FilePermissions::Kept))
        return *error;
    return outcome;
}

std::optional<QString> ResourceFolder::resourceIdIn(const Json &document) const
{
    if (!isRequestFile(document))
        return std::nullopt;
    const Json &path = *document.find(requestPathKey);
    if (kindOfRequestPath(path) != m_kind || textOf(path, requestProjectKey) != m_projectId)
        return std::nullopt;
    return textOf(path, pathIdKey(m_kind));
}

std::vector<PresentFile> ResourceFolder::filesBeside(const QStringList &fileNames, const QString &id) const
{
    QSet<QString> names;
    for (const QString &name : fileNames)
        names.insert(folded(name));
    std::vector<PresentFile> beside;
    const QStringList present = QDir(m_path).entryList(
        {u"*"_s + extension}, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDir::Name);
    for (const QString &name : present) {
        if (names.contains(folded(name)))
            continue;
        const auto text = readFile(pathOf(name));
        if (!text)
            continue;
        const auto document = readJson(*text);
        const auto fileId = document ? resourceIdIn(document->root) : std::nullopt;
        if (fileId && isResourceId(m_kind, *fileId) && (id.isEmpty() || *fileId == id))
            beside.push_back({name, *fileId});
    }
    return beside;
}

std::optional<FileError> ResourceFolder::remove(const QString &fileName) const
{
    return removeFile(pathOf(fileName));
}

} // namespace weir
