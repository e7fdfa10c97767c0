#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace weir {

class RequestDetails;
class RequestLogModel;

//! The requests that went over the wire, and what became of each. It stands beside the window, also while a
//! dialog is open there.
class RequestLogWindow final : public QDialog
{
    Q_OBJECT

public:
    //! The model must live as long as the window.
    explicit RequestLogWindow(RequestLogModel *log, QWidget *parent = nullptr);

    //! Brings it to the front with this request; without an ID with the last one that failed.
    void showFailure(const QString &requestId);
    //! Brings it to the front as it is.
    void present();

private:
    void bringToFront();
    void setUpTable();
    [[nodiscard]] QLayout *createBottom();
    void choose(int row);
    void showChosen();
    void showState();
    void copyChosen();
    //! Of the model; -1 where no row is chosen.
    [[nodiscard]] int chosenRow() const;

    RequestLogModel *m_log;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    RequestDetails *m_details;
    QPushButton *m_copy;
    QPushButton *m_clear;
};

} // namespace weir
