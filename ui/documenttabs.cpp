#include "ui/documenttabs.h"

#include "ui/banner.h"
#include "ui/documenttabbar.h"
#include "ui/followlanguage.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

DocumentTabs::DocumentTabs(QWidget *parent)
    : QWidget(parent), m_bar(new DocumentTabBar(this)), m_banner(new Banner(this)),
      m_stack(new QStackedWidget(this))
{
    m_bar->setObjectName(u"documentTabs"_s);
    m_bar->setDocumentMode(true);
    m_bar->setMovable(true);
    m_bar->setTabsClosable(true);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    // The style cuts them, in the middle: the mark of what is not saved is at the end.
    m_bar->setElideMode(Qt::ElideNone);
    m_bar->setSelectionBehaviorOnRemove(QTabBar::SelectPreviousTab);
    // Tab does not stop where there is nothing.
    m_bar->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    followLanguage(this, [this] {
        m_bar->setAccessibleName(tr("Open lists and drafts"));
        for (int index = 0; index < m_bar->count(); ++index)
            nameCloseButton(index);
        // Qt names them once, in the language of that moment.
        for (const auto &[name, text] : {std::pair(u"ScrollLeftButton"_s, tr("Scroll to the left")),
                                         std::pair(u"ScrollRightButton"_s, tr("Scroll to the right"))}) {
            if (auto *button = m_bar->findChild<QToolButton *>(name))
                button->setAccessibleName(text);
        }
    });
    connect(m_bar, &QTabBar::currentChanged, this, &DocumentTabs::showPageOf);
    connect(m_bar, &QTabBar::tabCloseRequested, this,
            [this](int index) { Q_EMIT closeRequested(pageAt(index)); });
}

void DocumentTabs::addPage(QWidget *page, const QString &title)
{
    // The empty page is there already.
    if (page != m_nothing)
        m_stack->addWidget(page);
    const int index = m_bar->addTab(title);
    m_bar->setTabToolTip(index, title);
    m_bar->setTabData(index, QVariant::fromValue(page));
    nameCloseButton(index);
    m_bar->setCurrentIndex(index);
    // The first tab becomes current before it knows its page.
    showPageOf(index);
}

void DocumentTabs::removePage(QWidget *page)
{
    if (page != m_nothing) {
        m_stack->removeWidget(page);
        page->setParent(nullptr);
    }
    m_bar->removeTab(indexOf(page));
    // Not to what comes next in the window, whatever that is.
    if (QWidget *front = m_stack->currentWidget())
        front->setFocus();
}

void DocumentTabs::setTitle(QWidget *page, const QString &title, const QString &description)
{
    const int index = indexOf(page);
    m_bar->setTabText(index, buttonText(title));
    m_bar->setTabToolTip(index, description.isEmpty() ? title : description);
}

void DocumentTabs::setSpokenTitle(QWidget *page, const QString &title)
{
    m_bar->setAccessibleTabName(indexOf(page), title);
}

QString DocumentTabs::title(QWidget *page) const
{
    return withoutMnemonic(m_bar->tabText(indexOf(page)));
}

void DocumentTabs::setCurrentPage(QWidget *page)
{
    m_bar->setCurrentIndex(indexOf(page));
}

void DocumentTabs::setEmptyPage(QWidget *page)
{
    m_nothing = page;
    m_stack->addWidget(page);
    if (currentPage())
        return;
    m_stack->setCurrentWidget(page);
    m_bar->hide();
}

QWidget *DocumentTabs::currentPage() const
{
    return pageAt(m_bar->currentIndex());
}

QList<QWidget *> DocumentTabs::pages() const
{
    QList<QWidget *> pages;
    for (int index = 0; index < m_bar->count(); ++index)
        pages.append(pageAt(index));
    return pages;
}

void DocumentTabs::showNextPage()
{
    step(1);
}

void DocumentTabs::showPreviousPage()
{
    step(-1);
}

void DocumentTabs::movePageOn()
{
    move(1);
}

void DocumentTabs::movePageBack()
{
    move(-1);
}

int DocumentTabs::indexOf(QWidget *page) const
{
    return static_cast<int>(pages().indexOf(page));
}

QWidget *DocumentTabs::pageAt(int index) const
{
    return m_bar->tabData(index).value<QWidget *>();
}

void DocumentTabs::showPageOf(int index)
{
    QWidget *page = pageAt(index);
    QWidget *front = page ? page : m_nothing;
    // Of the window: it need not be active yet.
    const bool hadFocus = m_stack->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(front);
    m_bar->setVisible(page);
    // Not to the first thing in it, whatever that is.
    if (hadFocus)
        front->setFocus(Qt::OtherFocusReason);
    Q_EMIT currentPageChanged();
}

void DocumentTabs::nameCloseButton(int index)
{
    for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide}) {
        if (QWidget *close = m_bar->tabButton(index, side))
            close->setAccessibleName(tr("Close tab"));
    }
}

void DocumentTabs::step(int distance)
{
    if (const int count = m_bar->count(); count > 0)
        m_bar->setCurrentIndex((m_bar->currentIndex() + distance + count) % count);
}

void DocumentTabs::move(int distance)
{
    const int to = m_bar->currentIndex() + distance;
    if (to >= 0 && to < m_bar->count())
        m_bar->moveTab(m_bar->currentIndex(), to);
}

} // namespace weir
