#pragma once

#include "models/service/pickanswer.h"
#include "models/service/pickquery.h"
#include "ui/forms/pickreading.h"

#include <QWidget>

#include <vector>

class QListView;
class QPushButton;

namespace weir {

class BusyIndicator;
class LineField;
class PickListModel;
class WrappedLabel;

//! The rows that a field can take its value from, beneath the field: a line to filter them, the rows, and how
//! far reading them has come. Whoever hears requested() tells it. Enter chooses, Escape leaves the field as
//! it is. It is not modal: what is under way goes on.
class PickPopup final : public QWidget
{
    Q_OBJECT

public:
    //! Its parent is the line that it belongs to.
    explicit PickPopup(LineField *line);

    [[nodiscard]] const PickQuery &query() const { return m_query; }
    //! `known` are rows that are there without asking anybody.
    void open(const PickQuery &query, const std::vector<PickItem> &known);
    //! Asks for the rows again; where a window in front of it has closed it, it opens as before. What
    //! somebody has closed stays closed.
    void resume();

    // What came of requested().
    //! Rows of a former time go.
    void showLoading();
    void addItems(const std::vector<PickItem> &items);
    void showLoaded();
    void showFailure(const QString &reason);
    //! Nobody is signed in.
    void showSignedOut();
    //! Why there is nothing to read, as a sentence.
    void showMessage(const QString &text);

Q_SIGNALS:
    void requested(weir::PickReading reading);
    void picked(const weir::PickItem &item);
    //! A value of somebody's own.
    void typed(const QString &text);
    //! Rows have come, whatever is shown of them.
    void itemsArrived(const std::vector<weir::PickItem> &items);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool takeKey(QObject *watched, QKeyEvent *event);
    void moveFrom(QObject *watched, QKeyEvent *event);
    void appear();
    //! As somebody wants it.
    void dismiss();
    void choose(const QModelIndex &index);
    void takeFilter(const QString &text);
    void clearRows();
    void showState(const QString &text, const QString &button);
    //! The row of the field's value, or the first.
    void selectRow();
    //! Beneath the field where there is room for many rows or more than above; it stays there as rows come.
    void chooseSide();
    void place();

    LineField *m_line;
    PickQuery m_query;
    std::vector<PickItem> m_known;
    PickListModel *m_model;
    LineField *m_filter;
    QListView *m_view;
    BusyIndicator *m_busy;
    WrappedLabel *m_state;
    QPushButton *m_button;
    //! Something else than somebody's wish has closed it.
    bool m_isSetAside = false;
    bool m_isAbove = false;
};

} // namespace weir
