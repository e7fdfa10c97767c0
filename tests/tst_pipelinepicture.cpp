#include "tests/support/contrast.h"
#include "ui/pipeline/pipelinelayout.h"
#include "ui/pipeline/pipelinepainting.h"
#include "ui/pipeline/pipelinepicture.h"
#include "ui/pipeline/routethumbnail.h"
#include "ui/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! Away from even numbers: at 1.5 its edges lie between pixels.
constexpr QRect box(11, 13, 151, 49);
constexpr QSize canvas(190, 75);

PipelineStage stage(qsizetype errors = 0, qsizetype warnings = 0)
{
    return {.role = u"Source"_s,
            .title = u"Kafka"_s,
            .detail = u"orders · grp"_s,
            .icon = StageIcon::Nodes,
            .errors = errors,
            .warnings = warnings};
}

std::vector<PipelineStage> stages(const QString &detail = u"orders"_s)
{
    return {{.title = u"Open-source RocketMQ"_s, .detail = detail, .icon = StageIcon::Rocket, .errors = 2},
            {.title = u"Filter"_s, .detail = u"all events"_s, .icon = StageIcon::Funnel},
            {.title = u"Transform"_s, .detail = u"unchanged"_s, .icon = StageIcon::Braces},
            {.title = u"OBS"_s, .detail = u"archive"_s, .icon = StageIcon::Bucket}};
}

const ThemeColors &colors()
{
    return themeColors(QApplication::palette());
}

QImage painted(const PipelineStage &stage, double scale, StageEmphases emphases = {},
               Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QImage image(canvas * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(colors().surface);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    paintStage(painter, box, stage, emphases, colors());
    return image;
}

//! In pixels of the image.
QRect inPixels(const QRect &rect, double scale)
{
    return QRectF(rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale)
        .toAlignedRect();
}

//! The colours from outside of the edge to inside, each once.
QList<QColor> edgeColors(const QImage &image, QPoint from, QPoint step, int pixels)
{
    QList<QColor> colors;
    for (int i = 0; i < pixels; ++i, from += step) {
        if (colors.isEmpty() || colors.last() != image.pixelColor(from))
            colors.append(image.pixelColor(from));
    }
    return colors;
}

void addScales()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<double>("scale");
    for (const auto &[name, appearance] :
         {std::pair("light", Appearance::Light), std::pair("dark", Appearance::Dark)}) {
        for (const double scale : {1.0, 1.5, 2.0})
            QTest::addRow("%s %g", name, scale) << appearance << scale;
    }
}

} // namespace

class TestPipelinePicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(*qApp, Appearance::Light); }

    void linesAreSharp_data() { addScales(); }
    void linesAreSharp();
    void textIsReadable_data() { addScales(); }
    void textIsReadable();
    void badgesDifferInColorAndShape_data() { addScales(); }
    void badgesDifferInColorAndShape();
    void badgesCountErrorsAndWarnings();
    void everyIconIsItsOwn();
    void whatIsMissingIsSeen();
    void rightToLeftIsMirrored();
    void aRunningFlowIsSeen();
    void detailsGiveWayBeforeTitles();
    void shortDetailsStayWholeInANarrowRow();
    void longTextsStayInTheirBoxes_data();
    void longTextsStayInTheirBoxes();
    void filesAreReadAgain_data();
    void filesAreReadAgain();
    void filesSayEverythingInWords();
    void endingsSayTheForm();
    void thumbnailsAreDrawnOnce();
    void thumbnailsFollowKindAndTheme();
};

void TestPipelinePicture::linesAreSharp()
{
    QFETCH(Appearance, appearance);
    QFETCH(double, scale);
    applyTheme(*qApp, appearance);
    const QImage image = painted(stage(), scale);
    const QRect place = inPixels(box, scale);
    const int depth = qRound(5 * scale);
    const QList<QColor> sharp{colors().surface, colors().border, colors().raised};
    const QPoint middle = place.center();
    QCOMPARE(edgeColors(image, {place.left() - depth, middle.y()}, {1, 0}, 2 * depth), sharp);
    QCOMPARE(edgeColors(image, {place.right() + depth, middle.y()}, {-1, 0}, 2 * depth), sharp);
    QCOMPARE(edgeColors(image, {middle.x(), place.top() - depth}, {0, 1}, 2 * depth), sharp);
    QCOMPARE(edgeColors(image, {middle.x(), place.bottom() + depth}, {0, -1}, 2 * depth), sharp);
}

