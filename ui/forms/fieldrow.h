#pragma once

#include "models/draft/resourcedraft.h"
#include "ui/forms/formpart.h"

#include <vector>

class QAbstractButton;
class QHBoxLayout;
class QVBoxLayout;

namespace weir {

class ElidedLabel;
class FieldEditor;
class IssueLines;
class WrappedLabel;

//! One field of the form: label, editor, help, and what is to be said about the value. It is the way from the
//! editor to the draft.
class FieldRow final : public FormPart
{
    Q_OBJECT

public:
    //! The row becomes the editor's parent.
    FieldRow(ResourceDraft *draft, const FieldSpec &spec, std::string pointer, FieldEditor *editor,
             QWidget *parent);

    void refresh(RequiredMessages required) override;
    void setLabelWidth(int width) override;
    [[nodiscard]] int labelWidthHint() const override { return m_labelWidthHint; }
    void setEditing(Editing editing) override;
    [[nodiscard]] QWidget *focusTargetAt(const std::string &pointer) override;

    //! The focus went elsewhere: the edit is done, and the field may say that it is required.
    void leave();
    //! Somebody wants to know what is wrong: it says that it is required as if it had been left.
    void showAllIssues();
    //! A sign below the label that asks for help on the field. It takes no focus: there is a key for it.
    QAbstractButton *showHelpButton();
    void hideHelpButton();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setValue(const Json &value);
    void clearValue();
    [[nodiscard]] std::vector<const ValidationIssue *> issuesToShow(RequiredMessages required) const;
    void showOriginal();
    void fitChip();
    void placeHelpButton();
    void showIssues(const std::vector<const ValidationIssue *> &issues);
    void showRawValue(const Json *value);
    void describe();

    ResourceDraft *m_draft;
    const FieldSpec &m_spec;
    FieldEditor *m_editor;
    ElidedLabel *m_label;
    WrappedLabel *m_help;
    ElidedLabel *m_chip = nullptr;
    WrappedLabel *m_rawValue = nullptr;
    QVBoxLayout *m_lines;
    QHBoxLayout *m_helpLine;
    IssueLines *m_issues = nullptr;
    QAbstractButton *m_helpButton = nullptr;
    QStringList m_messages;
    int m_labelWidthHint = 0;
    bool m_wasLeft = false;
};

} // namespace weir
