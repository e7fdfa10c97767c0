#pragma once

#include "ui/currentmark.h"

#include <QPushButton>

namespace weir {

//! A way to one list, with how much there is in it.
class NavigationButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit NavigationButton(QWidget *parent = nullptr);

    void setCount(const QString &count);
    //! Whether its list is in front.
    [[nodiscard]] CurrentMark *mark() const { return m_mark; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CurrentMark *m_mark;
    QString m_count;
};

} // namespace weir
