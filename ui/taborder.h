#pragma once

class QWidget;

namespace weir {

//! Makes Tab go through the widgets in the order of their layouts. They are made as they are needed, which is
//! not where they stand.
void orderTabStops(QWidget *content);

} // namespace weir
