#include "app/cli/bulkcommand.h"

#include "app/cli/bulkapply.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/serviceaccess.h"
#include "app/cli/standardinput.h"
#include "app/storage/filestoapply.h"
#include "app/storage/safefile.h"
#include "models/bulk/bulkreport.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr QLatin1StringView concurrencyOption("concurrency");
constexpr QLatin1StringView rateOption("rate");
constexpr QLatin1StringView keepGoingOption("keep-going");
constexpr QLatin1StringView reportOption("report");
constexpr QLatin1StringView resumeOption("resume");
constexpr QLatin1StringView anewOption("anew");

Result<std::vector<BulkOrder>, QString> ordersFrom(const QStringList &arguments,
                                                   std::optional<ResourceKind> kind)
{
    std::vector<BulkOrder> orders;
    for (const QString &argument : arguments) {
        if (argument == standardInputName)
            return CommandLineText::tr("Standard input is one file, and is applied by itself.");
        const QStringList paths = filesToApply({argument});
        if (paths.isEmpty())
            return CommandLineText::tr(
                       "There are no .json files and no .tf files with an event stream in “%1”.")
                .arg(argument);
        for (const QString &path : paths) {
            orders.push_back({.kind = kind.value_or(ResourceKind::EventStream), .path = path});
        }
    }
    return orders;
}

Result<BulkOptions, QString> bulkOptionsFrom(const QCommandLineParser &parser)
{
    BulkOptions options;
    if (parser.isSet(concurrencyOption)) {
        bool isNumber = false;
        options.concurrency = parser.value(concurrencyOption).toInt(&isNumber);
        if (!isNumber || options.concurrency < 1 || options.concurrency > mostConcurrency) {
            return CommandLineText::tr("--concurrency is a number from 1 to %1, not “%2”.")
                .arg(mostConcurrency)
                .arg(parser.value(concurrencyOption));
        }
    }
    if (parser.isSet(rateOption)) {
        bool isNumber = false;
        const double rate = parser.value(rateOption).toDouble(&isNumber);
        if (!isNumber || !(rate >= leastRate && rate <= mostRate)) {
            return CommandLineText::tr("--rate is a number from %1 to %2, not “%3”.")
                .arg(leastRate)
                .arg(mostRate)
                .arg(parser.value(rateOption));
        }
        options.rate = rate;
    }
    if (parser.isSet(keepGoingOption))
        options.onFailure = BulkOptions::OnFailure::GoOn;
    if (parser.isSet(u"create"_s))
        options.absence = BulkOptions::Absence::Create;
    if (parser.isSet(u"no-start"_s))
        options.afterwards = BulkOptions::Afterwards::LeavePaused;
    if (parser.isSet(u"without-secrets"_s))
        options.unknownSecrets = BulkOptions::UnknownSecrets::LeaveOut;
    return options;
}

//! Why the report cannot be written there; empty where it can. A file that there is not yet is made.
QString reportFault(const QString &path, const std::vector<BulkOrder> &orders)
{
    if (path.isEmpty())
        return {};
    const QFileInfo info(path);
    const bool isInput = std::ranges::any_of(orders, [&info](const BulkOrder &order) {
        return QFileInfo(order.path).canonicalFilePath() == info.canonicalFilePath()
            && !info.canonicalFilePath().isEmpty();
    });
    if (!info.exists()) {
        const auto error = writeFile(path, {});
        return error ? error->message : QString();
    }
    const auto content = readFile(path);
    if (!content)
        return content.error().message;
    if (isInput || !(content->empty() || isEarlierReport(reportFormOf(path), *content))) {
        return CommandLineText::tr("“%1” is no report of Weir, so it is not overwritten; name another file.")
            .arg(path);
    }
    return info.isWritable() ? QString() : CommandLineText::tr("“%1” cannot be written.").arg(path);
}

