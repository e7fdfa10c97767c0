#pragma once

#include "app/storage/crashreports.h"

#include <QObject>

namespace weir {

class MainWindow;
class StorageThread;

//! Offers the report of a crash that nobody was offered yet, and shows it for as long as it is kept.
class CrashReportController final : public QObject
{
    Q_OBJECT

public:
    //! The window and the thread outlive this object.
    CrashReportController(MainWindow &window, StorageThread &storage, CrashReports reports,
                          QObject *parent = nullptr);

    void start();

private:
    void offer(const QString &report);
    void showNewest();
    void show(const QString &report);
    void settle();

    MainWindow &m_window;
    StorageThread &m_storage;
    CrashReports m_reports;
};

} // namespace weir
