#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace weir {

//! Scrolling the form must not change the field that happens to pass under the pointer.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace weir
