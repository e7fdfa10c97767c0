#include "app/controllers/bulkcontroller.h"

#include "app/api/apiclient.h"
#include "app/controllers/sessioncontroller.h"
#include "app/flows/bulkitemflow.h"
#include "app/flows/bulkrun.h"
#include "app/storage/filestoapply.h"
#include "app/storage/historyrecorder.h"
#include "app/storage/resourcefile.h"
#include "app/storage/storagethread.h"
#include "models/draft/changetext.h"
#include "models/draft/resourcedraft.h"
#include "models/schema/fieldlookup.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/fieldchoicedialog.h"
#include "ui/forms/pickpopup.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

//! "Set Concurrency to 4 on 30 event streams"
QString fieldHeading(ResourceKind kind, size_t count, const QString &label, const std::optional<Json> &value)
{
    const QString resources = kind == ResourceKind::EventStream
        ? BulkController::tr("%n event stream(s)", nullptr, static_cast<int>(count))
        : BulkController::tr("%n subscription(s)", nullptr, static_cast<int>(count));
    return value ? BulkController::tr("Set %1 to %2 on %3", "a field, its value, 30 event streams")
                       .arg(label, valueText(value), resources)
                 : BulkController::tr("Take %1 out of %2", "a field, 30 event streams").arg(label, resources);
}

} // namespace

BulkController::BulkController(MainWindow &window, SessionController &session, StorageThread &storage,
                               SecretStore &secrets, HistoryRecorder &history, const QString &configDirectory,
                               QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage), m_secrets(secrets),
      m_history(history), m_journal(m_journalThread, configDirectory)
{
    connect(&window, &MainWindow::resumeRunRequested, this, &BulkController::resume);
    connect(&session, &SessionController::signedIn, this, &BulkController::tellInterrupted);
    connect(&window, &MainWindow::applyFilesRequested, this, &BulkController::openFiles);
    connect(&window, &MainWindow::setFieldRequested, this, &BulkController::chooseField);
    connect(&session, &SessionController::signedOut, this, [this] {
        if (!m_run)
            return;
        m_run->cancel();
        m_dialog->showSignedOut();
    });
}

void BulkController::openFiles(const QStringList &paths)
{
    if (isBusy() || paths.isEmpty())
        return;
    if (!m_session.client()) {
        return m_session.requestSignIn(tr("Applying files needs somebody who is signed in."), this,
                                       [this, paths] { openFiles(paths); });
    }
    m_storage.run([paths] { return filesToApply(paths); }, this,
                  [this, paths](const QStringList &files) { takeFiles(paths, files); });
}

bool BulkController::isBusy() const
{
    return m_dialog && m_dialog->isVisible();
}

void BulkController::takeFiles(const QStringList &paths, const QStringList &files)
{
    if (isBusy() || !m_session.client())
        return;
    if (files.isEmpty()) {
        return m_window.showBanner({.message = [path = paths.first()] {
            return tr("There is no .json file and no .tf file with an event stream in %1.").arg(path);
        }});
    }
    std::vector<BulkItem> items;
    for (const QString &file : files)
        items.push_back({.order = {.path = file}});
    afterInterrupted([this, items] {
        open({.source = BulkOptionsBar::Source::Files,
              .heading = tr("%n file(s)", nullptr, static_cast<int>(items.size()))},
             items);
    });
}

void BulkController::chooseField(ResourceKind kind, const std::vector<ActionItem> &items)
{
    if (isBusy() || items.empty())
        return;
    auto *dialog = new FieldChoiceDialog(kind, std::ssize(items), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FieldChoiceDialog::pickListRequested, &m_window, &MainWindow::pickListRequested);
    connect(dialog, &FieldChoiceDialog::chosen, this,
            [this, kind, items](const std::string &pointer, const std::optional<Json> &value) {
                openField(kind, items, pointer, value);
            });
    dialog->open();
}

void BulkController::openField(ResourceKind kind, const std::vector<ActionItem> &items,
                               const std::string &pointer, const std::optional<Json> &value)
{
    if (isBusy())
        return;
    if (!m_session.client()) {
        return m_session.requestSignIn(
            tr("Setting a field needs somebody who is signed in."), this,
            [this, kind, items, pointer, value] { openField(kind, items, pointer, value); });
    }
    std::vector<BulkItem> orders;
    orders.reserve(items.size());
    for (const ActionItem &item : items) {
        orders.push_back(
            {.order = {.kind = kind,
                       .field =
                           FieldOrder{.id = item.id, .name = item.name, .pointer = pointer, .value = value}},
             .id = item.id,
             .name = item.name});
    }
    const QString heading = fieldHeading(kind, items.size(), labelAt(fieldTable(kind), pointer), value);
    afterInterrupted([this, heading, orders] {
        open({.source = BulkOptionsBar::Source::Field, .heading = heading}, orders);
    });
}

