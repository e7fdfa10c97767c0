#include "ui/pipeline/pipelinepicture.h"

#include "models/draft/loadedresource.h"
#include "models/service/resourcestatus.h"
#include "ui/pipeline/pipelinelayout.h"
#include "ui/pipeline/pipelinepainting.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int pngScale = 2;
constexpr double millimetresInInch = 25.4;
constexpr double pixelsInInch = 96;

//! The parts of a picture and where they stand.
struct PlacedPicture
{
    PipelineLayout layout;
    QString state;
    QRect title;
    QPoint origin;
    QSize size;
};

PlacedPicture place(const PipelinePicture &picture)
{
    PlacedPicture placed;
    placed.state = statusLabel(picture.status);
    const QFontMetrics title(themeFont(TextStyle::Title));
    const int room = wantedRoom(picture.stages, placed.state, StageTexts::Whole);
    placed.layout = layOutPipeline(picture.stages, placed.state, room, QGuiApplication::layoutDirection(),
                                   StageTexts::Whole);
    placed.title = QRect(metrics::margin, metrics::margin, room, title.height());
    placed.origin = placed.title.bottomLeft() + QPoint(0, metrics::gap);
    placed.size = {room + 2 * metrics::margin,
                   placed.origin.y() + placed.layout.size.height() + metrics::margin};
    return placed;
}

void paint(QPainter &painter, const PipelinePicture &picture, const PlacedPicture &placed,
           const ThemeColors &colors)
{
    painter.setLayoutDirection(QGuiApplication::layoutDirection());
    painter.fillRect(QRect(QPoint(), placed.size), colors.surface);
    paintLine(painter, placed.title, picture.name, themeFont(TextStyle::Title), colors.text);
    const Flow flow = isRunning({.status = picture.status}) ? Flow::Running : Flow::Resting;
    painter.translate(placed.origin);
    for (size_t index = 0; index < picture.stages.size(); ++index) {
        paintStage(painter, placed.layout.boxes[index], picture.stages[index], {}, colors,
                   placed.layout.density);
        if (index > 0) {
            paintFlow(painter, gapBetween(placed.layout.boxes[index - 1], placed.layout.boxes[index]), flow,
                      std::nullopt, colors);
        }
    }
    paintState(painter, placed.layout.state, picture.status, placed.state, colors);
}

//! For who cannot see it: "Kafka (orders · grp) → …".
QString description(const PipelinePicture &picture)
{
    QStringList words;
    for (const PipelineStage &stage : picture.stages) {
        words.append(stage.detail.isEmpty()
                         ? stage.title
                         : QCoreApplication::translate("weir::Pipeline", "%1 (%2)", "a stage and its detail")
                               .arg(stage.title, stage.detail));
    }
    return words.join(u" → "_s);
}

QByteArray svgOf(const PipelinePicture &picture, const PlacedPicture &placed, const ThemeColors &colors)
{
    const QString titleMark = u"weir-title"_s;
    const QString descriptionMark = u"weir-description"_s;
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(placed.size);
    generator.setViewBox(QRect(QPoint(), placed.size));
    generator.setResolution(static_cast<int>(pixelsInInch));
    // Qt 6.4 writes both as they are, markup included.
    generator.setTitle(titleMark);
    generator.setDescription(descriptionMark);
    QPainter painter(&generator);
    paint(painter, picture, placed, colors);
    painter.end();
    QByteArray file = buffer.data();
    file.replace(titleMark.toUtf8(), picture.name.toHtmlEscaped().toUtf8());
    file.replace(descriptionMark.toUtf8(), description(picture).toHtmlEscaped().toUtf8());
    return file;
}

QByteArray pngOf(const PipelinePicture &picture, const PlacedPicture &placed, const ThemeColors &colors)
{
    QImage image(placed.size * pngScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(pngScale);
    QPainter painter(&image);
    paint(painter, picture, placed, colors);
    painter.end();
    // Fonts would become larger by it.
    const int density = qRound(pngScale * pixelsInInch / millimetresInInch * 1000);
    image.setDotsPerMeterX(density);
    image.setDotsPerMeterY(density);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

PictureFormat pictureFormat(const QString &path)
{
    return path.endsWith(u".png"_s, Qt::CaseInsensitive) ? PictureFormat::Png : PictureFormat::Svg;
}

QByteArray pictureFile(const PipelinePicture &picture, PictureFormat format, const QPalette &palette)
{
    const PlacedPicture placed = place(picture);
    const ThemeColors &colors = themeColors(palette);
    switch (format) {
    case PictureFormat::Svg:
        return svgOf(picture, placed, colors);
    case PictureFormat::Png:
        return pngOf(picture, placed, colors);
    }
    return {};
}

} // namespace weir
