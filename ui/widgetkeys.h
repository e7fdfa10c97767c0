#pragma once

#include "ui/keyrows.h"

class QKeyEvent;

namespace weir {

//! What keys do in a part of the window beside the actions of the menus. One table says which keys these are:
//! the widgets listen to them by isKey(), and the list of keys shows them.
enum class WidgetKey : quint8 {
    OpenMenu,
    PaletteNext,
    PalettePrevious,
    PaletteNextPage,
    PalettePreviousPage,
    PaletteChoose,
    PaletteClose,
    FilterToRows,
    OpenRow,
    RemoveRecent,
    NextRecent,
    PreviousRecent,
    PipelineLeft,
    PipelineRight,
    PipelineFirst,
    PipelineLast,
    PipelineField,
    OpenChoices,
    CloseChoices,
    TakeChoice,
    FindNext,
    FindPrevious,
    FindClose,
    NextOperand,
    RemoveOperand,
    AddVariable,
    RemoveVariable,
    CopyVariable,
    RaiseVariable,
    LowerVariable,
    EditVariable,
    CompleteName,
    TakeName,
    CloseNames,
    TickRows,
    RowDetails,
    DiscardDrafts,
    LeavePanel,
    CloseRequests,
    PressButton,
    LeaveDialog,
};

//! Those of the number pad count as well.
[[nodiscard]] bool isKey(const QKeyEvent *event, WidgetKey key);
[[nodiscard]] QList<QKeySequence> sequencesOf(WidgetKey key);

//! All of them, place by place.
[[nodiscard]] std::vector<KeyRow> widgetKeyRows();

} // namespace weir
