#include "ui/plaintexts.h"

#include <QMimeData>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! What the pane beside the form has room for, at its usual width.
constexpr qsizetype shortTextLimit = 40;

} // namespace

QString buttonText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString shortButtonText(QString text)
{
    if (text.size() > shortTextLimit) {
        constexpr qsizetype kept = shortTextLimit / 2;
        text.replace(kept, text.size() - 2 * kept, u'…');
    }
    return buttonText(std::move(text));
}

QString toolTipText(const QString &text)
{
    return text.isEmpty() ? QString()
                          : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

bool hasTextToPaste(const QMimeData *data)
{
    return data && !data->text().isEmpty();
}

} // namespace weir
