#include "ui/dialogs/notebox.h"

#include "ui/dialogs/paragraph.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace weir {

NoteBox::NoteBox(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(metrics::columnGap, metrics::rowGap, metrics::columnGap, metrics::rowGap);
    m_layout->setSpacing(metrics::tight);
}

QLabel *NoteBox::addText(const QString &text)
{
    auto *label = newParagraph(text, this);
    m_layout->addWidget(label);
    return label;
}

QLabel *NoteBox::addText(Level level, const QString &message)
{
    QLabel *label = addText({});
    setLevelText(label, level, message);
    return label;
}

void NoteBox::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
    // Screen readers say it as somebody comes to what is asked for.
    widget->setAccessibleDescription(joinedSentences(texts()));
}

QStringList NoteBox::texts() const
{
    QStringList texts;
    for (const QLabel *label : findChildren<QLabel *>())
        texts.append(label->accessibleName().isEmpty() ? label->text() : label->accessibleName());
    return texts;
}

void NoteBox::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
}

} // namespace weir
