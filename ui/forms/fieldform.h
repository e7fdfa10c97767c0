#pragma once

#include "ui/forms/editing.h"
#include "ui/forms/formpart.h"

#include <QScrollArea>

#include <string>

namespace weir {

class FieldGroup;
class OtherFields;
class ResourceDraft;

//! The form of a draft, made from its field table. The draft must live as long as the form.
class FieldForm final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FieldForm(ResourceDraft *draft, QWidget *parent = nullptr);
    ~FieldForm() override;

    //! Scrolls to the field and gives it the focus; where it is not shown, to the nearest one above it.
    void revealField(const std::string &pointer);
    //! The same, and what is wrong there is said, also where nobody has been before.
    void revealIssue(const std::string &pointer);
    //! From now on fields that nobody has visited say that they are required as well.
    void showAllIssues();
    void setEditing(Editing editing);

Q_SIGNALS:
    //! The focus came to a row of the form.
    void fieldEntered(const std::string &pointer);
    //! On the row that has the focus.
    void helpRequested();
    void secretRequested(const std::string &pointer, weir::SecretRequest request);
    void pickListRequested(weir::PickPopup *popup, weir::PickReading reading);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *nearestTarget(const std::string &pointer);
    void enter(QWidget *target);
    void refresh();
    void followFocus(const QWidget *before, QWidget *now);
    void showFocusedRow();
    void updateLabelWidth();

    ResourceDraft *m_draft;
    FieldGroup *m_fields;
    OtherFields *m_otherFields;
    RequiredMessages m_required;
    int m_labelWidth = 0;
};

} // namespace weir
