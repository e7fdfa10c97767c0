#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace weir {

//! Looks for words in a text beneath it. Enter goes to the next place, Shift+Enter to the one before, Escape
//! closes the bar. The text must live as long.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QPlainTextEdit *text, QWidget *parent = nullptr);

    //! Shows the bar and looks for what is selected in the text.
    void start();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Direction : quint8 { Forward, Backward };

    void search(Direction direction);
    //! From the start of what is found now, so that it may grow.
    void searchFromHere();
    void showCount();
    void stop();

    QPlainTextEdit *m_text;
    QLineEdit *m_words;
    QLabel *m_count;
};

} // namespace weir
