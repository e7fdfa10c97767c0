#pragma once

#include "models/lists/historymodel.h"

#include <QWidget>

#include <vector>

class QStackedWidget;
class QTableView;

namespace weir {

class HistoryDetails;
class HistoryFilterBar;
class Notice;

//! The changes that were sent, as a table with a filter, and below it what the chosen ones changed.
class HistoryView final : public QWidget
{
    Q_OBJECT

public:
    //! The model must live as long as the view.
    explicit HistoryView(HistoryModel *model, QWidget *parent = nullptr);

    //! Of this resource alone, until somebody takes that off.
    void showResource(const QString &id, const QString &name);
    //! The answer to changesRequested().
    void showChanges(const std::vector<qint64> &numbers, const ChangeBodies &bodies);
    //! The history cannot be read; rows show that it can again.
    void showFault(const QString &message);

    void focusFilter();

Q_SIGNALS:
    //! Of one change its own bodies; of two, the older first, the version that each left behind.
    void changesRequested(const std::vector<qint64> &numbers);
    void restoreRequested(const weir::ChangeRecord &change, weir::VersionSide side);
    void exportRequested(const weir::ChangeSubject &resource);

private:
    void setUpTable();
    void sizeColumns();
    void applyFilter();
    void takeRows();
    void keepScrolled(const QModelIndex &parent, int first, int last);
    void showSelection();
    void showState();

    HistoryModel *m_model;
    HistoryFilterBar *m_filter;
    QStackedWidget *m_stack;
    QTableView *m_table;
    HistoryDetails *m_details;
    Notice *m_notice;
    QString m_fault;
};

} // namespace weir
