#pragma once

#include "models/draft/keptdraft.h"

#include <QDialog>
#include <QStringList>

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace weir {

//! Lists the drafts that were kept and are not open, to open or to discard. Opened with open().
class DraftsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit DraftsDialog(QWidget *parent = nullptr);

    //! Also while it is open; without any left it closes.
    void setDrafts(std::vector<KeptDraft> drafts);

Q_SIGNALS:
    //! By their ids, in the order of the list. The dialog closes.
    void openRequested(const QStringList &ids);
    void discardConfirmed(const QStringList &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    [[nodiscard]] QLayout *createButtons();
    void fillRow(int row);
    void updateButtons();
    [[nodiscard]] std::vector<const KeptDraft *> chosen() const;
    void openAll();
    void askToDiscard();
    void accept() override;

    std::vector<KeptDraft> m_drafts;
    QLabel *m_hint;
    QTableWidget *m_table;
    QPushButton *m_discard = nullptr;
    QPushButton *m_later = nullptr;
    QPushButton *m_openAll = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace weir
