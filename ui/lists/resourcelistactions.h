#pragma once

#include "models/service/resourceaction.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QItemSelectionModel;
class QModelIndex;

namespace weir {

//! What can be done with the rows that are chosen in a list of resources.
class ResourceListActions final : public QObject
{
    Q_OBJECT

public:
    //! The selection is of a model with the roles of ResourceListModel, and lives as long as this.
    ResourceListActions(ResourceKind kind, QItemSelectionModel *selection, QObject *parent = nullptr);

    //! All of them, in the order in which they are offered.
    [[nodiscard]] QList<QAction *> all() const;
    //! Those that have a button over the list: what is done now and then stands in the menus alone.
    [[nodiscard]] QList<QAction *> withButtons() const;
    //! In the language of now.
    void showTexts();

Q_SIGNALS:
    void openRequested(const QString &id);
    void duplicateRequested(const QString &id);
    //! To another profile.
    void copyRequested(const QString &id);
    void actionRequested(weir::ResourceAction action, const std::vector<weir::ActionItem> &items);
    //! One field of all of them is to have one value.
    void setFieldRequested(const std::vector<weir::ActionItem> &items);

private:
    struct Offer
    {
        ResourceAction action;
        QAction *trigger;
    };

    void update();
    void openChosen();
    //! Of the only row that is chosen.
    [[nodiscard]] QString chosenId() const;
    //! Those of the chosen of which that is true.
    [[nodiscard]] std::vector<ActionItem>
    itemsOf(const std::function<bool(const QModelIndex &row)> &isWanted) const;

    QItemSelectionModel *m_selection;
    QAction *m_open;
    QAction *m_duplicate;
    QAction *m_copy;
    QAction *m_setField;
    std::vector<Offer> m_offers;
};

} // namespace weir
