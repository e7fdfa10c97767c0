#include "ui/forms/lengthcounter.h"

#include "ui/theme.h"

#include <QLocale>

namespace weir {

LengthCounter::LengthCounter(const Bounds &bounds, QWidget *parent) : QLabel(parent), m_bounds(bounds)
{
    setTextFormat(Qt::PlainText);
    setTextStyle(this, TextStyle::Small);
    setTone(this, Tone::Muted);
    hide();
}

void LengthCounter::showLength(qint64 length)
{
    const QString shown = length == 0
        ? QString()
        : tr("%1 / %2").arg(QLocale().toString(length), QLocale().toString(m_bounds.most));
    if (text() == shown)
        return;
    setText(shown);
    // Else it takes room, from which help begins where texts are read from the right.
    setVisible(!shown.isEmpty());
    setTone(this, length > m_bounds.most ? toneOf(m_bounds.level) : Tone::Muted);
}

} // namespace weir
