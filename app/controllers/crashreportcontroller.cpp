#include "app/controllers/crashreportcontroller.h"

#include "app/storage/storagethread.h"
#include "ui/dialogs/crashreportdialog.h"
#include "ui/mainwindow.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! Invalid where the report was cut off before it.
QDateTime timeOf(const QString &report)
{
    static const QRegularExpression line(u"^time: (.+)$"_s, QRegularExpression::MultilineOption);
    return QDateTime::fromString(line.match(report).captured(1), Qt::ISODateWithMs);
}

} // namespace

CrashReportController::CrashReportController(MainWindow &window, StorageThread &storage, CrashReports reports,
                                             QObject *parent)
    : QObject(parent), m_window(window), m_storage(storage), m_reports(std::move(reports))
{
    connect(&window, &MainWindow::crashReportRequested, this, &CrashReportController::showNewest);
}

void CrashReportController::start()
{
    m_storage.run([reports = m_reports] { return reports.unseen(); }, this,
                  [this](const QString &report) {
                      if (!report.isEmpty())
                          offer(report);
                  });
    m_storage.run([reports = m_reports] { return reports.newest(); }, this,
                  [this](const QString &report) {
                      m_window.setCrashReport(report.isEmpty() ? MainWindow::CrashReport::None
                                                               : MainWindow::CrashReport::Kept);
                  });
}

void CrashReportController::showNewest()
{
    m_storage.run([reports = m_reports] { return reports.newest(); }, this,
                  [this](const QString &report) {
                      if (report.isEmpty())
                          m_window.setCrashReport(MainWindow::CrashReport::None);
                      else
                          show(report);
                  });
}

void CrashReportController::offer(const QString &report)
{
    const QDateTime time = timeOf(report);
    const LiveText message = [time] {
        return time.isValid()
            ? tr("Weir ended unexpectedly on %1. A report of it lies on this machine and was sent nowhere.")
                  .arg(QLocale().toString(time.toLocalTime(), QLocale::ShortFormat))
            : tr("Weir ended unexpectedly. A report of it lies on this machine and was sent nowhere.");
    };
    connect(&m_window, &MainWindow::bannerClosed, this, [this, message](const QString &closed) {
        if (closed == message.text())
            settle();
    });
    m_window.showBanner(
        {.message = message, .tone = Tone::Warning, .action = [] { return tr("Show report"); }}, this,
        [this, report] { show(report); });
}

void CrashReportController::show(const QString &report)
{
    settle();
    auto *dialog = new CrashReportDialog(report, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CrashReportDialog::deleteRequested, this, [this, dialog] {
        m_storage.run([reports = m_reports] { return reports.remove(); }, dialog,
                      [this, dialog](const std::optional<FileError> &error) {
                          if (error)
                              return dialog->showFault(error->message);
                          m_window.setCrashReport(MainWindow::CrashReport::None);
                          dialog->close();
                      });
    });
    dialog->show();
}

void CrashReportController::settle()
{
    m_storage.run([reports = m_reports] { return reports.markSeen(); }, this,
                  [this](const std::optional<FileError> &error) {
                      if (error)
                          m_window.showBanner({.message = error->message, .tone = Tone::Warning});
                  });
}

} // namespace weir
