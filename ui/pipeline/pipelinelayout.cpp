#include "ui/pipeline/pipelinelayout.h"

#include "ui/pipeline/pipelinepainting.h"
#include "ui/theme.h"

#include <algorithm>
#include <numeric>

namespace weir {

namespace {

constexpr int arrowRoom = 28;
constexpr int narrowArrowRoom = 20;
constexpr int leastArrowRoom = 16;
constexpr int widestCutBox = 210;
constexpr int widestWholeBox = 420;

//! What a box needs for its title, and what it wants for its detail as well.
struct BoxWidths
{
    int least = 0;
    int wanted = 0;
};

struct Row
{
    std::vector<BoxWidths> boxes;
    int least = 0;
    int wanted = 0;
    int arrows = 0;
};

Row rowOf(const std::vector<PipelineStage> &stages, StageTexts texts, StageDensity density)
{
    const int widest = texts == StageTexts::Whole ? widestWholeBox : widestCutBox;
    Row row;
    for (const PipelineStage &stage : stages) {
        const int least = std::min(leastStageWidth(stage, density), widest);
        const BoxWidths box{least, std::max(least, std::min(stageWidth(stage, density), widest))};
        row.boxes.push_back(box);
        row.least += box.least;
        row.wanted += box.wanted;
    }
    row.arrows = std::max(0, static_cast<int>(stages.size()) - 1);
    return row;
}

int stateRoom(const QString &state)
{
    return state.isEmpty() ? 0 : stateSize(state).width() + metrics::gap;
}

//! Of titles that do not fit, the widest give way to a common limit.
std::vector<int> cutWidthsIn(const Row &row, int room)
{
    const auto total = [&row](int limit) {
        return std::accumulate(row.boxes.begin(), row.boxes.end(), 0, [limit](int sum, const BoxWidths &box) {
            return sum + std::min(box.least, limit);
        });
    };
    int limit = widestWholeBox;
    while (limit > 0 && total(limit) > room)
        --limit;
    std::vector<int> widths;
    for (const BoxWidths &box : row.boxes)
        widths.push_back(std::min(box.least, limit));
    return widths;
}

//! What is beyond the titles goes to the details that need the least of it, so that as many as there can be
//! are whole, and what is left to the next.
std::vector<int> widthsIn(const Row &row, int room)
{
    if (row.least > room)
        return cutWidthsIn(row, room);
    std::vector<size_t> order(row.boxes.size());
    std::iota(order.begin(), order.end(), size_t());
    std::ranges::stable_sort(
        order, {}, [&row](size_t index) { return row.boxes[index].wanted - row.boxes[index].least; });
    std::vector<int> widths(row.boxes.size());
    int spare = room - row.least;
    for (const size_t index : order) {
        const BoxWidths &box = row.boxes[index];
        const int given = std::min(box.wanted - box.least, spare);
        widths[index] = box.least + given;
        spare -= given;
    }
    return widths;
}

} // namespace

PipelineLayout layOutPipeline(const std::vector<PipelineStage> &stages, const QString &state, int room,
                              Qt::LayoutDirection direction, StageTexts texts)
{
    Row row = rowOf(stages, texts, StageDensity::Normal);
    const int boxRoom = room - badgeOverhang;
    const int besideRoom = boxRoom - stateRoom(state);
    const bool isBeside = (row.least + row.wanted) / 2 + row.arrows * narrowArrowRoom <= besideRoom;
    const int rowRoom = isBeside ? besideRoom : boxRoom;
    const int height = stageHeight();

    PipelineLayout layout;
    int arrow = row.wanted + row.arrows * arrowRoom <= rowRoom ? arrowRoom : narrowArrowRoom;
    if (!isBeside && row.wanted + row.arrows * narrowArrowRoom > rowRoom) {
        layout.density = StageDensity::Compact;
        row = rowOf(stages, texts, layout.density);
        arrow = leastArrowRoom;
    }
    int left = 0;
    for (const int width : widthsIn(row, rowRoom - row.arrows * arrow)) {
        layout.boxes.emplace_back(left, badgeOverhang, width, height);
        left += width + arrow;
    }
    int bottom = badgeOverhang + height;
    if (!state.isEmpty()) {
        const QSize size = stateSize(state).boundedTo({room, height});
        layout.state = isBeside ? QRect(room - size.width(), badgeOverhang + (height - size.height()) / 2,
                                        size.width(), size.height())
                                : QRect(0, bottom + metrics::gap, size.width(), size.height());
        bottom = std::max(bottom, layout.state.y() + layout.state.height());
    }
    layout.size = {room, bottom};
    if (direction == Qt::RightToLeft) {
        const auto mirror = [room](QRect &rect) { rect.moveLeft(room - rect.x() - rect.width()); };
        std::ranges::for_each(layout.boxes, mirror);
        mirror(layout.state);
    }
    return layout;
}

int wantedRoom(const std::vector<PipelineStage> &stages, const QString &state, StageTexts texts)
{
    const Row row = rowOf(stages, texts, StageDensity::Normal);
    return row.wanted + row.arrows * arrowRoom + badgeOverhang + stateRoom(state);
}

} // namespace weir
