#pragma once

#include <QWidget>

class QStackedWidget;

namespace weir {

class Banner;
class DocumentTabBar;

//! Pages under movable, closable tabs, with room for a banner between tabs and pages (which QTabWidget has
//! not).
class DocumentTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget *parent = nullptr);

    //! The page becomes a child and comes to the front.
    void addPage(QWidget *page, const QString &title);
    //! Takes the page off; it is the caller's to delete or to keep, but for the empty page.
    void removePage(QWidget *page);
    void setTitle(QWidget *page, const QString &title, const QString &description);
    //! What screen readers say where the title has a sign in it.
    void setSpokenTitle(QWidget *page, const QString &title);
    [[nodiscard]] QString title(QWidget *page) const;
    void setCurrentPage(QWidget *page);
    //! Null where there is no page.
    [[nodiscard]] QWidget *currentPage() const;
    [[nodiscard]] bool hasPage(QWidget *page) const { return indexOf(page) >= 0; }
    //! In the order of the tabs.
    [[nodiscard]] QList<QWidget *> pages() const;
    void showNextPage();
    void showPreviousPage();
    //! The page in front takes the place of the one after it.
    void movePageOn();
    void movePageBack();
    //! What is shown where there is no page; it becomes a child, and can be a page as well.
    void setEmptyPage(QWidget *page);
    [[nodiscard]] Banner *banner() const { return m_banner; }

Q_SIGNALS:
    void currentPageChanged();
    void closeRequested(QWidget *page);

private:
    [[nodiscard]] int indexOf(QWidget *page) const;
    [[nodiscard]] QWidget *pageAt(int index) const;
    void showPageOf(int index);
    void nameCloseButton(int index);
    void step(int distance);
    void move(int distance);

    DocumentTabBar *m_bar;
    Banner *m_banner;
    QStackedWidget *m_stack;
    QWidget *m_nothing = nullptr;
};

} // namespace weir
