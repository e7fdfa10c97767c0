#pragma once

#include "ui/theme.h"

#include <optional>

class QPainter;
class QPointF;

namespace weir {

//! The mark before the word of a state; its shape says the same as its colour.
enum class StatusSign : quint8 { Disc, Ring, Bars, Cross, Diamond };

inline constexpr int statusSignSize = 10;

//! Of the service's word, such as RUNNING; nothing where there is none.
[[nodiscard]] std::optional<StatusSign> statusSignOf(const QString &status);
[[nodiscard]] Tone statusSignTone(StatusSign sign);
//! In a square of statusSignSize.
void paintStatusSign(QPainter &painter, const QPointF &topLeft, StatusSign sign, const QColor &color);

} // namespace weir
