#include "app/controllers/bulkcontroller.h"
#include "app/controllers/sessioncontroller.h"
#include "app/flows/bulkrun.h"
#include "app/storage/safefile.h"
#include "models/bulk/bulkreport.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <memory>
#include <utility>

// What a run leaves: its journal and its report.

namespace weir {

namespace {

QString localTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

qsizetype appliedOf(const JournaledRun &run)
{
    return static_cast<qsizetype>(countsOf(run.items).applied);
}

} // namespace

void BulkController::resume()
{
    if (isBusy())
        return;
    if (!m_session.client()) {
        return m_session.requestSignIn(tr("Going on with changes needs somebody who is signed in."), this,
                                       [this] { resume(); });
    }
    afterInterrupted(
        [this] { m_window.showStatus(tr("No changes were interrupted in the project of this profile.")); });
}

void BulkController::afterInterrupted(const std::function<void()> &proceed)
{
    m_journal.findInterrupted(m_session.profile()->id, m_session.profile()->projectId, this,
                              [this, proceed](const BulkRecorder::Interrupted &found) {
                                  for (const QString &fault : found.faults)
                                      tellFault(fault);
                                  if (isBusy() || !m_session.client())
                                      return;
                                  m_isJournaled = false;
                                  if (found.run)
                                      ask(*found.run, proceed);
                                  else
                                      proceed();
                              });
}

void BulkController::ask(const JournaledRun &run, const std::function<void()> &proceed)
{
    const qsizetype applied = appliedOf(run);
    auto *question =
        newInterruptedRunQuestion(localTime(run.begun), applied, std::ssize(run.items) - applied, &m_window);
    connect(question, &QMessageBox::finished, this, [this, run, proceed](int answer) {
        if (!m_session.client() || m_session.profile()->id != run.profileId)
            return;
        if (answer == QMessageBox::Yes)
            return goOn(run);
        if (answer != QMessageBox::Discard)
            return m_journal.close();
        m_journal.remove(this, [this, proceed](const std::optional<QString> &fault) {
            if (fault)
                tellFault(*fault);
            else
                proceed();
        });
    });
    question->open();
}

void BulkController::goOn(const JournaledRun &run)
{
    const bool isOfFiles =
        std::ranges::none_of(run.items, [](const BulkItem &item) { return item.order.field.has_value(); });
    open({.source = isOfFiles ? BulkOptionsBar::Source::Files : BulkOptionsBar::Source::Field,
          .heading = tr("Changes that were interrupted on %1").arg(localTime(run.begun)),
          .options = run.options},
         run.items);
    m_isJournaled = true;
}

//! After a crash nobody may think of it.
void BulkController::tellInterrupted()
{
    if (isBusy())
        return;
    m_journal.findInterrupted(
        m_session.profile()->id, m_session.profile()->projectId, this,
        [this](const BulkRecorder::Interrupted &found) {
            for (const QString &fault : found.faults)
                tellFault(fault);
            m_journal.close();
            if (!found.run)
                return;
            m_window.showBanner(
                {.message =
                     [begun = found.run->begun] {
                         return tr("Changes of several resources were interrupted on %1; “Resume "
                                   "interrupted changes…” in the File menu goes on with them.")
                             .arg(localTime(begun));
                     },
                 .tone = Tone::Warning});
        });
}

void BulkController::tellFault(const QString &fault)
{
    m_window.showBanner({.message = fault, .tone = Tone::Warning});
}

void BulkController::send(const std::vector<size_t> &indexes)
{
    m_keychain = KeychainMood::Answers;
    m_isStopped = false;
    m_run->setOptions(m_dialog->options());
    if (m_isJournaled)
        return m_run->send(indexes);
    const ConnectionProfile &profile = *m_session.profile();
    const JournaledRun run{.profileId = profile.id,
                           .projectId = profile.projectId,
                           .begun = QDateTime::currentDateTimeUtc(),
                           .options = m_run->options(),
                           .items = m_run->items()};
    m_journal.begin(run, m_run, [this, indexes](const std::optional<QString> &fault) {
        if (fault)
            tellFault(*fault);
        m_isJournaled = !fault;
        // Somebody may have ended it in the meantime.
        if (fault || m_isStopped)
            m_dialog->showFinished();
        else
            m_run->send(indexes);
    });
}

void BulkController::leave(const std::vector<BulkItem> &items)
{
    if (!std::exchange(m_isJournaled, false))
        return;
    const bool isOpen = std::ranges::any_of(items, [this](const BulkItem &item) {
        return item.isOpen() || (m_isStopped && item.state == BulkItem::State::Ready);
    });
    if (isOpen)
        return m_journal.close();
    m_journal.remove(this, [this](const std::optional<QString> &fault) {
        if (fault)
            tellFault(*fault);
    });
}

void BulkController::saveReport(const QString &path, const std::vector<BulkItem> &items)
{
    m_storage.run(
        [path, text = bulkReport(reportFormOf(path), items)] {
            return writeFile(path, text, FilePermissions::Kept);
        },
        this,
        [this, path](const std::optional<FileError> &error) {
            if (error)
                tellFault(error->message);
            else
                m_window.showStatus(tr("The report was saved to %1.").arg(path));
        });
}

} // namespace weir
