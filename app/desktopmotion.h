#pragma once

#include "ui/theme.h"

#include <QObject>

namespace weir {

//! Whether somebody has asked their desktop for no animation, now and whenever they change it. Qt 6.4 does
//! not know on Linux; the portal of the desktop does, for GNOME, for Plasma, and in the way that both agreed
//! on. Where there is no portal nobody has asked.
class DesktopMotion final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopMotion(QObject *parent = nullptr);

    //! told() comes later, and then after each change.
    void start();

Q_SIGNALS:
    void told(weir::Motion motion);

private:
    void read();
    Q_SLOT void takeChange(const QString &group, const QString &key);
};

} // namespace weir
