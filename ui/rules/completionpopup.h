#pragma once

#include <QWidget>

class QKeyEvent;
class QListWidget;

namespace weir {

//! Names to choose from while somebody types: it never takes the focus, and whoever has it hands on the keys.
class CompletionPopup final : public QWidget
{
    Q_OBJECT

public:
    //! It stays with this widget and goes where that one goes.
    explicit CompletionPopup(QWidget *owner);

    //! Beneath or above `place`, a part of the owner. What was current stays so where it is still offered.
    void offer(const QStringList &names, const QRect &place);
    //! Whether the key was for the popup.
    [[nodiscard]] bool takeKey(const QKeyEvent *event);

Q_SIGNALS:
    void chosen(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose();
    void place();

    QWidget *m_owner;
    QListWidget *m_list;
    QRect m_place;
    //! What it stands in, while it is shown: where one of them moves, it moves as well.
    QList<QWidget *> m_surroundings;
};

} // namespace weir
