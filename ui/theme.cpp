#include "ui/theme.h"

#include "ui/cuttexttips.h"
#include "ui/focusring.h"
#include "ui/themestyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPalette>
#include <QToolTip>
#include <QVariant>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *toneProperty = "weirTone";
constexpr const char *buttonLookProperty = "weirButtonLook";
constexpr const char *fieldMarkProperty = "weirFieldMark";
constexpr const char *chipProperty = "weirChip";

//! A window darker than this is a dark scheme.
constexpr int darkLightness = 128;

ThemeColors lightColors()
{
    return {
        .surface = QColor(0xffffff),
        .raised = QColor(0xf6f7f9),
        .chip = QColor(0xf2f4f7),
        .border = QColor(0xdfe3e8),
        .strongBorder = QColor(0x7e8798),
        .text = QColor(0x16181d),
        .muted = QColor(0x5f6878),
        .disabled = QColor(0x98a2b3),
        .accent = QColor(0x2563eb),
        .accentPressed = QColor(0x1d4fc4),
        .onAccent = QColor(0xffffff),
        .accentSurface = QColor(0xeef4ff),
        .error = QColor(0xb42318),
        .errorSurface = QColor(0xfef3f2),
        .warning = QColor(0x93560b),
        .warningBorder = QColor(0xdc6803),
        .warningSurface = QColor(0xfffaeb),
        .success = QColor(0x067647),
        .onSignal = QColor(0xffffff),
        .codeKey = QColor(0x175cd3),
        .codeString = QColor(0x067647),
        .codeLiteral = QColor(0xb93815),
    };
}

ThemeColors darkColors()
{
    return {
        .surface = QColor(0x1e2127),
        .raised = QColor(0x16181d),
        .chip = QColor(0x2a2e36),
        .border = QColor(0x343942),
        .strongBorder = QColor(0x737d8e),
        .text = QColor(0xe6e8ec),
        .muted = QColor(0x9ba5b6),
        .disabled = QColor(0x667085),
        .accent = QColor(0x6ea8fe),
        .accentPressed = QColor(0x9cc4ff),
        .onAccent = QColor(0x16181d),
        .accentSurface = QColor(0x1f2a3d),
        .error = QColor(0xf97066),
        .errorSurface = QColor(0x3a1d1b),
        .warning = QColor(0xfdb022),
        .warningBorder = QColor(0xdc6803),
        .warningSurface = QColor(0x33270f),
        .success = QColor(0x47cd89),
        .onSignal = QColor(0x16181d),
        .codeKey = QColor(0x84adff),
        .codeString = QColor(0x75e0a7),
        .codeLiteral = QColor(0xf7a572),
    };
}

QPalette paletteOf(const ThemeColors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.surface);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.raised);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.error);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.surface);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, colors.surface);
    palette.setColor(QPalette::Midlight, colors.raised);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.strongBorder);
    palette.setColor(QPalette::Shadow, colors.border);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::PlaceholderText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.muted);
    return palette;
}

template <typename T>
T propertyOf(const QWidget *widget, const char *name, T fallback)
{
    const QVariant value = widget ? widget->property(name) : QVariant();
    return value.isValid() ? static_cast<T>(value.toInt()) : fallback;
}

void paintTone(QWidget *widget, Tone tone)
{
    QPalette palette = QApplication::palette(widget);
    const QColor color = toneColor(themeColors(palette), tone);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color);
    }
    widget->setPalette(palette);
}

} // namespace

const ThemeColors &themeColors(const QPalette &palette)
{
    static const ThemeColors light = lightColors();
    static const ThemeColors dark = darkColors();
    return palette.color(QPalette::Window).lightness() < darkLightness ? dark : light;
}

