#include "ui/copiednote.h"

#include "ui/announcement.h"
#include "ui/followlanguage.h"
#include "ui/theme.h"

#include <QTimer>

#include <chrono>

namespace weir {

namespace {

constexpr std::chrono::milliseconds moment(2000);

} // namespace

CopiedNote::CopiedNote(QWidget *parent) : QLabel(parent), m_end(new QTimer(this))
{
    followLanguage(this, [this] {
        setText(tr("✓ Copied"));
        setAccessibleName(tr("Copied"));
    });
    setTone(this, Tone::Success);
    hide();
    m_end->setSingleShot(true);
    m_end->setInterval(moment);
    connect(m_end, &QTimer::timeout, this, &QWidget::hide);
}

void CopiedNote::tell()
{
    show();
    m_end->start();
    announce(this);
}

} // namespace weir
