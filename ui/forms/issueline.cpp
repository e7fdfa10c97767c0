#include "ui/forms/issueline.h"

#include "ui/announcement.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace weir {

namespace {

bool sameTexts(const ValidationIssue &left, const ValidationIssue &right)
{
    return left.message == right.message && left.level == right.level
        && std::ranges::equal(left.fixes, right.fixes, {}, &IssueFix::label, &IssueFix::label);
}

} // namespace

IssueLine::IssueLine(QWidget *parent) : QWidget(parent), m_message(new WrappedLabel(this))
{
    setTextStyle(m_message, TextStyle::Small);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void IssueLine::showIssue(const ValidationIssue &issue)
{
    const bool isSame = sameTexts(m_issue, issue);
    m_issue = issue;
    if (isSame)
        return;
    setLevelText(m_message, issue.level, issue.message);
    while (m_links.size() < issue.fixes.size()) {
        auto *link = new QPushButton(this);
        link->setAutoDefault(false);
        setButtonLook(link, ButtonLook::Link);
        setTextStyle(link, TextStyle::Small);
        const size_t index = m_links.size();
        // A copy: applying it changes the issues, this one too.
        connect(link, &QPushButton::clicked, this,
                [this, index] { Q_EMIT fixRequested(IssueFix(m_issue.fixes[index])); });
        m_links.push_back(link);
    }
    for (size_t index = 0; index < m_links.size(); ++index) {
        const bool isUsed = index < issue.fixes.size();
        const QString label = isUsed ? issue.fixes[index].label : QString();
        setShortText(m_links[index], label);
        m_links[index]->setAccessibleDescription(issue.message);
        m_links[index]->setVisible(isUsed);
    }
    updateGeometry();
    layOut(width(), Placing::Apply);
}

void IssueLine::announce()
{
    weir::announce(m_message);
}

QSize IssueLine::sizeHint() const
{
    return m_message->sizeHint();
}

QSize IssueLine::minimumSizeHint() const
{
    return m_message->minimumSizeHint();
}

int IssueLine::heightForWidth(int width) const
{
    return layOut(width, Placing::Measure);
}

void IssueLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut(width(), Placing::Apply);
}

int IssueLine::layOut(int width, Placing placing) const
{
    const int oneLine = m_message->textWidth();
    int linksWidth = 0;
    for (size_t index = 0; index < m_issue.fixes.size(); ++index)
        linksWidth += metrics::gap + m_links[index]->sizeHint().width();

    const bool isBeside = oneLine + linksWidth <= width;
    const int messageWidth = isBeside ? std::min(oneLine, width) : width;
    const int messageHeight = m_message->heightForWidth(messageWidth);
    int left = isBeside ? messageWidth + metrics::gap : 0;
    int top = isBeside ? 0 : messageHeight + metrics::tight / 2;
    const auto place = [this, width](QWidget *part, const QRect &rect) {
        part->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, rect.height()), rect));
    };
    if (placing == Placing::Apply)
        place(m_message, {0, 0, messageWidth, messageHeight});
    int bottom = messageHeight;
    for (size_t index = 0; index < m_issue.fixes.size(); ++index) {
        const QSize size = m_links[index]->sizeHint().boundedTo({width, messageHeight + fieldHeight(this)});
        if (left > 0 && left + size.width() > width) {
            left = 0;
            top = bottom + metrics::tight / 2;
        }
        if (placing == Placing::Apply)
            place(m_links[index], {left, top, size.width(), size.height()});
        left += size.width() + metrics::gap;
        bottom = std::max(bottom, top + size.height());
    }
    return bottom;
}

} // namespace weir
