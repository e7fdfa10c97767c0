#include "ui/rules/variablesview.h"

#include "ui/forms/undokeys.h"
#include "ui/lists/rowtable.h"
#include "ui/rules/variablesdelegate.h"
#include "ui/rules/variablesmodel.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

constexpr int mostRowsHigh = 10;
// Of the width, in hundredths; the sample has the rest.
constexpr int nameShare = 24;
constexpr int expressionShare = 38;
constexpr int wholeShare = 100;

//! Shortcuts of the window may have these keys for something else.
bool isOwnKey(const QKeyEvent *event)
{
    return isKey(event, WidgetKey::AddVariable) || isKey(event, WidgetKey::RemoveVariable)
        || isKey(event, WidgetKey::CopyVariable) || isKey(event, WidgetKey::RaiseVariable)
        || isKey(event, WidgetKey::LowerVariable);
}

} // namespace

VariablesView::VariablesView(VariablesModel *model, QWidget *parent) : QTableView(parent)
{
    setModel(model);
    setItemDelegate(new VariablesDelegate(this));
    setUpRowTable(this);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(VariablesDelegate::lineHeight(this));
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideMiddle);
    header->setFont(themeFont(TextStyle::Strong));
    connect(model, &QAbstractItemModel::rowsInserted, this, &VariablesView::layOutRows);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &VariablesView::layOutRows);
    setEditing(Editing::Allowed);
}

void VariablesView::setEditing(Editing editing)
{
    m_editing = editing;
    if (editing == Editing::ReadOnly)
        finishEditing();
    setEditTriggers(editing == Editing::Allowed
                        ? DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed
                        : NoEditTriggers);
    viewport()->update();
}

void VariablesView::editCell(int row, int column)
{
    const QModelIndex cell = model()->index(row, column);
    if (!cell.isValid())
        return;
    setFocus();
    setCurrentIndex(cell);
    edit(cell);
}

void VariablesView::finishEditing()
{
    if (QWidget *editor = indexWidget(currentIndex())) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

QSize VariablesView::sizeHint() const
{
    return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height() + heightOfRows()};
}

QSize VariablesView::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(), sizeHint().height()};
}

bool VariablesView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_editing == Editing::Allowed
        && isOwnKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void VariablesView::keyPressEvent(QKeyEvent *event)
{
    if (isUndoKey(event) || event->key() == Qt::Key_Escape)
        event->ignore();
    else if (!takeKey(event))
        QTableView::keyPressEvent(event);
}

bool VariablesView::takeKey(const QKeyEvent *event)
{
    if (m_editing == Editing::ReadOnly)
        return false;
    if (isKey(event, WidgetKey::AddVariable)) {
        Q_EMIT addRequested();
    } else if (isKey(event, WidgetKey::RemoveVariable)) {
        Q_EMIT removeRequested();
    } else if (isKey(event, WidgetKey::CopyVariable)) {
        Q_EMIT copyRequested();
    } else if (isKey(event, WidgetKey::RaiseVariable)) {
        Q_EMIT moveRequested(-1);
    } else if (isKey(event, WidgetKey::LowerVariable)) {
        Q_EMIT moveRequested(1);
    } else if (isKey(event, WidgetKey::EditVariable)) {
        if (state() != EditingState && currentIndex().isValid())
            edit(currentIndex());
    } else {
        return false;
    }
    return true;
}

void VariablesView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(viewport());
    const int rows = model()->rowCount();
    if (rows == 0) {
        painter.setPen(colors.muted);
        painter.drawText(viewport()->rect().adjusted(metrics::gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("No variables yet"));
        return;
    }
    painter.setFont(themeFont(TextStyle::Small));
    const int first = std::max(rowAt(event->rect().top()), 0);
    for (int row = first; row < rows && rowViewportPosition(row) <= event->rect().bottom(); ++row) {
        const int bottom = rowViewportPosition(row) + rowHeight(row);
        painter.fillRect(0, bottom - metrics::hairline, viewport()->width(), metrics::hairline,
                         colors.border);
        const auto [level, note] = noteBeneath(row);
        if (note.isEmpty())
            continue;
        const int top = rowViewportPosition(row) + VariablesDelegate::lineHeight(this) - metrics::tight;
        painter.setPen(toneColor(colors, toneOf(level)));
        painter.drawText(QRect(metrics::gap, top, noteWidth(), bottom - top),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, note);
    }
}

void VariablesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

QModelIndex VariablesView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || (action != MoveNext && action != MovePrevious))
        return QTableView::moveCursor(action, modifiers);
    // From cell to cell that can be written into; from the last one on there is none.
    const int cells = VariablesModel::SampleColumn;
    const int cell =
        current.row() * cells + std::min(current.column(), cells - 1) + (action == MoveNext ? 1 : -1);
    return cell < 0 ? QModelIndex() : model()->index(cell / cells, cell % cells);
}

void VariablesView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                const QList<int> &roles)
{
    layOutRows();
    QTableView::dataChanged(topLeft, bottomRight, roles);
}

std::pair<Level, QString> VariablesView::noteBeneath(int row) const
{
    const QModelIndex index = model()->index(row, 0);
    const int width = columnWidth(VariablesModel::SampleColumn);
    const QString note = VariablesDelegate::hasRoomForNote(index, width)
        ? QString()
        : index.data(VariablesModel::NoteRole).toString();
    if (VariablesDelegate::hasRoomForFault(index, width))
        return {static_cast<Level>(index.data(VariablesModel::NoteLevelRole).toInt()), note};
    const QString fault = levelSign(Level::Error) + u' '
        + index.siblingAtColumn(VariablesModel::SampleColumn).data().toString();
    return {Level::Error, note.isEmpty() || note == fault ? fault : note + u'\n' + fault};
}

int VariablesView::noteWidth() const
{
    return std::max(viewport()->width() - 2 * metrics::gap, 1);
}

void VariablesView::layOutColumns()
{
    const int width = viewport()->width();
    const int name = width * nameShare / wholeShare;
    const int expression = width * expressionShare / wholeShare;
    horizontalHeader()->resizeSection(VariablesModel::NameColumn, name);
    horizontalHeader()->resizeSection(VariablesModel::ExpressionColumn, expression);
    horizontalHeader()->resizeSection(VariablesModel::SampleColumn, width - name - expression);
    layOutRows();
}

void VariablesView::layOutRows()
{
    const QFontMetrics small(themeFont(TextStyle::Small));
    bool isOther = false;
    for (int row = 0; row < model()->rowCount(); ++row) {
        int height = VariablesDelegate::lineHeight(this);
        if (const QString note = noteBeneath(row).second; !note.isEmpty()) {
            height += small.boundingRect(QRect(0, 0, noteWidth(), 0), Qt::TextWordWrap, note).height()
                + metrics::tight;
        }
        if (rowHeight(row) == height)
            continue;
        setRowHeight(row, height);
        isOther = true;
    }
    if (isOther || sizeHint().height() != height())
        updateGeometry();
}

int VariablesView::heightOfRows() const
{
    int height = 0;
    const int rows = std::min(model()->rowCount(), mostRowsHigh);
    for (int row = 0; row < rows; ++row)
        height += rowHeight(row);
    return std::max(height, VariablesDelegate::lineHeight(this));
}

} // namespace weir
