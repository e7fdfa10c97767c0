#include "ui/pipeline/pipelinebox.h"

#include "models/schema/displaytext.h"
#include "ui/pipeline/pipelinepainting.h"
#include "ui/widgetkeys.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

namespace weir {

using namespace Qt::StringLiterals;

PipelineBox::PipelineBox(QWidget *parent) : QAbstractButton(parent), m_mark(new CurrentMark(this))
{
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::toggled, this, &PipelineBox::tellSelection);
}

void PipelineBox::setStage(const PipelineStage &stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    setText(m_stage.title);
    setAccessibleName(m_stage.role == m_stage.title ? m_stage.role
                                                    : tr("%1: %2").arg(m_stage.role, m_stage.title));
    QStringList parts = QStringList{m_stage.detail} + issueTexts();
    parts.removeAll(QString());
    setAccessibleDescription(listText(parts));
    updateToolTip();
    update();
}

QStringList PipelineBox::issueTexts() const
{
    QStringList texts;
    if (m_stage.errors > 0)
        texts.append(tr("%n error(s)", nullptr, static_cast<int>(m_stage.errors)));
    if (m_stage.warnings > 0)
        texts.append(tr("%n warning(s)", nullptr, static_cast<int>(m_stage.warnings)));
    return texts;
}

QMargins PipelineBox::overhang() const
{
    return layoutDirection() == Qt::LeftToRight ? QMargins(0, badgeOverhang, badgeOverhang, 0)
                                                : QMargins(badgeOverhang, badgeOverhang, 0, 0);
}

QRect PipelineBox::box() const
{
    return rect().marginsRemoved(overhang());
}

void PipelineBox::setBox(const QRect &box, StageDensity density)
{
    m_density = density;
    setGeometry(box.marginsAdded(overhang()));
    updateToolTip();
    update();
}

QSize PipelineBox::sizeHint() const
{
    return {stageWidth(m_stage, m_density) + badgeOverhang, stageHeight() + badgeOverhang};
}

void PipelineBox::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    updateToolTip();
}

void PipelineBox::updateToolTip()
{
    QStringList lines = issueTexts();
    if (isStageCut(m_stage, box().width(), m_density)) {
        lines.prepend(m_stage.detail);
        lines.prepend(m_stage.title);
    }
    lines.removeAll(QString());
    setToolTip(lines.join(u'\n'));
}

void PipelineBox::keyPressEvent(QKeyEvent *event)
{
    const bool isStep = isKey(event, WidgetKey::PipelineLeft) || isKey(event, WidgetKey::PipelineRight)
        || isKey(event, WidgetKey::PipelineFirst) || isKey(event, WidgetKey::PipelineLast);
    if (isStep)
        event->ignore();
    else if (isKey(event, WidgetKey::PipelineField))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PipelineBox::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    StageEmphases emphases;
    emphases.setFlag(StageEmphasis::Focus, hasFocus());
    emphases.setFlag(StageEmphasis::Current, isChecked());
    emphases.setFlag(StageEmphasis::PointedAt, underMouse());
    paintStage(painter, box(), m_stage, emphases, themeColors(palette()), m_density);
}

void PipelineBox::tellSelection()
{
    QAccessible::State changed;
    changed.selected = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

} // namespace weir
