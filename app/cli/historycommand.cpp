#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/outputformat.h"
#include "app/storage/history.h"
#include "app/storage/historyexport.h"
#include "models/json/json.h"
#include "models/json/jsonwriter.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QCommandLineParser>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int pageSize = 1000;

void sayNotices(const Invocation &invocation, History &history)
{
    for (const QString &notice : history.takeNotices())
        invocation.console->say(notice);
}

QStringList cellsOf(const ChangeRecord &change)
{
    const ChangeEnd &end = change.end;
    return {isoTime(change.position),
            change.subject.profileName,
            toQString(actionWord(change.action)),
            toQString(kindWord(change.subject.kind)),
            change.subject.resourceId,
            change.subject.resourceName,
            toQString(outcomeWord(end.outcome)),
            end.duration ? QString::number(end.duration->count()) : QString(),
            end.requestId};
}

void print(const Invocation &invocation, History &history, const ChangeFilter &filter, OutputFormat format)
{
    Json all = Json::array();
    std::optional<ChangePosition> before;
    for (auto more = ChangePage::More::Older; more == ChangePage::More::Older;) {
        const auto page = history.page(filter, pageSize, before);
        sayNotices(invocation, history);
        if (!page)
            return refuse(invocation, page.error().message);
        for (const ChangeRecord &change : page->changes) {
            before = change.position;
            if (format == OutputFormat::Json)
                all.items().push_back(changeJson(change));
            else
                invocation.console->printRow(cellsOf(change));
        }
        more = page->more;
        // Whoever has read enough closes the pipe; it is said when the program ends.
        if (!invocation.console->flush())
            return invocation.finish(ExitCode::Unusable);
    }
    if (format == OutputFormat::Json)
        invocation.console->print(writeJson(all));
    invocation.finish(ExitCode::Done);
}

//! The resources that the filter finds, each once.
Result<std::vector<ChangeSubject>, HistoryError> resourcesOf(History &history, const ChangeFilter &filter)
{
    std::vector<ChangeSubject> found;
    std::optional<ChangePosition> before;
    for (auto more = ChangePage::More::Older; more == ChangePage::More::Older;) {
        const auto page = history.page(filter, pageSize, before);
        if (!page)
            return page.error();
        for (const ChangeRecord &change : page->changes) {
            before = change.position;
            const auto isSame = [&change](const ChangeSubject &subject) {
                return subject.resourceId == change.subject.resourceId;
            };
            if (!change.subject.resourceId.isEmpty() && std::ranges::none_of(found, isSame))
                found.push_back(change.subject);
        }
        more = page->more;
    }
    return found;
}

void exportAll(const Invocation &invocation, History &history, const ChangeFilter &filter,
               const QString &folder)
{
    const auto resources = resourcesOf(history, filter);
    sayNotices(invocation, history);
    if (!resources)
        return refuse(invocation, resources.error().message);
    for (const ChangeSubject &resource : *resources) {
        const auto written = exportHistory(history, resource, folder);
        if (!written)
            return refuse(invocation, written.error().message);
        invocation.console->printLine(*written);
    }
    invocation.finish(ExitCode::Done);
}

//! The resource by its ID; what is no ID in the history is a name.
Result<ChangeFilter, HistoryError> forResource(History &history, ChangeFilter filter, const QString &resource)
{
    filter.resourceId = resource;
    const auto page = history.page(filter, 1);
    if (!page)
        return page.error();
    if (page->changes.empty()) {
        filter.resourceId.clear();
        filter.text = resource;
    }
    return filter;
}

} // namespace

void runHistory(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineText::tr("Lists the changes that were sent from this machine, the newest first."));
    parser.addOption(
        {u"resource"_s, CommandLineText::tr("Of one resource, by its ID or its name."), u"ID|NAME"_s});
    parser.addOption({u"outcome"_s,
                      CommandLineText::tr("With one outcome: applied, rejected, unauthorized, busy, "
                                          "unsent, not-applied or unknown."),
                      u"OUTCOME"_s});
    parser.addOption({u"since"_s,
                      CommandLineText::tr("From this time on, such as 2026-11-26 or 2026-11-26T08:00:00Z."),
                      u"TIME"_s});
    parser.addOption(
        formatOption(CommandLineText::tr("How to print them: text (tabs between the columns time, profile, "
                                         "action, kind, ID, name, outcome, milliseconds, request ID) or "
                                         "json.")));
    parser.addOption({u"export"_s,
                      CommandLineText::tr("Write the versions of each resource that is found to a folder of "
                                          "its own within this one."),
                      u"DIR"_s});
    if (!parseArguments(parser, invocation))
        return;
    if (!parser.positionalArguments().isEmpty())
        return refuse(invocation, CommandLineText::tr("Name a resource with --resource."));
    const auto format = formatFrom(parser);
    if (!format)
        return refuse(invocation, format.error());
    ChangeFilter filter;
    if (parser.isSet(u"outcome"_s)) {
        const QString word = parser.value(u"outcome"_s);
        filter.outcome = outcomeFromWord(toStdString(word));
        if (!filter.outcome) {
            return refuse(invocation,
                          CommandLineText::tr("--outcome is applied, rejected, unauthorized, busy, unsent, "
                                              "not-applied or unknown, not “%1”.")
                              .arg(word));
        }
    }
    if (parser.isSet(u"since"_s)) {
        const QString time = parser.value(u"since"_s);
        filter.since = QDateTime::fromString(time, Qt::ISODate);
        if (!filter.since.isValid()) {
            return refuse(invocation,
                          CommandLineText::tr("--since is a date such as 2026-11-26 or a time such as "
                                              "2026-11-26T08:00:00Z, not “%1”.")
                              .arg(time));
        }
    }
    if (parser.isSet(u"resource"_s) && parser.value(u"resource"_s).isEmpty())
        return refuse(invocation, CommandLineText::tr("--resource needs the ID or the name of a resource."));
    if (parser.isSet(u"export"_s) && parser.value(u"export"_s).isEmpty())
        return refuse(invocation, CommandLineText::tr("--export needs a folder."));
    History history(invocation.configDirectory);
    if (parser.isSet(u"resource"_s)) {
        const auto found = forResource(history, filter, parser.value(u"resource"_s));
        if (!found)
            return refuse(invocation, found.error().message);
        filter = *found;
    }
    if (parser.isSet(u"export"_s))
        return exportAll(invocation, history, filter, parser.value(u"export"_s));
    print(invocation, history, filter, *format);
}

} // namespace weir
