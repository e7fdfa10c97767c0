#pragma once

class QTextLayout;

namespace weir {

//! Breaks the text into lines of this width, one below the other; returns the height of all.
double layOutLines(QTextLayout &layout, double width);

} // namespace weir
