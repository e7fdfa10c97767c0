#pragma once

#include "models/lists/requestlogmodel.h"
#include "models/service/requestrecord.h"
#include "ui/theme.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace weir {

class RequestDetails;

//! The requests that went over the wire, and what became of each: beneath each other where there is height,
//! beside each other where there is more width.
class RequestLogView final : public QWidget
{
    Q_OBJECT

public:
    enum class Place : quint8 { Panel, Window };

    //! The model must live as long as the view.
    RequestLogView(RequestLogModel *log, Place place, QWidget *parent = nullptr);

    //! Chooses this request; without an ID the last one that failed.
    void chooseFailure(const QString &requestId);
    //! Chooses the newest where none is chosen, and takes the focus.
    void enter();
    //! In the place of the note below, until another request is chosen.
    void tell(const QString &text, Tone tone);

Q_SIGNALS:
    void curlRequested(const weir::RequestRecord &record);
    //! Of those that are listed, the oldest first.
    void saveRequested(const QString &path, const std::vector<weir::RequestRecord> &records);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTable();
    [[nodiscard]] QLayout *createBottom(Place place);
    //! Leaves out what would push the path aside.
    void fitColumns();
    void choose(int row);
    void showChosen();
    void showTexts();
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
    //! Of the columns when all are shown; none of the path, which has the rest.
    std::array<int, RequestLogModel::ColumnTotal> m_widths{};
    QStackedWidget *m_stack;
    QLabel *m_empty;
    RequestDetails *m_details;
    QSplitter *m_splitter;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_curl;
    QPushButton *m_save;
    QPushButton *m_clear;
    QPushButton *m_close;
};

} // namespace weir
