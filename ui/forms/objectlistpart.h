#pragma once

#include "models/draft/resourcedraft.h"
#include "ui/forms/formpart.h"

class QFrame;
class QVBoxLayout;

namespace weir {

class FieldGroup;
class FieldRow;
class ObjectListEditor;

//! A list of groups and, beneath it, the fields of the current one.
class ObjectListPart final : public FormPart
{
    Q_OBJECT

public:
    ObjectListPart(ResourceDraft *draft, const FieldSpec &spec, std::string pointer, QWidget *parent);

    void refresh(RequiredMessages required) override;
    void setLabelWidth(int width) override;
    [[nodiscard]] int labelWidthHint() const override;
    void setEditing(Editing editing) override;
    [[nodiscard]] QWidget *focusTargetAt(const std::string &pointer) override;

private:
    void showCurrent();
    [[nodiscard]] int elementLabelWidth() const;

    ResourceDraft *m_draft;
    const FieldSpec &m_spec;
    ObjectListEditor *m_editor;
    FieldRow *m_list;
    FieldGroup *m_element = nullptr;
    QFrame *m_card;
    QVBoxLayout *m_cardLayout;
    RequiredMessages m_required = RequiredMessages::AfterLeaving;
    int m_labelWidth = 0;
    Editing m_editing = Editing::Allowed;
};

} // namespace weir
