#include "ui/rules/outputtext.h"

#include "models/rules/outcometext.h"
#include "models/text.h"
#include "ui/editors/codeview.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct OutputText
{
    Q_DECLARE_TR_FUNCTIONS(weir::OutputText)
};

//! Colouring more takes longer than a frame.
constexpr size_t codeLimit = 128UL * 1024;
constexpr int fewestLines = 3;
constexpr int mostLines = 20;

QStringList namesOf(const TransformOutput &output, Filling filling)
{
    std::set<QString> names;
    for (const FilledReference &reference : output.references) {
        if (reference.filling == filling)
            names.insert(toQString(reference.name));
    }
    return {names.begin(), names.end()};
}

void addNames(QStringList &notes, const QString &note, const QStringList &names)
{
    if (!names.isEmpty())
        notes.append(note.arg(QLocale().createSeparatedList(names)));
}

} // namespace

QStringList outputNotes(const EventOutcome &outcome)
{
    const TransformOutput &output = outcome.output;
    QStringList notes;
    addNames(notes, OutputText::tr("Default used: %1"), namesOf(output, Filling::Default));
    addNames(notes, OutputText::tr("No value in this event, and left empty: %1"),
             namesOf(output, Filling::Nothing));
    addNames(notes, OutputText::tr("Not defined, and left empty: %1"), namesOf(output, Filling::Undefined));
    for (const VariableValue &variable : output.variables) {
        if (variable.state == ValueState::Fault)
            notes.append(OutputText::tr("%1: %2").arg(toQString(variable.name), variable.fault));
    }
    for (size_t i = 0; i < outcome.keys.size(); ++i) {
        const TransformOutput &key = outcome.keys[i];
        notes.append(
            key.fault.isEmpty()
                ? OutputText::tr("Key %1: %2").arg(QString::number(i + 1), shownOutput(key.text))
                : OutputText::tr("Key %1 cannot be made. %2").arg(QString::number(i + 1), key.fault));
    }
    return notes;
}

QString shownOutput(const std::string &text)
{
    return canShowCode(text) ? readableOutput(text) : tooLongText(text);
}

bool canShowCode(const std::string &text)
{
    return text.size() <= codeLimit;
}

QString tooLongText(const std::string &text)
{
    return OutputText::tr("%1, too long to be shown here.")
        .arg(QLocale().formattedDataSize(static_cast<qint64>(text.size())));
}

void fitHeight(CodeView *view)
{
    const int lines = std::clamp(view->blockCount(), fewestLines, mostLines);
    const int margins = 2 * (static_cast<int>(view->document()->documentMargin()) + view->frameWidth());
    // A line more than there is: the last one must not be under a scroll bar.
    view->setFixedHeight((lines + 1) * view->fontMetrics().lineSpacing() + margins);
}

} // namespace weir
