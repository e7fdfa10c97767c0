#pragma once

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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    //! With `sign` in place of the action's text, unless it is empty.
    [[nodiscard]] QPushButton *addButton(QAction *action, const QString &sign);

    QList<QPushButton *> m_draftButtons;
};

} // namespace weir
