#pragma once

#include "models/service/pickanswer.h"
#include "models/service/pickquery.h"
#include "ui/forms/editing.h"
#include "ui/forms/pickreading.h"

#include <QObject>

#include <functional>
#include <vector>

class QAbstractButton;

namespace weir {

class LineField;
class PickPopup;

//! Gives a line the list of what can stand in it: a button at its end, and the keys Down, Alt+Down and F4.
class PickListOpener final : public QObject
{
    Q_OBJECT

public:
    using Query = std::function<PickQuery()>;

    //! `query` says which list it is at the moment; `list` is one that it can be.
    PickListOpener(LineField *line, PickList list, Query query);

    //! Rows that are there without asking anybody.
    void setKnown(std::vector<PickItem> known) { m_known = std::move(known); }
    void setEditing(Editing editing);

Q_SIGNALS:
    //! Somebody wants the rows; the popup is to be told of them.
    void listRequested(weir::PickPopup *popup, weir::PickReading reading);
    void picked(const weir::PickItem &item, const weir::PickQuery &query);
    void typed(const QString &text);
    void itemsArrived(const std::vector<weir::PickItem> &items);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();

    LineField *m_line;
    Query m_query;
    std::vector<PickItem> m_known;
    QAbstractButton *m_button;
    PickPopup *m_popup = nullptr;
};

} // namespace weir
