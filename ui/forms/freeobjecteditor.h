#pragma once

#include "ui/forms/fieldeditor.h"

namespace weir {

class TextField;
class WrappedLabel;

//! An object without a table, as JSON text. A text that is no JSON is kept as a string, so that validation
//! keeps it from being sent and undo brings it back.
class FreeObjectEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit FreeObjectEditor(QWidget *parent);

    void setEditing(Editing editing) override;
    void setMark(FieldMark mark) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const Json *value) override;

private:
    void takeText(const QString &text);
    void showFault(const QString &text);

    TextField *m_text;
    WrappedLabel *m_fault;
};

} // namespace weir
