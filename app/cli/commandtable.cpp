#include "app/cli/command.h"

#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

constexpr std::array commandTable{
    Command{
        .name = "validate",
        .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Check files against the contract"),
        .run = runValidate,
        .examples = {{{"weir validate --strict streams/*.json",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Fail where a file has errors or warnings.")},
                      {"weir validate --format json body.json",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Print the findings for another program.")}}}},
    Command{
        .name = "preview",
        .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Print what the rules of a stream make of events"),
        .run = runPreview,
        .examples = {{{"weir preview stream.json --event order.json",
                       QT_TRANSLATE_NOOP("weir::CommandLine",
                                         "Say which condition stops the event, or what the target gets.")}}}},
    Command{.name = "test",
            .summary =
                QT_TRANSLATE_NOOP("weir::CommandLine", "Try the rules of a stream on a folder of samples"),
            .run = runTest,
            .examples = {{{"weir test stream.json --samples samples",
                           QT_TRANSLATE_NOOP(
                               "weir::CommandLine",
                               "Fail where the rules make something else of a sample than it expects.")}}}},
    Command{.name = "format",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Write a body in its canonical order"),
            .run = runFormat,
            .examples = {{{"weir format --in-place --fix body.json",
                           QT_TRANSLATE_NOOP(
                               "weir::CommandLine",
                               "Repair what leaves no choice, and write the file in its order.")}}}},
    Command{.name = "export",
            .summary =
                QT_TRANSLATE_NOOP("weir::CommandLine",
                                  "Print a body as JSON, a request, a command or a file of another program"),
            .run = runExport,
            .examples = {{{"weir export body.json --as request --profile Test --id ID > request.json",
                           QT_TRANSLATE_NOOP("weir::CommandLine",
                                             "Make a request file, which names its resource, of a body.")}}}},
    Command{
        .name = "promote",
        .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Make a body fit for another profile"),
        .run = runPromote,
        .examples = {{{"weir promote test.json --from Test --to Production --out production.json",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Take a stream from test to production.")}}}},
    Command{.name = "list",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "List event streams or subscriptions"),
            .run = runList,
            .examples = {{{"weir list streams --profile Test",
                           QT_TRANSLATE_NOOP("weir::CommandLine", "Print a line for each event stream.")},
                          {"weir list streams --profile Test --format json | jq -r .[].name",
                           QT_TRANSLATE_NOOP("weir::CommandLine", "Print the names alone.")}}}},
    Command{
        .name = "show",
        .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Print one resource as the service holds it"),
        .run = runShow,
        .examples = {{{"weir show stream ID --profile Test > stream.json",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Keep a stream as the service holds it.")}}}},
    Command{.name = "pull",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Write every resource to a file of its own"),
            .run = runPull,
            .examples = {{{"weir pull resources --profile Test",
                           QT_TRANSLATE_NOOP("weir::CommandLine",
                                             "Bring a folder to what the service has, for git to show.")}}}},
    Command{.name = "diff",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Compare files with what the service holds"),
            .run = runDiff,
            .examples = {{{"weir diff resources/streams/*.json --profile Test",
                           QT_TRANSLATE_NOOP("weir::CommandLine",
                                             "Print what applying the files would change.")}}}},
    Command{.name = "apply",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Update resources from files"),
            .run = runApply,
            .examples =
                {{{"weir apply stream.json --profile Test --dry-run",
                   QT_TRANSLATE_NOOP("weir::CommandLine", "Print what would change, and send nothing.")},
                  {"weir apply resources --profile Test --yes --report applied.csv",
                   QT_TRANSLATE_NOOP("weir::CommandLine",
                                     "Send what has changed in a folder, and keep what became of it.")}}}},
    Command{
        .name = "start",
        .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Start an event stream"),
        .run = runStart,
        .examples = {{{"weir start stream ID --profile Test",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Start a stream and wait until it runs.")}}}},
    Command{.name = "pause",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Pause an event stream"),
            .run = runPause,
            .examples = {{{"weir pause stream ID --profile Test --expect stream.json",
                           QT_TRANSLATE_NOOP("weir::CommandLine",
                                             "Pause a stream that is as the file has it.")}}}},
    Command{.name = "enable",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Enable an event subscription"),
            .run = runEnable,
            .examples = {{{"weir enable subscription ID --profile Test",
                           QT_TRANSLATE_NOOP("weir::CommandLine", "Enable a subscription.")}}}},
    Command{
        .name = "disable",
        .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Disable an event subscription"),
        .run = runDisable,
        .examples = {{{"weir disable subscription ID --profile Test --dry-run",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Say what would happen, and send nothing.")}}}},
    Command{.name = "delete",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Delete a resource for good"),
            .run = runDelete,
            .examples = {{{"weir delete stream ID --profile Test --confirm orders-to-fn",
                           QT_TRANSLATE_NOOP("weir::CommandLine",
                                             "Delete the stream if that is its name; nobody is asked.")}}}},
    Command{.name = "history",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "List or export the changes that were sent"),
            .run = runHistory,
            .examples = {{{"weir history --outcome unknown --since 2026-11-26",
                           QT_TRANSLATE_NOOP(
                               "weir::CommandLine",
                               "Find the changes of which nobody could tell whether they were applied.")}}}},
    Command{
        .name = "profile",
        .summary =
            QT_TRANSLATE_NOOP("weir::CommandLine", "Add, list, show, test or remove connection profiles"),
        .run = runProfile,
        .examples = {{{"weir profile add Test --project ID --region cn-north-4",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Add a profile that signs in with a token.")},
                      {"weir profile test Test",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Look how far a connection comes.")}}}},
    Command{
        .name = "token",
        .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Store, test or forget the token of a profile"),
        .run = runToken,
        .examples =
            {{{"weir token login --profile Test --user operator --domain account < password",
               QT_TRANSLATE_NOOP("weir::CommandLine",
                                 "Sign in with the password of a file, and keep the token in the keychain.")},
              {"weir token status --profile Test --format json",
               QT_TRANSLATE_NOOP("weir::CommandLine", "Say whether there is a token, and when it ends.")}}}},
    Command{
        .name = "template",
        .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "List templates, or print the body of one"),
        .run = runTemplate,
        .examples = {{{"weir template kafka-to-obs > stream.json",
                       QT_TRANSLATE_NOOP("weir::CommandLine", "Begin a file with what a template holds.")}}}},
    Command{.name = "schema",
            .summary =
                QT_TRANSLATE_NOOP("weir::CommandLine", "Print the JSON Schema or the fields of a body"),
            .run = runSchema,
            .examples = {{{"weir schema stream > stream.schema.json",
                           QT_TRANSLATE_NOOP("weir::CommandLine", "Give an editor the rules of a body.")},
                          {"weir schema subscription --as markdown",
                           QT_TRANSLATE_NOOP("weir::CommandLine", "Read what each field is for.")}}}},
    Command{.name = "diagnosis",
            .summary =
                QT_TRANSLATE_NOOP("weir::CommandLine", "Print what is asked for where something fails"),
            .run = runDiagnosis,
            .examples = {{{"weir diagnosis > diagnosis.txt",
                           QT_TRANSLATE_NOOP("weir::CommandLine",
                                             "Keep the versions and the state for a report of a fault.")}}}},
    Command{.name = "sandbox",
            .summary = QT_TRANSLATE_NOOP("weir::CommandLine", "Serve the stand-in services on this machine"),
            .run = runSandbox,
            .examples = {{{"weir sandbox --port 8080 --fault throttled",
                           QT_TRANSLATE_NOOP(
                               "weir::CommandLine",
                               "See what becomes of requests that the service refuses for a while.")}}}},
};

} // namespace

std::span<const Command> commands()
{
    return commandTable;
}

const Command *findCommand(const QString &name)
{
    const auto *found = std::ranges::find_if(
        commandTable, [&name](const Command &command) { return name == toQString(command.name); });
    return found == commandTable.end() ? nullptr : found;
}

} // namespace weir
