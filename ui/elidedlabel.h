#pragma once

#include <QLabel>

namespace weir {

//! One line of text that is cut with … where it has no room, with the whole text as its tool tip then.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);

    //! Drawn after the text in the colour of errors and never cut, such as the sign of a required field.
    void setSuffix(const QString &suffix);

    //! Where the text is cut; at its end by itself.
    void setElideMode(Qt::TextElideMode mode);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int roomForText() const;

    QString m_suffix;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
};

} // namespace weir