void TestPipelinePicture::textIsReadable()
{
    QFETCH(Appearance, appearance);
    QFETCH(double, scale);
    applyTheme(*qApp, appearance);
    const QRect title(box.left() + 40, box.top() + 8, 60, 16);
    const QRect detail(box.left() + 40, box.top() + 27, 60, 16);
    const QRect badge(box.right() - 4, box.top() - 5, 8, 12);
    for (const StageEmphases emphases :
         {StageEmphases(), StageEmphases(StageEmphasis::Current), StageEmphases(StageEmphasis::PointedAt)}) {
        for (const PipelineStage &shown : {stage(4), stage(0, 4)}) {
            const QImage image = painted(shown, scale, emphases);
            for (const QRect &place : {title, detail, badge})
                QVERIFY2(inkContrast(image, inPixels(place, scale)) >= readableText,
                         qPrintable(QString::number(inkContrast(image, inPixels(place, scale)))));
        }
    }
    for (const QString &status : {u"RUNNING"_s, u"ERROR"_s, u"STOPPED"_s, u"CREATING"_s}) {
        QImage image(canvas * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(colors().surface);
        QPainter painter(&image);
        const QRect chip(QPoint(5, 5), stateSize(status));
        paintState(painter, chip, status, status, colors());
        QVERIFY(inkContrast(image, inPixels(chip.adjusted(20, 2, -6, -2), scale)) >= readableText);
    }
}

void TestPipelinePicture::badgesDifferInColorAndShape()
{
    QFETCH(Appearance, appearance);
    QFETCH(double, scale);
    applyTheme(*qApp, appearance);
    const QRect badge(box.right() + 1 + badgeOverhang - 18, box.top() - badgeOverhang, 18, 18);
    const QPoint corner = inPixels(badge, scale).topLeft() + QPoint(qRound(2 * scale), qRound(2 * scale));
    const QPoint side = inPixels(badge, scale).center() - QPoint(qRound(7 * scale), 0);
    const QImage error = painted(stage(3, 5), scale);
    const QImage warning = painted(stage(0, 3), scale);
    QCOMPARE(error.pixelColor(side), colors().error);
    QVERIFY(error.pixelColor(corner) != colors().error);
    QCOMPARE(warning.pixelColor(side), colors().warning);
    QCOMPARE(warning.pixelColor(corner), colors().warning);
    // The number is in it, and none where there is nothing to count.
    QVERIFY(painted(stage(3), scale) != painted(stage(4), scale));
    const QColor none = painted(stage(), scale).pixelColor(side);
    QVERIFY(none != colors().error && none != colors().warning);
}

void TestPipelinePicture::badgesCountErrorsAndWarnings()
{
    applyTheme(*qApp, Appearance::Light);
    QCOMPARE(painted(stage(1, 10), 1), painted(stage(11), 1));
    QVERIFY(painted(stage(1, 10), 1) != painted(stage(1), 1));
}

void TestPipelinePicture::everyIconIsItsOwn()
{
    QSet<QByteArray> drawn;
    const auto last = static_cast<int>(StageIcon::Pipe);
    for (int icon = 0; icon <= last; ++icon) {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintStageIcon(painter, QRectF(image.rect()), static_cast<StageIcon>(icon), Qt::black);
        painter.end();
        // The frame stays free, so that nothing is cut.
        for (int at = 0; at < 20; ++at)
            QVERIFY2(image.pixel(at, 0) == image.pixel(0, 0) && image.pixel(0, at) == image.pixel(0, 0)
                         && image.pixel(at, 19) == image.pixel(0, 0)
                         && image.pixel(19, at) == image.pixel(0, 0),
                     qPrintable(QString::number(icon)));
        drawn.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(drawn.size(), last + 1);
}

void TestPipelinePicture::whatIsMissingIsSeen()
{
    PipelineStage missing = stage();
    missing.use = StageUse::Missing;
    QVERIFY(painted(missing, 1) != painted(stage(), 1));
    PipelineStage idle = stage();
    idle.use = StageUse::Idle;
    QVERIFY(painted(idle, 1) != painted(stage(), 1));
}

void TestPipelinePicture::rightToLeftIsMirrored()
{
    const QImage image = painted(stage(3), 1, {}, Qt::RightToLeft);
    QCOMPARE(image.pixelColor(box.left() - badgeOverhang + 2, box.top() + 1), colors().error);
    QCOMPARE(image.pixelColor(box.right() + 3, box.top() + 1), colors().surface);
    const PipelineLayout left = layOutPipeline(stages(), u"Running"_s, 800, Qt::LeftToRight);
    const PipelineLayout right = layOutPipeline(stages(), u"Running"_s, 800, Qt::RightToLeft);
    for (size_t index = 0; index < left.boxes.size(); ++index)
        QCOMPARE(right.boxes[index].left(), 800 - left.boxes[index].right() - 1);
    QCOMPARE(right.state.left(), 0);
}

void TestPipelinePicture::aRunningFlowIsSeen()
{
    const auto drawn = [](Flow flow, std::optional<double> phase) {
        QImage image(28, 20, QImage::Format_RGB32);
        image.fill(colors().surface);
        QPainter painter(&image);
        paintFlow(painter, image.rect(), flow, phase, colors());
        return image;
    };
    const QImage resting = drawn(Flow::Resting, {});
    QCOMPARE(resting.pixelColor(10, 10), colors().strongBorder);
    QCOMPARE(drawn(Flow::Running, {}).pixelColor(10, 10), colors().success);
    // The event is where the phase says, and higher than the line.
    QCOMPARE(drawn(Flow::Running, {}).pixelColor(14, 8), colors().surface);
    QVERIFY(drawn(Flow::Running, 0.5).pixelColor(14, 8) != colors().surface);
    QVERIFY(drawn(Flow::Running, 0.3) != drawn(Flow::Running, 0.5));
}

void TestPipelinePicture::detailsGiveWayBeforeTitles()
{
    const std::vector<PipelineStage> shown = stages(QString(60, u'x'));
    int least = 0;
    for (const PipelineStage &stage : shown)
        least += leastStageWidth(stage);
    const PipelineLayout layout = layOutPipeline(shown, {}, least + 60 + badgeOverhang + 10, Qt::LeftToRight);
    for (size_t index = 0; index < shown.size(); ++index)
        QVERIFY(layout.boxes[index].width() >= leastStageWidth(shown[index], layout.density));
    // What is short stays whole while something longer can be cut.
    QVERIFY(isStageCut(shown[0], layout.boxes[0].width(), layout.density));
    const PipelineLayout roomy = layOutPipeline(shown, {}, wantedRoom(shown, {}) - 10, Qt::LeftToRight);
    for (const size_t whole : {1, 2, 3})
        QVERIFY(!isStageCut(shown[whole], roomy.boxes[whole].width()));
}

void TestPipelinePicture::shortDetailsStayWholeInANarrowRow()
{
    const std::vector<PipelineStage> shown{
        {.title = u"Kafka"_s, .detail = u"orders · grp-orders"_s},
        {.title = u"Filter"_s, .detail = u"2 conditions"_s},
        {.title = u"Transform"_s, .detail = u"4 variables"_s},
        {.title = u"FunctionGraph"_s, .detail = u"hello:latest · async"_s}};
    // What a window of 1024 points leaves beside the sidebar and the details.
    constexpr int room = 464;
    const PipelineLayout layout = layOutPipeline(shown, u"Running"_s, room, Qt::LeftToRight);
    QVERIFY(layout.state.top() > layout.boxes[0].bottom());
    QVERIFY(layout.boxes.back().right() < room);
    for (size_t index = 0; index < shown.size(); ++index)
        QVERIFY(layout.boxes[index].width() >= leastStageWidth(shown[index], layout.density));
    for (const size_t whole : {1, 2, 3})
        QVERIFY(!isStageCut(shown[whole], layout.boxes[whole].width(), layout.density));
    // Where everything has its room, nothing moves together.
    QCOMPARE(layOutPipeline(shown, u"Running"_s, 900, Qt::LeftToRight).density, StageDensity::Normal);
}

void TestPipelinePicture::longTextsStayInTheirBoxes_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {1400, 672, 538, 464, 300})
        QTest::addRow("%d", room) << room;
}

