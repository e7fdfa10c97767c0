#pragma once

#include "ui/lists/statusdelegate.h"

namespace weir {

//! Puts a mark before the word of how a change ended.
class OutcomeDelegate final : public StatusDelegate
{
    Q_OBJECT

public:
    using StatusDelegate::StatusDelegate;

protected:
    [[nodiscard]] std::optional<Sign> signOf(const QModelIndex &index) const override;
};

} // namespace weir
