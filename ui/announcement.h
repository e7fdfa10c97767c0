#pragma once

class QWidget;

namespace weir {

//! Tells screen readers of the widget, by its accessible name, as of something that has just come. Of what is
//! hidden it tells nothing.
void announce(QWidget *widget);

//! Once more what has the focus: lists say that a row has it whenever that becomes the current one, even
//! where the focus is elsewhere.
void tellFocus();

//! To be called by a part that hands on the focus that it gets: Qt tells of the part after what has it then.
void tellFocusOnceMore(QWidget *part);

} // namespace weir
