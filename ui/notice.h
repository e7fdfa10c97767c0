#pragma once

#include <QWidget>

class QPushButton;

namespace weir {

class WrappedLabel;

//! What stands where there is nothing else to show: a sentence, what to do, and a button that does it.
class Notice final : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    //! Empty texts hide their parts.
    void setContent(const QString &heading, const QString &text, const QString &button,
                    const QString &link = {});
    //! The button, or without one the text: whoever does not see it hears it.
    [[nodiscard]] QWidget *focusTarget() const;

    //! It fits into a pane.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed();
    void linkPressed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    WrappedLabel *m_heading;
    WrappedLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_link;
};

} // namespace weir
