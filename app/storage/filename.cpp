#include "app/storage/filename.h"

namespace weir {

QString fileNamePart(const QString &text)
{
    QString name = text;
    for (QChar &character : name) {
        if (!character.isLetterOrNumber() && character != u'-' && character != u'_' && character != u'.')
            character = u'_';
    }
    return name.startsWith(u'.') ? u'_' + name : name;
}

} // namespace weir
