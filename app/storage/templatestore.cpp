#include "app/storage/templatestore.h"

#include "app/storage/filename.h"
#include "models/templates/templatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct TemplateStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TemplateStore)
};

//! With an ending and a number it fits into the 255 bytes of a file name, whatever the characters.
constexpr qsizetype fileNameLimit = 60;

bool isBefore(const StoredTemplate &left, const StoredTemplate &right)
{
    const int order = QString::compare(left.content.name, right.content.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : left.file < right.file;
}

} // namespace

Result<ResourceTemplate, QString> readTemplateFile(const QString &path)
{
    const auto text = readFile(path);
    if (!text)
        return text.error().message;
    auto read = readTemplate(*text);
    if (!read)
        return TemplateStoreText::tr("The template file “%1” is left out: %2").arg(path, read.error());
    return read;
}

TemplateStore::TemplateStore(const QString &configFolder)
    : m_folder(QDir(configFolder).filePath(u"templates"_s))
{
}

TemplateList TemplateStore::load() const
{
    TemplateList list;
    if (!QFileInfo::exists(m_folder))
        return list;
    removeLeftovers(m_folder);
    for (const QString &path : jsonFilesIn(m_folder)) {
        auto read = readTemplateFile(path);
        if (read)
            list.templates.push_back({QFileInfo(path).fileName(), std::move(*read)});
        else
            list.faults.append(read.error());
    }
    std::ranges::sort(list.templates, isBefore);
    return list;
}

std::optional<FileError> TemplateStore::save(const ResourceTemplate &saved) const
{
    const std::string text = writeTemplate(saved);
    if (text.size() > static_cast<size_t>(jsonFileSizeLimit)) {
        return FileError{FileError::Kind::TooLarge,
                         TemplateStoreText::tr("The template “%1” is too large to be kept.").arg(saved.name)};
    }
    if (auto error = makePrivateFolder(m_folder))
        return error;
    const TemplateList present = load();
    const auto same = std::ranges::find_if(present.templates, [&saved](const StoredTemplate &other) {
        return isSameTemplateName(other.content.name, saved.name);
    });
    const QString file = same == present.templates.end() ? freeFile(saved.name) : same->file;
    return writeFile(filePath(file), text);
}

std::optional<FileError> TemplateStore::rename(const QString &file, const QString &name) const
{
    auto renamed = readTemplateFile(filePath(file));
    if (!renamed)
        return FileError{FileError::Kind::ReadFailed, renamed.error()};
    const bool isSame = isSameTemplateName(renamed->name, name);
    renamed->name = name;
    if (auto error = save(*renamed))
        return error;
    return isSame ? std::nullopt : remove(file);
}

std::optional<FileError> TemplateStore::remove(const QString &file) const
{
    auto error = removeFile(filePath(file));
    return error && error->kind == FileError::Kind::NotFound ? std::nullopt : std::move(error);
}

QString TemplateStore::filePath(const QString &file) const
{
    return QDir(m_folder).filePath(file);
}

QString TemplateStore::freeFile(const QString &name) const
{
    const QString stem = fileNamePart(name).left(fileNameLimit);
    QString file = stem + u".json"_s;
    // What is damaged has its name still, and so has a link to nothing.
    for (int number = 2; QFileInfo::exists(filePath(file)) || QFileInfo(filePath(file)).isSymLink(); ++number)
        file = u"%1-%2.json"_s.arg(stem).arg(number);
    return file;
}

} // namespace weir
