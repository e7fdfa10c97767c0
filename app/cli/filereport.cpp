#include "app/cli/filereport.h"

#include "app/cli/resourceinput.h"
#include "models/json/jsonindex.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/json/textpositions.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

class ValuePositions
{
public:
    //! Of the values of `root`, which was read from the file.
    ValuePositions(const ResourceFile &file, const Json &root)
        : m_start(file.start), m_values(root), m_positions(file.text)
    {
    }

    //! Where the value stands in the file, or the nearest value around it that there is.
    TextPosition of(std::string pointer)
    {
        const Json *value = m_values.at(pointer);
        while (!value) {
            pointer = parentPointer(pointer);
            value = m_values.at(pointer);
        }
        return positionFrom(m_start, m_positions.at(value->offset()));
    }

private:
    TextPosition m_start;
    ValueIndex m_values;
    TextPositions m_positions;
};

OutputTone toneOf(Level level)
{
    switch (level) {
    case Level::Error:
        return OutputTone::Bad;
    case Level::Warning:
        return OutputTone::Caution;
    case Level::Note:
        return OutputTone::Plain;
    }
    Q_UNREACHABLE();
}

OutputLine toLine(const QString &path, const TextPosition &position, const ValidationIssue &issue)
{
    const QString place = u"%1:%2:%3: "_s.arg(path).arg(position.line).arg(position.column);
    return markedLine(
        place, toneOf(issue.level), toQString(levelName(issue.level)),
        u": %1 [%2] %3"_s.arg(issue.message, toQString(issueCodeName(issue.code)), toQString(issue.pointer)));
}

//! In the order of the file, as somebody works through it.
std::vector<OutputLine> linesOf(const QString &path, const ResourceFile &file, const ValidationIssues &issues)
{
    struct Line
    {
        TextPosition position;
        OutputLine output;
    };
    std::vector<Line> lines;
    const auto add = [&](const ValidationIssues &found, const Json &root) {
        ValuePositions positions(file, root);
        for (const ValidationIssue &issue : found) {
            const TextPosition position = positions.of(issue.pointer);
            lines.push_back({position, toLine(path, position, issue)});
        }
    };
    add(file.requestIssues, inLayout({}, file.resource.layout));
    add(issues, file.resource.body);
    std::ranges::stable_sort(
        lines, {}, [](const Line &line) { return std::pair(line.position.line, line.position.column); });
    std::vector<OutputLine> outputs;
    outputs.reserve(lines.size());
    for (Line &line : lines)
        outputs.push_back(std::move(line.output));
    return outputs;
}

Json toJson(const IssueFix &fix)
{
    Json json = Json::object();
    json.insert("label", Json::string(toStdString(fix.label)));
    json.insert("pointer", Json::string(fix.pointer));
    if (fix.value)
        json.insert("value", *fix.value);
    return json;
}

Json issueJson(const ValidationIssue &issue)
{
    Json json = Json::object();
    json.insert("pointer", Json::string(issue.pointer));
    json.insert("code", Json::string(std::string(issueCodeName(issue.code))));
    json.insert("level", Json::string(std::string(levelName(issue.level))));
    json.insert("message", Json::string(toStdString(issue.message)));
    // Where there are several, each is another way out, and somebody has to choose.
    if (issue.fixes.size() == 1)
        json.insert("fix", toJson(issue.fixes.front()));
    Json::Array fixes;
    for (const IssueFix &fix : issue.fixes)
        fixes.push_back(toJson(fix));
    json.insert("fixes", Json::array(std::move(fixes)));
    return json;
}

Json toJson(const QString &path, const Result<ResourceFile, QString> &file, const ValidationIssues &issues)
{
    Json json = Json::object();
    json.insert("file", Json::string(toStdString(path)));
    if (file)
        json.insert("kind", Json::string(std::string(kindWord(file->resource.kind))));
    else
        json.insert("error", Json::string(toStdString(file.error())));
    Json::Array items;
    if (file)
        std::ranges::transform(file->requestIssues, std::back_inserter(items), issueJson);
    std::ranges::transform(issues, std::back_inserter(items), issueJson);
    json.insert("issues", Json::array(std::move(items)));
    return json;
}

} // namespace

FileReport reportOn(const QString &path, const ReportOptions &options)
{
    const auto file = readResourceInput(path, options.kind, InvalidPath::Reported);
    const ValidationIssues issues = file ? issuesOf(file->resource, options.context) : ValidationIssues();
    const ValidationIssues around = file ? file->requestIssues : ValidationIssues();
    FileReport report{.fault = file ? QString() : file.error(),
                      .errors = countOf(issues, Level::Error) + countOf(around, Level::Error),
                      .warnings = countOf(issues, Level::Warning) + countOf(around, Level::Warning)};
    switch (options.format) {
    case OutputFormat::Text:
        if (file)
            report.lines = linesOf(path, *file, issues);
        break;
    case OutputFormat::Json:
        report.json = writeJson(toJson(path, file, issues));
        break;
    }
    return report;
}

} // namespace weir
