#include "ui/contextmenukey.h"

#include "ui/widgetkeys.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPointer>
#include <QWidget>

namespace weir {

namespace {

class ContextMenuKey final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || watched != QApplication::focusWidget()
            || QApplication::activePopupWidget() || !isMeant(static_cast<QKeyEvent *>(event)))
            return QObject::eventFilter(watched, event);
        auto *widget = static_cast<QWidget *>(watched);
        const QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent request(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
        QCoreApplication::sendEvent(widget, &request);
        return true;
    }

private:
    //! Of the Menu key the platform tells by itself.
    static bool isMeant(const QKeyEvent *event)
    {
        return isKey(event, WidgetKey::OpenMenu) && event->key() != Qt::Key_Menu;
    }
};

} // namespace

void installContextMenuKey()
{
    static QPointer<ContextMenuKey> installed;
    if (installed)
        return;
    installed = new ContextMenuKey(qApp);
    qApp->installEventFilter(installed);
}

} // namespace weir
