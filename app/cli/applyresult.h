#pragma once

#include "app/cli/console.h"
#include "app/flows/applyreview.h"

#include <QString>

namespace weir {

//! What an update went to, for what is said of its end.
struct AppliedTarget
{
    QString id = {};
    QString profileName = {};
    //! The file with what was there before; empty where nobody named one.
    QString formerPath = {};
    //! It was running, so the update has paused it.
    bool isPaused = false;
};

//! Of an update that a signal ended before it was sent.
[[nodiscard]] QString interruptedText();
[[nodiscard]] ExitCode exitCodeFor(const ApplyOutcome &outcome);
//! As a sentence, or a few.
[[nodiscard]] QString resultText(const ApplyOutcome &outcome, const AppliedTarget &target);

} // namespace weir
