#include "ui/busyindicator.h"

#include "ui/followlanguage.h"
#include "ui/motion.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>

#include <chrono>
#include <cmath>
#include <numbers>

using namespace std::chrono_literals;

namespace weir {

namespace {

constexpr QSize trackSize(72, 4);
constexpr double chunkWidth = 24;
constexpr double phaseStep = 0.02;

} // namespace

BusyIndicator::BusyIndicator(QWidget *parent) : QWidget(parent), m_clock(new QTimer(this))
{
    setFixedSize(trackSize);
    followLanguage(this, [this] { setAccessibleName(tr("Busy")); });
    m_clock->setInterval(40ms);
    connect(m_clock, &QTimer::timeout, this, &BusyIndicator::step);
}

void BusyIndicator::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateMotion();
}

void BusyIndicator::showEvent(QShowEvent *)
{
    updateMotion();
}

void BusyIndicator::hideEvent(QHideEvent *)
{
    m_clock->stop();
}

void BusyIndicator::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = height() / 2.0;
    painter.setBrush(colors.border);
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setBrush(colors.accent);
    // At rest in the middle: at an end it would look like progress.
    const double swing = m_clock->isActive() ? (1 - std::cos(2 * std::numbers::pi * m_phase)) / 2 : 0.5;
    painter.drawRoundedRect(QRectF(swing * (width() - chunkWidth), 0, chunkWidth, height()), radius, radius);
}

void BusyIndicator::updateMotion()
{
    if (isVisible() && mayMove(this))
        m_clock->start();
    else
        m_clock->stop();
    update();
}

void BusyIndicator::step()
{
    m_phase += phaseStep;
    if (m_phase >= 1)
        m_phase -= 1;
    update();
}

} // namespace weir
