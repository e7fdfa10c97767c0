#include "ui/editors/draftlistview.h"

#include "models/lists/draftlistroles.h"
#include "models/text.h"
#include "ui/editors/draftlistdelegate.h"
#include "ui/theme.h"

#include <QPainter>
#include <QResizeEvent>

namespace weir {

DraftListView::DraftListView(QAbstractItemModel *model, const QString &emptyText, QWidget *parent)
    : QListView(parent), m_emptyText(emptyText)
{
    setModel(model);
    setItemDelegate(new DraftListDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, &DraftListView::requestField);
    connect(this, &QListView::activated, this, &DraftListView::requestField);
}

void DraftListView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void DraftListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(themeColors(palette()).muted);
    const QRect room = viewport()->rect().adjusted(metrics::margin, metrics::margin, -metrics::margin, 0);
    painter.drawText(room, Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, m_emptyText);
}

void DraftListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // Rows are as high as their texts need at this width, and Qt leaves a resize out while it is busy with
    // one before.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void DraftListView::requestField(const QModelIndex &index)
{
    Q_EMIT fieldRequested(toStdString(index.data(PointerRole).toString()));
}

} // namespace weir
