#pragma once

#include "app/cli/console.h"
#include "app/cli/outputformat.h"
#include "models/draft/changes.h"
#include "models/schema/resourcekind.h"

#include <QString>

#include <vector>

namespace weir {

//! How one file compares with what the service holds.
struct FileComparison
{
    QString path = {};
    ResourceKind kind = ResourceKind::EventStream;
    //! Of the resource; empty where there is none yet.
    QString id = {};
    //! What applying the file would change.
    std::vector<FieldChange> changes = {};
    //! Why there is no comparison, as one sentence; it was said already.
    QString fault = {};
    ExitCode code = ExitCode::Done;
};

//! Prints what several files differ in: a line for each change, which begins with its pointer, or one
//! document for all files.
class DiffReport
{
public:
    DiffReport(Console &console, OutputFormat format, qsizetype files);

    void add(const FileComparison &comparison);
    //! After the last file.
    void finish();

private:
    void print(const FileComparison &comparison);

    Console &m_console;
    OutputFormat m_format;
    qsizetype m_files;
    Json m_list = Json::array();
};

} // namespace weir
