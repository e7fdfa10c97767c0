#pragma once

#include "models/schema/fieldspec.h"
#include "ui/forms/fieldeditor.h"

class QComboBox;

namespace weir {

class LineField;

//! An enumeration: the known values to choose from, and any other to type, since a service may lengthen its
//! list.
class ChoiceEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const FieldSpec &spec, QWidget *parent);

    void setEditing(Editing editing) override;
    void setMark(FieldMark mark) override;
    void setAccessibleTexts(const QString &name, const QString &description) override;
    [[nodiscard]] LineField *lineField() const override { return m_line; }
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const Json *value) override;

private:
    [[nodiscard]] Json valueOf(const QString &text) const;
    [[nodiscard]] QString textOf(const Json *value) const;
    void takeText(const QString &text);
    void takeItem(int index);

    const FieldSpec &m_spec;
    QComboBox *m_combo;
    LineField *m_line;
};

} // namespace weir
