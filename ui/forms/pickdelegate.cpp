#include "ui/forms/pickdelegate.h"

#include "models/lists/picklistmodel.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

//! Of the room, what the name gets before the rest is cut.
constexpr int nameShare = 60;

} // namespace

void PickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentSurface);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors.raised);

    QRect line = option.rect.adjusted(metrics::fieldPadding, 0, -metrics::fieldPadding, 0);
    const QString note = index.data(PickListModel::NoteRole).toString();
    const QString name = index.data().toString();
    const QFontMetrics nameMetrics(option.font);
    const int noteWidth = QFontMetrics(themeFont(TextStyle::Small)).horizontalAdvance(note);
    const int gap = note.isEmpty() ? 0 : metrics::columnGap;
    const int room = std::max(line.width() * nameShare / 100, line.width() - noteWidth - gap);
    // Its width as it is drawn may be a pixel more.
    const int nameWidth = std::min(nameMetrics.horizontalAdvance(name) + metrics::hairline, room);
    painter->setFont(option.font);
    painter->setPen(index.data(PickListModel::FreeRole).toBool() ? colors.accent : colors.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      nameMetrics.elidedText(name, Qt::ElideRight, nameWidth));
    line.setLeft(line.left() + nameWidth + gap);
    painter->setFont(themeFont(TextStyle::Small));
    painter->setPen(colors.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(note, Qt::ElideMiddle, line.width()));
    painter->restore();
}

QSize PickDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index);
    return {0, fieldHeight(option.widget)};
}

} // namespace weir
