#pragma once

#include <QIcon>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionDockWidget;

namespace weir {

// How panels look, and what is between them.

//! What is pulled at; a line is seen in its middle.
inline constexpr int panelGap = 5;

void drawPanelTitle(QPainter *painter, const QStyleOptionDockWidget *title, const QRect &room);
//! Around one that floats.
void drawPanelFrame(QPainter *painter, const QStyleOption *option);
void drawPanelGap(QPainter *painter, const QStyleOption *option);
//! To close a panel or to float it; null for any other.
[[nodiscard]] QIcon panelIcon(QStyle::StandardPixmap sign);

} // namespace weir
