#include "ui/notice.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

#include <cstdlib>

using namespace weir;
using namespace Qt::StringLiterals;

//! Where the focus is, is seen and looks like that; tst_contrast measures it in every window.
class TestFocusRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringOfATextIsCloseToIt();
};

//! A box of the width that a text may have looks like a field to type into.
void TestFocusRing::ringOfATextIsCloseToIt()
{
    applyTheme(*qApp, Appearance::Light);
    Notice notice;
    notice.resize(700, 300);
    notice.show();
    notice.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&notice));
    const auto ringAround = [&notice](const QString &text) {
        notice.setContent({}, text, {});
        notice.focusTarget()->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        const QImage picture = notice.grab().toImage();
        const QColor accent = themeColors(notice.palette()).accent;
        QRect ring;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == accent)
                    ring |= QRect(x, y, 1, 1);
            }
        }
        return ring;
    };
    // It follows a text that changes.
    for (const QString &text : {u"Reading the event streams…"_s, u"Reading…"_s}) {
        const int width = notice.fontMetrics().horizontalAdvance(text);
        QTRY_VERIFY(std::abs(ringAround(text).width() - width - 4 * metrics::tight) < 2 * metrics::tight);
        const QRect ring = ringAround(text);
        QVERIFY(std::abs(ring.center().x() - notice.rect().center().x()) <= 1);
        QVERIFY(notice.grab().toImage().pixelColor(ring.topLeft()) != themeColors(notice.palette()).accent);
    }
}

QTEST_MAIN(TestFocusRing)
#include "tst_focusring.moc"
