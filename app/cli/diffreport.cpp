#include "app/cli/diffreport.h"

#include "app/cli/commandlinetext.h"
#include "models/draft/changetext.h"
#include "models/json/jsonwriter.h"
#include "models/schema/kindword.h"
#include "models/text.h"

namespace weir {

namespace {

Json comparisonJson(const FileComparison &comparison)
{
    Json json = Json::object();
    json.insert("file", Json::string(toStdString(comparison.path)));
    json.insert("kind", Json::string(std::string(kindWord(comparison.kind))));
    if (!comparison.id.isEmpty())
        json.insert("id", Json::string(toStdString(comparison.id)));
    if (!comparison.fault.isEmpty()) {
        json.insert("error", Json::string(toStdString(comparison.fault)));
        return json;
    }
    Json changes = Json::array();
    for (const FieldChange &change : comparison.changes)
        changes.items().push_back(changeJson(change));
    json.insert("changes", std::move(changes));
    return json;
}

} // namespace

DiffReport::DiffReport(Console &console, OutputFormat format, qsizetype files)
    : m_console(console), m_format(format), m_files(files)
{
}

void DiffReport::add(const FileComparison &comparison)
{
    switch (m_format) {
    case OutputFormat::Text:
        return print(comparison);
    case OutputFormat::Json:
        m_list.items().push_back(comparisonJson(comparison));
        return;
    }
}

void DiffReport::print(const FileComparison &comparison)
{
    // Of one file everybody knows which it is.
    if (m_files > 1 && comparison.fault.isEmpty() && !comparison.changes.empty())
        m_console.printLine(CommandLineText::tr("%1 differs:").arg(comparison.path));
    for (const FieldChange &change : comparison.changes)
        m_console.printLine(changeLine(change));
    static_cast<void>(m_console.flush());
}

void DiffReport::finish()
{
    if (m_format == OutputFormat::Text)
        return;
    Json root = Json::object();
    root.insert("files", std::move(m_list));
    m_console.print(writeJson(root));
}

} // namespace weir
