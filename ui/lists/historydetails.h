#pragma once

#include "models/history/changerecord.h"

#include <QList>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QStackedWidget;

namespace weir {

class ChangesModel;
class DraftListView;
class WrappedLabel;

//! What one change of the history changed, or what lies between two versions, and what can be done with it.
class HistoryDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryDetails(QWidget *parent = nullptr);

    //! The chosen changes, the newest first. One shows what it changed; two of one kind are compared.
    void setChosen(std::vector<ChangeRecord> chosen);
    //! What can be done with the chosen change; the buttons stand for them.
    [[nodiscard]] QList<QAction *> menuActions() const;
    //! The answer to changesRequested(); one that is not asked for any more is dropped.
    void showChanges(const std::vector<qint64> &numbers, const ChangeBodies &bodies);

Q_SIGNALS:
    //! Of one change its own bodies; of two, the older first, the version that each left behind.
    void changesRequested(const std::vector<qint64> &numbers);
    void restoreRequested(const weir::ChangeRecord &change, weir::VersionSide side);
    void exportRequested(const weir::ChangeSubject &resource);

private:
    [[nodiscard]] QWidget *createHeader();
    void showTexts();
    void showSummary();
    void showButtons();
    [[nodiscard]] QString headingText() const;
    [[nodiscard]] QString factsText() const;
    //! What can be said where no fields are listed.
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] bool isComparison() const;

    WrappedLabel *m_heading;
    QLabel *m_facts;
    WrappedLabel *m_error;
    QAction *m_restore;
    QAction *m_restoreFormer;
    QAction *m_export;
    QStackedWidget *m_lists;
    QLabel *m_empty;
    //! A field has its label by the kind of its resource.
    std::map<ResourceKind, ChangesModel *> m_models;
    std::map<ResourceKind, DraftListView *> m_views;
    std::vector<ChangeRecord> m_chosen;
    //! Whose changes are shown or asked for.
    std::vector<qint64> m_numbers;
};

} // namespace weir
