#include "models/schema/validationissue.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

struct LevelTexts
{
    Q_DECLARE_TR_FUNCTIONS(weir::Level)
};

} // namespace

std::string_view issueCodeName(IssueCode code)
{
    switch (code) {
    case IssueCode::Required:
        return "required";
    case IssueCode::Type:
        return "type";
    case IssueCode::Pattern:
        return "pattern";
    case IssueCode::Length:
        return "length";
    case IssueCode::Range:
        return "range";
    case IssueCode::Enum:
        return "enum";
    case IssueCode::OneOf:
        return "one_of";
    case IssueCode::Format:
        return "format";
    case IssueCode::Conflict:
        return "conflict";
    case IssueCode::UnknownField:
        return "unknown_field";
    case IssueCode::UnknownVariable:
        return "unknown_variable";
    case IssueCode::UnusedVariable:
        return "unused_variable";
    case IssueCode::Duplicate:
        return "duplicate";
    case IssueCode::Limit:
        return "limit";
    case IssueCode::LegacyShape:
        return "legacy_shape";
    case IssueCode::Refused:
        return "refused";
    }
    Q_UNREACHABLE();
}

std::string_view levelName(Level level)
{
    switch (level) {
    case Level::Error:
        return "error";
    case Level::Warning:
        return "warning";
    case Level::Note:
        return "note";
    }
    Q_UNREACHABLE();
}

QString levelLabel(Level level)
{
    switch (level) {
    case Level::Error:
        return LevelTexts::tr("Error");
    case Level::Warning:
        return LevelTexts::tr("Warning");
    case Level::Note:
        return LevelTexts::tr("Note");
    }
    Q_UNREACHABLE();
}

QString levelText(Level level, const QString &message)
{
    return LevelTexts::tr("%1: %2", "level and message").arg(levelLabel(level), message);
}

qsizetype countOf(const ValidationIssues &issues, Level level)
{
    return std::ranges::count(issues, level, &ValidationIssue::level);
}

} // namespace weir
