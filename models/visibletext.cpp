#include "models/visibletext.h"

using namespace Qt::StringLiterals;

namespace weir {

QString escaped(QChar character)
{
    return u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QChar(u'0'));
}

QString visibleText(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar character : text) {
        const bool steers = character.category() == QChar::Other_Control
            || (character >= QChar(0x202a) && character <= QChar(0x202e))
            || (character >= QChar(0x2066) && character <= QChar(0x2069));
        if (steers && character != u'\t')
            shown += escaped(character);
        else
            shown += character;
    }
    return shown;
}

} // namespace weir
