#pragma once

#include "models/json/json.h"
#include "tests/support/mutations.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::test {

enum class RowType : quint8 { Text, Secret, Integer, Boolean, Object };

enum class WhenAbsent : quint8 {
    Fine,
    Required, //!< E `required`.
    Depends, //!< On another field.
};

//! Whether a rule about two fields looks at the field, so that another sound value may not be sound there.
enum class Linked : quint8 { No, Yes };

//! One row of a table of FIELDS.md.
struct FieldRow
{
    std::string_view key;
    std::string_view label;
    RowType type = RowType::Text;
    WhenAbsent absent = WhenAbsent::Fine;
    std::optional<qint64> least = {};
    std::optional<qint64> most = {};
    std::string_view boundsLevel = "warning";
    std::vector<std::string> choices = {};
    std::vector<std::string> right = {};
    std::vector<std::string> wrong = {};
    std::string_view wrongIssue = "format warning";
    Linked linked = Linked::No;
    //! What a text of any length is made of.
    std::string_view head = {};
    std::string_view filler = "\U0001F600";
    std::string_view tail = {};
};

struct FieldRows
{
    std::string group;
    std::vector<FieldRow> rows;
};

//! The tables that a body has.
[[nodiscard]] std::vector<FieldRows> fieldRowsOf(const CleanBody &clean);

//! What the row alone says.
void addRowMutations(Mutations &mutations, const std::string &group, const FieldRow &row);

} // namespace weir::test
