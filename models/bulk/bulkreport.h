#pragma once

#include "models/bulk/bulkitem.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

enum class BulkReportForm : quint8 { Text, Json, Csv };

//! By the end of a file's name: .json, .csv, and any other for text.
[[nodiscard]] BulkReportForm reportFormOf(const QString &fileName);

//! What is to be sent, or how it ended. Text is for people, in their language. JSON is one object, `summary`
//! and `results`; CSV is as RFC 4180 has it, with a line of names; both are for programs and stay as they
//! are. There are no secrets in it.
[[nodiscard]] std::string bulkReport(BulkReportForm form, const std::vector<BulkItem> &items);

//! Whether a file that begins like this is a report of that form, which another one may replace; a text may
//! be anything.
[[nodiscard]] bool isEarlierReport(BulkReportForm form, std::string_view content);

//! A line for an item, and one for each of its changes.
[[nodiscard]] QStringList reportLines(const BulkItem &item);

} // namespace weir
