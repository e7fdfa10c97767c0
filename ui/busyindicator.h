#pragma once

#include <QWidget>

class QTimer;

namespace weir {

//! Something is under way and nobody knows how long it takes. It stands still for who wants no motion.
class BusyIndicator final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyIndicator(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateMotion();
    void step();

    QTimer *m_clock;
    //! From 0 to 1 and over again.
    double m_phase = 0;
};

} // namespace weir
