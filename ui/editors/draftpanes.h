#pragma once

#include <QTabWidget>

#include <string>

namespace weir {

class ChangesPane;
class FieldHelpPane;
class IssuesPane;
class JsonPane;
class RequestPane;
class ResourceDraft;

//! The right column: the request of one draft, its changes, its issues, and help on its fields. The draft
//! must live as long.
class DraftPanes final : public QTabWidget
{
    Q_OBJECT

public:
    explicit DraftPanes(ResourceDraft *draft, QWidget *parent = nullptr);

    void showIssues();
    //! With the focus.
    void enterIssues();
    //! What is in front has the focus.
    void enter();
    //! A row of the issues; -1 for none.
    [[nodiscard]] int currentIssue() const;
    void setCurrentIssue(int row);
    //! Help on the current field.
    void showHelp();
    //! Who sees it already comes into it, to read on or to copy.
    void showOrEnterHelp();
    //! The one that has the focus in the form.
    void setCurrentField(const std::string &pointer);
    //! Brings the text of the request to the front, with a search.
    void find();
    //! Brings the text to the front where it cannot be read.
    void showTextFault();
    //! Of the request.
    [[nodiscard]] JsonPane *text() const;
    //! Takes what was just typed in the text into the draft; false where it cannot be read.
    bool commitText();
    //! Goes to the next issue, or with a negative distance to the one before, and from the last to the first.
    void stepIssue(int distance);

Q_SIGNALS:
    //! One of the panes has come to the front because somebody wants to see it.
    void paneRequested();
    //! Somebody wants to see this field in the form; connect it to ResourceEditor::goToField().
    void fieldRequested(const std::string &pointer);
    //! The same, and what is wrong there; connect it to ResourceEditor::goToIssue().
    void issueRequested(const std::string &pointer);

private:
    void updateTitles();

    ResourceDraft *m_draft;
    RequestPane *m_request;
    ChangesPane *m_changes;
    IssuesPane *m_issues;
    FieldHelpPane *m_help;
};

} // namespace weir
