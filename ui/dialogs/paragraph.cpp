#include "ui/dialogs/paragraph.h"

#include <QLabel>

namespace weir {

QLabel *newParagraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace weir
