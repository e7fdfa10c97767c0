#include "models/draft/formfields.h"
#include "models/json/pointer.h"
#include "models/lists/resourcelistmodel.h"
#include "models/text.h"
#include "ui/commandpalette.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dock.h"
#include "ui/documenttabs.h"
#include "ui/draftpage.h"
#include "ui/editors/resourceeditor.h"
#include "ui/lists/resourcelistview.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/paletteentries.h"
#include "ui/widgetkeys.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenuBar>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

// What the command palette offers, a function for each kind of entry, and the keys of what is in the menus.

using namespace Qt::StringLiterals;

namespace weir {

namespace {

void append(std::vector<PaletteEntry> &entries, std::vector<PaletteEntry> more)
{
    std::ranges::move(more, std::back_inserter(entries));
}

//! What an entry is, and what else tells it from others.
QString noteOf(const QStringList &parts)
{
    return parts.join(u" · "_s);
}

} // namespace

void MainWindow::showKeys()
{
    std::vector<KeyRow> rows = keyRows(menuEntries(menuBar()->actions()));
    for (const auto &[kind, list] : m_lists) {
        // What can be done with the rows of the list in front is in the menus.
        if (list == currentList())
            continue;
        std::vector<MenuEntry> entries;
        for (QAction *action : list->rowActions())
            entries.push_back({action, {resourcesName(kind)}});
        std::ranges::move(keyRows(entries), std::back_inserter(rows));
    }
    std::ranges::move(widgetKeyRows(), std::back_inserter(rows));
    auto *dialog = new KeysDialog(rows, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openPalette()
{
    std::vector<PaletteEntry> entries = commandEntries();
    append(entries, fieldEntries());
    append(entries, tabEntries());
    append(entries, profileEntries());
    append(entries, resourceEntries());
    m_palette->open(std::move(entries));
}

std::vector<PaletteEntry> MainWindow::commandEntries() const
{
    std::vector<MenuEntry> entries = menuEntries(menuBar()->actions());
    // Profiles are entries of their own, and the palette is open.
    std::erase_if(entries, [this](const MenuEntry &entry) {
        return entry.action == m_actions->showPalette || entry.action->actionGroup() == m_actions->profiles;
    });
    std::vector<PaletteEntry> result = actionEntries(entries);
    // Each language is written in itself, which not everybody can type.
    for (size_t index = 0; index < entries.size(); ++index) {
        const QAction *action = entries[index].action;
        if (action->actionGroup() == m_actions->languages && !action->data().toString().isEmpty())
            result[index].names = QLocale::languageToString(QLocale(action->data().toString()).language());
    }
    return result;
}

std::vector<PaletteEntry> MainWindow::fieldEntries()
{
    std::vector<PaletteEntry> entries;
    const QPointer<DraftPage> page = currentPage();
    if (!page)
        return entries;
    const ResourceDraft *draft = page->draft();
    for (const FormField &field : formFields(draft->kind(), draft->document())) {
        QStringList note{tr("Field")};
        if (!field.groups.isEmpty())
            note.append(wayText(field.groups));
        entries.push_back({.text = field.label,
                           .note = noteOf(note),
                           .tail = toQString(lastToken(field.pointer)),
                           .names = toQString(field.pointer),
                           .choose = [page, pointer = field.pointer] {
                               if (page)
                                   page->goToField(pointer);
                           }});
    }
    return entries;
}

std::vector<PaletteEntry> MainWindow::tabEntries()
{
    std::vector<PaletteEntry> entries;
    for (QWidget *shown : m_tabs->pages()) {
        const QPointer<QWidget> page(shown);
        if (page == m_tabs->currentPage())
            continue;
        entries.push_back({.text = m_tabs->title(page), .note = tr("Open tab"), .choose = [this, page] {
                               if (!page || !m_tabs->hasPage(page))
                                   return;
                               m_tabs->setCurrentPage(page);
                               page->setFocus(Qt::OtherFocusReason);
                               activateAcrossPanels(page);
                           }});
    }
    return entries;
}

std::vector<PaletteEntry> MainWindow::profileEntries()
{
    std::vector<PaletteEntry> entries;
    for (const ConnectionProfile &profile : m_profiles) {
        if (profile.id == m_profileId)
            continue;
        QStringList note{tr("Profile")};
        if (!profile.region.isEmpty())
            note.append(profile.region);
        entries.push_back({.text = profile.name, .note = noteOf(note), .choose = [this, id = profile.id] {
                               Q_EMIT profileChosen(id);
                           }});
    }
    return entries;
}

std::vector<PaletteEntry> MainWindow::resourceEntries()
{
    std::vector<PaletteEntry> entries;
    for (const auto &[kind, model] : m_models) {
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex status = model->index(row, ResourceListModel::StatusColumn);
            entries.push_back({.text = model->name(row),
                               .note = resourceName(kind),
                               .tail = status.data(Qt::DisplayRole).toString(),
                               .choose = [this, kind = kind, id = model->id(row)] {
                                   Q_EMIT openResourceRequested(kind, id);
                               }});
        }
    }
    return entries;
}

} // namespace weir
