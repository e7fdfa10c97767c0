#pragma once

#include <QLineEdit>

#include <vector>

namespace weir {

//! A line edit that leaves undo to the draft and may carry chips and buttons at its right end.
class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    //! Puts the widget, which becomes a child, at the right end, left of those before it. Hidden ones take no
    //! room.
    void addTrailing(QWidget *widget);
    //! To be called when a trailing widget was shown, hidden or changed its size.
    void layOutTrailing();
    //! Like setText(), but the cursor stays near where it is; does nothing where the text is the same.
    void replaceText(const QString &text);
    //! Empties it, and overwrites what Qt keeps of each letter that was typed.
    void forgetText();

Q_SIGNALS:
    //! Somebody changed the text, by keys or through an assistive technology, which QLineEdit::textEdited()
    //! does not tell of; replaceText() did not.
    void textEntered(const QString &text);
    //! Its menu is about to open and may be added to.
    void menuOpening(QMenu *menu);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeChange(const QString &text);

    std::vector<QWidget *> m_trailing;
    bool m_replacing = false;
    //! At least as many as the steps that Qt has kept for undo since the last forgetText().
    qsizetype m_steps = 0;
};

} // namespace weir
