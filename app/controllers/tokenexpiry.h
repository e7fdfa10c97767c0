#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <optional>

namespace weir {

//! Watches the end of a token.
class TokenExpiry final : public QObject
{
    Q_OBJECT

public:
    //! An hour and ten minutes before the end there is a notice.
    static constexpr std::chrono::minutes firstNotice{60};
    static constexpr std::chrono::minutes secondNotice{10};

    explicit TokenExpiry(QObject *parent = nullptr);

    //! Nothing where the end is not known: then there are no notices.
    void setEnd(const std::optional<QDateTime> &end);

Q_SIGNALS:
    //! From the event loop; at once where less is left when the end becomes known.
    void nearsEnd(std::chrono::minutes left);

private:
    void scheduleNotice();
    void notify();

    std::optional<QDateTime> m_end;
    //! What was left at the notice that is next.
    std::chrono::minutes m_next = firstNotice;
    QTimer m_timer;
};

} // namespace weir
