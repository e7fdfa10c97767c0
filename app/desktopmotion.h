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

    //! told() comes later, and then after each change. Nothing is asked before the window has been painted:
    //! the bus may have to be started, and nothing moves until then. The window is shown, or will be.
    void startAfterPaintOf(QWidget &window);

Q_SIGNALS:
    void told(weir::Motion motion);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start();
    void read();
    Q_SLOT void takeChange(const QString &group, const QString &key);
};

} // namespace weir
