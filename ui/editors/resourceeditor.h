#pragma once

#include "ui/forms/editing.h"
#include "ui/forms/pickreading.h"
#include "ui/forms/secretrequest.h"

#include <QWidget>

#include <string>

class QAction;

namespace weir {

class ConversionsPanel;
class FieldForm;
class MessageBar;
class PickPopup;
class PipelineView;
class ResourceDraft;

//! Whether something is under way that the form must wait for.
enum class Busy : quint8 { No, Yes };

//! The middle of the window: what the resource does as a strip of stages, what of it is written in an old
//! form, and beneath it the form. One for both kinds. It edits the draft and nothing else; the draft must
//! live as long.
class ResourceEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ResourceEditor(ResourceDraft *draft, QWidget *parent = nullptr);

    [[nodiscard]] ResourceDraft *draft() const { return m_draft; }

    //! The one that had the focus last; empty before any had.
    [[nodiscard]] const std::string &currentField() const { return m_field; }
    //! Brings the field, or the nearest one above it that is shown, into view and gives it the focus.
    void goToField(const std::string &pointer);
    //! The same, unless the focus is in that field or within it already.
    void followField(const std::string &pointer);
    //! As goToField(), and the field says what is wrong, also where nobody has been there before.
    void goToIssue(const std::string &pointer);
    //! From now on every field says that it is required, as after Apply was pressed.
    void showAllIssues();
    [[nodiscard]] bool showsAllIssues() const { return m_showsAllIssues; }
    //! Into the context menu of the strip.
    void addPipelineAction(QAction *action);
    void setEditing(Editing editing);
    //! While busy nothing can be edited.
    void setBusy(Busy busy);

Q_SIGNALS:
    //! The focus came to a row of the form.
    void fieldEntered(const std::string &pointer);
    //! Somebody wants help on the field that has the focus.
    void helpRequested();
    void secretRequested(const std::string &pointer, weir::SecretRequest request);
    void pickListRequested(weir::PickPopup *popup, weir::PickReading reading);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void updateEditing();
    void showPipeline();
    void showWaiting();

    ResourceDraft *m_draft;
    PipelineView *m_pipeline;
    MessageBar *m_waiting;
    ConversionsPanel *m_conversions;
    FieldForm *m_form;
    //! The one that had the focus last.
    std::string m_field;
    bool m_showsAllIssues = false;
    Editing m_editing = Editing::Allowed;
    Busy m_busy = Busy::No;
};

} // namespace weir
