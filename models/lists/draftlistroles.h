#pragma once

#include <Qt>

namespace weir {

//! What the rows of a draft's changes and issues have in common. Each row says all of it in one line as its
//! display text, which is what screen readers read.
enum DraftListRole : int {
    //! The label of the field.
    TitleRole = Qt::UserRole,
    //! The message, or before → after.
    TextRole,
    PointerRole,
    //! A Level as a number; issues alone have one.
    LevelRole,
    //! The part of the resource that begins with this row, such as Source; empty in the rows after it and
    //! where
    //! there are no parts.
    SectionRole,
};

} // namespace weir
