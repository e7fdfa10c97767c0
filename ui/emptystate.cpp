#include "ui/emptystate.h"

#include "ui/notice.h"

#include <QAbstractItemView>
#include <QEvent>

namespace weir {

EmptyState::EmptyState(QAbstractItemView *view, const QString &heading, const QString &text)
    : QObject(view->viewport()), m_view(view), m_notice(new Notice(view->viewport()))
{
    // Of the viewport, which goes first: a table that goes resets its model once more.
    m_notice->setContent(heading, text, {});
    view->viewport()->installEventFilter(this);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyState::update);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::update);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyState::update);
    update();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_notice->resize(m_view->viewport()->size());
    return QObject::eventFilter(watched, event);
}

void EmptyState::update()
{
    m_notice->resize(m_view->viewport()->size());
    m_notice->setVisible(m_view->model()->rowCount() == 0);
}

} // namespace weir
