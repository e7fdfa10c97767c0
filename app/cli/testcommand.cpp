#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/jsonlist.h"
#include "app/cli/rulesinput.h"
#include "app/storage/samplestore.h"
#include "models/json/jsonwriter.h"
#include "models/samples/sampledifferences.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum class SampleResult : quint8 { AsExpected, Differs, NothingExpected };

struct SampleOutcome
{
    SampleResult result;
    Verdict verdict;
    QStringList differences;
};

SampleOutcome tried(const RuleSample &sample, const EventRules &rules)
{
    const EventOutcome outcome = rules.apply(sample.event);
    SampleOutcome result{.result = SampleResult::NothingExpected,
                         .verdict = outcome.verdict.verdict,
                         .differences = differencesFrom(sample, outcome)};
    if (hasExpectation(sample))
        result.result = result.differences.isEmpty() ? SampleResult::AsExpected : SampleResult::Differs;
    return result;
}

std::string_view resultName(SampleResult result)
{
    switch (result) {
    case SampleResult::AsExpected:
        return "as_expected";
    case SampleResult::Differs:
        return "differs";
    case SampleResult::NothingExpected:
        return "nothing_expected";
    }
    Q_UNREACHABLE();
}

Json sampleJson(const QString &file, const SampleOutcome &outcome)
{
    Json json = Json::object();
    json.insert("file", Json::string(toStdString(file)));
    json.insert("verdict", Json::string(std::string(verdictName(outcome.verdict))));
    json.insert("result", Json::string(std::string(resultName(outcome.result))));
    Json differences = Json::array();
    for (const QString &line : outcome.differences)
        differences.items().push_back(Json::string(toStdString(line)));
    json.insert("differences", std::move(differences));
    return json;
}

void print(const QString &name, const SampleOutcome &outcome, Console &console)
{
    switch (outcome.result) {
    case SampleResult::AsExpected:
        console.printLine(markedLine({}, OutputTone::Good, u"✓"_s, u' ' + name));
        break;
    case SampleResult::Differs:
        console.printLine(markedLine({}, OutputTone::Bad, u"✕"_s, u' ' + name));
        break;
    case SampleResult::NothingExpected:
        console.printLine(CommandLineText::tr("– %1: nothing expected").arg(name));
        break;
    }
    for (const QString &line : outcome.differences)
        console.printLine(u"    "_s + line);
}

//! The samples one after the other: none is kept.
class RuleTest
{
public:
    RuleTest(const EventRules &rules, OutputFormat format, Console &console)
        : m_rules(rules), m_console(console)
    {
        if (format == OutputFormat::Json)
            m_list.emplace(console, "samples");
    }

    void add(const QString &file)
    {
        const auto sample = readSample(file);
        if (!sample) {
            m_console.say(sample.error());
            ++m_unusable;
            if (m_list)
                m_list->addUnusable(file, sample.error());
            return;
        }
        const SampleOutcome outcome = tried(*sample, m_rules);
        m_expecting += outcome.result != SampleResult::NothingExpected;
        m_asExpected += outcome.result == SampleResult::AsExpected;
        if (m_list)
            m_list->add(writeJson(sampleJson(file, outcome)));
        else
            print(sample->name, outcome, m_console);
    }

    [[nodiscard]] ExitCode finish()
    {
        if (m_list) {
            m_list->finish(
                {{"as_expected", Json::integer(m_asExpected)}, {"expecting", Json::integer(m_expecting)}});
        } else {
            m_console.printLine(
                CommandLineText::tr("%1 of %2 as expected").arg(m_asExpected).arg(m_expecting + m_unusable));
        }
        if (m_unusable > 0)
            return ExitCode::Unusable;
        if (m_expecting == 0) {
            m_console.say(CommandLineText::tr("No sample expects anything, so nothing was tested."));
            return ExitCode::Unusable;
        }
        return m_asExpected == m_expecting ? ExitCode::Done : ExitCode::Findings;
    }

private:
    const EventRules &m_rules;
    Console &m_console;
    std::optional<JsonList> m_list;
    qint64 m_expecting = 0;
    qint64 m_asExpected = 0;
    qint64 m_unusable = 0;
};

} // namespace

void runTest(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Tries the rules of an event stream on samples, events with what is expected of "
                            "the rules, and prints what differs. “-” is standard input. Exit code 0 where "
                            "everything is as expected, 1 where something differs."));
    parser.addOption({u"samples"_s,
                      CommandLineText::tr("The folder with the samples: its *.json files, in the order of "
                                          "their names."),
                      u"DIR"_s});
    addRulesArguments(parser);
    if (!parseArguments(parser, invocation))
        return;
    const auto input = rulesInputFrom(parser);
    if (!input)
        return refuse(invocation, input.error());
    if (!parser.isSet(u"samples"_s))
        return refuse(invocation, CommandLineText::tr("Name the folder with the samples, with --samples."));
    if (parser.values(u"samples"_s).size() > 1)
        return refuse(invocation, CommandLineText::tr("Name one folder with --samples."));
    const auto samples = sampleFilesIn(parser.value(u"samples"_s));
    if (!samples)
        return refuse(invocation, samples.error());
    const auto rules = readRules(*input);
    if (!rules)
        return refuse(invocation, rules.error());
    RuleTest test(*rules, input->format, *invocation.console);
    for (const QString &sample : *samples)
        test.add(sample);
    invocation.finish(test.finish());
}

} // namespace weir
