#include "ui/editors/draftlistdelegate.h"

#include "models/lists/draftlistroles.h"
#include "models/schema/validationissue.h"
#include "ui/plaintexts.h"
#include "ui/textlines.h"
#include "ui/theme.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>
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

//! Lines of a text as they are drawn: long words, such as URNs, break, and glyphs of another font, such as
//! Chinese ones, may be taller than the font's own.
class Lines
{
public:
    Lines(const QString &text, const QFont &font, int width, Qt::LayoutDirection direction)
        : m_layout(withLineEnds(text), font), m_font(font)
    {
        QTextOption option(Qt::AlignLeft);
        option.setTextDirection(direction);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
        m_height = layOutLines(m_layout, width);
    }

    [[nodiscard]] int height() const
    {
        return std::max(static_cast<int>(std::ceil(m_height)), QFontMetrics(m_font).height());
    }

    void draw(QPainter *painter, const QPoint &place) const { m_layout.draw(painter, place); }

private:
    static QString withLineEnds(QString text) { return text.replace(u'\n', QChar(QChar::LineSeparator)); }

    QTextLayout m_layout;
    QFont m_font;
    double m_height = 0;
};

//! What fits on one line.
Lines lineOf(const QString &text, const QFont &font, int width, Qt::TextElideMode mode,
             Qt::LayoutDirection direction)
{
    // Cut to fit, it must not break for a part of a pixel.
    return {QFontMetrics(font).elidedText(text, mode, width), font, width + 1, direction};
}

//! Of the heading above the first row of a part; 0 where there is none.
int headingHeight(const QModelIndex &index)
{
    if (index.data(SectionRole).toString().isEmpty())
        return 0;
    return verticalMargin + lineGap
        + lineOf(index.data(SectionRole).toString(), smallFont(), std::numeric_limits<int>::max() - 1,
                 Qt::ElideNone, Qt::LeftToRight)
              .height();
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int width = option.rect.width() - 2 * horizontalMargin;
    painter->setPen(themeColors(option.palette).muted);
    lineOf(index.data(SectionRole).toString(), smallFont(), width, Qt::ElideRight, option.direction)
        .draw(painter, option.rect.topLeft() + QPoint(horizontalMargin, verticalMargin + lineGap));
}

//! What one row says, at the width that there is for it.
struct RowTexts
{
    RowTexts(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
        : level(levelTextOf(index)), levelWidth(QFontMetrics(smallFont()).horizontalAdvance(level)),
          title(lineOf(index.data(TitleRole).toString(), strongFont(),
                       width - (level.isEmpty() ? 0 : levelWidth + metrics::gap), Qt::ElideRight,
                       option.direction)),
          body(breakableText(index.data(TextRole).toString()), option.font, width, option.direction),
          pointer(lineOf(index.data(PointerRole).toString(), smallFont(), width, Qt::ElideMiddle,
                         option.direction))
    {
    }

    [[nodiscard]] int height() const
    {
        return title.height() + body.height() + pointer.height() + 2 * lineGap;
    }

    static QString levelTextOf(const QModelIndex &index)
    {
        const std::optional<Level> level = levelOf(index);
        return level ? levelSign(*level) + u' ' + levelLabel(*level) : QString();
    }

    QString level;
    int levelWidth;
    Lines title;
    Lines body;
    Lines pointer;
};

} // namespace

void DraftListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &withHeading,
                              const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(withHeading.palette);
    painter->save();
    QStyleOptionViewItem option = withHeading;
    if (const int height = headingHeight(index); height > 0) {
        paintHeading(painter, withHeading, index);
        option.rect.setTop(option.rect.top() + height);
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentSurface);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors.raised);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::hairline),
                      colors.border);

    const QRect room = option.rect.adjusted(horizontalMargin, verticalMargin, -horizontalMargin, 0);
    const RowTexts texts(option, index, room.width());
    QRect place = room;
    if (!texts.level.isEmpty()) {
        painter->setFont(smallFont());
        painter->setPen(toneColor(colors, toneOf(*levelOf(index))));
        painter->drawText(QRect(room.topLeft(), QSize(room.width(), texts.title.height())),
                          Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, texts.level);
    }
    // The title of a row that is read from the right begins where its level does not stand.
    if (option.direction == Qt::RightToLeft && !texts.level.isEmpty())
        place.setLeft(place.left() + texts.levelWidth + metrics::gap);
    painter->setPen(colors.text);
    texts.title.draw(painter, place.topLeft());
    place = room.adjusted(0, texts.title.height() + lineGap, 0, 0);
    texts.body.draw(painter, place.topLeft());
    painter->setPen(colors.muted);
    texts.pointer.draw(painter, place.topLeft() + QPoint(0, texts.body.height() + lineGap));
    painter->restore();
}

QSize DraftListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const RowTexts texts(option, index, width - 2 * horizontalMargin);
    return {width, headingHeight(index) + 2 * verticalMargin + texts.height()};
}

} // namespace weir
