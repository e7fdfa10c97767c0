#include "ui/leveltext.h"

#include "ui/announcement.h"

#include <QCoreApplication>
#include <QLabel>

#include <optional>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ToneTexts
{
    Q_DECLARE_TR_FUNCTIONS(weir::ToneTexts)
};

//! Nothing where it went well.
std::optional<Level> levelOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return Level::Error;
    case Tone::Warning:
        return Level::Warning;
    case Tone::Success:
        return std::nullopt;
    case Tone::Normal:
    case Tone::Muted:
    case Tone::Accent:
        break;
    }
    return Level::Note;
}

QString signOf(Tone tone)
{
    const std::optional<Level> level = levelOf(tone);
    return level ? levelSign(*level) : u"✓"_s;
}

} // namespace

void setLevelText(QLabel *label, Level level, const QString &message)
{
    label->setText(message.isEmpty() ? QString() : levelSign(level) + u' ' + message);
    label->setAccessibleName(message.isEmpty() ? QString() : levelText(level, message));
    setTone(label, toneOf(level));
}

void showLevelText(QLabel *label, Level level, const QString &message)
{
    const QString before = label->isVisible() ? label->text() : QString();
    setLevelText(label, level, message);
    label->setVisible(!message.isEmpty());
    if (label->isVisible() && label->text() != before)
        announceAtPause(label);
}

void setSuccessText(QLabel *label, const QString &message)
{
    label->setText(signOf(Tone::Success) + u' ' + message);
    label->setAccessibleName(message);
    setTone(label, Tone::Success);
}

void setToneText(QLabel *label, Tone tone, const QString &text)
{
    label->setText(text);
    label->setAccessibleName({});
    setTone(label, tone);
}

void setToneSign(QLabel *label, Tone tone)
{
    const std::optional<Level> level = levelOf(tone);
    label->setText(signOf(tone));
    label->setAccessibleName(level ? levelLabel(*level) : ToneTexts::tr("Success"));
    setTone(label, tone);
}

QString spokenText(Tone tone, const QString &message)
{
    const bool isGrave = tone == Tone::Error || tone == Tone::Warning;
    return isGrave ? levelText(*levelOf(tone), message) : message;
}

} // namespace weir
