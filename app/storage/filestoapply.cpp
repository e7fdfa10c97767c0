#include "app/storage/filestoapply.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weir {

QStringList filesToApply(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo entry(path);
        if (!entry.isDir()) {
            files.append(entry.absoluteFilePath());
            continue;
        }
        QStringList inside;
        QDirIterator found(entry.absoluteFilePath(), {u"*.json"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (found.hasNext())
            inside.append(found.next());
        inside.sort();
        files.append(inside);
    }
    files.removeDuplicates();
    return files;
}

} // namespace weir
