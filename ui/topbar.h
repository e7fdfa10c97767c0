#pragma once

#include <QColor>
#include <QWidget>

class QAction;
class QPushButton;

namespace weir {

class MainActions;

//! The bar above everything: what is done most.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    //! What is in front: a list has nothing to save, undo or apply.
    enum class Front : quint8 { List, Draft };

    explicit TopBar(const MainActions &actions, QWidget *parent = nullptr);

    void setFront(Front front);
    //! A stripe along the bar that nobody can overlook, as for a protected profile; an invalid colour takes
    //! it off.
    void setStripe(const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    //! With `sign` in place of the action's text, unless it is empty.
    [[nodiscard]] QPushButton *addButton(QAction *action, const QString &sign);

    QList<QPushButton *> m_draftButtons;
    QColor m_stripe;
};

} // namespace weir
