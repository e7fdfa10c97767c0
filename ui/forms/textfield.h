#pragma once

#include <QPlainTextEdit>

namespace weir {

//! A text of several lines that is as high as it needs to be, leaves undo to the draft, and lets Tab go on to
//! the next field.
class TextField final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextField(QWidget *parent = nullptr);

    //! To the letter.
    [[nodiscard]] QString text() const;
    //! Like setPlainText(), but the cursor stays near where it is; does nothing where the text is the same.
    void replaceText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! Somebody changed the text; not by replaceText().
    void textEdited(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void takeChange();
    int m_lines = 0;
};

//! The height of a field of so many lines, with its frame.
[[nodiscard]] int heightOfLines(const QPlainTextEdit *field, int lines);

} // namespace weir
