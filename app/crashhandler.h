#pragma once

class QString;

namespace weir {

//! From now on a crash of this process, and an exception that nobody takes, leaves a report in the config
//! folder, as CrashReports reads it, and then ends the process as it would have ended without. The report has
//! the versions, the signal, and where in which module the thread that crashed stood: no memory, no arguments
//! and no path. Signals that somebody handles already, as a sanitizer does, stay theirs.
void reportCrashes(const QString &configFolder);

} // namespace weir
