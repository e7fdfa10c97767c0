#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace weir {

class DraftListView;
class IssuesModel;
class ResourceDraft;

//! What validation has to say, and for the current issue the repairs on offer. The draft must live as long.
class IssuesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit IssuesPane(ResourceDraft *draft, QWidget *parent = nullptr);

    //! The list has the focus, on an issue where there is one.
    void enter();
    //! -1 for none.
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    //! Makes the issue so many rows on the current one, around the ends, and asks for its field.
    void step(int distance);

Q_SIGNALS:
    void fieldRequested(const std::string &pointer);

private:
    void refresh();
    void showFixes();
    void applyFix(size_t fix);

    ResourceDraft *m_draft;
    IssuesModel *m_model;
    DraftListView *m_view;
    QWidget *m_fixBar;
    QVBoxLayout *m_fixLayout;
    std::vector<QPushButton *> m_fixes;
};

} // namespace weir
