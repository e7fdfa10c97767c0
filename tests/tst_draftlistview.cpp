// Issues and changes as they are drawn: nothing runs out of its row, and nothing is cut.

#include "models/lists/draftlistroles.h"
#include "models/schema/validationissue.h"
#include "ui/editors/draftlistview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! One row in a list that is as wide as a narrow panel.
class ShownRow
{
public:
    ShownRow(const QString &text, const QString &pointer) : m_view(&m_model, u"Nothing"_s, nullptr)
    {
        auto *item = new QStandardItem;
        item->setData(u"Title"_s, TitleRole);
        item->setData(text, TextRole);
        item->setData(pointer, PointerRole);
        m_model.appendRow(item);
        m_view.resize(320, 300);
        m_view.show();
        if (!QTest::qWaitForWindowExposed(&m_view))
            QTest::qFail("The list is not shown", __FILE__, __LINE__);
    }

    DraftListView &view() { return m_view; }
    void addAlike(int count)
    {
        for (int row = 0; row < count; ++row)
            m_model.appendRow(m_model.item(0)->clone());
    }
    [[nodiscard]] QRect row() const { return m_view.visualRect(m_model.index(0, 0)); }
    //! Where something is drawn, within the row.
    [[nodiscard]] QRect ink(const QRect &part) const
    {
        const QImage image = m_view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        const QRgb ground = image.pixel(image.width() - 1, 2);
        QRect drawn;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x) {
                if (image.pixel(x, y) != ground)
                    drawn |= QRect(x, y, 1, 1);
            }
        }
        return drawn;
    }

private:
    QStandardItemModel m_model;
    DraftListView m_view;
};

} // namespace

class TestDraftListView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Appearance::Light); }

    void longWordsBreak();
    void otherGlyphsAreWhole();
    void rowsFitTheWidth();
};

void TestDraftListView::longWordsBreak()
{
    const ShownRow one(u"Unknown."_s, u"/name"_s);
    const ShownRow other(u"Unknown: "_s + QString(120, u'n'), u"/name"_s);
    QCOMPARE_GE(other.row().height(), one.row().height() + 2 * QFontMetrics(qApp->font()).height());
    // Right of the margin is nothing; the hairline under the row goes through.
    const QRect row = other.row();
    const QRect ink = other.ink(row.adjusted(0, 0, 0, -2));
    QCOMPARE_LE(ink.right(), row.right() - metrics::margin + 1);
}

void TestDraftListView::otherGlyphsAreWhole()
{
    // What stands under the line is the same where glyphs of another font are on each line of the row.
    const auto drawnUnder = [](const QString &text) {
        const ShownRow shown(u"Text "_s + text, u"__g__"_s + text);
        const QRect row = shown.row();
        const int height = QFontMetrics(themeFont(TextStyle::Small)).height() + metrics::rowGap;
        return shown.ink(QRect(row.left() + metrics::margin, row.bottom() - height, 20, height - 1));
    };
    const QRect latin = drawnUnder(u"Latin"_s);
    const QRect mixed = drawnUnder(u"中文"_s);
    QCOMPARE(mixed.height(), latin.height());
}

//! As of a panel that floats and was made wider.
void TestDraftListView::rowsFitTheWidth()
{
    ShownRow shown(u"What the stream was described as before somebody changed it "_s.repeated(3), u"/name"_s);
    // So many that they need a scroll bar before.
    shown.addAlike(7);
    for (const QSize size : {QSize(360, 500), QSize(900, 500), QSize(500, 300), QSize(900, 560)}) {
        shown.view().resize(size);
        const auto needed = [&shown] {
            return shown.view().sizeHintForIndex(shown.view().model()->index(0, 0)).height();
        };
        QTRY_COMPARE(shown.row().height(), needed());
    }
}

QTEST_MAIN(TestDraftListView)
#include "tst_draftlistview.moc"
