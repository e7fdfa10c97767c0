// In the smallest window that is promised everything that somebody has opened has its room.

#include "tests/support/shownwindow.h"
#include "ui/forms/fieldform.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(1024, 640);
constexpr int leastRows = 4;

constexpr std::string_view oldSubscription = R"({"id": "7", "name": "dis-scaling", "enable": true,
  "event_ids": ["dis_event.004"], "event_streamids": "yB5oWd2kQeM7nSjP9Lu", "topic_name": "dis-notify",
  "topic_type": 1, "topic_urn": null})";

} // namespace

class TestSmallWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void requestsLeaveTheFormItsRoom();
};

void TestSmallWindow::requestsLeaveTheFormItsRoom()
{
    ShownWindow window;
    window->addDraft(std::make_unique<ResourceDraft>(loadResource(
        ResourceKind::EventSubscription, readJson(oldSubscription).value(), ResourceOrigin::Service)));
    window->resize(smallest);
    QTRY_COMPARE(window->size(), smallest);
    window.press(Qt::CTRL | Qt::Key_L);
    const QDockWidget *requests = window.panel(u"Requests"_s);
    QTRY_VERIFY(requests->isVisible());
    QCOMPARE(window->size(), smallest);
    QVERIFY(window->minimumSizeHint().height() <= smallest.height());
    const FieldForm *form = nullptr;
    for (const auto *each : window->findChildren<FieldForm *>()) {
        if (each->isVisible())
            form = each;
    }
    QVERIFY(form);
    const int row = QLineEdit().sizeHint().height();
    QTRY_VERIFY2(form->height() >= leastRows * row, qPrintable(QString::number(form->height())));
    QVERIFY(requests->height() >= requests->minimumSizeHint().height());
    QCOMPARE(window->size(), smallest);
    const auto placeIn = [&window](const QWidget *widget) {
        return QRect(widget->mapTo(window.operator->(), QPoint()), widget->size());
    };
    QVERIFY(!placeIn(form).intersects(placeIn(requests)));
}

QTEST_MAIN(TestSmallWindow)
#include "tst_smallwindow.moc"
