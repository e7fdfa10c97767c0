#include "models/service/connectionteststep.h"

#include "models/schema/displaytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ConnectionTestStep)
};

//! Those that were not tested, by the reason that they have in common.
QStringList untestedTexts(const std::vector<ConnectionTestStep> &steps)
{
    QStringList reasons;
    for (const ConnectionTestStep &step : steps) {
        if (isUntested(step) && !reasons.contains(step.message))
            reasons.append(step.message);
    }
    QStringList texts;
    for (const QString &reason : std::as_const(reasons)) {
        QStringList labels;
        for (const ConnectionTestStep &step : steps) {
            if (isUntested(step) && step.message == reason)
                labels.append(labelOf(step));
        }
        texts.append(StepText::tr("%1: %2", "steps that were not tested, then why, as a sentence")
                         .arg(listText(labels), reason));
    }
    return texts;
}

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

bool isUntested(const ConnectionTestStep &step)
{
    if (step.outcome != ConnectionTestStep::Outcome::Skipped)
        return false;
    switch (step.kind) {
    case ConnectionTestStep::Kind::Resolve:
    case ConnectionTestStep::Kind::Connect:
    case ConnectionTestStep::Kind::Tls:
        return false;
    case ConnectionTestStep::Kind::SignIn:
    case ConnectionTestStep::Kind::Project:
    case ConnectionTestStep::Kind::ListStreams:
    case ConnectionTestStep::Kind::ListSubscriptions:
        return true;
    }
    Q_UNREACHABLE();
}

QString verdictText(const std::vector<ConnectionTestStep> &steps)
{
    const auto failures =
        std::ranges::count(steps, ConnectionTestStep::Outcome::Failed, &ConnectionTestStep::outcome);
    // What a fault left untested is told at the steps.
    if (failures > 0)
        return StepText::tr("%n step(s) failed.", nullptr, static_cast<int>(failures));
    const QStringList untested = untestedTexts(steps);
    if (untested.isEmpty())
        return StepText::tr("Everything that was tested works.");
    return StepText::tr("What was tested works. %1", "then what was not tested, and why")
        .arg(untested.join(u' '));
}

} // namespace weir
