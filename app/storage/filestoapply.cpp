#include "app/storage/filestoapply.h"

#include "app/storage/safefile.h"
#include "models/json/jsonreader.h"
#include "models/schema/terraformarguments.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! A configuration of Terraform has files with other things as well. What cannot be read is told by whoever
//! opens it.
bool mayHoldStream(const QString &path)
{
    if (!path.endsWith(".tf"_L1, Qt::CaseInsensitive))
        return true;
    const auto text = readFile(path, jsonFileSizeLimit);
    return !text || text->find(terraformStreamType) != std::string::npos;
}

} // namespace

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
        QDirIterator found(entry.absoluteFilePath(), {u"*.json"_s, u"*.tf"_s}, QDir::Files | QDir::System,
                           QDirIterator::Subdirectories);
        while (found.hasNext()) {
            if (const QString file = found.next(); mayHoldStream(file))
                inside.append(file);
        }
        inside.sort();
        files.append(inside);
    }
    files.removeDuplicates();
    return files;
}

} // namespace weir
