#include "models/history/changerecord.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace weir {

namespace {

struct ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(weir::Change)
};

constexpr std::array<std::pair<ChangeAction, std::string_view>, 7> actionWords{{
    {ChangeAction::Update, "update"},
    {ChangeAction::Create, "create"},
    {ChangeAction::Delete, "delete"},
    {ChangeAction::Start, "start"},
    {ChangeAction::Pause, "pause"},
    {ChangeAction::Enable, "enable"},
    {ChangeAction::Disable, "disable"},
}};

constexpr std::array<std::pair<WriteOutcome, std::string_view>, 7> outcomeWords{{
    {WriteOutcome::Applied, "applied"},
    {WriteOutcome::Rejected, "rejected"},
    {WriteOutcome::Unauthorized, "unauthorized"},
    {WriteOutcome::Busy, "busy"},
    {WriteOutcome::Unsent, "unsent"},
    {WriteOutcome::NotApplied, "not-applied"},
    {WriteOutcome::Unknown, "unknown"},
}};

template <typename Words, typename Value>
std::string_view wordOf(const Words &words, Value value)
{
    for (const auto &[known, word] : words) {
        if (known == value)
            return word;
    }
    return {};
}

template <typename Value, size_t Count>
std::optional<Value> valueOf(const std::array<std::pair<Value, std::string_view>, Count> &words,
                             std::string_view word)
{
    for (const auto &[value, known] : words) {
        if (known == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

std::string_view actionWord(ChangeAction action)
{
    return wordOf(actionWords, action);
}

std::optional<ChangeAction> actionFromWord(std::string_view word)
{
    return valueOf(actionWords, word);
}

QString actionName(ChangeAction action)
{
    switch (action) {
    case ChangeAction::Update:
        return ChangeText::tr("Update");
    case ChangeAction::Create:
        return ChangeText::tr("Create");
    case ChangeAction::Delete:
        return ChangeText::tr("Delete");
    case ChangeAction::Start:
        return ChangeText::tr("Start");
    case ChangeAction::Pause:
        return ChangeText::tr("Pause");
    case ChangeAction::Enable:
        return ChangeText::tr("Enable");
    case ChangeAction::Disable:
        return ChangeText::tr("Disable");
    }
    Q_UNREACHABLE();
}

std::string_view outcomeWord(WriteOutcome outcome)
{
    return wordOf(outcomeWords, outcome);
}

std::optional<WriteOutcome> outcomeFromWord(std::string_view word)
{
    return valueOf(outcomeWords, word);
}

QString isoTime(const ChangePosition &position)
{
    return position.time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace weir
