#pragma once

#include "models/schema/validationissue.h"

#include <QStringList>
#include <QTimer>
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

    //! Hides itself where there are none. What was not there before is announced when whoever types pauses,
    //! unless it is not to be seen yet: a form that opens does not read out all that is wrong in it.
    void showIssues(const std::vector<const ValidationIssue *> &issues);

Q_SIGNALS:
    void fixRequested(const weir::IssueFix &fix);

private:
    void tell();

    QVBoxLayout *m_layout;
    std::vector<IssueLine *> m_lines;
    QStringList m_faults; //!< Of the lines that are shown.
    QStringList m_told; //!< What was announced of them.
    QTimer m_pause;
};

} // namespace weir
