#pragma once

#include <QMainWindow>

class QMenu;

namespace weir {

class Dock;

//! What the window works on, with the panels that stand around it or float.
class Workspace final : public QMainWindow
{
    Q_OBJECT

public:
    explicit Workspace(QWidget *center, QWidget *parent = nullptr);

    [[nodiscard]] Dock *details() const { return m_details; }
    [[nodiscard]] Dock *requests() const { return m_requests; }
    //! Opens and floats the panels, and brings them back to where they were at first.
    void fillMenu(QMenu *menu) const;
    [[nodiscard]] QList<QAction *> panelActions() const;

    [[nodiscard]] QByteArray savePanels() const;
    //! False where the bytes are not from savePanels(); then nothing changes. What floated on a screen that
    //! is gone comes onto one that is there.
    bool restorePanels(const QByteArray &panels);

    //! What a click with the right button on a title shows.
    [[nodiscard]] QMenu *createPopupMenu() override;

Q_SIGNALS:
    //! Something has come to another place.
    void arranged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showTexts();
    void reset();
    void connectPanel(Dock *panel);
    void fitDetails();

    Dock *m_details;
    Dock *m_requests;
    QAction *m_reset;
    //! The details take what a form does not, until somebody pulls them to another width.
    bool m_detailsFollow = true;
};

} // namespace weir
