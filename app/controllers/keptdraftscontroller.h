#pragma once

#include "app/storage/draftstore.h"
#include "app/storage/resourcefile.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

namespace weir {

class DraftAutosave;
class DraftController;
class DraftsDialog;
class MainWindow;
class ResourceDraft;
class StorageThread;

//! The drafts on the disk that are not open: offers them at the start and whenever somebody asks, opens and
//! discards them.
class KeptDraftsController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    KeptDraftsController(MainWindow &window, DraftController &drafts, DraftAutosave &autosave,
                         StorageThread &storage, DraftStore store, QObject *parent = nullptr);

    //! Offers what the last session left, and tells of files that are no drafts.
    void start();

Q_SIGNALS:
    //! The window has it.
    void draftReopened(weir::ResourceDraft *draft);

private:
    //! A draft and the file it came from, which has the secrets that the draft has not.
    struct StoredDraft
    {
        DraftSnapshot draft = {};
        std::optional<LoadedResource> file = {};
    };
    enum class Offer : quint8 { IfThereAreAny, Always, Never };

    [[nodiscard]] static Result<StoredDraft, QString> readStored(const DraftStore &store, const QString &id);
    void load(Offer offer);
    void take(const DraftList &list, Offer offer);
    void showDialog();
    void open(const QStringList &ids);
    void add(const QString &id, const StoredDraft &stored);
    void discard(const QStringList &ids);

    MainWindow &m_window;
    DraftController &m_drafts;
    DraftAutosave &m_autosave;
    StorageThread &m_storage;
    DraftStore m_store;
    //! Those that are not open.
    std::vector<KeptDraft> m_kept;
    QPointer<DraftsDialog> m_dialog;
};

} // namespace weir
