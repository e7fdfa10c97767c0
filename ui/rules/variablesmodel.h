#pragma once

#include "models/rules/variablerules.h"
#include "ui/forms/editing.h"
#include "ui/rules/samplevalue.h"

#include <QAbstractTableModel>

#include <utility>

namespace weir {

//! The variables of a transform in rows, with what each holds in the sample and what is to be said of it.
class VariablesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ExpressionColumn, SampleColumn, ColumnTotal };
    enum Role {
        NoteRole = Qt::UserRole, //!< A sentence with its sign; empty for none.
        NoteLevelRole,
        UnusedRole, //!< Whether the note is that nothing uses it, which is short.
        StateRole,
    };

    explicit VariablesModel(QObject *parent = nullptr);

    [[nodiscard]] const VariableTable &table() const { return m_table; }
    //! Rows that stay the same stay as they are.
    void setTable(VariableTable table, VariableFindings findings);
    void setUnused(VariableNames names);
    //! Without values nobody has chosen an event.
    void setSample(SampleValues values, const QString &eventName);
    void setEditing(Editing editing);
    //! Whether somebody who writes `text` at the index means what is there.
    [[nodiscard]] bool means(const QModelIndex &index, const QString &text) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    //! What the transform's value becomes; the model itself waits for setTable().
    void valueEdited(const std::string &value);

private:
    //! What is to be said of the variable; an empty message for nothing.
    [[nodiscard]] std::pair<Level, QString> note(int row) const;
    [[nodiscard]] bool isUnused(int row) const;
    [[nodiscard]] const SampleValue *sampleOf(int row) const;
    [[nodiscard]] QString textAt(const QModelIndex &index) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;

    VariableTable m_table;
    VariableFindings m_findings;
    VariableNames m_unused;
    SampleValues m_values;
    QString m_eventName;
    Editing m_editing = Editing::Allowed;
};

} // namespace weir
