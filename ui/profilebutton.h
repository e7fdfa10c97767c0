#pragma once

#include <QPushButton>

class QLabel;

namespace weir {

//! The current profile with its colour; opens the menu of profiles.
class ProfileButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ProfileButton(QWidget *parent = nullptr);

    //! `color` is #rrggbb or empty.
    void setProfile(const QString &name, const QString &place, const QString &color);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_place;
    QColor m_color;
};

} // namespace weir