void BulkController::open(BulkContent content, std::vector<BulkItem> items)
{
    const ConnectionProfile &profile = *m_session.profile();
    content.profileName = profile.name;
    if (profile.isProtected)
        content.protection = BulkContent::Protection::TypeName;
    auto *run = new BulkRun(access(), content.options, std::move(items));
    m_run = run;
    m_dialog = new BulkDialog(std::move(content), run->items(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    run->setParent(m_dialog);
    connect(m_dialog, &BulkDialog::lookRequested, this, &BulkController::look);
    connect(m_dialog, &BulkDialog::sendRequested, this, &BulkController::send);
    connect(m_dialog, &BulkDialog::stopRequested, run, [this, run] {
        m_isStopped = true;
        run->cancel();
    });
    connect(m_dialog, &BulkDialog::saveReportRequested, run,
            [this, run](const QString &path) { saveReport(path, run->items()); });
    connect(m_dialog, &BulkDialog::finished, run, [this, run] { leave(run->items()); });
    connect(run, &BulkRun::begun, &m_history, &HistoryRecorder::follow<BulkItemFlow>);
    connect(run, &BulkRun::itemChanged, m_dialog, &BulkDialog::takeChange);
    connect(run, &BulkRun::paused, m_dialog, &BulkDialog::showPause);
    connect(run, &BulkRun::finished, this, &BulkController::finish);
    connect(run, &BulkRun::signInNeeded, this, [this, run] {
        m_session.signInAgain(
            run, [run] { run->goOn(); }, [run] { run->giveUp(); });
    });
    m_dialog->open();
    look();
}

BulkAccess BulkController::access()
{
    const SecretNote tell = [this](const QString &text) {
        m_window.showBanner({.message = text, .tone = Tone::Warning, .scope = BannerContent::Scope::Profile});
    };
    BulkAccess access{.client = m_session.client(), .profile = *m_session.profile()};
    access.load = [this](const QString &path, QObject *context, const BulkAccess::Loaded &loaded) {
        m_storage.run([path] { return readResourceFile(path, std::nullopt); }, context,
                      [loaded](Result<ResourceFile, ResourceFileError> file) {
                          if (file)
                              loaded(std::move(std::move(file).value().resource));
                          else
                              loaded(file.error().message);
                      });
    };
    access.lookUpSecrets = [this, tell, profile = access.profile](ResourceDraft &draft, const QString &id,
                                                                  QObject *context,
                                                                  const BulkAccess::Done &done) {
        if (m_keychain == KeychainMood::Silent)
            return done();
        lookUpDraftSecrets(m_secrets, profile, id, draft, context, tell, [this, done](KeychainMood mood) {
            if (mood == KeychainMood::Silent)
                m_keychain = mood;
            done();
        });
    };
    access.renewSecrets = [this, tell, profile = access.profile](
                              const ResourceDraft &draft, const QString &id,
                              const std::vector<std::string> &pointers, QObject *, const BulkAccess::Done &) {
        // It is done to its end also where nobody waits for it.
        renewDraftSecrets(m_secrets, profile, id, draft, pointers, this, tell, [] {});
    };
    access.markSending = [this](size_t item, const BulkMark &mark, QObject *context,
                                BulkAccess::Marked marked) {
        m_journal.mark(item, mark, context, std::move(marked));
    };
    access.markEnd = [this](size_t item, const BulkMark &mark) {
        m_journal.mark(item, mark, this, [this](const std::optional<QString> &fault) {
            if (fault)
                tellFault(*fault);
        });
    };
    return access;
}

void BulkController::look()
{
    m_keychain = KeychainMood::Answers;
    m_run->setOptions(m_dialog->options());
    m_run->plan();
}

void BulkController::finish()
{
    if (!m_run || !m_dialog)
        return;
    m_dialog->showFinished();
    if (!m_session.client())
        return;
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        const bool isChanged = std::ranges::any_of(m_run->items(), [kind](const BulkItem &item) {
            return item.order.kind == kind && item.state == BulkItem::State::Ended;
        });
        if (isChanged)
            Q_EMIT resourcesChanged(kind);
    }
}

} // namespace weir
