#pragma once

#include "models/schema/fieldspec.h"
#include "ui/forms/fieldeditor.h"

namespace weir {

class LineField;

//! The value that a text typed into a field of this type stands for: of an integer a number where it is one,
//! else what was typed, so that validation can explain it.
[[nodiscard]] Json valueOfText(FieldType type, const QString &text);
//! What to show for a value; compact JSON for what is no scalar.
[[nodiscard]] QString textOfValue(const Json *value);
//! What stands in an empty field: that it holds null or an empty text, which differ from nothing. A required
//! field without a text says enough by its message.
[[nodiscard]] QString emptyHint(const FieldSpec &spec, const Json *value);

//! String and Integer: one line.
class TextLineEditor : public FieldEditor
{
    Q_OBJECT

public:
    TextLineEditor(const FieldSpec &spec, QWidget *parent);

    void setEditing(Editing editing) override;
    void setMark(FieldMark mark) override;
    [[nodiscard]] LineField *lineField() const override { return m_line; }
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const Json *value) override;

private:
    void takeText(const QString &text);

    const FieldSpec &m_spec;
    LineField *m_line;
};

} // namespace weir
