#pragma once

#include "ui/pipeline/pipelinestages.h"

#include <QRect>

namespace weir {

//! Where everything of a pipeline stands, in device-independent pixels.
struct PipelineLayout
{
    //! One for each stage, in their order.
    std::vector<QRect> boxes = {};
    //! Of the state; empty where there is none.
    QRect state = {};
    StageDensity density = StageDensity::Normal; //!< Of the boxes.
    //! Of all that, with the badges and without a margin around.
    QSize size = {};
};

enum class StageTexts : quint8 {
    Cut, //!< Details that are long end in an ellipsis, even where there is room.
    Whole,
};

//! Where there is less room, boxes become compact, then details give way, the longest first, then titles.
//! `state` is the word of the state in the user's language; it stands beside the boxes or, where that would
//! cost the details too much, beneath them.
[[nodiscard]] PipelineLayout layOutPipeline(const std::vector<PipelineStage> &stages, const QString &state,
                                            int room, Qt::LayoutDirection direction,
                                            StageTexts texts = StageTexts::Cut);
//! The room in which no box has to give way and the state stands beside.
[[nodiscard]] int wantedRoom(const std::vector<PipelineStage> &stages, const QString &state,
                             StageTexts texts = StageTexts::Cut);

} // namespace weir
