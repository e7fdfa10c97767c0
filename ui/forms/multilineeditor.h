#pragma once

#include "models/schema/fieldspec.h"
#include "ui/forms/fieldeditor.h"

namespace weir {

class LengthCounter;
class TextField;

//! Text: several lines, with a counter where the length has a limit.
class MultilineEditor final : public FieldEditor
{
    Q_OBJECT

public:
    MultilineEditor(const FieldSpec &spec, QWidget *parent);

    void setEditing(Editing editing) override;
    void setMark(FieldMark mark) override;
    [[nodiscard]] QWidget *footnote() const override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const Json *value) override;

private:
    void takeText(const QString &text);
    void updateCounter();

    const FieldSpec &m_spec;
    TextField *m_text;
    LengthCounter *m_counter = nullptr;
};

} // namespace weir
