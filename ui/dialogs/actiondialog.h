#pragma once

#include "models/service/resourceaction.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace weir {

class ActionListModel;

//! What is to be done with resources, before anybody has agreed to it.
struct ActionQuestion
{
    ResourceAction action = ResourceAction::Start;
    ResourceKind kind = ResourceKind::EventStream;
    std::vector<ActionItem> items = {};
    //! What has to be typed first; empty where nothing has.
    QString nameToType = {};
};

//! Says what will happen, asks, and shows how far it is with each resource. Opened with open(); it stays
//! until somebody leaves it.
class ActionDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ActionDialog(ActionQuestion question, QWidget *parent = nullptr);

    void showItem(size_t index, const ActionItem &item);
    //! Nothing is under way any more.
    void showFinished();

    //! Not while something is under way.
    void reject() override;

Q_SIGNALS:
    //! Somebody agreed; it is under way from now on.
    void confirmed();
    void retryRequested();
    //! Begin nothing more.
    void stopRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *createTable();
    [[nodiscard]] QWidget *createQuestionButtons();
    [[nodiscard]] QWidget *createProgressButtons();
    [[nodiscard]] QWidget *createResultButtons();
    //! What it is about, as one says it: the question is the same with its sign.
    [[nodiscard]] QString orderText() const;
    void updateConfirm();
    void showProgress();

    ActionQuestion m_question;
    ActionListModel *m_model;
    QLabel *m_title = nullptr;
    QLabel *m_consequence = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_buttons;
    QWidget *m_nameBox = nullptr;
    QLineEdit *m_typedName = nullptr;
    QPushButton *m_confirm = nullptr;
    QLabel *m_progress = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_close = nullptr;
};

//! "Start", "Pause" and so on, as on a button.
[[nodiscard]] QString actionLabel(ResourceAction action);
//! Asks for the name of a profile, before something that concerns several resources.
[[nodiscard]] QString profileNameQuestion(const QString &name);

} // namespace weir
