#pragma once

#include <QList>

class QAction;
class QTableView;

namespace weir {

//! Makes the table one of rows to look through and to choose from, as the lists of the window are.
void setUpRowTable(QTableView *table);

//! Whoever comes to the table by key is at a row that can be seen, and Home and End lead to the first and to
//! the last one: in a table of rows Qt would go from column to column, which nothing shows. Part of
//! setUpRowTable().
void setUpRowKeys(QTableView *table);

//! Gives the table a menu of these actions, as they are then: by mouse of the row beneath it, by key of the
//! current one. Without a row there is none.
void setUpRowMenu(QTableView *table, const QList<QAction *> &actions);

} // namespace weir
