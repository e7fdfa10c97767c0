#include "ui/pipeline/statechip.h"

#include "models/service/resourcestatus.h"
#include "ui/pipeline/pipelinepainting.h"
#include "ui/plaintexts.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace weir {

StateChip::StateChip(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    hide();
}

void StateChip::setStatus(const QString &status)
{
    m_status = status;
    setText(statusLabel(status));
    setVisible(!status.isEmpty());
    update();
}

QSize StateChip::sizeHint() const
{
    return stateSize(text());
}

bool StateChip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                       width() < sizeHint().width() ? toolTipText(text()) : QString(), this);
    return true;
}

void StateChip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintState(painter, rect(), m_status, text(), themeColors(palette()));
}

} // namespace weir