Result<BulkApplyOptions, QString> optionsFrom(const QCommandLineParser &parser,
                                              std::optional<ResourceKind> kind)
{
    auto bulk = bulkOptionsFrom(parser);
    if (!bulk)
        return bulk.error();
    const auto format = formatFrom(parser);
    if (!format)
        return format.error();
    using Mode = BulkApplyOptions::Mode;
    using Earlier = BulkApplyOptions::Earlier;
    return BulkApplyOptions{.bulk = *bulk,
                            .kind = kind,
                            .mode = parser.isSet(u"dry-run"_s) ? Mode::DryRun
                                : parser.isSet(u"yes"_s)       ? Mode::Yes
                                                               : Mode::Ask,
                            .earlier = parser.isSet(resumeOption) ? Earlier::Resume
                                : parser.isSet(anewOption)        ? Earlier::Forget
                                                                  : Earlier::Refuse,
                            .confirmedName = parser.value(u"confirm"_s),
                            .reportPath = parser.value(reportOption),
                            .format = *format};
}

} // namespace

void addBulkOptions(QCommandLineParser &parser)
{
    parser.addOption({concurrencyOption,
                      CommandLineText::tr("How many of several files are read or sent at a time; 4 without "
                                          "this."),
                      u"NUMBER"_s});
    parser.addOption({rateOption,
                      CommandLineText::tr("How many of several files begin to be sent in a second, such as "
                                          "0.5."),
                      u"NUMBER"_s});
    parser.addOption(
        {keepGoingOption,
         CommandLineText::tr("Send the others where one of several files cannot be applied; else it ends.")});
    parser.addOption({reportOption,
                      CommandLineText::tr("Write what became of each of several files: as JSON or CSV where "
                                          "the name ends so, else as text."),
                      u"REPORT"_s});
    parser.addOption(
        {resumeOption,
         CommandLineText::tr("Go on with the run that was interrupted, without sending anything twice.")});
    parser.addOption(
        {anewOption, CommandLineText::tr("Begin anew where a run of these files was interrupted.")});
    parser.addOption(formatOption(CommandLineText::tr("How the results of several files are printed: text or "
                                                      "json.")));
}

bool isBulk(const QCommandLineParser &parser)
{
    const QStringList paths = parser.positionalArguments();
    return paths.size() > 1 || (paths.isEmpty() && parser.isSet(resumeOption))
        || (paths.size() == 1 && QFileInfo(paths.constFirst()).isDir());
}

QString optionOfSeveral(const QCommandLineParser &parser)
{
    for (const QLatin1StringView option : {concurrencyOption, rateOption, keepGoingOption, reportOption,
                                           resumeOption, anewOption, outputFormatOption}) {
        if (parser.isSet(option))
            return option;
    }
    return {};
}

void runBulkApply(const Invocation &invocation, const QCommandLineParser &parser,
                  std::optional<ResourceKind> kind)
{
    for (const QString &option : {u"id"_s, u"expect"_s}) {
        if (parser.isSet(option))
            return refuse(invocation, CommandLineText::tr("--%1 is for one file.").arg(option));
    }
    const auto options = optionsFrom(parser, kind);
    if (!options)
        return refuse(invocation, options.error());
    const QStringList arguments = parser.positionalArguments();
    if (options->earlier == BulkApplyOptions::Earlier::Resume && !arguments.isEmpty()) {
        return refuse(
            invocation,
            CommandLineText::tr("--resume goes on with the files of the run that was interrupted, so "
                                "name none."));
    }
    auto orders = ordersFrom(arguments, kind);
    if (!orders)
        return refuse(invocation, orders.error());
    if (const QString fault = reportFault(options->reportPath, *orders); !fault.isEmpty())
        return refuse(invocation, fault);
    const auto shared = std::make_shared<std::vector<BulkOrder>>(std::move(orders).value());
    accessService(invocation, parser, [invocation, shared, options = *options](ServiceAccess access) {
        auto *run = new BulkApply(invocation, std::move(access), std::move(*shared), options);
        run->start();
    });
}

} // namespace weir
