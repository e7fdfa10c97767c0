#include "models/bulk/bulkreport.h"

#include "models/draft/changetext.h"
#include "models/json/jsonwriter.h"
#include "models/schema/kindword.h"
#include "models/text.h"
#include "models/visibletext.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(weir::BulkReport)
};

std::string taskWord(BulkItem::Task task)
{
    switch (task) {
    case BulkItem::Task::Update:
        return "update";
    case BulkItem::Task::Create:
        return "create";
    case BulkItem::Task::Start:
        return "start";
    }
    Q_UNREACHABLE();
}

Json textJson(const QString &text)
{
    return Json::string(toStdString(text));
}

Json itemJson(const BulkItem &item)
{
    Json json = Json::object();
    const auto insertText = [&json](const char *key, const QString &text) {
        if (!text.isEmpty())
            json.insert(key, textJson(text));
    };
    insertText("file", item.order.path);
    json.insert("kind", Json::string(std::string(kindWord(item.order.kind))));
    insertText("id", item.id);
    insertText("name", item.name);
    json.insert("action", Json::string(taskWord(item.task)));
    json.insert("status", Json::string(stateWord(item)));
    json.insert("running", Json::boolean(item.before == BulkItem::Before::Running));
    Json changes = Json::array();
    for (const FieldChange &change : item.changes)
        changes.items().push_back(changeJson(change));
    json.insert("changes", std::move(changes));
    insertText("message", item.message);
    insertText("requestId", item.requestId);
    return json;
}

std::string jsonReport(const std::vector<BulkItem> &items)
{
    const BulkCounts counts = countsOf(items);
    Json summary = Json::object();
    const auto count = [&summary](const char *key, size_t number) {
        summary.insert(key, Json::integer(static_cast<qint64>(number)));
    };
    count("all", counts.all);
    count("ready", counts.ready);
    count("unchanged", counts.unchanged);
    count("refused", counts.refused);
    count("applied", counts.applied);
    count("failed", counts.failed);
    count("unknown", counts.unknown);
    Json results = Json::array();
    for (const BulkItem &item : items)
        results.items().push_back(itemJson(item));
    Json root = Json::object();
    root.insert("summary", std::move(summary));
    root.insert("results", std::move(results));
    return writeJson(root);
}

//! RFC 4180, 2.6 and 2.7.
std::string csvCell(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

template <typename Cells>
std::string csvLine(const Cells &cells)
{
    std::string line;
    for (const auto &cell : cells) {
        if (!line.empty())
            line += ',';
        line += csvCell(std::string(cell));
    }
    return line + "\r\n";
}

std::string csvReport(const std::vector<BulkItem> &items)
{
    constexpr std::array<std::string_view, 9> names{"kind",   "file",    "id",      "name",      "action",
                                                    "status", "changes", "message", "request_id"};
    std::string text = csvLine(names);
    for (const BulkItem &item : items) {
        QStringList changes;
        for (const FieldChange &change : item.changes)
            changes << changeLine(change);
        text += csvLine(std::array{std::string(kindWord(item.order.kind)), toStdString(item.order.path),
                                   toStdString(item.id), toStdString(item.name), taskWord(item.task),
                                   stateWord(item), toStdString(changes.join(u"; "_s)),
                                   toStdString(item.message), toStdString(item.requestId)});
    }
    return text;
}

std::string textReport(const std::vector<BulkItem> &items)
{
    std::string text;
    for (const BulkItem &item : items) {
        const QStringList lines = reportLines(item);
        for (const QString &line : lines)
            text += toStdString(visibleText(line)) + '\n';
    }
    return text + '\n' + toStdString(endText(countsOf(items))) + '\n';
}

} // namespace

BulkReportForm reportFormOf(const QString &fileName)
{
    if (fileName.endsWith(".json"_L1, Qt::CaseInsensitive))
        return BulkReportForm::Json;
    if (fileName.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return BulkReportForm::Csv;
    return BulkReportForm::Text;
}

std::string bulkReport(BulkReportForm form, const std::vector<BulkItem> &items)
{
    switch (form) {
    case BulkReportForm::Text:
        return textReport(items);
    case BulkReportForm::Json:
        return jsonReport(items);
    case BulkReportForm::Csv:
        return csvReport(items);
    }
    Q_UNREACHABLE();
}

bool isEarlierReport(BulkReportForm form, std::string_view content)
{
    switch (form) {
    case BulkReportForm::Text:
        return false;
    case BulkReportForm::Json:
    case BulkReportForm::Csv: {
        // The same up to the first figure, or to the end of the names.
        const std::string empty = bulkReport(form, {});
        return content.starts_with(std::string_view(empty).substr(0, empty.find_first_of("0\r")));
    }
    }
    Q_UNREACHABLE();
}

QStringList reportLines(const BulkItem &item)
{
    const bool isPaused = item.before == BulkItem::Before::Running && item.state == BulkItem::State::Ready
        && item.task == BulkItem::Task::Update;
    QStringList lines{
        ReportText::tr("%1: %2", "a file or a resource, then how far it is")
            .arg(item.order.path.isEmpty() ? item.title() : item.order.path,
                 isPaused ? ReportText::tr("%1; it is running, and the update pauses it").arg(stateText(item))
                          : stateText(item))};
    for (const FieldChange &change : item.changes)
        lines << u"    "_s + changeLine(change);
    const QStringList message = item.message.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : message)
        lines << u"    "_s + line;
    return lines;
}

} // namespace weir
