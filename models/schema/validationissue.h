#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! Stable: scripts compare with the names of these.
enum class IssueCode : quint8 {
    Required,
    Type,
    Pattern,
    Length,
    Range,
    Enum,
    OneOf,
    Format,
    Conflict,
    UnknownField,
    UnknownVariable,
    UnusedVariable,
    Duplicate,
    Limit,
    LegacyShape,
    Refused, //!< By the service.
};

//! As it is written in `weir validate --format json`, such as "one_of".
[[nodiscard]] std::string_view issueCodeName(IssueCode code);
//! "error", "warning" or "note".
[[nodiscard]] std::string_view levelName(Level level);
//! The same in the user's language, to stand before a message.
[[nodiscard]] QString levelLabel(Level level);
//! The level in words, then the message.
[[nodiscard]] QString levelText(Level level, const QString &message);

//! A repair that one click applies: the value goes to `pointer`, without a value the member there goes; then
//! what stands at `removedPointer` goes (a key that the value replaces).
struct IssueFix
{
    QString label = {};
    std::string pointer = {};
    std::optional<Json> value = {};
    std::string removedPointer = {};
};

struct ValidationIssue
{
    std::string pointer = {};
    IssueCode code = IssueCode::Type;
    Level level = Level::Error;
    //! One sentence in the user's language that names the field and says what is allowed.
    QString message = {};
    std::vector<IssueFix> fixes = {};
};

using ValidationIssues = std::vector<ValidationIssue>;

[[nodiscard]] qsizetype countOf(const ValidationIssues &issues, Level level);

} // namespace weir
