#pragma once

#include "models/json/json.h"
#include "models/result.h"
#include "models/rules/verdict.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace weir {

//! An event to try rules on, and what is expected of them.
struct RuleSample
{
    //! Of its file, without the ending.
    QString name = {};
    //! CloudEvents 1.0.
    Json event = {};
    //! Passes or Stopped; nothing where anything is right.
    std::optional<Verdict> verdict = {};
    //! Nothing for an event that is to be stopped, for it has none; otherwise it is to pass. A text, or any
    //! other JSON with which the output is compared as JSON: whatever the order of its keys and however its
    //! numbers are written.
    std::optional<Json> output = {};
};

//! Reads `{"event": {…}, "expected": {"verdict": "passes"|"stopped", "output": …}}`, or a bare event, also
//! in `{"events": […]}`. The error is one sentence.
[[nodiscard]] Result<RuleSample, QString> readRuleSample(std::string_view text, const QString &name);

//! Whether anything is expected of the rules.
[[nodiscard]] bool hasExpectation(const RuleSample &sample);

//! Whether its file would be small enough to be read again.
[[nodiscard]] bool canBeKept(const RuleSample &sample);

//! The sample as a file that git shows well. Reading it gives the same sample.
[[nodiscard]] std::string writeRuleSample(const RuleSample &sample);

} // namespace weir
