#include "app/cli/changerecording.h"

namespace weir {

ChangeRecording::ChangeRecording(const Invocation &invocation)
    : m_console(invocation.console), m_history(invocation.configDirectory)
{
}

void ChangeRecording::begin(const SentChange &change)
{
    m_position.reset();
    const auto begun = m_history.begin(change, QDateTime::currentDateTimeUtc());
    sayNotices();
    if (begun)
        m_position = *begun;
    else
        m_console->say(begun.error().message);
}

void ChangeRecording::end(const ChangeEnd &end)
{
    if (!m_position)
        return;
    if (const auto error = m_history.end(*m_position, end))
        m_console->say(error->message);
    sayNotices();
}

void ChangeRecording::sayNotices()
{
    for (const QString &notice : m_history.takeNotices())
        m_console->say(notice);
}

} // namespace weir
