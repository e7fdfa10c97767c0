#include "ui/motion.h"

#include <QStyle>
#include <QWidget>

namespace weir {

bool mayMove(const QWidget *widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}

} // namespace weir
