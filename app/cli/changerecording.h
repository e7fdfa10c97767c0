#pragma once

#include "app/cli/command.h"
#include "app/storage/history.h"

#include <memory>
#include <optional>

namespace weir {

//! Writes a change of a command down before it is sent, and then how it ended. What cannot be recorded is
//! said, and stops no change.
class ChangeRecording
{
public:
    explicit ChangeRecording(const Invocation &invocation);

    void begin(const SentChange &change);
    void end(const ChangeEnd &end);

private:
    void sayNotices();

    Console *m_console;
    History m_history;
    std::optional<ChangePosition> m_position;
};

//! Records every change that the flow tells of by sending() and settled(), one after the other.
template <typename Flow>
void recordChanges(const Invocation &invocation, const Flow *flow)
{
    const auto recording = std::make_shared<ChangeRecording>(invocation);
    QObject::connect(flow, &Flow::sending, flow,
                     [recording](const SentChange &change) { recording->begin(change); });
    QObject::connect(flow, &Flow::settled, flow, [recording](const ChangeEnd &end) { recording->end(end); });
}

} // namespace weir
