#include "ui/dialogs/colorchoice.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int swatchSize = 24;

class Swatch final : public QAbstractButton
{
public:
    Swatch(const QString &name, const QString &color, QWidget *parent)
        : QAbstractButton(parent), m_color(color)
    {
        setAccessibleName(name);
        setToolTip(name);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(swatchSize, swatchSize);
    }

    [[nodiscard]] const QString &color() const { return m_color; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = themeColors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF disc = QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5);
        painter.setPen(m_color.isEmpty() ? colors.strongBorder : QColor(m_color));
        painter.setBrush(m_color.isEmpty() ? colors.surface : QColor(m_color));
        painter.drawEllipse(disc);
        if (m_color.isEmpty())
            painter.drawLine(disc.center() + QPointF(-5, 5), disc.center() + QPointF(5, -5));
        if (!isChecked() && !hasFocus())
            return;
        // A line of its own for the focus: between two colours the eye must know both.
        painter.setPen(QPen(hasFocus() ? colors.accent : colors.muted, hasFocus() ? 3 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    }

private:
    QString m_color;
};

QString colorOf(const QAbstractButton *button)
{
    return static_cast<const Swatch *>(button)->color();
}

} // namespace

ColorChoice::ColorChoice(QWidget *parent) : QWidget(parent), m_swatches(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addStretch(1);
    addSwatch(tr("No colour"), {});
    addSwatch(tr("Green"), u"#12b76a"_s);
    addSwatch(tr("Blue"), u"#2e90fa"_s);
    addSwatch(tr("Purple"), u"#7a5af8"_s);
    addSwatch(tr("Orange"), u"#f79009"_s);
    addSwatch(tr("Red"), u"#f04438"_s);
    addSwatch(tr("Grey"), u"#667085"_s);
    setColor({});
}

void ColorChoice::setColor(const QString &color)
{
    const QList<QAbstractButton *> swatches = m_swatches->buttons();
    const auto same = std::ranges::find_if(swatches, [&color](const QAbstractButton *swatch) {
        return colorOf(swatch).compare(color, Qt::CaseInsensitive) == 0;
    });
    if (same == swatches.end() && QColor::isValidColorName(color))
        addSwatch(color, color);
    const QList<QAbstractButton *> all = m_swatches->buttons();
    QAbstractButton *chosen = same == swatches.end() ? all.constLast() : *same;
    chosen->setChecked(true);
    // Tab comes to the colour that is chosen, the arrow keys go on from there.
    for (QAbstractButton *swatch : all)
        swatch->setFocusPolicy(swatch == chosen ? Qt::StrongFocus : Qt::ClickFocus);
}

QString ColorChoice::color() const
{
    return colorOf(m_swatches->checkedButton());
}

void ColorChoice::addSwatch(const QString &name, const QString &color)
{
    auto *swatch = new Swatch(name, color, this);
    m_swatches->addButton(swatch);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->count() - 1, swatch);
}

} // namespace weir
