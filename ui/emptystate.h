#pragma once

#include <QObject>

class QAbstractItemView;

namespace weir {

class Notice;

//! Says in an item view that has no rows why, and what to do next.
class EmptyState final : public QObject
{
    Q_OBJECT

public:
    //! The view has its model already, and owns this.
    EmptyState(QAbstractItemView *view, const QString &heading, const QString &text);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();

    QAbstractItemView *m_view;
    Notice *m_notice;
};

} // namespace weir
