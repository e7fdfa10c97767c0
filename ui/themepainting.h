#pragma once

#include "ui/theme.h"

#include <QRectF>

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

namespace weir {

// How the parts of ThemeStyle look.

inline constexpr double focusWidth = 2;
inline constexpr int indicatorSize = 16;
//! Above the tabs of a bar.
inline constexpr int tabGap = 6;
inline constexpr int closeSignSize = 14;

//! A line drawn in the middle of pixels, so that it is sharp.
[[nodiscard]] QRectF frameRect(const QRect &rect, double width);
//! An invalid colour leaves out fill or line.
void drawRounded(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line,
                 double lineWidth = metrics::hairline, double radius = metrics::radius);

void drawField(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void drawChevron(QPainter *painter, const QRect &rect, const QColor &color);
//! Whether the button is filled with the accent.
[[nodiscard]] bool isFilled(const QStyleOption *option, ButtonLook look);
void drawButton(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void drawIndicator(QPainter *painter, const QStyleOption *option, double radius);
void drawCheckMark(QPainter *painter, const QStyleOption *option);
void drawScrollBar(QPainter *painter, const QStyleOptionSlider *bar, const QRect &slider);

//! Before the first tab of a bar.
[[nodiscard]] int tabIndent(const QStyleOption *option);
void drawTab(QPainter *painter, const QStyleOption *option);
//! Where a tab's text stands.
[[nodiscard]] QRect tabTextRect(const QStyleOptionTab *tab);
void drawTabLabel(QPainter *painter, const QStyleOptionTab *tab);
//! Shown where it can be wanted: on the tab in front and under the pointer.
void drawTabClose(QPainter *painter, const QStyleOption *option);

void drawMenuBarItem(QPainter *painter, const QStyleOptionMenuItem *item);
void drawHeaderSection(QPainter *painter, const QStyleOption *option);
//! Beside the text, where it is read with it. Qt's SortDown stands for ascending order.
void drawSortArrow(QPainter *painter, const QStyleOptionHeader *header);

} // namespace weir
