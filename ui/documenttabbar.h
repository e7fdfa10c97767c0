#pragma once

#include <QTabBar>

namespace weir {

//! Tabs that are no wider than a line is read, and scroll rather than become unreadable. The middle button
//! closes one.
class DocumentTabBar final : public QTabBar
{
    Q_OBJECT

public:
    using QTabBar::QTabBar;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    //! Where the middle button went down; -1 for nowhere.
    int m_pressed = -1;
};

} // namespace weir
