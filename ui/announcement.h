#pragma once

#include <chrono>

class QWidget;

namespace weir {

//! Tells screen readers of the widget, by its accessible name, as of something that has just come. Of what is
//! hidden it tells nothing.
void announce(QWidget *widget);

//! As long as nobody who types has paused, what is wrong may be right with the next letter.
inline constexpr std::chrono::milliseconds typingPause(600);

//! The same once that long nobody has asked for it again: what the widget says then, if it is seen still.
void announceAtPause(QWidget *widget);

//! Once more what has the focus: lists say that a row has it whenever that becomes the current one, even
//! where the focus is elsewhere.
void tellFocus();

//! To be called by a part that hands on the focus that it gets: Qt tells of the part after what has it then.
void tellFocusOnceMore(QWidget *part);

} // namespace weir
