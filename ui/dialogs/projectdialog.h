#pragma once

#include "models/service/iamanswer.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace weir {

class BusyIndicator;

//! Chooses one of the projects of an account. Opened with open(), and told what was found.
class ProjectDialog final : public QDialog
{
    Q_OBJECT

public:
    //! `current` is the ID that is chosen at first, where it is among them.
    explicit ProjectDialog(QString current, QWidget *parent = nullptr);

    void showLoading();
    void setProjects(std::vector<IamProject> projects);
    //! Why there is no list; it can be asked for again.
    void showFault(const QString &message);

Q_SIGNALS:
    //! The dialog closes.
    void projectChosen(const QString &id);
    void retryRequested();

private:
    void setUpTable();
    [[nodiscard]] QLayout *createButtons();
    void applyFilter();
    void updateActions();
    void accept() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    QString m_current;
    QLineEdit *m_filter;
    QTableWidget *m_table;
    QLabel *m_message;
    BusyIndicator *m_progress;
    QPushButton *m_retry = nullptr;
    QPushButton *m_use = nullptr;
};

} // namespace weir
