#include "ui/dialogs/profilesection.h"

#include "ui/dialogs/paragraph.h"
#include "ui/leveltext.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int editorWidth = 340;

QLabel *newSmallText(QWidget *parent)
{
    QLabel *label = newParagraph({}, parent);
    setTextStyle(label, TextStyle::Small);
    return label;
}

QGridLayout *newGrid(QWidget *parent)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::columnGap);
    grid->setVerticalSpacing(metrics::tight);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

QPushButton *newRowButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

ProfileSection::ProfileSection(QWidget *parent)
    : QWidget(parent), m_body(new QWidget(this)), m_grid(newGrid(m_body))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addWidget(m_body);
}

void ProfileSection::refresh(const ConnectionProfile &entered, const ValidationIssues &issues)
{
    Q_UNUSED(entered);
    for (const Row &row : m_rows) {
        const auto issue = std::ranges::find(issues, row.pointer, &ValidationIssue::pointer);
        const bool isShown = row.isTouched && issue != issues.end() && !row.label->isHidden();
        showLevelText(row.fault, isShown ? issue->level : Level::Error, isShown ? issue->message : QString());
        setFieldMark(row.editor, FieldMark::None);
        row.editor->setAccessibleDescription(isShown ? issue->message : QString());
        if (isShown)
            setFieldMark(row.editor, issue->level == Level::Error ? FieldMark::Error : FieldMark::Warning);
    }
}

void ProfileSection::touchAll()
{
    for (Row &row : m_rows)
        row.isTouched = true;
}

void ProfileSection::touchFilled()
{
    for (Row &row : m_rows) {
        const auto *line = qobject_cast<QLineEdit *>(row.editor);
        row.isTouched = !line || !line->text().isEmpty();
    }
}

bool ProfileSection::hasField(const std::string &pointer) const
{
    return std::ranges::find(m_rows, pointer, &Row::pointer) != m_rows.end();
}

std::optional<std::string>
ProfileSection::firstField(const std::function<bool(const std::string &pointer)> &isWanted) const
{
    const auto row = std::ranges::find_if(m_rows, isWanted, &Row::pointer);
    return row == m_rows.end() ? std::nullopt : std::optional(row->pointer);
}

void ProfileSection::focusField(const std::string &pointer)
{
    unfold();
    std::ranges::find(m_rows, pointer, &Row::pointer)->editor->setFocus(Qt::OtherFocusReason);
}

void ProfileSection::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
    if (m_head)
        m_head->setColumnMinimumWidth(0, width);
}

int ProfileSection::labelWidthHint() const
{
    int width = 0;
    for (const Row &row : m_rows)
        width = std::max(width, row.label->sizeHint().width());
    return width;
}

QLineEdit *ProfileSection::addLine(std::string pointer, const QString &label, const QString &text,
                                   QWidget *beside)
{
    auto *line = new QLineEdit(text, m_body);
    // Long texts are read from their beginning.
    line->setCursorPosition(0);
    addRow(std::move(pointer), label, line, beside);
    connect(line, &QLineEdit::textChanged, this, &ProfileSection::edited);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        touch(line);
        Q_EMIT edited();
    });
    return line;
}

void ProfileSection::addRow(std::string pointer, const QString &label, QWidget *editor, QWidget *beside)
{
    auto *name = new QLabel(label, m_body);
    name->setBuddy(editor);
    editor->setAccessibleName(label);
    editor->setMinimumWidth(editorWidth);
    // Else a fault beneath takes its room from the lines.
    editor->setMinimumHeight(fieldHeight(editor));
    QLabel *fault = newSmallText(m_body);
    fault->hide();
    auto *cell = new QHBoxLayout;
    cell->setSpacing(metrics::gap);
    cell->addWidget(editor, 1);
    Row row{.pointer = std::move(pointer), .editor = editor, .parts = {name, editor}, .label = name};
    if (beside) {
        cell->addWidget(beside);
        row.parts.push_back(beside);
    }
    const int line = m_grid->rowCount();
    m_grid->addWidget(name, line, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addLayout(cell, line, 1);
    m_grid->addWidget(fault, line + 1, 1);
    m_grid->setRowMinimumHeight(line + 2, metrics::tight);
    row.fault = fault;
    row.lastLine = line + 2;
    m_rows.push_back(std::move(row));
}

void ProfileSection::addBeneath(QWidget *widget)
{
    Row &row = m_rows.back();
    // In the place of the gap, which moves on.
    m_grid->setRowMinimumHeight(row.lastLine, 0);
    m_grid->addWidget(widget, row.lastLine, 1);
    m_grid->setRowMinimumHeight(++row.lastLine, metrics::tight);
    row.parts.push_back(widget);
}

QLabel *ProfileSection::addNote()
{
    QLabel *note = newSmallText(m_body);
    setTone(note, Tone::Muted);
    addBeneath(note);
    return note;
}

void ProfileSection::setRowVisible(const QWidget *editor, bool isVisible)
{
    const Row &row = rowOf(editor);
    for (QWidget *part : row.parts)
        part->setVisible(isVisible);
    if (!isVisible)
        row.fault->hide();
    m_grid->setRowMinimumHeight(row.lastLine, isVisible ? metrics::tight : 0);
}

void ProfileSection::makeFoldable(const QString &title)
{
    m_toggle = newRowButton({}, this);
    m_toggle->setCheckable(true);
    m_toggle->setAccessibleName(title);
    setButtonLook(m_toggle, ButtonLook::Link);
    m_head = newGrid(nullptr);
    // A column that is empty has no spacing.
    m_head->addWidget(new QWidget(this), 0, 0);
    m_head->addWidget(m_toggle, 0, 1, Qt::AlignLeft);
    static_cast<QVBoxLayout *>(layout())->insertLayout(0, m_head);
    const auto show = [this, title](bool isShown) {
        m_body->setVisible(isShown);
        m_toggle->setText(isShown ? tr("▾ %1", "a part that is unfolded").arg(title)
                                  : tr("▸ %1", "a part that is folded").arg(title));
        if (isShown)
            Q_EMIT unfolded();
    };
    connect(m_toggle, &QPushButton::toggled, this, show);
    show(false);
}

void ProfileSection::unfold()
{
    if (m_toggle)
        m_toggle->setChecked(true);
}

void ProfileSection::touch(const QWidget *editor)
{
    rowOf(editor).isTouched = true;
}

bool ProfileSection::isTouched(const QWidget *editor) const
{
    return std::ranges::find(m_rows, editor, &Row::editor)->isTouched;
}

ProfileSection::Row &ProfileSection::rowOf(const QWidget *editor)
{
    return *std::ranges::find(m_rows, editor, &Row::editor);
}

} // namespace weir
