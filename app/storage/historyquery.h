#pragma once

#include "models/history/changerecord.h"

#include <QSqlError>

#include <optional>

class QSqlDatabase;

namespace weir {

//! Reads up to `size` changes of an open history, the newest first, that are older than `before`. It takes
//! the index that leads past the fewest rows, so that a million are searched within 100 ms; see
//! tests/bench/bench_history.cpp.
[[nodiscard]] std::optional<QSqlError> readPage(const QSqlDatabase &database, const ChangeFilter &filter,
                                                int size, const std::optional<ChangePosition> &before,
                                                ChangePage &page);

//! What a search by text reads; both sides of the comparison are made by it.
[[nodiscard]] QString foldedText(const ChangeSubject &subject);

} // namespace weir
