#include "models/samples/samplerun.h"

#include "models/samples/sampledifferences.h"

#include <QElapsedTimer>

#include <algorithm>

namespace weir {

std::map<std::string, ConditionCount, std::less<>> SampleRun::conditionCounts() const
{
    std::map<std::string, ConditionCount, std::less<>> counts;
    for (const SampleOutcome &sample : outcomes) {
        for (const FieldVerdict &field : sample.outcome.verdict.fields) {
            for (const ConditionVerdict &condition : field.conditions) {
                if (condition.verdict == Verdict::Unknown)
                    continue;
                ConditionCount &count = counts[condition.pointer];
                ++count.events;
                count.holds += condition.verdict == Verdict::Passes ? 1 : 0;
            }
        }
    }
    return counts;
}

int SampleRun::differingCount() const
{
    return static_cast<int>(std::ranges::count_if(
        outcomes, [](const SampleOutcome &sample) { return !sample.differences.isEmpty(); }));
}

SampleRun runSamples(const Json &document, const SampleSet::Samples &samples)
{
    QElapsedTimer elapsed;
    elapsed.start();
    SampleRun run{.samples = samples};
    const EventRules rules(document);
    for (const auto &sample : samples) {
        EventOutcome outcome = rules.apply(sample->event);
        QStringList differences = differencesFrom(*sample, outcome);
        run.outcomes.push_back({std::move(outcome), std::move(differences)});
    }
    run.nanoseconds = elapsed.nsecsElapsed();
    return run;
}

} // namespace weir
