#pragma once

#include <QAbstractItemView>
#include <QPointer>

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

    //! Null while it goes: a table resets its model once more then.
    QPointer<QAbstractItemView> m_view;
    Notice *m_notice;
};

} // namespace weir