void TestPipelinePicture::longTextsStayInTheirBoxes()
{
    QFETCH(int, room);
    const PipelineLayout layout =
        layOutPipeline(stages(QString(300, u'W')), u"Running"_s, room, Qt::LeftToRight);
    int right = 0;
    for (const QRect &placed : layout.boxes) {
        QVERIFY(placed.left() >= right);
        right = placed.right() + badgeOverhang;
    }
    QVERIFY(right < room);
    QVERIFY(QRect(QPoint(), layout.size).contains(layout.state));
    for (const QRect &placed : layout.boxes)
        QVERIFY(!placed.intersects(layout.state));
    // Nothing is painted beyond the box.
    PipelineStage wide = stage();
    wide.title = QString(100, u'W');
    wide.detail = QString(100, u'W');
    const QImage image = painted(wide, 1);
    for (int x = box.right() - 6; x < image.width(); ++x)
        QCOMPARE(image.pixelColor(x, box.top() + 16), painted(stage(), 1).pixelColor(x, box.top() + 16));
}

void TestPipelinePicture::filesAreReadAgain_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void TestPipelinePicture::filesAreReadAgain()
{
    QFETCH(Appearance, appearance);
    applyTheme(*qApp, appearance);
    const PipelinePicture picture{
        .name = u"订单 <&>"_s, .stages = stages(u"a & b < c"_s), .status = u"RUNNING"_s};
    QImage png;
    QVERIFY(png.loadFromData(pictureFile(picture, PictureFormat::Png, QApplication::palette()), "PNG"));
    QSvgRenderer svg(pictureFile(picture, PictureFormat::Svg, QApplication::palette()));
    QVERIFY(svg.isValid());
    QCOMPARE(png.size(), 2 * svg.viewBox().size());
    QImage rendered(png.size(), QImage::Format_RGB32);
    rendered.fill(Qt::magenta);
    QPainter painter(&rendered);
    svg.render(&painter);
    // The same to look at, but for the edges of letters.
    qint64 apart = 0;
    for (int y = 0; y < png.height(); ++y) {
        for (int x = 0; x < png.width(); ++x)
            apart += std::abs(png.pixelColor(x, y).lightness() - rendered.pixelColor(x, y).lightness()) > 64;
    }
    QVERIFY2(apart * 50 < qint64(png.width()) * png.height(), qPrintable(QString::number(apart)));
    QCOMPARE(png.pixelColor(0, 0), colors().surface);
    const auto has = [](const QImage &image, const QColor &color) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    };
    for (const QColor &color : {colors().text, colors().accent, colors().error, colors().success})
        QVERIFY(has(png, color) && has(rendered, color));
}

