#pragma once

#include <QString>

class QWidget;

namespace weir {

//! Makes the widget a group of this name to screen readers, which say the name when the focus comes into it.
//! To be called before anybody asks for the widget's accessible interface, as where the widget is made.
void setAccessibleGroup(QWidget *widget, const QString &name);

} // namespace weir
