#pragma once

class QStackedWidget;
class QWidget;

namespace weir {

//! What a view shows of its stack, made before anything of the view is hidden or shown: the focus stays in
//! it.
class ShownPart
{
public:
    ShownPart(QWidget *view, QStackedWidget *stack);

    //! The view has its focus on the target from now on.
    void show(int page, QWidget *target) const;

private:
    QWidget *m_view;
    QStackedWidget *m_stack;
    bool m_hadFocus;
};

} // namespace weir
