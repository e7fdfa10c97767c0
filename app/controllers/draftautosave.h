#pragma once

#include "app/storage/draftstore.h"
#include "models/text/livetext.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace weir {

class DraftController;
class MainWindow;
class ResourceDraft;
class StorageThread;

//! Keeps what is edited on the disk, so that it survives the program: each open draft with unsaved edits has
//! a file there, which is written within a second after an edit and goes once nothing would be lost without
//! it, or when the draft is discarded.
class DraftAutosave final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    DraftAutosave(MainWindow &window, DraftController &drafts, StorageThread &storage, DraftStore store,
                  QObject *parent = nullptr);
    ~DraftAutosave() override;

    //! The open draft was made again from the file of this id, which is its file from now on.
    void adopt(ResourceDraft *draft, const QString &id, const DraftSnapshot &kept);
    //! Whether the file of this id is that of an open draft.
    [[nodiscard]] bool isOpen(const QString &id) const;

Q_SIGNALS:
    //! A draft was closed, and its file stays.
    void draftKept();

private:
    //! What a file holds.
    struct Written
    {
        //! All of it but the time.
        std::string content = {};
        //! What people edit of it: the time is that of its last change.
        std::string edits = {};
        QDateTime lastEdit = {};
    };

    struct Entry
    {
        QString id = {};
        Json::Object unknownMembers = {};
        //! Runs from the first edit that is not in the file.
        QTimer pause;
        //! For the storage thread alone.
        std::shared_ptr<Written> written = std::make_shared<Written>();
        bool hasFile = false;
        bool isWriting = false;
        //! It was edited while it was being written.
        bool isStale = false;
        //! It closes as soon as its file is up to date, and the file stays.
        bool isClosing = false;
    };

    void watch(ResourceDraft *draft);
    void forget(ResourceDraft *draft);
    void keep(ResourceDraft *draft);
    [[nodiscard]] Entry *entryOf(const ResourceDraft *draft);
    void save(ResourceDraft *draft);
    void write(ResourceDraft *draft, Entry &entry);
    void takeWritten(ResourceDraft *draft, const std::optional<FileError> &error);
    void removeFile(Entry &entry);
    //! Empty where they are kept.
    void showFault(const QString &reason);

    MainWindow &m_window;
    DraftController &m_drafts;
    StorageThread &m_storage;
    DraftStore m_store;
    std::map<const ResourceDraft *, std::unique_ptr<Entry>> m_entries;
    //! What the banner says of drafts that are not kept.
    //! Why the drafts are not kept; empty where they are.
    QString m_fault;
    //! What the window says of it.
    LiveText m_told;
};

} // namespace weir
