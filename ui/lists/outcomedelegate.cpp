#include "ui/lists/outcomedelegate.h"

#include "models/lists/historymodel.h"

namespace weir {

std::optional<StatusDelegate::Sign> OutcomeDelegate::signOf(const QModelIndex &index) const
{
    switch (static_cast<WriteOutcome>(index.data(HistoryModel::OutcomeRole).toInt())) {
    case WriteOutcome::Applied:
        return Sign::Disc;
    case WriteOutcome::Rejected:
    case WriteOutcome::Unauthorized:
        return Sign::Cross;
    case WriteOutcome::Busy:
    case WriteOutcome::Unsent:
    case WriteOutcome::NotApplied:
        return Sign::Bars;
    case WriteOutcome::Unknown:
        return Sign::Diamond;
    }
    return std::nullopt;
}

} // namespace weir
