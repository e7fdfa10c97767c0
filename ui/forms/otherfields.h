#pragma once

#include "models/draft/resourcedraft.h"
#include "ui/forms/formpart.h"

#include <vector>

class QVBoxLayout;

namespace weir {

class OtherFieldRow;
class WrappedLabel;

//! What the document holds and no table knows: shown as JSON, kept, and sent as it came.
class OtherFields final : public FormPart
{
    Q_OBJECT

public:
    OtherFields(ResourceDraft *draft, QWidget *parent);

    //! Hides itself where there are none.
    void refresh(RequiredMessages required) override;
    void setLabelWidth(int width) override;
    [[nodiscard]] int labelWidthHint() const override;
    void setEditing(Editing editing) override;
    [[nodiscard]] QWidget *focusTargetAt(const std::string &pointer) override;

private:
    ResourceDraft *m_draft;
    QVBoxLayout *m_layout;
    WrappedLabel *m_more;
    std::vector<OtherFieldRow *> m_rows;
    int m_labelWidth = 0;
};

} // namespace weir
