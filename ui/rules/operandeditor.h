#pragma once

#include "models/json/json.h"
#include "models/rules/filteroperators.h"
#include "ui/forms/editing.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace weir {

class OperandLine;
class WrappedLabel;

//! The values of a condition, a line for each. Enter goes on in a new line, Backspace takes an empty one
//! away; a line in which nobody has typed yet is no value.
class OperandEditor final : public QWidget
{
    Q_OBJECT

public:
    //! Not for None.
    OperandEditor(FilterOperands operands, QWidget *parent);

    [[nodiscard]] FilterOperands operands() const { return m_operands; }
    //! Null pointer for none. What is shown already stays as it was typed, and nothing is emitted.
    void showOperands(const Json *operands);
    //! The condition's name and what else is to be known about it.
    void setNames(const QString &name, const QString &description);
    void setEditing(Editing editing);
    [[nodiscard]] QWidget *focusTarget() const;

Q_SIGNALS:
    //! Nothing where no value is left. Not while a line holds something else than a value.
    void operandsEdited(const std::optional<weir::Json> &operands);

private:
    [[nodiscard]] bool isList() const { return m_operands != FilterOperands::Number; }
    OperandLine *insertLine(size_t index);
    void removeLine(size_t index);
    [[nodiscard]] size_t indexOf(const OperandLine *line) const;
    void takeEdit();
    void addAfter(const OperandLine *line);
    void takeRemoval(OperandLine *line);
    void updateLines();

    FilterOperands m_operands;
    QVBoxLayout *m_layout;
    std::vector<OperandLine *> m_lines;
    QPushButton *m_add;
    WrappedLabel *m_remark;
    QString m_name;
    QString m_description;
    Editing m_editing = Editing::Allowed;
    //! As JSON, what was shown or emitted last.
    std::optional<std::string> m_shown;
    //! Values past those that have lines.
    Json::Array m_further;
};

} // namespace weir
