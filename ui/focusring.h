#pragma once

#include <QFocusFrame>
#include <QPointer>

class QApplication;

namespace weir {

//! Shows which list or pane has the focus, where that has no frame which could: a ring over its edge. One for
//! the whole program; belongs to the application.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QApplication *application);

private:
    void follow(QWidget *focused);

    QPointer<QFocusFrame> m_frame; //!< Goes with the window that it was last in.
};

} // namespace weir
