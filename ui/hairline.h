#pragma once

#include <QWidget>

namespace weir {

//! A thin line across the width, between things of one surface.
class Hairline final : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace weir
