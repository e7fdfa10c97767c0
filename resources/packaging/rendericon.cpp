// Renders an SVG icon at one size, for the places that take no SVG. The ending of the file decides the
// format. Usage: rendericon ICON.svg SIZE FILE

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fputs("Usage: rendericon ICON.svg SIZE FILE\n", stderr);
        return 2;
    }
    const int size = QByteArray(argv[2]).toInt();
    QSvgRenderer icon(QString::fromLocal8Bit(argv[1]));
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.render(&painter);
    painter.end();
    if (icon.isValid() && image.save(QString::fromLocal8Bit(argv[3])))
        return 0;
    std::fprintf(stderr, "%s cannot be rendered as %s.\n", argv[1], argv[3]);
    return 1;
}
