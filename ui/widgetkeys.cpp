#include "ui/widgetkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace weir {

namespace {

struct WidgetKeyText
{
    Q_DECLARE_TR_FUNCTIONS(weir::WidgetKey)
};

constexpr size_t mostKeys = 3;

//! One row of the table.
struct KeySpec
{
    WidgetKey key;
    //! Translatable, context weir::WidgetKey, as is `text`.
    const char *place;
    const char *text;
    //! Filled up with none.
    std::array<int, mostKeys> combinations;
};

constexpr const char *everyPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Everywhere");
constexpr const char *palettePlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Command palette");
constexpr const char *listPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Lists");
constexpr const char *startPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Start page");
constexpr const char *pipelinePlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Pipeline");
constexpr const char *choicePlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Fields with a list");
constexpr const char *findPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Search in the JSON");
constexpr const char *conditionPlace =
    QT_TRANSLATE_NOOP("weir::WidgetKey", "Rule lab, values of a condition");
constexpr const char *variablePlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Rule lab, variables");
constexpr const char *templatePlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Rule lab, template");
constexpr const char *matrixPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Many changes at once");
constexpr const char *draftsPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Drafts");
constexpr const char *panelPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Panels");
constexpr const char *requestsPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Requests");
constexpr const char *dialogPlace = QT_TRANSLATE_NOOP("weir::WidgetKey", "Dialogs");

constexpr int up = Qt::Key_Up;
constexpr int down = Qt::Key_Down;
constexpr int pageUp = Qt::Key_PageUp;
constexpr int pageDown = Qt::Key_PageDown;
constexpr int enter = Qt::Key_Return;
constexpr int padEnter = Qt::Key_Enter;
constexpr int escape = Qt::Key_Escape;
constexpr int alt = Qt::AltModifier;
constexpr int control = Qt::ControlModifier;
constexpr int shift = Qt::ShiftModifier;

constexpr std::array specs{
    KeySpec{WidgetKey::OpenMenu,
            everyPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Open the menu of what has the focus"),
            {Qt::Key_Menu, shift | Qt::Key_F10}},
    KeySpec{WidgetKey::PaletteNext, palettePlace, QT_TRANSLATE_NOOP("weir::WidgetKey", "Next entry"), {down}},
    KeySpec{WidgetKey::PalettePrevious,
            palettePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Previous entry"),
            {up}},
    KeySpec{WidgetKey::PaletteNextPage,
            palettePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "A page further"),
            {pageDown}},
    KeySpec{WidgetKey::PalettePreviousPage,
            palettePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "A page back"),
            {pageUp}},
    KeySpec{WidgetKey::PaletteChoose,
            palettePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Choose the entry"),
            {enter, padEnter}},
    KeySpec{WidgetKey::PaletteClose,
            palettePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Close without a choice"),
            {escape}},
    KeySpec{WidgetKey::FilterToRows,
            listPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "From the filter to the rows"),
            {down}},
    KeySpec{WidgetKey::OpenRow,
            listPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Open the row"),
            {enter, padEnter}},
    KeySpec{WidgetKey::NextRecent,
            startPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Next of what was opened lately"),
            {down}},
    KeySpec{WidgetKey::PreviousRecent,
            startPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Previous of what was opened lately"),
            {up}},
    KeySpec{WidgetKey::RemoveRecent,
            startPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Take it off what was opened lately"),
            {Qt::Key_Delete}},
    KeySpec{WidgetKey::PipelineLeft,
            pipelinePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Box to the left"),
            {Qt::Key_Left}},
    KeySpec{WidgetKey::PipelineRight,
            pipelinePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Box to the right"),
            {Qt::Key_Right}},
    KeySpec{WidgetKey::PipelineFirst,
            pipelinePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "First box"),
            {Qt::Key_Home}},
    KeySpec{WidgetKey::PipelineLast,
            pipelinePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Last box"),
            {Qt::Key_End}},
    KeySpec{WidgetKey::PipelineField,
            pipelinePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Go to the fields of the box"),
            {enter, padEnter}},
    KeySpec{WidgetKey::OpenChoices,
            choicePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Open the list"),
            {alt | down, down, Qt::Key_F4}},
    KeySpec{WidgetKey::TakeChoice,
            choicePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Take the row"),
            {enter, padEnter}},
    KeySpec{WidgetKey::CloseChoices,
            choicePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Close the list"),
            {escape, Qt::Key_F4, alt | up}},
    KeySpec{WidgetKey::FindNext,
            findPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Next place"),
            {enter, padEnter}},
    KeySpec{WidgetKey::FindPrevious,
            findPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Previous place"),
            {shift | enter, shift | padEnter}},
    KeySpec{
        WidgetKey::FindClose, findPlace, QT_TRANSLATE_NOOP("weir::WidgetKey", "Close the search"), {escape}},
    KeySpec{WidgetKey::NextOperand,
            conditionPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "One more value"),
            {enter, padEnter}},
    KeySpec{WidgetKey::RemoveOperand,
            conditionPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Remove an empty value"),
            {Qt::Key_Backspace}},
    KeySpec{WidgetKey::AddVariable,
            variablePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Add a variable"),
            {Qt::Key_Insert}},
    KeySpec{WidgetKey::CopyVariable,
            variablePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Add a copy of the variable"),
            {control | Qt::Key_D}},
    KeySpec{WidgetKey::RemoveVariable,
            variablePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Remove the variable"),
            {Qt::Key_Delete}},
    KeySpec{WidgetKey::RaiseVariable,
            variablePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Move the variable up"),
            {alt | up}},
    KeySpec{WidgetKey::LowerVariable,
            variablePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Move the variable down"),
            {alt | down}},
    KeySpec{WidgetKey::EditVariable,
            variablePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Edit the cell"),
            {enter, padEnter}},
    KeySpec{WidgetKey::CompleteName,
            templatePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Offer names of variables"),
            {control | Qt::Key_Space}},
    KeySpec{WidgetKey::TakeName,
            templatePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Take the name"),
            {enter, padEnter, Qt::Key_Tab}},
    KeySpec{WidgetKey::CloseNames,
            templatePlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Close the names"),
            {escape}},
    KeySpec{WidgetKey::TickRows,
            matrixPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Tick the rows, or not"),
            {Qt::Key_Space}},
    KeySpec{WidgetKey::RowDetails,
            matrixPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "What the row changes"),
            {enter, padEnter}},
    KeySpec{WidgetKey::DiscardDrafts,
            draftsPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Discard the chosen drafts"),
            {Qt::Key_Delete}},
    KeySpec{WidgetKey::LeavePanel,
            panelPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Back to where you came from"),
            {escape}},
    KeySpec{WidgetKey::CloseRequests,
            requestsPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Close the requests"),
            {escape}},
    KeySpec{WidgetKey::PressButton,
            dialogPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Press the focused button, or else the filled one"),
            {enter, padEnter}},
    KeySpec{WidgetKey::LeaveDialog,
            dialogPlace,
            QT_TRANSLATE_NOOP("weir::WidgetKey", "Leave, and change nothing"),
            {escape}},
};

const KeySpec &specOf(WidgetKey key)
{
    return *std::ranges::find(specs, key, &KeySpec::key);
}

} // namespace

bool isKey(const QKeyEvent *event, WidgetKey key)
{
    const int pressed = event->key() | static_cast<int>((event->modifiers() & ~Qt::KeypadModifier).toInt());
    return pressed != 0
        && std::ranges::find(specOf(key).combinations, pressed) != specOf(key).combinations.end();
}

QList<QKeySequence> sequencesOf(WidgetKey key)
{
    QList<QKeySequence> sequences;
    for (const int combination : specOf(key).combinations) {
        if (combination != 0)
            sequences.append(QKeySequence(combination));
    }
    return sequences;
}

std::vector<KeyRow> widgetKeyRows()
{
    std::vector<KeyRow> rows;
    rows.reserve(specs.size());
    for (const KeySpec &spec : specs) {
        rows.push_back(
            {WidgetKeyText::tr(spec.place), WidgetKeyText::tr(spec.text), keyTexts(sequencesOf(spec.key))});
    }
    return rows;
}

} // namespace weir
