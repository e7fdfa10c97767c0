#pragma once

#include "app/cli/console.h"
#include "app/cli/outputformat.h"
#include "models/schema/resourcekind.h"
#include "models/schema/validation.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! How files are read and checked, and how it is said.
struct ReportOptions
{
    //! Without one each file tells it.
    std::optional<ResourceKind> kind = {};
    ValidationContext context = {};
    //! Text is a line for each finding, JSON one object for each file.
    OutputFormat format = OutputFormat::Text;
};

//! What validation says of one file, ready to be printed: neither the file nor its findings are kept.
struct FileReport
{
    //! Why the file could not be checked at all, as one sentence; empty where it was.
    QString fault = {};
    qsizetype errors = 0;
    qsizetype warnings = 0;
    std::string json = {};
    std::vector<OutputLine> lines = {};
};

//! Reads and checks a file, or standard input for `-`. Can run in several threads at once.
[[nodiscard]] FileReport reportOn(const QString &path, const ReportOptions &options);

} // namespace weir
