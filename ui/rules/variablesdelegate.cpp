#include "ui/rules/variablesdelegate.h"

#include "ui/rules/variablesmodel.h"
#include "ui/themepainting.h"

#include <QKeyEvent>
#include <QPainter>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Above and below the text of a row, together.
constexpr int cellPadding = 18;
constexpr int fieldMargin = 3;

SampleValue::State stateOf(const QModelIndex &sample)
{
    const QVariant state = sample.data(VariablesModel::StateRole);
    return state.isValid() ? static_cast<SampleValue::State>(state.toInt()) : SampleValue::State::Value;
}

TextStyle styleOf(const QModelIndex &index)
{
    // What is wrong is said in words.
    if (index.column() == VariablesModel::SampleColumn && stateOf(index) == SampleValue::State::Fault)
        return TextStyle::Small;
    return index.column() == VariablesModel::NameColumn ? TextStyle::Normal : TextStyle::Code;
}

QColor colorOf(const QModelIndex &index, const ThemeColors &colors)
{
    const QVariant state = index.data(VariablesModel::StateRole);
    if (index.column() != VariablesModel::SampleColumn || !state.isValid())
        return colors.text;
    switch (static_cast<SampleValue::State>(state.toInt())) {
    case SampleValue::State::Value:
        return colors.codeString;
    case SampleValue::State::Default:
        return colors.muted;
    case SampleValue::State::Missing:
        return colors.warning;
    case SampleValue::State::Fault:
        return colors.error;
    }
    return colors.text;
}

//! Of the text and what stands behind it.
int noteOffset(const QModelIndex &index)
{
    const int text =
        QFontMetrics(themeFont(TextStyle::Code)).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return text > 0 ? text + metrics::gap : 0;
}

} // namespace

bool VariablesDelegate::hasRoomForFault(const QModelIndex &index, int width)
{
    const QModelIndex sample = index.siblingAtColumn(VariablesModel::SampleColumn);
    const QFontMetrics letters(themeFont(TextStyle::Small));
    return stateOf(sample) != SampleValue::State::Fault
        || letters.horizontalAdvance(sample.data().toString()) <= width - 2 * metrics::gap;
}

int VariablesDelegate::lineHeight(const QWidget *view)
{
    return view->fontMetrics().height() + cellPadding;
}

bool VariablesDelegate::hasRoomForNote(const QModelIndex &index, int width)
{
    const QModelIndex sample = index.siblingAtColumn(VariablesModel::SampleColumn);
    const QString note = index.data(VariablesModel::NoteRole).toString();
    return index.data(VariablesModel::UnusedRole).toBool()
        && noteOffset(sample) + QFontMetrics(themeFont(TextStyle::Small)).horizontalAdvance(note)
        <= width - 2 * metrics::gap;
}

void VariablesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentSurface);
    QRect cell = option.rect;
    cell.setHeight(lineHeight(option.widget));
    if (option.state.testFlag(QStyle::State_HasFocus) && index.flags().testFlag(Qt::ItemIsEditable)) {
        drawRounded(painter, frameRect(cell.adjusted(1, fieldMargin, -1, -fieldMargin), focusWidth), {},
                    colors.accent, focusWidth);
    }
    const QRect room = cell.adjusted(metrics::gap, 0, -metrics::gap, 0);
    painter->save();
    painter->setFont(themeFont(styleOf(index)));
    painter->setPen(colorOf(index, colors));
    // A fault that is too long stands beneath.
    const bool isFaultBeneath =
        index.column() == VariablesModel::SampleColumn && !hasRoomForFault(index, cell.width());
    const bool isMissing =
        index.column() == VariablesModel::SampleColumn && stateOf(index) == SampleValue::State::Missing;
    const QString text = isFaultBeneath ? levelSign(Level::Error)
        : isMissing                     ? u"—"_s
                                        : index.data().toString();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    if (index.column() == VariablesModel::SampleColumn && hasRoomForNote(index, cell.width())) {
        painter->setFont(themeFont(TextStyle::Small));
        painter->setPen(colors.warning);
        painter->drawText(room.adjusted(noteOffset(index), 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          index.data(VariablesModel::NoteRole).toString());
    }
    painter->restore();
}

QWidget *VariablesDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    auto *line = new LineField(parent);
    setTextStyle(line, styleOf(index));
    line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    m_line = line;
    m_before = index.data(Qt::EditRole).toString();
    line->setText(m_before);
    connect(line, &LineField::textEntered, this, &VariablesDelegate::commit);
    return line;
}

void VariablesDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<LineField *>(editor);
    const auto *model = qobject_cast<const VariablesModel *>(index.model());
    // What is being written stays as somebody writes it, while it means what is there.
    if (line && model && !model->means(index, line->text()))
        line->replaceText(index.data(Qt::EditRole).toString());
    if (line)
        line->setAccessibleDescription(index.data(Qt::AccessibleDescriptionRole).toString());
}

void VariablesDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<LineField *>(editor))
        model->setData(index, line->text(), Qt::EditRole);
}

void VariablesDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &) const
{
    QRect cell = option.rect;
    cell.setHeight(lineHeight(option.widget));
    editor->setGeometry(cell.adjusted(0, fieldMargin, 0, -fieldMargin));
}

bool VariablesDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != m_line)
        return QStyledItemDelegate::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        m_line->replaceText(m_before);
        commit();
        Q_EMIT closeEditor(m_line);
        return true;
    // Qt would close it a little later, and the next key may be there before.
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        Q_EMIT closeEditor(m_line);
        return true;
    default:
        return QStyledItemDelegate::eventFilter(watched, event);
    }
}

void VariablesDelegate::commit()
{
    if (m_line)
        Q_EMIT commitData(m_line);
}

} // namespace weir
