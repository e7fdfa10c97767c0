#pragma once

#include <QLabel>
#include <QTextLayout>

namespace weir {

//! Plain text over several lines. QLabel shapes its text anew for every width a layout asks about, which is
//! most of the time that a long form needs to come up; this shapes it once. Words that are too long for a
//! line are broken. Left or centred, as alignment() says.
class WrappedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    explicit WrappedLabel(const QString &text, QWidget *parent = nullptr);

    //! From now on it takes the width there is, and its text widens nothing.
    void fitWidth();
    //! Where its lines stand, without what is free beside them.
    [[nodiscard]] QRect textRect() const;
    //! The width on one line.
    [[nodiscard]] int textWidth() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    //! QLabel::setText() tells nobody.
    void takeText() const;
    //! Breaks the text into lines; returns their height.
    double breakLines(double width) const;

    mutable QTextLayout m_layout;
    mutable double m_brokenWidth = -1;
    mutable double m_height = 0;
    mutable int m_textWidth = -1;
    mutable int m_lineHeight = 0;
};

} // namespace weir
