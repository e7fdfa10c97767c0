#include "models/secrets/standin.h"

#include "models/draft/secretfields.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct StandInText
{
    Q_DECLARE_TR_FUNCTIONS(weir::StandIn)
};

} // namespace

QString standInFault(std::string_view text)
{
    if (isSecretMask(text))
        return StandInText::tr(
            "Asterisks only stand for a secret that is not shown; enter the secret itself.");
    if (holdsSecretPlaceholder(text))
        return StandInText::tr("A placeholder only stands for a secret; enter the secret itself.");
    return {};
}

} // namespace weir
