#include "ui/palettedelegate.h"

#include "models/lists/palettemodel.h"
#include "ui/themepainting.h"

#include <QPainter>
#include <QTextLayout>

namespace weir {

namespace {

//! Of the room, what the text gets before it is cut.
constexpr int textShare = 60;

//! One of the texts of a row, on one line.
class MarkedText
{
public:
    //! Cut to `room`.
    MarkedText(const QString &text, const LetterPlaces &places, const QFont &font, const QColor &markColor,
               int room)
    {
        QFont markFont = font;
        markFont.setBold(true);
        QTextCharFormat mark;
        mark.setFontWeight(QFont::Bold);
        mark.setForeground(markColor);
        // As if all of it stood out: no text is wider.
        const QString shown = QFontMetrics(markFont).elidedText(text, Qt::ElideRight, room);
        QList<QTextLayout::FormatRange> marks;
        for (const qsizetype place : places) {
            if (place < shown.size() && shown.at(place) == text.at(place))
                marks.append({static_cast<int>(place), 1, mark});
        }
        m_layout.setText(shown);
        m_layout.setFont(font);
        m_layout.setFormats(marks);
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        m_layout.createLine().setLineWidth(room);
        m_layout.endLayout();
    }

    [[nodiscard]] int width() const { return static_cast<int>(m_layout.lineAt(0).naturalTextWidth()) + 1; }
    void draw(QPainter *painter, int left, const QRect &row, const QColor &color) const
    {
        const QTextLine line = m_layout.lineAt(0);
        painter->setPen(color);
        m_layout.draw(painter, QPointF(left, row.top() + (row.height() - line.height()) / 2));
    }

private:
    QTextLayout m_layout;
};

LetterPlaces placesAt(const QModelIndex &index, int role)
{
    return index.data(role).value<LetterPlaces>();
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentSurface);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors.raised);

    const QString refusal = index.data(PaletteModel::RefusalRole).toString();
    const bool isRefused = !refusal.isEmpty();
    QRect room = option.rect.adjusted(metrics::fieldPadding, 0, -metrics::fieldPadding, 0);
    const QFont small = themeFont(TextStyle::Small);
    if (const QString tail = index.data(PaletteModel::TailRole).toString(); !tail.isEmpty()) {
        const MarkedText text(tail, placesAt(index, PaletteModel::TailPlacesRole), small, colors.text,
                              room.width() / 2);
        QRect chip = room;
        chip.setLeft(room.right() - text.width() - 2 * metrics::radius);
        const int height = QFontMetrics(small).height() + metrics::tight;
        chip.setTop(room.top() + (room.height() - height) / 2);
        chip.setHeight(height);
        drawRounded(painter, QRectF(chip), colors.chip, {}, 0, height / 3.0);
        text.draw(painter, chip.left() + metrics::radius, room, colors.muted);
        room.setRight(chip.left() - metrics::gap);
    }
    const MarkedText text(index.data().toString(), placesAt(index, PaletteModel::TextPlacesRole), option.font,
                          isRefused ? colors.disabled : colors.accent, room.width() * textShare / 100);
    text.draw(painter, room.left(), room, isRefused ? colors.disabled : colors.text);
    room.setLeft(room.left() + text.width() + metrics::columnGap);
    // Why not says more than where else it stands.
    const QString beside = isRefused ? refusal : index.data(PaletteModel::NoteRole).toString();
    const LetterPlaces places = isRefused ? LetterPlaces() : placesAt(index, PaletteModel::NotePlacesRole);
    const MarkedText note(beside, places, small, colors.text, room.width());
    note.draw(painter, room.left(), room, colors.muted);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, fieldHeight(option.widget)};
}

} // namespace weir
