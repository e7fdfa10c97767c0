#pragma once

#include "models/json/json.h"
#include "models/rules/filteroperators.h"
#include "ui/forms/editing.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;

namespace weir {

class LineField;

//! One value of a condition in a line: a text, a number, or the two numbers of a range.
class OperandLine final : public QWidget
{
    Q_OBJECT

public:
    //! `operands` is what the condition has, of which this is one.
    OperandLine(FilterOperands operands, QWidget *parent);

    //! Null pointer for one that is still to be entered. Emits nothing.
    void showOperand(const Json *operand);
    //! Nothing while it is still to be entered, or is no value.
    [[nodiscard]] const std::optional<Json> &operand() const { return m_operand; }
    //! Whether something stands in it that is no value.
    [[nodiscard]] bool isFaulty() const { return m_mark == FieldMark::Error; }
    //! What is to be said about it, as a sentence; empty for nothing.
    [[nodiscard]] const QString &remark() const { return m_remark; }
    [[nodiscard]] FieldMark mark() const { return m_mark; }

    //! `name` is the condition's, `number` counts its values from 1.
    void setNames(const QString &name, int number);
    void setDescription(const QString &description);
    void setEditing(Editing editing);
    enum class Removal : quint8 { Offered, NotOffered };
    void setRemoval(Removal removal);
    [[nodiscard]] QWidget *focusTarget() const;

Q_SIGNALS:
    void edited();
    //! Somebody wants one more below this one.
    void nextRequested();
    void removalRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeText();
    void read();
    void readNumber();
    void readRange();
    void updateLook();

    FilterOperands m_operands;
    std::vector<LineField *> m_fields;
    QPushButton *m_remove;
    std::optional<Json> m_operand;
    //! An empty text is a value once somebody has typed.
    bool m_isEntered = false;
    QString m_remark;
    FieldMark m_mark = FieldMark::None;
    Removal m_removal = Removal::NotOffered;
    Editing m_editing = Editing::Allowed;
};

} // namespace weir
