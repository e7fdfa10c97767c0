#pragma once

#include <QFocusFrame>
#include <QPointer>

class QApplication;

namespace weir {

//! Shows what has the focus, where Qt would not: a ring over the edge of a list or a pane without a frame, a
//! line beneath a text, and in a window that somebody came to by key, such as a question, the ring of the
//! button there. One for the whole program; belongs to the application.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QApplication *application);

private:
    void follow(QWidget *focused);
    //! From window to window, that somebody works by key.
    void carryOver(const QWidget *former, QWidget *focused);

    bool m_isByKey = false;
    QPointer<QFocusFrame> m_frame; //!< Goes with the window that it was last in.
};

} // namespace weir
