#include "ui/theme.h"

#include <QApplication>

namespace weir {

void applyTheme(QApplication &application)
{
    application.setStyle(QStringLiteral("Fusion"));
}

} // namespace weir
