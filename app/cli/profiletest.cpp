#include "app/cli/profiletest.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/serviceaccess.h"
#include "app/flows/connectiontest.h"

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

QString outcomeText(ConnectionTestStep::Outcome outcome)
{
    switch (outcome) {
    case ConnectionTestStep::Outcome::Passed:
        return CommandLineText::tr("passed");
    case ConnectionTestStep::Outcome::Failed:
        return CommandLineText::tr("failed");
    case ConnectionTestStep::Outcome::Skipped:
        return CommandLineText::tr("skipped");
    }
    Q_UNREACHABLE();
}

void printStep(Console &console, const ConnectionTestStep &step)
{
    console.printRow({outcomeText(step.outcome), labelOf(step),
                      CommandLineText::tr("%1 ms").arg(step.duration.count()), step.message});
    for (const PeerCertificate &certificate : step.peerChain) {
        console.printLine(
            u'\t'
            + CommandLineText::tr("Certificate of %1, issued by %2, valid from %3 until %4, SHA-256 %5")
                  .arg(certificate.subject, certificate.issuer, certificate.validFrom.toString(Qt::ISODate),
                       certificate.validUntil.toString(Qt::ISODate), certificate.fingerprint));
        if (const QString fault = faultText(certificate); !fault.isEmpty())
            console.printLine(u'\t' + fault);
    }
}

//! The steps say all but that something was left out.
void judge(const Invocation &invocation, const std::vector<ConnectionTestStep> &steps)
{
    const auto failed =
        std::ranges::find(steps, ConnectionTestStep::Outcome::Failed, &ConnectionTestStep::outcome);
    if (failed != steps.end())
        return invocation.finish(exitCodeFor(*failed->error));
    if (std::ranges::any_of(steps, isUntested))
        invocation.console->remark(verdictText(steps));
    invocation.finish(ExitCode::Done);
}

} // namespace

void testProfile(const Invocation &invocation, const QCommandLineParser &parser, const QString &name)
{
    readCredentials(invocation, parser, name,
                    [invocation](const ConnectionProfile &profile, const Credentials &credentials,
                                 const Secret &proxyPassword) {
                        auto *test =
                            new ConnectionTest(profile, credentials, proxyPassword, invocation.context);
                        const auto steps = std::make_shared<std::vector<ConnectionTestStep>>();
                        QObject::connect(test, &ConnectionTest::stepFinished, invocation.context,
                                         [invocation, steps](const ConnectionTestStep &step) {
                                             printStep(*invocation.console, step);
                                             steps->push_back(step);
                                         });
                        QObject::connect(test, &ConnectionTest::finished, invocation.context,
                                         [invocation, steps] { judge(invocation, *steps); });
                        test->start();
                    });
}

} // namespace weir
