#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace weir {

struct NoticeTimes
{
    //! What is left of a token when its end is told.
    std::chrono::milliseconds first = std::chrono::hours(1);
    std::chrono::milliseconds second = std::chrono::minutes(10);
    //! How long a token that took the place of a refused one must have lasted, so that where it is refused
    //! as well another takes its place without a question.
    std::chrono::milliseconds leastUse = std::chrono::minutes(10);
};

//! Watches the end of a token.
class TokenExpiry final : public QObject
{
    Q_OBJECT

public:
    explicit TokenExpiry(NoticeTimes notices = {}, QObject *parent = nullptr);

    //! Nothing where the end is not known: then there are no notices.
    void setEnd(const std::optional<QDateTime> &end);
    [[nodiscard]] const std::optional<QDateTime> &end() const { return m_end; }

Q_SIGNALS:
    //! From the event loop; at once where less is left when the end becomes known. `left` as minutesLeft().
    void nearsEnd(std::chrono::minutes left);
    //! With a notice, where the token had twice as much left when its end became known. One that was
    //! short-lived from the start would only give way to another such, and that one at once to the next.
    void renewalDue();

private:
    void scheduleNotice();
    void notify();

    [[nodiscard]] std::chrono::milliseconds timeLeft() const;

    NoticeTimes m_notices;
    std::optional<QDateTime> m_end;
    //! What was left when the end became known.
    std::chrono::milliseconds m_lifetime{0};
    //! What will be left at the notice that is next.
    std::chrono::milliseconds m_next{0};
    QTimer m_timer;
};

} // namespace weir
