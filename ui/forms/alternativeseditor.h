#pragma once

#include "models/schema/fieldspec.h"
#include "ui/forms/fieldeditor.h"

#include <vector>

namespace weir {

class SegmentedControl;

//! Alternatives: which of the groups is present. Where several are, none is shown as chosen.
class AlternativesEditor final : public FieldEditor
{
    Q_OBJECT

public:
    AlternativesEditor(FieldTable fields, QWidget *parent);

    //! The chosen group; null pointer for none.
    [[nodiscard]] const FieldSpec *chosen() const;
    [[nodiscard]] bool canShow(const Json &value) const override;
    void setAccessibleTexts(const QString &name, const QString &description) override;
    [[nodiscard]] QWidget *focusTarget() const override;

Q_SIGNALS:
    void alternativeChosen(const std::string &key);

protected:
    void showValue(const Json *value) override;

private:
    std::vector<const FieldSpec *> m_alternatives;
    SegmentedControl *m_segments;
};

} // namespace weir
