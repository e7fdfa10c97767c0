#include "ui/forms/issuelines.h"

#include "models/text.h"
#include "ui/forms/issueline.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

//! One fault is one issue, so what has more of them is a list of many wrong elements.
constexpr size_t mostLines = 3;

//! What makes it another one than before, to somebody who types: not the number of characters in its message.
QString faultOf(const ValidationIssue &issue)
{
    // Rules say nothing of a place.
    const QString subject = issue.pointer.empty() ? issue.message : toQString(issue.pointer);
    return toQString(issueCodeName(issue.code)) + u' ' + toQString(levelName(issue.level)) + u' ' + subject;
}

} // namespace

IssueLines::IssueLines(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::tight);
    hide();
}

void IssueLines::showIssues(const std::vector<const ValidationIssue *> &issues)
{
    std::vector<const ValidationIssue *> shown = issues;
    std::ranges::stable_sort(shown, {}, &ValidationIssue::level);
    shown.resize(std::min(shown.size(), mostLines));
    while (m_lines.size() < shown.size()) {
        auto *line = new IssueLine(this);
        m_layout->addWidget(line);
        connect(line, &IssueLine::fixRequested, this, &IssueLines::fixRequested);
        m_lines.push_back(line);
    }
    for (size_t index = 0; index < m_lines.size(); ++index) {
        m_lines[index]->setVisible(index < shown.size());
        if (index < shown.size())
            m_lines[index]->showIssue(*shown[index]);
    }
    setVisible(!shown.empty());
    QStringList faults;
    for (size_t index = 0; index < shown.size(); ++index) {
        faults.append(faultOf(*shown[index]));
        if (isVisible() && !m_faults.contains(faults.back()))
            m_lines[index]->announce();
    }
    m_faults = faults;
}

} // namespace weir
