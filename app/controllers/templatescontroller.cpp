#include "app/controllers/templatescontroller.h"

#include "app/controllers/draftcontroller.h"
#include "app/storage/storagethread.h"
#include "models/draft/resourcedraft.h"
#include "ui/dialogs/savetemplatedialog.h"
#include "ui/dialogs/templatesdialog.h"
#include "ui/mainwindow.h"

#include <utility>

namespace weir {

TemplatesController::TemplatesController(MainWindow &window, DraftController &drafts, StorageThread &storage,
                                         TemplateStore store, QObject *parent)
    : QObject(parent), m_window(window), m_drafts(drafts), m_storage(storage), m_store(std::move(store))
{
    connect(&window, &MainWindow::templatesRequested, this, &TemplatesController::showTemplates);
    connect(&window, &MainWindow::saveTemplateRequested, this, &TemplatesController::openSaveDialog);
}

void TemplatesController::showTemplates()
{
    m_storage.run([store = m_store] { return store.load(); }, this,
                  [this](const TemplateList &list) { take(list); });
}

void TemplatesController::take(const TemplateList &list)
{
    tellOfFaults(list);
    if (m_dialog)
        return m_dialog->setOwnTemplates(list.templates);
    m_dialog = new TemplatesDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setOwnTemplates(list.templates);
    connect(m_dialog, &TemplatesDialog::draftRequested, &m_drafts, &DraftController::openTemplate);
    connect(m_dialog, &TemplatesDialog::renameRequested, this,
            [this](const QString &file, const QString &name) {
                m_storage.run([store = m_store, file, name] { return store.rename(file, name); }, this,
                              [this](const std::optional<FileError> &error) { finishChange(error); });
            });
    connect(m_dialog, &TemplatesDialog::deleteConfirmed, this, [this](const QString &file) {
        m_storage.run([store = m_store, file] { return store.remove(file); }, this,
                      [this](const std::optional<FileError> &error) { finishChange(error); });
    });
    m_dialog->open();
}

void TemplatesController::openSaveDialog(ResourceDraft *draft)
{
    m_storage.run([store = m_store] { return store.load(); }, this,
                  [this, draft = QPointer(draft)](const TemplateList &list) {
                      if (draft)
                          showSaveDialog(*draft, list);
                  });
}

void TemplatesController::showSaveDialog(const ResourceDraft &draft, const TemplateList &list)
{
    tellOfFaults(list);
    QStringList names;
    for (const StoredTemplate &stored : list.templates)
        names.append(stored.content.name);
    auto *dialog = new SaveTemplateDialog(draft.kind(), templateBody(draft.kind(), draft.document()),
                                          std::move(names), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->suggestName(draft.name());
    connect(dialog, &SaveTemplateDialog::saveConfirmed, this, &TemplatesController::save);
    dialog->open();
}

void TemplatesController::save(const ResourceTemplate &made)
{
    m_storage.run([store = m_store, made] { return store.save(made); }, this,
                  [this, made](const std::optional<FileError> &error) {
                      if (!error)
                          return m_window.showStatus(tr("Saved the template %1").arg(made.name));
                      m_window.showBanner({.message = error->message}, this, [this, made] { save(made); });
                  });
}

void TemplatesController::finishChange(const std::optional<FileError> &error)
{
    if (m_dialog)
        m_dialog->showFault(error ? error->message : QString());
    else if (error)
        m_window.showBanner({.message = error->message});
    if (m_dialog)
        showTemplates();
}

void TemplatesController::tellOfFaults(const TemplateList &list)
{
    if (!list.faults.isEmpty())
        m_window.showBanner({.message = list.faults.join(u'\n'), .tone = Tone::Warning});
}

} // namespace weir