void TestPipelinePicture::filesSayEverythingInWords()
{
    const PipelinePicture picture{.name = u"orders-to-obs"_s, .stages = stages()};
    const QByteArray svg = pictureFile(picture, PictureFormat::Svg, QApplication::palette());
    QVERIFY(svg.contains("<title>orders-to-obs</title>"));
    QVERIFY(svg.contains("Open-source RocketMQ (orders) → Filter (all events)"));
    // Letters are outlines: no reader needs our fonts.
    QVERIFY(!svg.contains("<text"));
}

void TestPipelinePicture::endingsSayTheForm()
{
    QCOMPARE(pictureFormat(u"/tmp/a.png"_s), PictureFormat::Png);
    QCOMPARE(pictureFormat(u"/tmp/a.PNG"_s), PictureFormat::Png);
    QCOMPARE(pictureFormat(u"/tmp/a.svg"_s), PictureFormat::Svg);
}

void TestPipelinePicture::thumbnailsAreDrawnOnce()
{
    RouteThumbnails thumbnails;
    const auto key = [&thumbnails](EndpointKind target, qreal ratio) {
        return thumbnails
            .thumbnail(EndpointKind::Kafka, target, QApplication::palette(), Qt::LeftToRight, ratio)
            .cacheKey();
    };
    const qint64 first = key(EndpointKind::Obs, 1);
    QCOMPARE(key(EndpointKind::Obs, 1), first);
    QVERIFY(key(EndpointKind::FunctionGraph, 1) != first);
    QVERIFY(key(EndpointKind::Obs, 1.5) != first);
}

void TestPipelinePicture::thumbnailsFollowKindAndTheme()
{
    RouteThumbnails thumbnails;
    const auto drawn = [&thumbnails](EndpointKind source, Qt::LayoutDirection direction) {
        return thumbnails.thumbnail(source, EndpointKind::Obs, QApplication::palette(), direction, 2)
            .toImage();
    };
    const QImage light = drawn(EndpointKind::Kafka, Qt::LeftToRight);
    QCOMPARE(light.size(), 2 * RouteThumbnails::size());
    QVERIFY(drawn(EndpointKind::DmsRocketMq, Qt::LeftToRight) != light);
    QVERIFY(drawn(EndpointKind::Unknown, Qt::LeftToRight) != light);
    QVERIFY(drawn(EndpointKind::Kafka, Qt::RightToLeft) != light);
    applyTheme(*qApp, Appearance::Dark);
    QVERIFY(drawn(EndpointKind::Kafka, Qt::LeftToRight) != light);
}

QTEST_MAIN(TestPipelinePicture)
#include "tst_pipelinepicture.moc"
