#include "app/storage/filename.h"

#include <QDir>
#include <QFile>

#include <filesystem>
#include <system_error>

namespace weir {

using namespace Qt::StringLiterals;

QString fileNamePart(const QString &text)
{
    QString name = text;
    for (QChar &character : name) {
        if (!character.isLetterOrNumber() && character != u'-' && character != u'_' && character != u'.')
            character = u'_';
    }
    return name.startsWith(u'.') ? u'_' + name : name;
}

QStringList jsonFilesIn(const QString &folder)
{
    QStringList paths;
    // QDir would leave some of them out.
    std::error_code error;
    std::filesystem::directory_iterator entry(QFile::encodeName(folder).toStdString(), error);
    for (; entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        const QString name = QFile::decodeName(QByteArray::fromStdString(entry->path().filename().string()));
        if (name.endsWith(".json"_L1) && !name.startsWith(u'.') && !entry->is_directory(error))
            paths.append(QDir(folder).filePath(name));
    }
    paths.sort();
    return paths;
}

} // namespace weir
