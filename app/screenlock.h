#pragma once

#include <QObject>

namespace weir {

//! Says when the screen is locked: the screen savers of the session say so on its bus, and logind for the
//! session on that of the system. Where there is no bus nobody says so.
class ScreenLock final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start();

Q_SIGNALS:
    void locked();

private:
    Q_SLOT void takeActive(bool isActive);
};

} // namespace weir
