#pragma once

#include "models/schema/fieldspec.h"
#include "ui/appearance.h"

#include <QColor>
#include <QFont>

class QAbstractButton;
class QApplication;
class QLabel;
class QPalette;
class QWidget;

namespace weir {

//! Every colour of the program, by what it is for. Text colours reach 4.5 : 1 on the surfaces they stand on.
struct ThemeColors
{
    QColor surface; //!< The window and its fields.
    QColor raised; //!< Behind tabs, boxes of the pipeline, anything that stands out a little.
    QColor chip;
    QColor border; //!< Between things that can be told apart without it.
    QColor strongBorder; //!< Of controls: 3 : 1 on the surfaces they stand on.
    QColor text;
    QColor muted;
    QColor disabled;
    QColor accent;
    QColor accentPressed;
    QColor onAccent;
    QColor accentSurface; //!< Selected rows.
    QColor error;
    QColor errorSurface;
    QColor warning;
    QColor warningBorder;
    QColor warningSurface;
    QColor success;
    QColor onSignal; //!< Text on error, warning or success as a fill.
    QColor codeKey;
    QColor codeString;
    QColor codeLiteral;
};

//! The light or the dark set, by the lightness of the palette's window.
[[nodiscard]] const ThemeColors &themeColors(const QPalette &palette);

//! Palette, style and fonts of the whole program. System takes the lightness that the desktop's palette has
//! now.
void applyTheme(QApplication &application, Appearance appearance);

//! Whether anything may move by itself.
enum class Motion : quint8 { Allowed, Reduced };

//! After applyTheme(): from now on the style says so to all that would move.
void applyMotion(Motion motion);

//! Distances in device-independent pixels.
namespace metrics {
inline constexpr int hairline = 1;
inline constexpr int tight = 4;
inline constexpr int gap = 8;
inline constexpr int rowGap = 10;
inline constexpr int columnGap = 14;
inline constexpr int margin = 18;
inline constexpr int sectionGap = 24;
inline constexpr int fieldPadding = 9;
inline constexpr int radius = 6;
//! Lines that are longer are not read well.
inline constexpr int widestForm = 1100;
} // namespace metrics

//! What a text or a sign says by its colour; its words say it as well.
enum class Tone : quint8 { Normal, Muted, Accent, Error, Warning, Success };

[[nodiscard]] QColor toneColor(const ThemeColors &colors, Tone tone);
[[nodiscard]] Tone toneOf(Level level);
//! ✕, ⚠ or ⓘ
[[nodiscard]] QString levelSign(Level level);

enum class TextStyle : quint8 { Normal, Small, Strong, Title, Code };

//! A font of the scale, relative to the program's font.
[[nodiscard]] QFont themeFont(TextStyle style);

void setTone(QWidget *widget, Tone tone);
[[nodiscard]] bool hasTone(const QWidget *widget);
void setTextStyle(QWidget *widget, TextStyle style);

//! Puts a small rounded box behind the text.
void makeChip(QLabel *label);
[[nodiscard]] bool isChip(const QWidget *widget);

enum class ButtonLook : quint8 {
    Normal,
    Primary, //!< Filled; one in a window.
    Quiet, //!< Without a frame until it is pointed at.
    Link,
    Chip, //!< Small words that change when they are pressed.
    SegmentOnly, //!< One of a row of joined buttons, by its place there.
    SegmentFirst,
    SegmentMiddle,
    SegmentLast,
};

void setButtonLook(QAbstractButton *button, ButtonLook look);
[[nodiscard]] ButtonLook buttonLook(const QWidget *button);

//! The frame of a field: coloured by its gravest issue.
enum class FieldMark : quint8 { None, Warning, Error };

void setFieldMark(QWidget *field, FieldMark mark);
[[nodiscard]] FieldMark fieldMark(const QWidget *field);

//! The height of a field or a button with one line of text.
[[nodiscard]] int fieldHeight(const QWidget *widget);

} // namespace weir
