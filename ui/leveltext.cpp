#include "ui/leveltext.h"

#include "ui/announcement.h"
#include "ui/theme.h"

#include <QLabel>

namespace weir {

using namespace Qt::StringLiterals;

void setLevelText(QLabel *label, Level level, const QString &message)
{
    label->setText(message.isEmpty() ? QString() : levelSign(level) + u' ' + message);
    label->setAccessibleName(message.isEmpty() ? QString() : levelText(level, message));
    setTone(label, toneOf(level));
}

void showLevelText(QLabel *label, Level level, const QString &message)
{
    const QString before = label->isVisible() ? label->text() : QString();
    setLevelText(label, level, message);
    label->setVisible(!message.isEmpty());
    if (label->isVisible() && label->text() != before)
        announce(label);
}

} // namespace weir
