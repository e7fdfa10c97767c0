#include "models/service/connectionteststep.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ConnectionTestStep)
};

} // namespace

QString labelOf(const ConnectionTestStep &step)
{
    switch (step.kind) {
    case ConnectionTestStep::Kind::Resolve:
        return StepText::tr("Resolve %1").arg(step.host);
    case ConnectionTestStep::Kind::Connect:
        return StepText::tr("Connect to %1").arg(step.host);
    case ConnectionTestStep::Kind::Tls:
        return StepText::tr("TLS with %1").arg(step.host);
    case ConnectionTestStep::Kind::SignIn:
        return StepText::tr("Signed in");
    case ConnectionTestStep::Kind::Project:
        return StepText::tr("Project found");
    case ConnectionTestStep::Kind::ListStreams:
        return StepText::tr("Event streams listed");
    case ConnectionTestStep::Kind::ListSubscriptions:
        return StepText::tr("Event subscriptions listed");
    }
    Q_UNREACHABLE();
}

} // namespace weir
