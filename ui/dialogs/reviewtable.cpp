#include "ui/dialogs/reviewtable.h"

#include "ui/dialogs/paragraph.h"
#include "ui/hairline.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum ReviewColumn : quint8 { FieldColumn, BeforeColumn, ServiceColumn, AfterColumn, ColumnTotal };

QLabel *newCell(const QString &text, QWidget *parent)
{
    QLabel *label = newParagraph(breakableText(text), parent);
    // Without the places to break.
    label->setAccessibleName(text);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

ReviewTable::ReviewTable(const ReviewContent &content, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_columns(columnsOf(content))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::columnGap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(FieldColumn, 5);
    addHeading(FieldColumn, tr("Field"));
    switch (m_columns) {
    case Columns::Three:
        addHeading(BeforeColumn, tr("When you opened it"));
        addHeading(ServiceColumn, tr("On the service now"));
        m_grid->setColumnStretch(BeforeColumn, 5);
        m_grid->setColumnStretch(ServiceColumn, 6);
        break;
    case Columns::Two:
        addHeading(BeforeColumn, tr("On the service now"));
        m_grid->setColumnStretch(BeforeColumn, 6);
        break;
    case Columns::One:
        break;
    }
    addHeading(AfterColumn, m_columns == Columns::One ? tr("Value") : tr("Yours"));
    m_grid->setColumnStretch(AfterColumn, 6);
    addLine();
    for (const ReviewRow &row : content.conflicts)
        addConflict(row);
    for (const ReviewRow &row : content.changes)
        addChange(row);
    for (const ReviewRow &row : content.taken)
        addTaken(row);
    for (const ReviewRow &row : content.keptSecrets)
        addChange(row);
}

ReviewTable::Columns ReviewTable::columnsOf(const ReviewContent &content)
{
    if (content.purpose == ReviewContent::Purpose::Create)
        return Columns::One;
    return content.taken.empty() && content.conflicts.empty() ? Columns::Two : Columns::Three;
}

std::vector<std::optional<ConflictChoice>> ReviewTable::choices() const
{
    std::vector<std::optional<ConflictChoice>> choices;
    for (const auto &[service, mine] : m_choices) {
        choices.push_back(service->isChecked()    ? std::optional(ConflictChoice::Service)
                              : mine->isChecked() ? std::optional(ConflictChoice::Mine)
                                                  : std::nullopt);
    }
    return choices;
}

void ReviewTable::addHeading(int column, const QString &text)
{
    auto *label = newCell(text, this);
    label->setFont(themeFont(TextStyle::Strong));
    setTone(label, Tone::Muted);
    label->setContentsMargins(0, 0, 0, metrics::gap);
    m_grid->addWidget(label, 0, column);
}

int ReviewTable::addField(const ReviewRow &row)
{
    const int line = m_grid->rowCount();
    auto *field = new QWidget(this);
    auto *names = new QVBoxLayout(field);
    names->setContentsMargins(0, metrics::rowGap, 0, metrics::rowGap);
    names->setSpacing(metrics::tight);
    auto *label = newCell(row.label, field);
    setTextStyle(label, TextStyle::Strong);
    auto *pointer = newCell(row.pointer, field);
    setTextStyle(pointer, TextStyle::Small);
    setTone(pointer, Tone::Muted);
    names->addWidget(label);
    names->addWidget(pointer);
    m_grid->addWidget(field, line, FieldColumn, Qt::AlignTop);
    return line;
}

QLabel *ReviewTable::addText(int line, int column, const QString &text)
{
    auto *label = newCell(text, this);
    label->setContentsMargins(0, metrics::rowGap, 0, metrics::rowGap);
    m_grid->addWidget(label, line, column, Qt::AlignTop);
    return label;
}

void ReviewTable::addChange(const ReviewRow &row)
{
    const int line = addField(row);
    QList<QLabel *> texts;
    if (m_columns != Columns::One)
        texts.append(addText(line, BeforeColumn, row.before));
    if (m_columns == Columns::Three)
        texts.append(addText(line, ServiceColumn, row.before));
    QLabel *after = addText(line, AfterColumn, row.after);
    texts.append(after);
    if (row.sensitivity == Sensitivity::Secret) {
        for (QLabel *text : std::as_const(texts))
            setTone(text, Tone::Muted);
    } else {
        setTextStyle(after, TextStyle::Strong);
        setTone(after, Tone::Success);
    }
    addLine();
}

void ReviewTable::addTaken(const ReviewRow &row)
{
    const int line = addField(row);
    addText(line, BeforeColumn, row.before);
    setTextStyle(addText(line, ServiceColumn, row.service), TextStyle::Strong);
    setTone(addText(line, AfterColumn, row.after), Tone::Muted);
    addLine();
}

void ReviewTable::addConflict(const ReviewRow &row)
{
    const int line = addField(row);
    addText(line, BeforeColumn, row.before);
    QRadioButton *service =
        addChoice(line, ServiceColumn, row.service,
                  tr("%1: take what is on the service now, %2").arg(row.label, row.service));
    QRadioButton *mine =
        addChoice(line, AfterColumn, row.after, tr("%1: keep yours, %2").arg(row.label, row.after));
    auto *group = new QButtonGroup(this);
    for (QRadioButton *choice : {service, mine}) {
        group->addButton(choice);
        connect(choice, &QRadioButton::toggled, this, &ReviewTable::choicesChanged);
    }
    m_choices.emplace_back(service, mine);
    auto *demand = newCell({}, this);
    setLevelText(demand, Level::Warning, tr("Changed by somebody else and by you: choose one."));
    setTextStyle(demand, TextStyle::Small);
    demand->setContentsMargins(0, 0, 0, metrics::rowGap);
    m_grid->addWidget(demand, line + 1, FieldColumn, 1, ColumnTotal);
    addLine();
}

QRadioButton *ReviewTable::addChoice(int line, int column, const QString &text, const QString &name)
{
    // The value stands beside the button, for that one cannot break its text into lines.
    auto *cell = new QWidget(this);
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, metrics::rowGap, 0, metrics::rowGap);
    layout->setSpacing(metrics::tight);
    auto *choice = new QRadioButton(cell);
    choice->setAccessibleName(name);
    layout->addWidget(choice, 0, Qt::AlignTop);
    layout->addWidget(newCell(text, cell), 1);
    m_grid->addWidget(cell, line, column, Qt::AlignTop);
    return choice;
}

void ReviewTable::addLine()
{
    m_grid->addWidget(new Hairline(this), m_grid->rowCount(), 0, 1, ColumnTotal);
}

} // namespace weir
