#pragma once

#include "models/rules/filtertree.h"
#include "models/samples/conditioncount.h"
#include "ui/forms/editing.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace weir {

//! What somebody wants with a condition as a whole.
enum class ConditionAction : quint8 { Duplicate, MoveUp, MoveDown, Remove };

//! Where a condition stands in its field.
struct ConditionPosition
{
    //! As it is read, such as `subject`.
    QString field = {};
    size_t index = 0;
    size_t count = 1;
    //! How many more conditions there may be.
    size_t free = 0;

    bool operator==(const ConditionPosition &other) const = default;
};

//! The box of one condition: its content, for how many events it holds, and a menu.
class ConditionCard : public QWidget
{
    Q_OBJECT

public:
    explicit ConditionCard(QWidget *parent);

    [[nodiscard]] const FilterCondition &condition() const { return m_condition; }
    //! Whether this kind of card is the one for the condition.
    [[nodiscard]] virtual bool canShow(const FilterCondition &condition) const = 0;
    virtual void showCondition(const FilterCondition &condition);
    void setPosition(const ConditionPosition &position);
    void showCount(ConditionCount count);
    virtual void setEditing(Editing editing);
    //! What is to be filled in next.
    [[nodiscard]] virtual QWidget *focusTarget() const;

Q_SIGNALS:
    //! What the condition is to be.
    void conditionEdited(const weir::Json &condition);
    void actionRequested(weir::ConditionAction action);

protected:
    void paintEvent(QPaintEvent *event) override;
    //! To the left of the count.
    [[nodiscard]] QHBoxLayout *contentLayout() const { return m_content; }
    //! `name` says which condition it is, `description` how often it holds; for screen readers.
    virtual void setNames(const QString &name, const QString &description) = 0;

private:
    void openMenu();
    void updateNames();

    FilterCondition m_condition;
    ConditionPosition m_position;
    ConditionCount m_count;
    QHBoxLayout *m_content;
    QLabel *m_countLabel;
    QPushButton *m_more;
};

} // namespace weir
