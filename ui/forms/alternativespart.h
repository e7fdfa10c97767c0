#pragma once

#include "models/draft/resourcedraft.h"
#include "ui/forms/formpart.h"

#include <map>
#include <string_view>
#include <vector>

class QVBoxLayout;

namespace weir {

class AlternativesEditor;
class FieldGroup;
class FieldRow;

//! A choice of groups, the fields of the chosen one, and the fields beside them. Groups are built when they
//! are first chosen.
class AlternativesPart final : public FormPart
{
    Q_OBJECT

public:
    AlternativesPart(ResourceDraft *draft, const FieldSpec &spec, std::string pointer, QWidget *parent);

    void refresh(RequiredMessages required) override;
    void setLabelWidth(int width) override;
    [[nodiscard]] int labelWidthHint() const override;
    void setEditing(Editing editing) override;
    [[nodiscard]] QWidget *focusTargetAt(const std::string &pointer) override;

private:
    //! The group of the chosen alternative; null pointer for none.
    [[nodiscard]] FieldGroup *chosenGroup();

    ResourceDraft *m_draft;
    AlternativesEditor *m_editor;
    FieldRow *m_choice;
    std::map<std::string_view, FieldGroup *> m_groups;
    std::vector<FieldRow *> m_rows;
    QVBoxLayout *m_layout;
    int m_labelWidth = 0;
    Editing m_editing = Editing::Allowed;
};

} // namespace weir
