#pragma once

#include "models/schema/fieldspec.h"
#include "ui/forms/fieldeditor.h"

#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace weir {

//! A list of strings out of an enumeration: one box to tick for each, and for each element that the
//! enumeration does not have.
class CheckListEditor final : public FieldEditor
{
    Q_OBJECT

public:
    CheckListEditor(const FieldSpec &spec, QWidget *parent);

    [[nodiscard]] bool canShow(const Json &value) const override;
    void setMark(FieldMark mark) override;
    void setAccessibleTexts(const QString &name, const QString &description) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const Json *value) override;

private:
    struct Box
    {
        Json value;
        QCheckBox *check = nullptr;
    };

    void addBox(const QString &text, Json value);
    void takeTick(const Json &value, bool isOn);

    Json::Array m_items;
    std::vector<Box> m_boxes;
    size_t m_knownCount = 0;
    QVBoxLayout *m_layout;
    QWidget *m_frame;
};

} // namespace weir
