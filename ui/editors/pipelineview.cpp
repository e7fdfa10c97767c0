#include "ui/editors/pipelineview.h"

#include "models/json/pointer.h"
#include "models/service/resourcestatus.h"
#include "ui/editors/pipelinebox.h"
#include "ui/elidedlabel.h"
#include "ui/theme.h"

#include <QPainter>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int arrowRoom = 20;
constexpr int topMargin = metrics::radius;
constexpr int arrowHead = 5;

Tone statusTone(const QString &status)
{
    if (status == "RUNNING"_L1)
        return Tone::Success;
    return status == "ERROR"_L1 ? Tone::Error : Tone::Muted;
}

} // namespace

PipelineView::PipelineView(const std::vector<PipelineStage> &stages, QWidget *parent)
    : QWidget(parent), m_status(new ElidedLabel(this))
{
    for (const PipelineStage &stage : stages) {
        auto *box = new PipelineBox(this);
        box->setStage(stage);
        connect(box->mark(), &CurrentMark::chosen, this,
                [this, box] { Q_EMIT stageRequested(box->stage().pointer); });
        m_boxes.push_back(box);
    }
    makeChip(m_status);
    m_status->hide();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PipelineView::showStages(const std::vector<PipelineStage> &stages)
{
    const int before = boxesWidth();
    for (size_t index = 0; index < stages.size(); ++index)
        m_boxes[index]->setStage(stages[index]);
    if (boxesWidth() != before) {
        updateGeometry();
        layOut();
    }
}

void PipelineView::showStatus(const QString &status)
{
    if (m_shownStatus == status)
        return;
    m_shownStatus = status;
    m_status->setText(tr("● %1", "the sign of a state, and the state").arg(statusLabel(status)));
    m_status->setAccessibleName(statusLabel(status));
    setTone(m_status, statusTone(status));
    m_status->setVisible(!status.isEmpty());
    updateGeometry();
    layOut();
}

void PipelineView::setCurrentField(const std::string &pointer)
{
    for (PipelineBox *box : m_boxes)
        box->mark()->setCurrent(isWithin(pointer, box->stage().pointer));
}

QSize PipelineView::sizeHint() const
{
    const int width = boxesWidth() + 2 * metrics::margin;
    return {width, heightForWidth(width)};
}

QSize PipelineView::minimumSizeHint() const
{
    return {0, heightForWidth(0)};
}

int PipelineView::heightForWidth(int width) const
{
    const int boxes = m_boxes.empty() ? 0 : m_boxes.front()->sizeHint().height();
    const int status = isStatusBeside(width) ? 0 : m_status->sizeHint().height() + metrics::gap;
    return topMargin + boxes + status + metrics::columnGap;
}

void PipelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PipelineView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - metrics::hairline, width(), metrics::hairline), colors.border);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t index = 1; index < m_boxes.size(); ++index) {
        const QRect before = m_boxes[index - 1]->box().translated(m_boxes[index - 1]->pos());
        const QRect after = m_boxes[index]->box().translated(m_boxes[index]->pos());
        const double y = before.center().y() + 0.5;
        const double left = before.right() + metrics::tight;
        const double right = after.left() - metrics::tight;
        painter.setPen(QPen(colors.strongBorder, 2));
        painter.drawLine(QPointF(left, y), QPointF(right - arrowHead, y));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.strongBorder);
        painter.drawPolygon(QPolygonF({QPointF(right, y), QPointF(right - arrowHead - 1, y - arrowHead),
                                       QPointF(right - arrowHead - 1, y + arrowHead)}));
    }
}

int PipelineView::boxesWidth() const
{
    int width = 0;
    for (const PipelineBox *box : m_boxes)
        width += box->sizeHint().width() + arrowRoom;
    return width - arrowRoom;
}

bool PipelineView::isStatusBeside(int width) const
{
    const int status = m_status->isHidden() ? 0 : m_status->sizeHint().width() + metrics::gap;
    return m_status->isHidden() || boxesWidth() + status + 2 * metrics::margin <= width;
}

void PipelineView::layOut()
{
    const int room = width() - 2 * metrics::margin;
    const int arrows = arrowRoom * (static_cast<int>(m_boxes.size()) - 1);
    const int wanted = boxesWidth() - arrows;
    int left = metrics::margin;
    int bottom = topMargin;
    for (PipelineBox *box : m_boxes) {
        const QSize size = box->sizeHint();
        // With too little room each gives way in proportion.
        const int boxWidth = boxesWidth() <= room ? size.width() : size.width() * (room - arrows) / wanted;
        box->setGeometry(left, topMargin, boxWidth, size.height());
        left += boxWidth + arrowRoom;
        bottom = topMargin + size.height();
    }
    const QSize status = m_status->sizeHint();
    if (isStatusBeside(width())) {
        const int middle = m_boxes.empty() ? 0 : m_boxes.front()->y() + m_boxes.front()->box().center().y();
        m_status->setGeometry(width() - metrics::margin - status.width(), middle - status.height() / 2,
                              status.width(), status.height());
    } else {
        m_status->setGeometry(metrics::margin, bottom + metrics::gap, status.width(), status.height());
    }
    update();
}

} // namespace weir
