#pragma once

#include "models/schema/validationissue.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace weir {

class IssueLine;

//! The gravest issues of one place, one beneath the other. The issues pane has them all.
class IssueLines final : public QWidget
{
    Q_OBJECT

public:
    explicit IssueLines(QWidget *parent);

    //! Hides itself where there are none. What was not there before is announced, unless it is not to be seen
    //! yet: a form that opens does not read out all that is wrong in it.
    void showIssues(const std::vector<const ValidationIssue *> &issues);

Q_SIGNALS:
    void fixRequested(const weir::IssueFix &fix);

private:
    QVBoxLayout *m_layout;
    std::vector<IssueLine *> m_lines;
    //! What was announced of them.
    QStringList m_faults;
};

} // namespace weir
