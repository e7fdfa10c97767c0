#pragma once

#include "app/storage/templatestore.h"

#include <QObject>
#include <QPointer>

namespace weir {

class DraftController;
class MainWindow;
class ResourceDraft;
class StorageThread;
class TemplatesDialog;

//! Begins drafts with templates, and makes templates of drafts.
class TemplatesController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    TemplatesController(MainWindow &window, DraftController &drafts, StorageThread &storage,
                        TemplateStore store, QObject *parent = nullptr);

private:
    //! Reads one's own, and opens the dialog where it is not open.
    void showTemplates();
    void take(const TemplateList &list);
    void openSaveDialog(ResourceDraft *draft);
    void showSaveDialog(const ResourceDraft &draft, const TemplateList &list);
    void save(const ResourceTemplate &made);
    //! What came of a change of the files, which the open dialog is to show.
    void finishChange(const std::optional<FileError> &error);
    void tellOfFaults(const TemplateList &list);

    MainWindow &m_window;
    DraftController &m_drafts;
    StorageThread &m_storage;
    TemplateStore m_store;
    QPointer<TemplatesDialog> m_dialog;
};

} // namespace weir
