#include "ui/plaintexts.h"

namespace weir {

using namespace Qt::StringLiterals;

QString buttonText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString toolTipText(const QString &text)
{
    return text.isEmpty() ? QString()
                          : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace weir
