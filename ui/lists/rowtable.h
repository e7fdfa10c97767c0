#pragma once

class QTableView;

namespace weir {

//! Makes the table one of rows to look through and to choose from, as the lists of the window are.
void setUpRowTable(QTableView *table);

} // namespace weir
