#pragma once

#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QDockWidget>
#include <QHeaderView>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <memory>
#include <string_view>

namespace weir::test {

using namespace Qt::StringLiterals;

inline constexpr std::string_view stream = R"({"id": "5318", "name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:p:function:default:f"}, "name": "HC.FunctionGraph"}})";

//! A window on the screen, with a draft.
class ShownWindow
{
public:
    ShownWindow()
    {
        addDraft();
        m_window.show();
        m_window.activateWindow();
        // Keys go to an active window.
        if (!QTest::qWaitForWindowActive(&m_window))
            QTest::qFail("It is not active", __FILE__, __LINE__);
    }

    MainWindow *operator->() { return &m_window; }

    void addDraft()
    {
        m_window.addDraft(std::make_unique<ResourceDraft>(
            loadResource(ResourceKind::EventStream, readJson(stream).value(), ResourceOrigin::Service)));
    }
    [[nodiscard]] QDockWidget *panel(const QString &title) const
    {
        for (auto *panel : m_window.findChildren<QDockWidget *>()) {
            if (panel->windowTitle() == title)
                return panel;
        }
        return nullptr;
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *action : m_window.findChildren<QAction *>()) {
            // Those that are in a menu; Qt has more.
            if (QString(action->text()).remove(u'&') == text && !action->associatedObjects().isEmpty())
                return action;
        }
        return nullptr;
    }
    [[nodiscard]] QTabBar *tabs() const { return m_window.findChild<QTabBar *>(u"documentTabs"_s); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int index = 0; index < tabs()->count(); ++index)
            titles << tabs()->tabText(index);
        return titles;
    }
    [[nodiscard]] QSplitter *splitter(const QString &name) const
    {
        return m_window.findChild<QSplitter *>(name);
    }
    [[nodiscard]] QHeaderView *columns(const QString &table) const
    {
        return m_window.findChild<QTableView *>(table)->horizontalHeader();
    }
    void press(QKeyCombination keys) { QTest::keyClick(&m_window, keys.key(), keys.keyboardModifiers()); }
    //! The divider beside a panel at a side, by the mouse, until the panel has that width.
    void pullTo(const QDockWidget *panel, int width)
    {
        const bool isAtLeft = panel->x() == 0;
        const QRect place = panel->geometry();
        const QPoint divider(isAtLeft ? place.right() + 3 : place.left() - 3, place.center().y());
        const QPoint from = panel->parentWidget()->mapTo(&m_window, divider);
        const int further = width - panel->width();
        const QPoint to = from + QPoint(isAtLeft ? further : -further, 0);
        QTest::mousePress(m_window.windowHandle(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_window.windowHandle(), to);
        QTRY_COMPARE(panel->width(), width);
        QTest::mouseRelease(m_window.windowHandle(), Qt::LeftButton, {}, to);
    }

private:
    MainWindow m_window;
};

} // namespace weir::test
