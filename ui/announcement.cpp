#include "ui/announcement.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QApplication>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <deque>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! Screen readers come back to ask what was said; by then the next one may be there.
constexpr size_t keptAnnouncements = 16;

//! Qt 6.4 hands QAccessible::Alert on to nobody on Linux; of what shows itself Orca speaks a notification.
class AnnouncementInterface final : public QAccessibleObject
{
public:
    AnnouncementInterface(QObject *message, QWidget *window, const QString &text)
        : QAccessibleObject(message), m_window(window), m_text(text)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_text : QString();
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Notification; }
    [[nodiscard]] QAccessible::State state() const override { return {}; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        // A dialog may close with what it says last.
        return QAccessible::queryAccessibleInterface(m_window ? static_cast<QObject *>(m_window) : qApp);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }

private:
    QPointer<QWidget> m_window;
    QString m_text;
};

void say(const QString &text, QWidget *window)
{
    static std::deque<QPointer<QObject>> said;
    auto *message = new QObject(qApp);
    QAccessible::registerAccessibleInterface(new AnnouncementInterface(message, window, text));
    said.emplace_back(message);
    if (said.size() > keptAnnouncements) {
        delete said.front();
        said.pop_front();
    }
    QAccessibleEvent event(message, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void announce(QWidget *widget)
{
    if (!widget->isVisible() || !QAccessible::isActive())
        return;
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    say(interface->text(QAccessible::Name), widget->window());
}

void announceAtPause(QWidget *widget)
{
    constexpr auto name = "announcement"_L1;
    auto *pause = widget->findChild<QTimer *>(name, Qt::FindDirectChildrenOnly);
    if (!pause) {
        pause = new QTimer(widget);
        pause->setObjectName(name);
        pause->setSingleShot(true);
        QObject::connect(pause, &QTimer::timeout, widget, [widget] { announce(widget); });
    }
    pause->start(typingPause);
}

void tellFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (!focused || !QAccessible::isActive())
        return;
    QAccessibleEvent event(focused, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void tellFocusOnceMore(QWidget *part)
{
    QMetaObject::invokeMethod(part, &tellFocus, Qt::QueuedConnection);
}

} // namespace weir
