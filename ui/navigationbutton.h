#pragma once

#include <QPushButton>

namespace weir {

//! A way to one list, with how much there is in it.
class NavigationButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit NavigationButton(const QString &text, QWidget *parent = nullptr);

    void setCount(const QString &count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    //! Checked is the list in front; a press alone does not bring it there.
    void nextCheckState() override { }

private:
    QString m_count;
};

} // namespace weir
