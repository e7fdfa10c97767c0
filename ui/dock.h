#pragma once

#include <QDockWidget>
#include <QPointer>

class QAction;

namespace weir {

//! A panel that can be moved, floated, closed and opened again. It is seen while somebody wants it and there
//! is something for it to show; where it floats, while what it belongs to is seen.
class Dock final : public QDockWidget
{
    Q_OBJECT

public:
    //! `name` is what its place is remembered by.
    explicit Dock(const QString &name, QWidget *parent);

    enum class Use : quint8 { InUse, Idle };
    //! An idle one comes back by itself, where it was.
    void setUse(Use use);
    [[nodiscard]] bool isOpen() const;
    //! Somebody wants it: it comes before what it shares a place with.
    void open();
    //! After something else has shown or hidden it, as QMainWindow::restoreState() does.
    void showAsWanted();
    //! In the language of now.
    void nameButtons();

    //! Ticked while somebody wants it.
    [[nodiscard]] QAction *openAction() const { return m_open; }
    //! Ticked while it floats.
    [[nodiscard]] QAction *floatAction() const { return m_float; }

Q_SIGNALS:
    //! It was closed, or is to be filled.
    void openChanged();
    //! It had the focus and is gone, and so is what had the focus before.
    void focusLeft();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void noteFocus(const QWidget *former, QWidget *now);
    void giveFocusBack(QWidget *before);
    //! What has the focus in it keeps it.
    void floatWithFocus(bool floats);
    //! Where it covers the least, unless it has floated before: then it is there again.
    void placeFloating();

    QAction *m_open;
    QAction *m_float;
    //! In the window, outside the panel, the last time.
    QPointer<QWidget> m_focusBefore;
    Use m_use = Use::InUse;
    bool m_wasActive = false; //!< As a dialog came before it.
    enum class Place : quint8 { New, Known } m_place = Place::New; //!< Where it floats.
};

//! To be called after `widget` was given the focus: from a panel that floats the keys go to its window, and
//! to it where it stands in one. Nothing else loses them.
void activateAcrossPanels(const QWidget *widget);

} // namespace weir
