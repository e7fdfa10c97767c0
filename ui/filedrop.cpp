#include "ui/filedrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>
#include <QWindow>

namespace weir {

namespace {

//! Empty where one of them is no local file.
QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

//! Whoever drags offers several; a file that was read must not be removed for having been moved.
Qt::DropAction actionFor(Qt::DropActions offered)
{
    if (offered.testFlag(Qt::CopyAction))
        return Qt::CopyAction;
    return offered.testFlag(Qt::LinkAction) ? Qt::LinkAction : Qt::IgnoreAction;
}

} // namespace

FileDrop::FileDrop(QWidget *window) : QObject(window), m_window(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WinIdChange:
    case QEvent::Show:
        // Before it looks which of its widgets is meant.
        if (watched == m_window && m_window->windowHandle())
            m_window->windowHandle()->installEventFilter(this);
        return false;
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return watched == m_window->windowHandle() && take(static_cast<QDropEvent *>(event));
    default:
        return false;
    }
}

bool FileDrop::take(QDropEvent *event)
{
    if (!event->mimeData()->hasUrls())
        return false;
    const QStringList paths = localFiles(event->mimeData());
    const Qt::DropAction action = actionFor(event->possibleActions());
    if (paths.isEmpty() || action == Qt::IgnoreAction || QApplication::activeModalWidget()) {
        event->setDropAction(Qt::IgnoreAction);
        event->ignore();
        return true;
    }
    event->setDropAction(action);
    event->accept();
    if (event->type() == QEvent::Drop)
        Q_EMIT filesDropped(paths);
    return true;
}

} // namespace weir
