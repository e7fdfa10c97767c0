#include "app/cli/applyrun.h"
#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/resourceinput.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/standardinput.h"

#include <QCommandLineParser>

#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! A file, and what becomes of it.
struct ApplyOrder
{
    QString path = {};
    LoadedResource resource = {};
    ApplyOptions options = {};
};

//! Applies one file after the other, up to the first that is not applied.
class ApplySequence final : public QObject
{
    Q_OBJECT

public:
    ApplySequence(const Invocation &invocation, ServiceAccess access, std::vector<ApplyOrder> orders)
        : QObject(invocation.context), m_invocation(invocation), m_access(std::move(access)),
          m_orders(std::move(orders))
    {
    }

    void start()
    {
        ApplyOrder &order = m_orders[m_next++];
        if (m_orders.size() > 1)
            m_invocation.console->remark(order.path);
        Invocation invocation = m_invocation;
        invocation.finish = [this](ExitCode code) { takeEnd(code); };
        m_run = std::make_unique<ApplyRun>(invocation, m_access, std::move(order.resource),
                                           std::move(order.options));
        m_run->start();
    }

private:
    void takeEnd(ExitCode code)
    {
        const size_t left = m_orders.size() - m_next;
        if (code == ExitCode::Done && left > 0) {
            // The run is still in the call that ended it.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_run.reset();
                    start();
                },
                Qt::QueuedConnection);
            return;
        }
        if (left > 0)
            m_invocation.console->say(
                CommandLineText::tr("The files after “%1” were not begun.").arg(m_orders[m_next - 1].path));
        m_invocation.finish(code);
    }

    Invocation m_invocation;
    ServiceAccess m_access;
    std::vector<ApplyOrder> m_orders;
    size_t m_next = 0;
    std::unique_ptr<ApplyRun> m_run;
};

//! What the arguments say of a file of this kind.
Result<ApplyOptions, QString> optionsFrom(const QCommandLineParser &parser, ResourceKind kind)
{
    ApplyOptions options;
    options.target.id = parser.value(u"id"_s);
    if (parser.isSet(u"create"_s))
        options.target.absence = ApplyTarget::Absence::Create;
    if (parser.isSet(u"expect"_s)) {
        options.expectedPath = parser.value(u"expect"_s);
        auto expected = readResourceInput(options.expectedPath, kind);
        if (!expected)
            return expected.error();
        options.target.expected = std::move(expected->resource);
    }
    options.mode = parser.isSet(u"dry-run"_s) ? ApplyOptions::Mode::DryRun
        : parser.isSet(u"yes"_s)              ? ApplyOptions::Mode::Yes
                                              : ApplyOptions::Mode::Ask;
    if (parser.isSet(u"without-secrets"_s))
        options.missing = MissingSecrets::LeaveOut;
    if (parser.isSet(u"no-start"_s))
        options.afterwards = ApplyConfirmation::Afterwards::LeavePaused;
    options.confirmedName = parser.value(u"confirm"_s);
    return options;
}

} // namespace

void runApply(const Invocation &invocation)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr(
        "Updates a resource from each file: prints what changes, asks, and sends it once. "
        "Where the resource changes between the review and the answer, nothing is sent "
        "(exit code 4). The first file that is not applied ends it."));
    addServiceOptions(parser);
    parser.addOption(kindOption());
    parser.addOption(
        {u"id"_s,
         CommandLineText::tr("The resource to update; else the one that the file names, else the one of "
                             "the body's name."),
         u"ID"_s});
    parser.addOption({u"dry-run"_s, CommandLineText::tr("Print what would change and send nothing.")});
    parser.addOption(
        {u"expect"_s,
         CommandLineText::tr("The version that the file was made from: where the service holds another one, "
                             "nothing is sent (exit code 4)."),
         u"FILE"_s});
    parser.addOption(
        {u"create"_s,
         CommandLineText::tr("Create the resource where there is none of its name, or where the one that the "
                             "file names is gone.")});
    parser.addOption(
        {u"no-start"_s,
         CommandLineText::tr("Leave a stream paused that was running; else it is started again.")});
    parser.addOption(
        {u"without-secrets"_s,
         CommandLineText::tr("Send without the secrets that are not known; the service clears them.")});
    parser.addOption({u"yes"_s, CommandLineText::tr("Do not ask.")});
    parser.addOption({u"confirm"_s,
                      CommandLineText::tr("The name of the resource, which a protected profile asks for."),
                      u"NAME"_s});
    parser.addPositionalArgument(
        u"FILE"_s,
        CommandLineText::tr("A body, a request file, a cURL command or a HAR recording; “-” is standard "
                            "input."),
        u"FILE…"_s);
    if (!parseArguments(parser, invocation))
        return;
    const auto kind = kindFrom(parser);
    if (!kind)
        return refuse(invocation, kind.error());
    const QStringList paths = parser.positionalArguments();
    if (const QString fault =
            filesFault(parser, {u"id"_s, u"expect"_s, u"confirm"_s}, {parser.value(u"expect"_s)});
        !fault.isEmpty())
        return refuse(invocation, fault);
    const auto orders = std::make_shared<std::vector<ApplyOrder>>();
    for (const QString &path : paths) {
        auto file = readResourceInput(path, *kind);
        if (!file)
            return refuse(invocation, file.error());
        auto options = optionsFrom(parser, file->resource.kind);
        if (!options)
            return refuse(invocation, options.error());
        orders->push_back({path, std::move(file->resource), std::move(options).value()});
    }
    accessService(invocation, parser, [invocation, orders](ServiceAccess access) {
        auto *sequence = new ApplySequence(invocation, std::move(access), std::move(*orders));
        sequence->start();
    });
}

} // namespace weir

#include "applycommand.moc"
