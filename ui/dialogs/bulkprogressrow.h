#pragma once

#include "models/bulk/bulkprogress.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace weir {

//! What goes on with many changes, how long it will take, and a button to stop it.
class BulkProgressRow final : public QWidget
{
    Q_OBJECT

public:
    explicit BulkProgressRow(QWidget *parent = nullptr);

    //! `what` is such as "Sending".
    void begin(const QString &what, size_t all);
    void setEnded(size_t ended);
    //! The service takes nothing for so long.
    void showPause(std::chrono::milliseconds length);
    //! Nothing goes on any more.
    void end();
    void focusStop();

Q_SIGNALS:
    void stopRequested();

private:
    void showText();

    QLabel *m_text;
    QWidget *m_stop;
    QString m_what;
    BulkProgress m_progress;
    QElapsedTimer m_elapsed;
    std::chrono::milliseconds m_pausedUntil{0};
    //! The text says how long, and nothing else may happen meanwhile.
    QTimer m_clock;
};

} // namespace weir
