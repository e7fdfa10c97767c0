#pragma once

#include <QObject>

class QAbstractButton;

namespace weir {

//! For a button that leads somewhere and is checked while one is there: neither a press nor an assistive
//! technology, which toggles a checkable button without a press, checks it; both are chosen().
class CurrentMark final : public QObject
{
    Q_OBJECT

public:
    //! Belongs to the button, and makes it checkable.
    explicit CurrentMark(QAbstractButton *button);

    void setCurrent(bool isCurrent);

Q_SIGNALS:
    void chosen();

private:
    void restore();

    QAbstractButton *m_button;
    bool m_isCurrent = false;
};

} // namespace weir
