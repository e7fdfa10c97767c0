#pragma once

#include "models/bulk/bulkitem.h"

namespace weir {

//! What is written down of a change that is made with others, so that nothing is sent twice after a crash.
struct BulkMark
{
    enum class Step : quint8 {
        Planned, //!< Not sent, or refused by a service that was busy.
        Sending, //!< On the disk before the request leaves.
        Applied, //!< The stream is still to be started again.
        Ended,
    };
    Step step = Step::Planned;
    WriteOutcome outcome = WriteOutcome::Unsent;
    QString id = {};
    QString name = {};
    BulkItem::Trace trace = BulkItem::Trace::Visible;
    BulkItem::Before before = BulkItem::Before::Idle;
};

} // namespace weir
