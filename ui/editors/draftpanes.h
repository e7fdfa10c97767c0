#pragma once

#include <QTabWidget>

#include <string>

namespace weir {

class ChangesPane;
class IssuesPane;
class JsonPane;
class ResourceDraft;

//! The right column: the request of one draft, its changes and its issues. The draft must live as long.
class DraftPanes final : public QTabWidget
{
    Q_OBJECT

public:
    explicit DraftPanes(ResourceDraft *draft, QWidget *parent = nullptr);

    void showIssues();

Q_SIGNALS:
    //! Somebody wants to see this field in the form; connect it to ResourceEditor::goToField().
    void fieldRequested(const std::string &pointer);

private:
    void updateTitles();

    ResourceDraft *m_draft;
    JsonPane *m_request;
    ChangesPane *m_changes;
    IssuesPane *m_issues;
};

} // namespace weir
