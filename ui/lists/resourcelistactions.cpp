#include "ui/lists/resourcelistactions.h"

#include "models/lists/resourcelistmodel.h"
#include "ui/actionrefusal.h"
#include "ui/dialogs/actiondialog.h"

#include <QAction>
#include <QItemSelectionModel>

#include <algorithm>

namespace weir {

namespace {

//! More tabs than that are nobody's wish.
constexpr qsizetype mostOpened = 20;

QString triggerText(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Start:
        return ResourceListActions::tr("&Start…");
    case ResourceAction::Pause:
        return ResourceListActions::tr("&Pause…");
    case ResourceAction::Enable:
        return ResourceListActions::tr("&Enable…");
    case ResourceAction::Disable:
        return ResourceListActions::tr("D&isable…");
    case ResourceAction::Delete:
        return ResourceListActions::tr("&Delete…");
    }
    Q_UNREACHABLE();
}

//! Whether the row is not yet where the action leads.
bool isMeant(ResourceAction action, const QModelIndex &row)
{
    const QString state = stateAfter(action);
    return state.isEmpty() || row.data(ResourceListModel::StatusRole).toString() != state;
}

} // namespace

ResourceListActions::ResourceListActions(ResourceKind kind, QItemSelectionModel *selection, QObject *parent)
    : QObject(parent), m_selection(selection), m_open(new QAction(this)), m_duplicate(new QAction(this)),
      m_copy(new QAction(this)), m_setField(new QAction(this))
{
    m_duplicate->setShortcut(Qt::CTRL | Qt::Key_D);
    connect(m_open, &QAction::triggered, this, &ResourceListActions::openChosen);
    connect(m_duplicate, &QAction::triggered, this, [this] { Q_EMIT duplicateRequested(chosenId()); });
    connect(m_copy, &QAction::triggered, this, [this] { Q_EMIT copyRequested(chosenId()); });
    for (const ResourceAction action : actionsOf(kind)) {
        auto *trigger = new QAction(this);
        connect(trigger, &QAction::triggered, this, [this, action] {
            Q_EMIT actionRequested(
                action, itemsOf([action](const QModelIndex &row) { return isMeant(action, row); }));
        });
        if (action == ResourceAction::Delete)
            trigger->setShortcut(QKeySequence::Delete);
        m_offers.push_back({action, trigger});
    }
    connect(m_setField, &QAction::triggered, this,
            [this] { Q_EMIT setFieldRequested(itemsOf([](const QModelIndex &) { return true; })); });
    // Elsewhere the key deletes text.
    for (QAction *action : all())
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &ResourceListActions::update);
    // A state that comes changes what can be done.
    connect(selection->model(), &QAbstractItemModel::dataChanged, this, &ResourceListActions::update);
    connect(selection->model(), &QAbstractItemModel::modelReset, this, &ResourceListActions::update);
    showTexts();
}

void ResourceListActions::showTexts()
{
    m_open->setText(tr("&Open"));
    setUsualToolTip(m_open, tr("Edit the selected row (Enter)"));
    m_duplicate->setText(tr("D&uplicate"));
    setUsualToolTip(m_duplicate, tr("Begin a new one with the same content (Ctrl+D)"));
    m_copy->setText(tr("&Copy to profile…"));
    setUsualToolTip(m_copy, tr("Begin a new one for another profile"));
    m_setField->setText(tr("Set a &field…"));
    for (const Offer &offer : m_offers)
        offer.trigger->setText(triggerText(offer.action));
    update();
}

QList<QAction *> ResourceListActions::all() const
{
    return withButtons() << m_copy << m_setField;
}

QList<QAction *> ResourceListActions::withButtons() const
{
    QList<QAction *> actions{m_open, m_duplicate};
    for (const Offer &offer : m_offers)
        actions.append(offer.trigger);
    return actions;
}

void ResourceListActions::update()
{
    const QModelIndexList rows = m_selection->selectedRows();
    const QString none = rows.isEmpty() ? tr("Choose a row first.") : QString();
    const QString several = rows.size() > 1 ? tr("Choose one row alone.") : none;
    setRefusal(m_open,
               rows.size() > mostOpened
                   ? tr("Choose %n row(s) at the most.", nullptr, static_cast<int>(mostOpened))
                   : none);
    setRefusal(m_duplicate, several);
    setRefusal(m_copy, several);
    setRefusal(m_setField, none);
    for (const Offer &offer : m_offers) {
        const bool isAnyMeant = std::ranges::any_of(
            rows, [&offer](const QModelIndex &row) { return isMeant(offer.action, row); });
        const QString reason = none.isEmpty() ? tr("What is chosen is in this state already.") : none;
        setRefusal(offer.trigger, isAnyMeant ? QString() : reason);
    }
}

void ResourceListActions::openChosen()
{
    const QModelIndexList rows = m_selection->selectedRows();
    for (const QModelIndex &row : rows)
        Q_EMIT openRequested(row.data(ResourceListModel::IdRole).toString());
}

QString ResourceListActions::chosenId() const
{
    return m_selection->selectedRows().constFirst().data(ResourceListModel::IdRole).toString();
}

std::vector<ActionItem>
ResourceListActions::itemsOf(const std::function<bool(const QModelIndex &row)> &isWanted) const
{
    std::vector<ActionItem> items;
    const QModelIndexList rows = m_selection->selectedRows(ResourceListModel::NameColumn);
    for (const QModelIndex &row : rows) {
        if (isWanted(row)) {
            items.push_back(
                {.id = row.data(ResourceListModel::IdRole).toString(), .name = row.data().toString()});
        }
    }
    return items;
}

} // namespace weir
