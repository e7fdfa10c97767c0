#include "app/controllers/keptdraftscontroller.h"

#include "app/controllers/draftautosave.h"
#include "app/controllers/draftcontroller.h"
#include "app/storage/storagethread.h"
#include "models/draft/resourcedraft.h"
#include "models/draft/unreadabletext.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace weir {

namespace {

//! Whether a file still holds what the draft was made of; the secrets of another are not the draft's.
bool isSameResource(const DraftSnapshot &draft, const LoadedResource &file)
{
    const Json *before = draft.original.find("name");
    const Json *now = file.body.find("name");
    const bool isSameName = before && now ? *before == *now : before == now;
    return draft.kind == file.kind && draft.identity.id == file.identity.id && isSameName;
}

} // namespace

KeptDraftsController::KeptDraftsController(MainWindow &window, DraftController &drafts,
                                           DraftAutosave &autosave, StorageThread &storage, DraftStore store,
                                           QObject *parent)
    : QObject(parent), m_window(window), m_drafts(drafts), m_autosave(autosave), m_storage(storage),
      m_store(std::move(store))
{
    connect(&window, &MainWindow::keptDraftsRequested, this, [this] { load(Offer::Always); });
    connect(&window, &MainWindow::keptDraftRequested, this, [this](const QString &id) { open({id}); });
    connect(&autosave, &DraftAutosave::draftKept, this, [this] { load(Offer::Never); });
}

void KeptDraftsController::start()
{
    load(Offer::IfThereAreAny);
}

void KeptDraftsController::load(Offer offer)
{
    m_storage.run([store = m_store] { return store.load(); }, this,
                  [this, offer](const DraftList &list) { take(list, offer); });
}

void KeptDraftsController::take(const DraftList &list, Offer offer)
{
    m_kept = list.drafts;
    std::erase_if(m_kept, [this](const KeptDraft &draft) { return m_autosave.isOpen(draft.id); });
    m_window.setKeptDrafts(m_kept);
    if (!list.faults.isEmpty())
        m_window.showBanner({.message = list.faults.join(u'\n'), .tone = Tone::Warning});
    if (m_dialog)
        m_dialog->setDrafts(m_kept);
    else if (offer == Offer::Always || (offer == Offer::IfThereAreAny && !m_kept.empty()))
        showDialog();
}

void KeptDraftsController::showDialog()
{
    m_dialog = new DraftsDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &DraftsDialog::openRequested, this, &KeptDraftsController::open);
    connect(m_dialog, &DraftsDialog::discardConfirmed, this, &KeptDraftsController::discard);
    m_dialog->setDrafts(m_kept);
    m_dialog->open();
}

Result<KeptDraftsController::StoredDraft, QString> KeptDraftsController::readStored(const DraftStore &store,
                                                                                    const QString &id)
{
    auto draft = store.read(id);
    if (!draft)
        return draft.error();
    StoredDraft stored{.draft = std::move(*draft)};
    if (stored.draft.path.isEmpty())
        return stored;
    auto file = readResourceFile(stored.draft.path, stored.draft.kind);
    if (file && isSameResource(stored.draft, file->resource))
        stored.file = std::move(file->resource);
    return stored;
}

void KeptDraftsController::open(const QStringList &ids)
{
    for (const QString &id : ids) {
        m_storage.run([store = m_store, id] { return readStored(store, id); }, this,
                      [this, id](const Result<StoredDraft, QString> &stored) {
                          if (stored)
                              add(id, *stored);
                          else
                              m_window.showBanner({.message = stored.error()});
                      });
    }
    load(Offer::Never);
}

void KeptDraftsController::add(const QString &id, const StoredDraft &stored)
{
    // It may have been asked for twice before it was read.
    if (m_autosave.isOpen(id))
        return;
    ResourceDraft *draft = m_drafts.openKept(stored.draft, stored.file ? &*stored.file : nullptr);
    m_autosave.adopt(draft, id, stored.draft);
    const std::vector<std::string> lost = enteredSecrets(stored.draft);
    const bool isTextLacking = hasLostSecrets(stored.draft.unreadableText);
    if (!lost.empty() || isTextLacking) {
        const auto message = [lost, isTextLacking, table = draft->table(), name = draft->name()] {
            QStringList labels;
            for (const std::string &pointer : lost)
                labels.append(labelAt(table, pointer));
            if (isTextLacking)
                labels.append(tr("what the text of the request had", "among fields"));
            return tr("Entered secrets are not kept with a draft; in %1 enter these again: %2",
                      "a draft's name, then fields")
                .arg(name, listText(labels));
        };
        m_window.showBanner({.message = message, .tone = Tone::Warning});
    }
    Q_EMIT draftReopened(draft);
}

void KeptDraftsController::discard(const QStringList &ids)
{
    m_storage.run(
        [store = m_store, ids] {
            QStringList faults;
            for (const QString &id : ids) {
                if (const auto error = store.remove(id))
                    faults.append(error->message);
            }
            return faults;
        },
        this,
        [this, count = ids.size()](const QStringList &faults) {
            if (faults.isEmpty())
                m_window.showStatus(tr("Discarded %n draft(s).", nullptr, static_cast<int>(count)));
            else
                m_window.showBanner({.message = faults.join(u'\n')});
        });
    load(Offer::Never);
}

} // namespace weir
