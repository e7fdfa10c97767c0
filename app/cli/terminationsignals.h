#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace weir {

//! SIGINT and SIGTERM as a Qt signal, and afterwards as for any program again. One object at a time.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

    //! Blocks until that file can be read. False where a signal came first; it is not told again.
    [[nodiscard]] bool waitForInput(int file);

Q_SIGNALS:
    void received();

private:
    void read();

    QSocketNotifier m_notifier;
};

} // namespace weir
