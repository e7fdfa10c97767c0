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
        // Links that lead nowhere and pipes as well: each is told as what cannot be read.
        QDirIterator found(entry.absoluteFilePath(), {u"*.json"_s}, QDir::Files | QDir::System,
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
