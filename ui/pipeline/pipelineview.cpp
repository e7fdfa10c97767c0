#include "ui/pipeline/pipelineview.h"

#include "models/draft/loadedresource.h"
#include "models/json/pointer.h"
#include "ui/motion.h"
#include "ui/pipeline/pipelineaccessible.h"
#include "ui/pipeline/pipelinebox.h"
#include "ui/pipeline/pipelinepainting.h"
#include "ui/pipeline/statechip.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace weir {

namespace {

constexpr QMargins margins(metrics::margin, metrics::radius, metrics::margin, metrics::columnGap);
constexpr std::chrono::milliseconds frameTime = 40ms;
constexpr std::chrono::milliseconds wayTime = 4s;

} // namespace

PipelineView::PipelineView(const std::vector<PipelineStage> &stages, QWidget *parent)
    : QWidget(parent), m_stages(stages), m_state(new StateChip(this)), m_clock(new QTimer(this))
{
    QAccessible::installFactory(newPipelineInterface);
    setAccessibleName(tr("Pipeline"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const PipelineStage &stage : stages) {
        auto *box = new PipelineBox(this);
        box->setStage(stage);
        connect(box->mark(), &CurrentMark::chosen, this,
                [this, box] { Q_EMIT stageRequested(box->stage().pointer); });
        m_boxes.push_back(box);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_clock->setInterval(frameTime);
    connect(m_clock, &QTimer::timeout, this, &PipelineView::step);
}

void PipelineView::showStages(const std::vector<PipelineStage> &stages)
{
    if (m_stages == stages)
        return;
    m_stages = stages;
    for (size_t index = 0; index < stages.size(); ++index)
        m_boxes[index]->setStage(stages[index]);
    layOut();
}

void PipelineView::showStatus(const QString &status)
{
    if (m_state->status() == status)
        return;
    m_state->setStatus(status);
    setAccessibleDescription(m_state->text());
    layOut();
    updateMotion();
}

void PipelineView::setCurrentField(const std::string &pointer)
{
    for (PipelineBox *box : m_boxes)
        box->mark()->setCurrent(isWithin(pointer, box->stage().pointer));
}

bool PipelineView::isMoving() const
{
    return m_clock->isActive();
}

QSize PipelineView::sizeHint() const
{
    const int width = wantedRoom(m_stages, m_state->text()) + margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize PipelineView::minimumSizeHint() const
{
    return {0, heightForWidth(0)};
}

int PipelineView::heightForWidth(int width) const
{
    return margins.top() + layoutFor(width).size.height() + margins.bottom();
}

void PipelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        layOut();
        break;
    case QEvent::StyleChange:
        updateMotion();
        break;
    default:
        break;
    }
}

void PipelineView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock->stop();
}

void PipelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateMotion();
}

void PipelineView::keyPressEvent(QKeyEvent *event)
{
    const auto focused = std::ranges::find_if(m_boxes, &QWidget::hasFocus);
    if (focused == m_boxes.end())
        return QWidget::keyPressEvent(event);
    const bool isLeftToRight = layoutDirection() == Qt::LeftToRight;
    PipelineBox *next = nullptr;
    if (isKey(event, WidgetKey::PipelineFirst))
        next = m_boxes.front();
    else if (isKey(event, WidgetKey::PipelineLast))
        next = m_boxes.back();
    else if (isKey(event, isLeftToRight ? WidgetKey::PipelineLeft : WidgetKey::PipelineRight))
        next = focused == m_boxes.begin() ? *focused : *std::prev(focused);
    else if (isKey(event, isLeftToRight ? WidgetKey::PipelineRight : WidgetKey::PipelineLeft))
        next = std::next(focused) == m_boxes.end() ? *focused : *std::next(focused);
    else
        return QWidget::keyPressEvent(event);
    next->setFocus(Qt::OtherFocusReason);
}

void PipelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PipelineView::paintEvent(QPaintEvent *event)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintBottomLine(painter, rect(), colors);
    const Flow flow = isRunning({.status = m_state->status()}) ? Flow::Running : Flow::Resting;
    for (size_t gap = 0; gap + 1 < m_boxes.size(); ++gap) {
        if (event->region().intersects(gapAfter(gap)))
            paintFlow(painter, gapAfter(gap), flow, phaseIn(gap), colors);
    }
}

PipelineLayout PipelineView::layoutFor(int width) const
{
    return layOutPipeline(m_stages, m_state->text(), width - margins.left() - margins.right(),
                          layoutDirection());
}

void PipelineView::layOut()
{
    const PipelineLayout layout = layoutFor(width());
    const QPoint origin(margins.left(), margins.top());
    for (size_t index = 0; index < m_boxes.size(); ++index)
        m_boxes[index]->setBox(layout.boxes[index].translated(origin), layout.density);
    m_state->setGeometry(layout.state.translated(origin));
    updateGeometry();
    update();
}

QRect PipelineView::gapAfter(size_t index) const
{
    const auto boxAt = [this](size_t number) {
        return m_boxes[number]->box().translated(m_boxes[number]->pos());
    };
    return gapBetween(boxAt(index), boxAt(index + 1));
}

std::optional<double> PipelineView::phaseIn(size_t gap) const
{
    const double inGap = m_phase * static_cast<double>(m_boxes.size() - 1) - static_cast<double>(gap);
    return isMoving() && inGap >= 0 && inGap < 1 ? std::optional(inGap) : std::nullopt;
}

void PipelineView::updateMotion()
{
    if (isVisible() && mayMove(this) && isRunning({.status = m_state->status()}))
        m_clock->start();
    else
        m_clock->stop();
    update();
}

void PipelineView::step()
{
    updateEvent();
    m_phase += static_cast<double>(frameTime.count()) / static_cast<double>(wayTime.count());
    if (m_phase >= 1)
        m_phase -= 1;
    updateEvent();
}

void PipelineView::updateEvent()
{
    for (size_t gap = 0; gap + 1 < m_boxes.size(); ++gap) {
        if (phaseIn(gap))
            update(gapAfter(gap));
    }
}

} // namespace weir
