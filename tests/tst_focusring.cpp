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
    void aTextIsUnderlined();
};

//! A box around a text looks like a button, and one of the width that it may have like a field to type into.
void TestFocusRing::aTextIsUnderlined()
{
    applyTheme(*qApp, Appearance::Light);
    Notice notice;
    notice.resize(700, 300);
    notice.show();
    notice.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&notice));
    const auto lineOf = [&notice](const QString &text) {
        notice.setContent({}, text, {});
        notice.focusTarget()->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        const QImage picture = notice.grab().toImage();
        const QColor accent = themeColors(notice.palette()).accent;
        QRect line;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == accent)
                    line |= QRect(x, y, 1, 1);
            }
        }
        return line;
    };
    // It follows a text that changes.
    for (const QString &text : {u"Reading the event streams…"_s, u"Reading…"_s}) {
        const int width = notice.fontMetrics().horizontalAdvance(text);
        QTRY_VERIFY(std::abs(lineOf(text).width() - width) < metrics::tight);
        const QRect line = lineOf(text);
        QCOMPARE(line.height(), 2);
        QVERIFY(std::abs(line.center().x() - notice.rect().center().x()) <= 1);
        QVERIFY(line.top()
                > notice.focusTarget()->mapTo(&notice, QPoint()).y() + notice.fontMetrics().height());
    }
}

QTEST_MAIN(TestFocusRing)
#include "tst_focusring.moc"
