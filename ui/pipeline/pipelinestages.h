#pragma once

#include "ui/pipeline/stageicon.h"

#include <QString>

#include <string>
#include <vector>

namespace weir {

class ResourceDraft;

enum class StageUse : quint8 {
    Working,
    Idle, //!< Every event passes it as it is.
    Missing, //!< Still to be chosen.
};

//! How much room there is around the texts of a box.
enum class StageDensity : quint8 { Normal, Compact };

//! One box of the strip above the form.
struct PipelineStage
{
    //! What the stage does, such as "Source".
    QString role = {};
    //! What does it, such as "Kafka".
    QString title = {};
    //! One line about it; may be empty.
    QString detail = {};
    //! Where the stage begins in the form.
    std::string pointer = {};
    StageIcon icon = StageIcon::Source;
    StageUse use = StageUse::Working;
    qsizetype errors = 0;
    qsizetype warnings = 0;

    friend bool operator==(const PipelineStage &left, const PipelineStage &right) = default;
};

//! The way of an event, from left to right.
[[nodiscard]] std::vector<PipelineStage> pipelineStages(const ResourceDraft &draft);

//! How the resource does, in the service's word; of a subscription, which has none, ENABLED or DISABLED.
[[nodiscard]] QString pipelineStatus(const ResourceDraft &draft);

} // namespace weir
