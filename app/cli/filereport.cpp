#include "app/cli/filereport.h"

#include "app/cli/resourceinput.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"

using namespace Qt::StringLiterals;

namespace weir {

namespace {

std::string_view kindWord(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return "stream";
    case ResourceKind::EventSubscription:
        return "subscription";
    }
    return {};
}

//! Where the value stands, or the nearest value around it that there is.
TextPosition positionOf(const ResourceFile &file, std::string pointer)
{
    const Json *value = valueAt(file.resource.body, pointer);
    while (!value) {
        pointer = parentPointer(pointer);
        value = valueAt(file.resource.body, pointer);
    }
    TextPosition position = positionAt(file.text, value->offset());
    if (position.line == 1)
        position.column += file.start.column - 1;
    position.line += file.start.line - 1;
    return position;
}

QString toLine(const QString &path, const ResourceFile &file, const ValidationIssue &issue)
{
    const TextPosition position = positionOf(file, issue.pointer);
    return u"%1:%2:%3: %4: %5 [%6] %7"_s.arg(path)
        .arg(position.line)
        .arg(position.column)
        .arg(toQString(levelName(issue.level)), issue.message, toQString(issueCodeName(issue.code)),
             toQString(issue.pointer));
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

Json toJson(const ValidationIssue &issue)
{
    Json json = Json::object();
    json.insert("pointer", Json::string(issue.pointer));
    json.insert("code", Json::string(std::string(issueCodeName(issue.code))));
    json.insert("level", Json::string(std::string(levelName(issue.level))));
    json.insert("message", Json::string(toStdString(issue.message)));
    if (!issue.fixes.empty())
        json.insert("fix", toJson(issue.fixes.front()));
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
    for (const ValidationIssue &issue : issues)
        items.push_back(toJson(issue));
    json.insert("issues", Json::array(std::move(items)));
    return json;
}

} // namespace

FileReport reportOn(const QString &path, std::optional<ResourceKind> kind, ReportFormat format)
{
    const auto file = readResourceInput(path, kind);
    const ValidationIssues issues = file ? issuesOf(file->resource) : ValidationIssues();
    FileReport report{.fault = file ? QString() : file.error(),
                      .errors = countOf(issues, Level::Error),
                      .warnings = countOf(issues, Level::Warning)};
    switch (format) {
    case ReportFormat::Text:
        for (const ValidationIssue &issue : issues)
            report.lines.push_back(toLine(path, *file, issue));
        break;
    case ReportFormat::Json:
        report.json = writeJson(toJson(path, file, issues));
        report.json.pop_back();
        break;
    }
    return report;
}

} // namespace weir
