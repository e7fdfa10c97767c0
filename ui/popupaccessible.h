#pragma once

class QWidget;

namespace weir {

//! To be called before anything asks for the interface of the program.
void listPopups();

//! Screen readers find the popup among the windows of the program, as a dialog: Qt lists nothing that pops
//! up. To be called before it is shown.
void listPopup(QWidget *popup);

} // namespace weir
