#include "app/cli/command.h"
#include "app/cli/resourceinput.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CommandLine)
};

struct Verdict
{
    QString file = {};
    std::optional<ResourceKind> kind = {};
    //! Why the file could not be checked at all; empty where it was.
    QString fault = {};
    ValidationIssues issues = {};
    std::string text = {};
    Json body = {};
};

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

Verdict check(const QString &path, std::optional<ResourceKind> kind)
{
    Verdict verdict;
    verdict.file = path;
    auto file = readResourceInput(path, kind);
    if (!file) {
        verdict.fault = file.error();
        return verdict;
    }
    const LoadedResource &resource = file->resource;
    verdict.kind = resource.kind;
    verdict.issues = issuesOf(resource);
    verdict.text = file->text;
    verdict.body = resource.body;
    return verdict;
}

//! Where the value stands, or the nearest value around it that there is.
TextPosition positionOf(const Verdict &verdict, std::string pointer)
{
    const Json *value = valueAt(verdict.body, pointer);
    while (!value) {
        pointer = parentPointer(pointer);
        value = valueAt(verdict.body, pointer);
    }
    return positionAt(verdict.text, value->offset());
}

void printText(Console &console, const Verdict &verdict)
{
    for (const ValidationIssue &issue : verdict.issues) {
        const TextPosition position = positionOf(verdict, issue.pointer);
        console.printLine(u"%1:%2:%3: %4: %5 [%6] %7"_s.arg(verdict.file)
                              .arg(position.line)
                              .arg(position.column)
                              .arg(toQString(levelName(issue.level)), issue.message,
                                   toQString(issueCodeName(issue.code)), toQString(issue.pointer)));
    }
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

Json toJson(const Verdict &verdict)
{
    Json json = Json::object();
    json.insert("file", Json::string(toStdString(verdict.file)));
    if (verdict.kind)
        json.insert("kind", Json::string(std::string(kindWord(*verdict.kind))));
    if (!verdict.fault.isEmpty())
        json.insert("error", Json::string(toStdString(verdict.fault)));
    Json::Array issues;
    for (const ValidationIssue &issue : verdict.issues)
        issues.push_back(toJson(issue));
    json.insert("issues", Json::array(std::move(issues)));
    return json;
}

} // namespace

void runValidate(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Checks files against the contract. “-” is standard input."));
    parser.addOption(kindOption());
    parser.addOption({u"format"_s, CommandLineText::tr("How to print the findings: text or json."),
                      u"FORMAT"_s, u"text"_s});
    parser.addOption({u"strict"_s, CommandLineText::tr("Warnings count as findings as well.")});
    parser.addPositionalArgument(u"FILE"_s, CommandLineText::tr("Bodies or request files."), u"FILE…"_s);
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    const QString format = parser.value(u"format"_s);
    if (format != "text"_L1 && format != "json"_L1)
        return refuse(invocation, CommandLineText::tr("--format is text or json, not “%1”.").arg(format));
    if (parser.positionalArguments().isEmpty())
        return refuse(invocation, CommandLineText::tr("Name the files to check, or “-” for standard input."));

    const bool isJson = format == "json"_L1;
    Json::Array verdicts;
    bool hasFault = false;
    bool hasFindings = false;
    for (const QString &path : parser.positionalArguments()) {
        const Verdict verdict = check(path, *kind);
        hasFault = hasFault || !verdict.fault.isEmpty();
        hasFindings = hasFindings || countOf(verdict.issues, Level::Error) > 0
            || (parser.isSet(u"strict"_s) && countOf(verdict.issues, Level::Warning) > 0);
        if (!verdict.fault.isEmpty())
            invocation.console->say(verdict.fault);
        if (isJson)
            verdicts.push_back(toJson(verdict));
        else
            printText(*invocation.console, verdict);
    }
    if (isJson) {
        Json report = Json::object();
        report.insert("files", Json::array(std::move(verdicts)));
        invocation.console->print(writeJson(report));
    }
    invocation.finish(hasFault ? ExitCode::Unusable : hasFindings ? ExitCode::Findings : ExitCode::Done);
}

} // namespace weir
