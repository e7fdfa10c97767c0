#pragma once

class QWidget;

namespace weir {

//! Whether the widget may move by itself, as its style says; the style tells of a change by
//! QEvent::StyleChange.
[[nodiscard]] bool mayMove(const QWidget *widget);

} // namespace weir
