#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace weir {

//! Plain text, which may be of people's own, over as many lines as it takes.
[[nodiscard]] QLabel *newParagraph(const QString &text, QWidget *parent);

} // namespace weir
