#include "models/text/spokenarrows.h"

#include <QCoreApplication>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct SpokenText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SpokenText)
};

} // namespace

QString spokenArrows(QString text)
{
    return text.replace(u" → "_s, SpokenText::tr(" to ", "what is said for an arrow between two words"));
}

} // namespace weir
