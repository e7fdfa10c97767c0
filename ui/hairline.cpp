#include "ui/hairline.h"

#include "ui/theme.h"

#include <QPainter>

namespace weir {

Hairline::Hairline(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(metrics::hairline);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themeColors(palette()).border);
}

} // namespace weir
