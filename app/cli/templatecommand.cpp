#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/storage/templatestore.h"
#include "models/json/jsonwriter.h"
#include "models/schema/kindword.h"
#include "models/templates/builtintemplates.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! What somebody calls it here, and what it holds.
struct NamedTemplate
{
    QString name = {};
    ResourceTemplate content = {};
};

//! One's own first: they may be called as a built-in one is.
std::vector<NamedTemplate> allTemplates(const TemplateList &own)
{
    std::vector<NamedTemplate> all;
    for (const StoredTemplate &stored : own.templates)
        all.push_back({stored.content.name, stored.content});
    for (const BuiltInTemplate &built : builtInTemplates())
        all.push_back({toQString(built.id), built.content});
    return all;
}

void printBody(const Invocation &invocation, const ResourceTemplate &printed)
{
    invocation.console->print(writeJson(printed.body, fieldTable(printed.kind)));
    for (const TemplateBlank &blank : printed.blanks) {
        invocation.console->remark(CommandLineText::tr("To fill in: %1 (%2). %3")
                                       .arg(toQString(blank.pointer), blankLabel(printed.kind, blank.pointer),
                                            blankText(printed.kind, blank)));
    }
}

} // namespace

void runTemplate(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Lists the templates, those that come with Weir and your own, or prints the body "
                            "of one of them and says what is to be filled in."));
    parser.addPositionalArgument(
        u"NAME"_s, CommandLineText::tr("The template, as the list has it in its first column."), u"[NAME]"_s);
    if (!parseArguments(parser, invocation))
        return;
    const QStringList names = parser.positionalArguments();
    if (names.size() > 1)
        return refuse(invocation, CommandLineText::tr("Name one template, or none for the list."));
    const TemplateList own = TemplateStore(invocation.configDirectory).load();
    for (const QString &fault : own.faults)
        invocation.console->say(fault);
    const std::vector<NamedTemplate> all = allTemplates(own);
    if (names.isEmpty()) {
        for (const NamedTemplate &listed : all) {
            invocation.console->printRow(
                {listed.name, toQString(kindWord(listed.content.kind)), listed.content.description});
        }
        return invocation.finish(own.faults.isEmpty() ? ExitCode::Done : ExitCode::Unusable);
    }
    const auto found = std::ranges::find_if(all, [&names](const NamedTemplate &listed) {
        return isSameTemplateName(listed.name, names.front());
    });
    if (found == all.end()) {
        return refuse(invocation,
                      CommandLineText::tr("There is no template “%1”; “weir template” lists those there are.")
                          .arg(names.front()));
    }
    printBody(invocation, found->content);
    invocation.finish(ExitCode::Done);
}

} // namespace weir
