#include "ui/forms/issuelines.h"

#include "models/text.h"
#include "ui/announcement.h"
#include "ui/forms/issueline.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

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
    m_pause.setInterval(typingPause);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &IssueLines::tell);
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
    m_faults.clear();
    std::ranges::transform(shown, std::back_inserter(m_faults),
                           [](const ValidationIssue *issue) { return faultOf(*issue); });
    if (!isVisible())
        m_told = m_faults;
    // What comes back is new.
    m_told.removeIf([this](const QString &fault) { return !m_faults.contains(fault); });
    if (std::ranges::all_of(m_faults, [this](const QString &fault) { return m_told.contains(fault); }))
        m_pause.stop();
    else
        m_pause.start();
}

void IssueLines::tell()
{
    for (qsizetype index = 0; index < m_faults.size(); ++index) {
        if (!m_told.contains(m_faults[index]))
            m_lines[static_cast<size_t>(index)]->announce();
    }
    m_told = m_faults;
}

} // namespace weir
