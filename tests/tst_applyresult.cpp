// What the command line says of the end of an update, and the code that it ends with.

#include "app/cli/applyresult.h"
#include "app/cli/serviceaccess.h"

#include <QTest>

#include <map>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

const ApiError why{.kind = ApiError::Kind::Refused, .detail = u"The body is too large."_s};
const ApiError canceled{.kind = ApiError::Kind::Canceled};

ApplyOutcome ended(WriteOutcome outcome, const std::optional<ApiError> &error = {})
{
    return {.outcome = outcome, .error = error};
}

ApplyOutcome restarted(WriteOutcome outcome, const std::optional<ApiError> &error = {})
{
    ApplyOutcome applied = ended(WriteOutcome::Applied);
    applied.restart = ActionOutcome{.outcome = outcome, .error = error};
    return applied;
}

} // namespace

class TestApplyResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowAnUpdateEnded_data();
    void tellsHowAnUpdateEnded();
    void saysHowToRestoreAndToStart();
    void endsWithTheCodeOfTheError();
};

void TestApplyResult::tellsHowAnUpdateEnded_data()
{
    using enum WriteOutcome;
    QTest::addColumn<ApplyOutcome>("outcome");
    QTest::addColumn<AppliedTarget>("target");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ExitCode>("code");
    const auto row = [](const char *name, const ApplyOutcome &outcome, const QString &text, ExitCode code,
                        const AppliedTarget &target = {}) {
        QTest::newRow(name) << outcome << target << text << code;
    };
    const AppliedTarget paused{.id = u"5318"_s, .profileName = u"Box"_s, .isPaused = true};
    ApplyOutcome created = ended(Applied);
    created.purpose = ApplyReview::Purpose::Create;
    row("created", created, u"Created; its ID is 5318."_s, ExitCode::Done, {.id = u"5318"_s});
    row("created without an ID", created, u"Created."_s, ExitCode::Done);
    row("applied", ended(Applied), u"Applied."_s, ExitCode::Done);
    row("paused", ended(Applied), u"Applied; the stream was running, so it has to be started again now."_s,
        ExitCode::Done, paused);
    row("runs again", restarted(Applied), u"Applied; the stream runs again."_s, ExitCode::Done, paused);
    row("does not run", restarted(Rejected, why), u"the stream does not run again: "_s + why.message(),
        ExitCode::Unusable, paused);
    row("does not run, nobody says why", restarted(Rejected), u"the stream does not run again: "_s,
        ExitCode::Failed, paused);
    row("does not come to run", restarted(Applied, why), why.message(), ExitCode::Failed, paused);
    row("interrupted before the start", restarted(Unsent, canceled),
        u"interrupted before the stream was started again: weir start stream 5318"_s, ExitCode::Failed,
        paused);
    row("interrupted after the start", restarted(Applied, canceled), u"If it does not: weir start stream"_s,
        ExitCode::Unknown, paused);
    row("rejected", ended(Rejected, why), why.message(), ExitCode::Unusable);
    row("not allowed", ended(Unauthorized, why), why.message(), ExitCode::NotAllowed);
    row("busy", ended(Busy, ApiError{.kind = ApiError::Kind::Throttled}),
        ApiError{.kind = ApiError::Kind::Throttled}.message(), ExitCode::Failed);
    row("unsent", ended(Unsent), u"Nothing was sent."_s, ExitCode::Failed);
    row("interrupted", ended(Unsent, canceled), interruptedText(), ExitCode::Failed);
    row("not applied", ended(NotApplied, why), u"holds what it held before. "_s + why.message(),
        ExitCode::Unusable);
    row("not applied, nobody says why", ended(NotApplied), u"holds what it held before."_s, ExitCode::Failed);
    row("unknown", ended(Unknown, why), u"look before sending it again. "_s + why.message(),
        ExitCode::Unknown);
    row("unknown, nobody says why", ended(Unknown), u"It is not known whether the update was carried out."_s,
        ExitCode::Unknown);
    row("unknown of a running stream", ended(Unknown), u"to start it: weir start stream 5318"_s,
        ExitCode::Unknown, paused);
}

void TestApplyResult::tellsHowAnUpdateEnded()
{
    QFETCH(const ApplyOutcome, outcome);
    QFETCH(const AppliedTarget, target);
    QFETCH(const QString, text);
    const QString told = resultText(outcome, target);
    QVERIFY2(told.contains(text), qPrintable(told));
    QTEST(exitCodeFor(outcome), "code");
}

//! As commands that a shell takes as they stand.
void TestApplyResult::saysHowToRestoreAndToStart()
{
    AppliedTarget target{.id = u"5318"_s, .profileName = u"It's mine"_s, .isPaused = true};
    const ApplyOutcome outcome = restarted(WriteOutcome::Rejected, why);
    QVERIFY(resultText(outcome, target).contains(R"(weir apply FILE --id 5318 --profile 'It'\''s mine')"_L1));
    target.formerPath = u"/files/before 1.json"_s;
    QVERIFY(resultText(outcome, target)
                .contains(R"(weir apply '/files/before 1.json' --id 5318 --profile 'It'\''s mine')"_L1));
}

void TestApplyResult::endsWithTheCodeOfTheError()
{
    using enum ApiError::Kind;
    const std::map<ApiError::Kind, ExitCode> codes{
        {Refused, ExitCode::Unusable},     {Unauthorized, ExitCode::NotAllowed},
        {Forbidden, ExitCode::NotAllowed}, {WrongProject, ExitCode::NotAllowed},
        {Canceled, ExitCode::Failed},      {Timeout, ExitCode::Failed},
        {Network, ExitCode::Failed},       {Tls, ExitCode::Failed},
        {Proxy, ExitCode::Failed},         {NotFound, ExitCode::Failed},
        {Conflict, ExitCode::Failed},      {Throttled, ExitCode::Failed},
        {Redirect, ExitCode::Failed},      {Http, ExitCode::Failed},
        {Api, ExitCode::Failed},           {Protocol, ExitCode::Failed}};
    for (const auto &[kind, code] : codes)
        QCOMPARE(exitCodeFor(ApiError{.kind = kind}), code);
}

QTEST_GUILESS_MAIN(TestApplyResult)
#include "tst_applyresult.moc"
