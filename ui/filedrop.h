#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;
class QWidget;

namespace weir {

//! Takes local files that are dropped anywhere on a window, also on an editor, which would take their names
//! for a text. Nothing is dropped while a dialog waits.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    //! At least one.
    void filesDropped(const QStringList &paths);

private:
    //! Accepts it where it is of files; false where it is none of this object's business.
    bool take(QDropEvent *event);

    QWidget *m_window;
};

} // namespace weir
