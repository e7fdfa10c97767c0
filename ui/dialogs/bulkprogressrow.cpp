#include "ui/dialogs/bulkprogressrow.h"

#include "ui/announcement.h"
#include "ui/busyindicator.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace weir {

using namespace std::chrono_literals;

BulkProgressRow::BulkProgressRow(QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    auto *stop = new QPushButton(tr("&Stop"), this);
    stop->setAutoDefault(false);
    stop->setToolTip(tr("Begin nothing more, and do not wait for what was sent"));
    m_stop = stop;
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(new BusyIndicator(this));
    layout->addWidget(m_text);
    layout->addWidget(stop);
    layout->addStretch(1);
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &BulkProgressRow::showText);
    connect(stop, &QPushButton::clicked, this, &BulkProgressRow::stopRequested);
}

void BulkProgressRow::begin(const QString &what, size_t all)
{
    m_what = what;
    m_progress = {.all = all};
    m_pausedUntil = {};
    m_elapsed.start();
    m_clock.start();
    showText();
    announce(m_text);
}

void BulkProgressRow::setEnded(size_t ended)
{
    m_progress.ended = ended;
    showText();
}

void BulkProgressRow::showPause(std::chrono::milliseconds length)
{
    m_pausedUntil = std::max(m_pausedUntil, std::chrono::milliseconds(m_elapsed.elapsed()) + length);
    showText();
}

void BulkProgressRow::end()
{
    m_clock.stop();
}

void BulkProgressRow::focusStop()
{
    m_stop->setFocus(Qt::OtherFocusReason);
}

void BulkProgressRow::showText()
{
    m_progress.elapsed = std::chrono::milliseconds(m_elapsed.elapsed());
    m_progress.pauseLeft = std::max(m_pausedUntil - m_progress.elapsed, 0ms);
    m_text->setText(tr("%1: %2", "Sending: 3 of 12").arg(m_what, progressText(m_progress)));
}

} // namespace weir
