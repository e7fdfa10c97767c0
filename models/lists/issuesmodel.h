#pragma once

#include "models/lists/draftlistroles.h"
#include "models/schema/validationissue.h"

#include <QAbstractListModel>

namespace weir {

//! What validation has to say of a draft: by the parts of the resource in their order, in each errors first.
class IssuesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit IssuesModel(FieldTable table, QObject *parent = nullptr);

    //! As long as the issues are about the same things, rows keep their place in the view.
    void setIssues(const ValidationIssues &issues);
    [[nodiscard]] const ValidationIssue &issue(int row) const { return m_issues[static_cast<size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    //! The place of a part among the fields of the table; the fields that belong to no part come first.
    [[nodiscard]] qsizetype sectionOf(const ValidationIssue &issue) const;
    [[nodiscard]] QString sectionAt(size_t row) const;

    FieldTable m_table;
    ValidationIssues m_issues;
};

} // namespace weir
