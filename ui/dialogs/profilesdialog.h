#pragma once

#include "models/profile/connectionprofile.h"

#include <QDialog>
#include <QIcon>

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace weir {

//! The profiles in their order, and everything that can be done with them. Opened with open(); it stays open,
//! and whoever changes the profiles calls setProfiles().
class ProfilesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ProfilesDialog(QWidget *parent = nullptr);

    //! The chosen row stays on its profile; where that is gone, on its neighbour.
    void setProfiles(std::vector<ConnectionProfile> profiles);
    void select(const QString &id);
    //! What could not be done; it goes with the next thing that is done.
    void showFault(const QString &message);

Q_SIGNALS:
    void newRequested();
    void editRequested(const QString &id);
    void duplicateRequested(const QString &id);
    void testRequested(const QString &id);
    //! Was confirmed.
    void removeRequested(const QString &id);
    void orderChanged(const QStringList &ids);
    void importRequested(const QStringList &paths);
    void exportRequested(const QString &id, const QString &path);

private:
    void setUpTable();
    [[nodiscard]] QPushButton *addAction(QLayout *layout, const QString &text);
    [[nodiscard]] QLayout *createActions();
    void fillRow(int row);
    [[nodiscard]] const ConnectionProfile *chosen() const;
    void updateActions();
    void move(int distance);
    void askToRemove();
    void chooseImport();
    void chooseExport();

    std::vector<ConnectionProfile> m_profiles;
    QTableWidget *m_table;
    QLabel *m_fault;
    QPushButton *m_edit = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace weir
