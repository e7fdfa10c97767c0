#pragma once

#include "ui/forms/fieldeditor.h"

namespace weir {

class SegmentedControl;

//! Boolean: Not set, On or Off; a field that is absent differs from false.
class BooleanEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit BooleanEditor(QWidget *parent);

    [[nodiscard]] bool canShow(const Json &value) const override;
    void setAccessibleTexts(const QString &name, const QString &description) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const Json *value) override;

private:
    void takeChoice(int index);

    SegmentedControl *m_segments;
};

} // namespace weir
