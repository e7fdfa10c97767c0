#pragma once

#include "models/rules/eventrules.h"
#include "models/samples/conditioncount.h"
#include "models/samples/sampleset.h"

#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace weir {

//! What the rules make of one sample.
struct SampleOutcome
{
    EventOutcome outcome;
    //! From what is expected; empty where it is as expected, or nothing is.
    QStringList differences;
};

//! The rules of a document on all samples.
struct SampleRun
{
    SampleSet::Samples samples = {};
    std::vector<SampleOutcome> outcomes = {};
    qint64 nanoseconds = 0;

    //! By the condition's pointer in the filter; none of what cannot be read.
    [[nodiscard]] std::map<std::string, ConditionCount, std::less<>> conditionCounts() const;
    //! Of those that are not as expected.
    [[nodiscard]] int differingCount() const;
};

[[nodiscard]] SampleRun runSamples(const Json &document, const SampleSet::Samples &samples);

} // namespace weir
