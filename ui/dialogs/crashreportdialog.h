#pragma once

#include <QDialog>

class QLabel;

namespace weir {

//! What a crash has left, to read, copy and delete. Opened with show(): nothing waits for it.
class CrashReportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CrashReportDialog(const QString &report, QWidget *parent = nullptr);

    //! Why the reports could not be deleted.
    void showFault(const QString &fault);

Q_SIGNALS:
    void deleteRequested();

private:
    QLabel *m_result;
};

} // namespace weir
