#include "app/controllers/draftautosave.h"

#include "app/controllers/draftcontroller.h"
#include "app/storage/storagethread.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace weir {

namespace {

//! With the pause of the text pane and the writing it is less than a second.
constexpr std::chrono::milliseconds writeDelay(400);

//! What was read anew of the service or the keychain is in the file as well, and is no edit.
std::string editsOf(const DraftSnapshot &draft)
{
    const DraftSnapshot edited{.document = draft.document,
                               .duplicates = draft.duplicates,
                               .branches = draft.branches,
                               .unreadableText = draft.unreadableText};
    std::string text = writeJson(toJson(edited));
    for (const std::string &pointer : enteredSecrets(draft))
        text += pointer + '\n';
    return text;
}

} // namespace

DraftAutosave::DraftAutosave(MainWindow &window, DraftController &drafts, StorageThread &storage,
                             DraftStore store, QObject *parent)
    : QObject(parent), m_window(window), m_drafts(drafts), m_storage(storage), m_store(std::move(store))
{
    connect(&drafts, &DraftController::draftOpened, this, &DraftAutosave::watch);
    connect(&window, &MainWindow::draftClosed, this, &DraftAutosave::forget);
    connect(&window, &MainWindow::keepRequested, this, &DraftAutosave::keep);
}

DraftAutosave::~DraftAutosave() = default;

void DraftAutosave::adopt(ResourceDraft *draft, const QString &id, const DraftSnapshot &kept)
{
    Entry &entry = *entryOf(draft);
    entry.id = id;
    entry.unknownMembers = kept.unknownMembers;
    entry.written = std::make_shared<Written>(Written{.edits = editsOf(kept), .lastEdit = kept.lastEdit});
    entry.hasFile = true;
}

bool DraftAutosave::isOpen(const QString &id) const
{
    return std::ranges::any_of(m_entries, [&id](const auto &open) { return open.second->id == id; });
}

void DraftAutosave::watch(ResourceDraft *draft)
{
    auto entry = std::make_unique<Entry>();
    entry->id = DraftStore::newId();
    entry->pause.setSingleShot(true);
    entry->pause.setInterval(writeDelay);
    QTimer *timer = &entry->pause;
    m_entries[draft] = std::move(entry);
    connect(timer, &QTimer::timeout, this, [this, draft] { save(draft); });
    // Not started anew by each edit: whoever types on and on would have nothing kept.
    connect(draft, &ResourceDraft::changed, timer, [timer] {
        if (!timer->isActive())
            timer->start();
    });
    connect(draft->undoStack(), &QUndoStack::cleanChanged, timer, [this, draft] {
        if (!draft->hasUnsavedEdits())
            save(draft);
    });
}

void DraftAutosave::forget(ResourceDraft *draft)
{
    const auto found = m_entries.find(draft);
    if (found == m_entries.end())
        return;
    // What is connected goes with the timer: an undo stack still tells of changes while it goes.
    const std::unique_ptr<Entry> entry = std::move(found->second);
    m_entries.erase(found);
    if (entry->isClosing)
        Q_EMIT draftKept();
    else
        removeFile(*entry);
}

void DraftAutosave::keep(ResourceDraft *draft)
{
    Entry *entry = entryOf(draft);
    entry->isClosing = true;
    entry->pause.stop();
    if (entry->isWriting)
        entry->isStale = true;
    else
        write(draft, *entry);
}

DraftAutosave::Entry *DraftAutosave::entryOf(const ResourceDraft *draft)
{
    const auto found = m_entries.find(draft);
    return found == m_entries.end() ? nullptr : found->second.get();
}

void DraftAutosave::save(ResourceDraft *draft)
{
    Entry &entry = *entryOf(draft);
    if (!draft->hasUnsavedEdits())
        removeFile(entry);
    else if (entry.isWriting)
        entry.isStale = true;
    else
        write(draft, entry);
}

void DraftAutosave::write(ResourceDraft *draft, Entry &entry)
{
    const auto snapshot = std::make_shared<DraftSnapshot>(draft->snapshot());
    snapshot->path = m_drafts.pathOf(draft);
    snapshot->unknownMembers = entry.unknownMembers;
    entry.hasFile = true;
    entry.isWriting = true;
    entry.isStale = false;
    m_storage.run(
        [store = m_store, id = entry.id, snapshot, written = entry.written,
         now = QDateTime::currentDateTimeUtc()]() -> std::optional<FileError> {
            // Not every change is an edit: a list that was read anew says nothing of the draft.
            Written next{
                .content = writeJson(toJson(*snapshot)), .edits = editsOf(*snapshot), .lastEdit = now};
            if (next.content == written->content)
                return std::nullopt;
            if (next.edits == written->edits)
                next.lastEdit = written->lastEdit;
            snapshot->lastEdit = next.lastEdit;
            auto error = store.save(id, *snapshot);
            if (!error)
                *written = std::move(next);
            return error;
        },
        this,
        [this, draft = QPointer(draft)](const std::optional<FileError> &error) {
            takeWritten(draft, error);
        });
}

void DraftAutosave::takeWritten(ResourceDraft *draft, const std::optional<FileError> &error)
{
    showFault(error ? error->message : QString());
    Entry *entry = entryOf(draft);
    if (!entry)
        return;
    entry->isWriting = false;
    if (error) {
        if (std::exchange(entry->isClosing, false))
            m_window.showSaveFailed(draft, error->message);
    } else if (entry->isStale) {
        save(draft);
    } else if (entry->isClosing) {
        m_window.showKept(draft);
        // Where a question about the whole window came between, it is still open.
        if (Entry *open = entryOf(draft))
            open->isClosing = false;
    }
}

void DraftAutosave::removeFile(Entry &entry)
{
    if (!std::exchange(entry.hasFile, false))
        return;
    m_storage.run(
        [store = m_store, id = entry.id, written = entry.written] {
            *written = {};
            return store.remove(id);
        },
        this,
        [this](const std::optional<FileError> &error) {
            if (error)
                m_window.showBanner({.message = error->message, .tone = Tone::Warning});
        });
}

void DraftAutosave::showFault(const QString &reason)
{
    if (std::exchange(m_fault, reason) == reason)
        return;
    m_window.hideBanner(std::exchange(m_told, {}));
    if (reason.isEmpty())
        return;
    m_told = [reason] { return tr("Drafts are not kept at the moment: %1", "then why").arg(reason); };
    m_window.showBanner({.message = m_told, .tone = Tone::Warning});
}

} // namespace weir
