#pragma once

#include "models/json/json.h"
#include "models/rules/variablerules.h"
#include "ui/forms/editing.h"
#include "ui/rules/samplevalue.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace weir {

class IssueLines;
class TextField;
class VariablesModel;
class VariablesView;

//! The `value` of a transform of type VARIABLE: a table of its variables or, where it cannot be read, its
//! text.
class VariablesEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit VariablesEditor(QWidget *parent);

    //! Null pointer for none. Emits nothing.
    void showValue(const Json *value);
    void showUnused(VariableNames names);
    void showSample(const SampleValues &values, const QString &eventName);
    void setEditing(Editing editing);
    //! Adds a variable of this name and opens its expression.
    void define(const std::string &name);

    //! What the value defines; nothing where it cannot be read.
    [[nodiscard]] const std::optional<VariableTable> &table() const { return m_table; }
    [[nodiscard]] const VariableFindings &findings() const { return m_findings; }

Q_SIGNALS:
    void valueEdited(const std::string &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Part : quint8 { Table, Text };

    void read(const Json *value);
    void showTable();
    void showPart(Part part);
    void takeValue(const std::string &value);
    void takeText(const QString &text);
    void add();
    void remove();
    void copy();
    void move(int distance);
    void updateButtons();
    //! −1 for none.
    [[nodiscard]] int current() const;

    std::optional<Json> m_shown;
    std::optional<VariableTable> m_table;
    VariableFindings m_findings;
    //! Of a value that cannot be read.
    std::vector<RuleFinding> m_faults;
    Editing m_editing = Editing::Allowed;

    VariablesModel *m_model;
    QWidget *m_tablePart;
    VariablesView *m_view;
    QPushButton *m_add;
    QPushButton *m_copy;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QLabel *m_count;
    QWidget *m_textPart;
    TextField *m_text;
    QPushButton *m_asTable;
    IssueLines *m_notes;
};

} // namespace weir