void applyTheme(QApplication &application, Appearance appearance)
{
    // Without a palette of ours the application has the desktop's again.
    QApplication::setPalette(QPalette());
    QPalette palette;
    switch (appearance) {
    case Appearance::System:
        palette = paletteOf(themeColors(QApplication::palette()));
        break;
    case Appearance::Light:
        palette = paletteOf(lightColors());
        break;
    case Appearance::Dark:
        palette = paletteOf(darkColors());
        break;
    }
    if (!qobject_cast<ThemeStyle *>(application.style()))
        QApplication::setStyle(new ThemeStyle);
    if (!application.findChild<FocusRing *>(QString(), Qt::FindDirectChildrenOnly))
        new FocusRing(&application);
    if (!application.findChild<CutTextTips *>(QString(), Qt::FindDirectChildrenOnly))
        new CutTextTips(&application);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->property(toneProperty).isValid())
            paintTone(widget, propertyOf(widget, toneProperty, Tone::Normal));
    }
}

void applyMotion(Motion motion)
{
    auto *style = qobject_cast<ThemeStyle *>(QApplication::style());
    if (!style || style->motion() == motion)
        return;
    style->setMotion(motion);
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

QColor toneColor(const ThemeColors &colors, Tone tone)
{
    switch (tone) {
    case Tone::Normal:
        return colors.text;
    case Tone::Muted:
        return colors.muted;
    case Tone::Accent:
        return colors.accent;
    case Tone::Error:
        return colors.error;
    case Tone::Warning:
        return colors.warning;
    case Tone::Success:
        return colors.success;
    }
    return colors.text;
}

Tone toneOf(Level level)
{
    switch (level) {
    case Level::Error:
        return Tone::Error;
    case Level::Warning:
        return Tone::Warning;
    case Level::Note:
        return Tone::Muted;
    }
    return Tone::Normal;
}

QString levelSign(Level level)
{
    switch (level) {
    case Level::Error:
        return u"✕"_s;
    case Level::Warning:
        return u"⚠"_s;
    case Level::Note:
        return u"ⓘ"_s;
    }
    return {};
}

QFont themeFont(TextStyle style)
{
    QFont font = QApplication::font();
    const double size = font.pointSizeF();
    switch (style) {
    case TextStyle::Normal:
        break;
    case TextStyle::Small:
        font.setPointSizeF(size * 0.9);
        break;
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Title:
        font.setPointSizeF(size * 1.25);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Code:
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(size * 0.95);
        break;
    }
    return font;
}

void setTone(QWidget *widget, Tone tone)
{
    widget->setProperty(toneProperty, static_cast<int>(tone));
    paintTone(widget, tone);
}

bool hasTone(const QWidget *widget)
{
    return widget && widget->property(toneProperty).isValid();
}

void setTextStyle(QWidget *widget, TextStyle style)
{
    widget->setFont(themeFont(style));
}

void makeChip(QLabel *label)
{
    label->setProperty(chipProperty, true);
    label->setFrameShape(QFrame::StyledPanel);
    label->setTextFormat(Qt::PlainText);
    setTextStyle(label, TextStyle::Small);
    setTone(label, Tone::Muted);
}

bool isChip(const QWidget *widget)
{
    return widget && widget->property(chipProperty).isValid();
}

void setButtonLook(QAbstractButton *button, ButtonLook look)
{
    if (buttonLook(button) == look)
        return;
    button->setProperty(buttonLookProperty, static_cast<int>(look));
    button->update();
}

ButtonLook buttonLook(const QWidget *button)
{
    return propertyOf(button, buttonLookProperty, ButtonLook::Normal);
}

void setFieldMark(QWidget *field, FieldMark mark)
{
    if (fieldMark(field) == mark)
        return;
    field->setProperty(fieldMarkProperty, static_cast<int>(mark));
    field->update();
}

FieldMark fieldMark(const QWidget *field)
{
    return propertyOf(field, fieldMarkProperty, FieldMark::None);
}

int fieldHeight(const QWidget *widget)
{
    return widget->fontMetrics().height() + 2 * metrics::radius;
}

} // namespace weir
