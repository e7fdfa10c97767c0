#include "ui/editors/draftlistdelegate.h"

#include "models/lists/draftlistroles.h"
#include "models/schema/validationissue.h"
#include "ui/theme.h"

#include <QListView>
#include <QPainter>

#include <optional>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int horizontalMargin = metrics::margin;
constexpr int verticalMargin = metrics::rowGap;
constexpr int lineGap = 3;

QFont strongFont()
{
    return themeFont(TextStyle::Strong);
}

QFont smallFont()
{
    return themeFont(TextStyle::Small);
}

std::optional<Level> levelOf(const QModelIndex &index)
{
    const QVariant level = index.data(LevelRole);
    return level.isValid() ? std::optional(static_cast<Level>(level.toInt())) : std::nullopt;
}

//! Of the heading above the first row of a part; 0 where there is none.
int headingHeight(const QModelIndex &index)
{
    if (index.data(SectionRole).toString().isEmpty())
        return 0;
    return verticalMargin + QFontMetrics(smallFont()).height() + lineGap;
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, int height)
{
    painter->setFont(smallFont());
    painter->setPen(themeColors(option.palette).muted);
    painter->drawText(QRect(option.rect.left() + horizontalMargin, option.rect.top(),
                            option.rect.width() - 2 * horizontalMargin, height),
                      Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                      index.data(SectionRole).toString());
}

int textHeight(const QFont &font, const QString &text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap, text).height();
}

} // namespace

void DraftListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &withHeading,
                              const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(withHeading.palette);
    painter->save();
    QStyleOptionViewItem option = withHeading;
    if (const int height = headingHeight(index); height > 0) {
        paintHeading(painter, withHeading, index, height);
        option.rect.setTop(option.rect.top() + height);
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentSurface);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors.raised);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::hairline),
                      colors.border);

    QRect line = option.rect.adjusted(horizontalMargin, verticalMargin, -horizontalMargin, -verticalMargin);
    if (const std::optional<Level> level = levelOf(index)) {
        painter->setFont(smallFont());
        painter->setPen(toneColor(colors, toneOf(*level)));
        const QString text = levelSign(*level) + u' ' + levelLabel(*level);
        const int height = QFontMetrics(strongFont()).height();
        painter->drawText(QRect(line.topLeft(), QSize(line.width(), height)),
                          Qt::AlignRight | Qt::AlignVCenter, text);
        line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(text) - metrics::gap);
    }
    painter->setFont(strongFont());
    painter->setPen(colors.text);
    const QFontMetrics titleMetrics = painter->fontMetrics();
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
        titleMetrics.elidedText(index.data(TitleRole).toString(), Qt::ElideRight, line.width()));

    QRect body = option.rect.adjusted(horizontalMargin, verticalMargin, -horizontalMargin, -verticalMargin);
    body.setTop(body.top() + titleMetrics.height() + lineGap);
    painter->setFont(option.font);
    QRect used;
    painter->drawText(body, Qt::TextWordWrap, index.data(TextRole).toString(), &used);

    body.setTop(body.top() + used.height() + lineGap);
    painter->setFont(smallFont());
    painter->setPen(colors.muted);
    painter->drawText(
        body, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data(PointerRole).toString(), Qt::ElideMiddle, body.width()));
    painter->restore();
}

QSize DraftListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int textWidth = width - 2 * horizontalMargin;
    const int height = headingHeight(index) + 2 * verticalMargin + QFontMetrics(strongFont()).height()
        + 2 * lineGap + textHeight(option.font, index.data(TextRole).toString(), textWidth)
        + QFontMetrics(smallFont()).height();
    return {width, height};
}

} // namespace weir
