#pragma once

#include <QScrollArea>
#include <QScrollBar>

namespace weir {

//! Wants as much height as its page needs at its width.
class FittingArea final : public QScrollArea
{
public:
    explicit FittingArea(QWidget *parent) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    //! As if the bar were there: one that comes makes the page narrower, and then it has to stay.
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return widget()->heightForWidth(width - verticalScrollBar()->sizeHint().width());
    }
};

} // namespace weir
