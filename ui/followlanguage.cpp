#include "ui/followlanguage.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace weir {

namespace {

//! Widgets hand the change on to whatever belongs to them.
class LanguageFollower final : public QObject
{
public:
    LanguageFollower(QWidget *widget, std::function<void()> say) : QObject(widget), m_say(std::move(say)) { }

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_say();
        return QObject::event(event);
    }

private:
    std::function<void()> m_say;
};

} // namespace

void followLanguage(QWidget *widget, std::function<void()> say)
{
    say();
    new LanguageFollower(widget, std::move(say));
}

} // namespace weir
