#pragma once

#include "models/service/requestrecord.h"
#include "ui/theme.h"

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
    //! In the place of the note below, until another request is chosen.
    void tell(const QString &text, Tone tone);

Q_SIGNALS:
    void curlRequested(const weir::RequestRecord &record);
    //! Of those that are listed, the oldest first.
    void saveRequested(const QString &path, const std::vector<weir::RequestRecord> &records);

private:
    void bringToFront();
    void setUpTable();
    [[nodiscard]] QLayout *createBottom();
    void choose(int row);
    void showChosen();
    void showNote();
    void showState();
    void copyChosen();
    void requestCurl();
    void chooseFile();
    [[nodiscard]] std::vector<RequestRecord> listedRecords() const;
    //! Of the model; -1 where no row is chosen.
    [[nodiscard]] int chosenRow() const;

    RequestLogModel *m_log;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    RequestDetails *m_details;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_curl;
    QPushButton *m_save;
    QPushButton *m_clear;
};

} // namespace weir
