#pragma once

#include "models/draft/resourcedraft.h"
#include "ui/forms/formpart.h"

#include <vector>

class QVBoxLayout;

namespace weir {

class IssueLines;

//! The fields of one table beneath each other, in the table's order.
class FieldGroup final : public FormPart
{
    Q_OBJECT

public:
    FieldGroup(ResourceDraft *draft, FieldTable fields, std::string pointer, QWidget *parent);

    //! A title above the fields.
    void setTitle(const QString &title);

    void refresh(RequiredMessages required) override;
    void setLabelWidth(int width) override;
    [[nodiscard]] int labelWidthHint() const override;
    void setEditing(Editing editing) override;
    [[nodiscard]] QWidget *focusTargetAt(const std::string &pointer) override;

private:
    [[nodiscard]] FormPart *makePart(const FieldSpec &field);
    //! What is wrong with the object as such, so that no field can say it.
    void showIssues();

    ResourceDraft *m_draft;
    QVBoxLayout *m_layout;
    std::vector<FormPart *> m_parts;
    IssueLines *m_issues = nullptr;
};

} // namespace weir
