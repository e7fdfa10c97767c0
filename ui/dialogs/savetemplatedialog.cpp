#include "ui/dialogs/savetemplatedialog.h"

#include "models/draft/secretfields.h"
#include "models/json/pointer.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/dialogs/inputguard.h"
#include "ui/elidedlabel.h"
#include "ui/forms/textfield.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/questions.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize saveTemplateSize(880, 580);
constexpr int descriptionLines = 3;
//! A value may be megabytes; a row shows its beginning.
constexpr qsizetype longestValue = 300;

enum Column : quint8 { ChoiceColumn, ValueColumn, CommentColumn };

QLabel *newHeading(const QString &text, QWidget *parent)
{
    auto *heading = new QLabel(text, parent);
    setTextStyle(heading, TextStyle::Small);
    setTone(heading, Tone::Muted);
    return heading;
}

QString valueText(const FieldSpec &field, const Json *value)
{
    if (field.sensitivity == Sensitivity::Secret)
        return SaveTemplateDialog::tr("a secret, never kept");
    return isBlank(value) ? SaveTemplateDialog::tr("not set")
                          : displayText(&field, *value).left(longestValue);
}

bool isTooLong(const QString &text)
{
    return codePointCount(toStdString(text)) > templateTextLimit;
}

} // namespace

SaveTemplateDialog::SaveTemplateDialog(ResourceKind kind, Json body, QStringList present, QWidget *parent)
    : QDialog(parent), m_kind(kind), m_body(std::move(body)), m_present(std::move(present)),
      m_name(new QLineEdit(this)), m_fault(new WrappedLabel(this)), m_description(new TextField(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Save as template"));
    resize(saveTemplateSize);
    auto *title = new QLabel(windowTitle(), this);
    setTextStyle(title, TextStyle::Title);
    m_fault->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addLayout(createHead());
    layout->addWidget(createBlanks(), 1);
    layout->addWidget(m_fault);
    layout->addLayout(createButtons());
    m_name->setFocus();
    new InputGuard(this);
}

void SaveTemplateDialog::suggestName(const QString &name)
{
    std::u32string letters = name.trimmed().toStdU32String();
    letters.resize(std::min(letters.size(), static_cast<size_t>(templateNameLimit)));
    m_name->setText(QString::fromStdU32String(letters));
    m_name->selectAll();
}

QLayout *SaveTemplateDialog::createHead()
{
    m_name->setAccessibleName(tr("Name"));
    m_description->setAccessibleName(tr("Comment"));
    m_description->setPlaceholderText(tr("What the template is for, for whoever chooses it"));
    m_description->setFixedHeight(heightOfLines(m_description, descriptionLines));
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        if (!m_fault->isHidden())
            showFault();
    });
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::columnGap);
    grid->setVerticalSpacing(metrics::rowGap);
    auto *name = new QLabel(tr("&Name"), this);
    name->setBuddy(m_name);
    auto *description = new QLabel(tr("&Comment"), this);
    description->setBuddy(m_description);
    grid->addWidget(name, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(description, 1, 0, Qt::AlignTop);
    grid->addWidget(m_description, 1, 1);
    return grid;
}

QWidget *SaveTemplateDialog::createBlanks()
{
    auto *part = new QWidget(this);
    auto *title = new QLabel(tr("Blanks"), part);
    setTextStyle(title, TextStyle::Strong);
    auto *note =
        new WrappedLabel(tr("What is ticked is left empty in the template, for whoever uses it to fill "
                            "in. The rest is kept. No secret is ever kept."),
                         part);
    setTextStyle(note, TextStyle::Small);
    setTone(note, Tone::Muted);

    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::columnGap);
    grid->setVerticalSpacing(metrics::tight);
    grid->setColumnStretch(ValueColumn, 2);
    grid->setColumnStretch(CommentColumn, 3);
    grid->addWidget(newHeading(tr("Field"), rows), 0, ChoiceColumn);
    grid->addWidget(newHeading(tr("Value now"), rows), 0, ValueColumn);
    grid->addWidget(newHeading(tr("What goes there"), rows), 0, CommentColumn);
    for (const BlankCandidate &candidate : blankCandidates(m_kind, m_body))
        addRow(grid, candidate);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(part);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addWidget(title);
    layout->addWidget(note);
    layout->addSpacing(metrics::tight);
    layout->addWidget(scroll, 1);
    return part;
}

void SaveTemplateDialog::addRow(QGridLayout *grid, const BlankCandidate &candidate)
{
    QWidget *rows = grid->parentWidget();
    const FieldSpec &field = *fieldAt(fieldTable(m_kind), candidate.pointer);
    const QString label = blankLabel(m_kind, candidate.pointer);
    const QString value = valueText(field, valueAt(m_body, candidate.pointer));
    Row row{candidate, new QCheckBox(buttonText(label), rows), new QLineEdit(rows)};
    row.choice->setAccessibleName(label);
    row.choice->setAccessibleDescription(value);
    row.choice->setChecked(candidate.choice != BlankChoice::Possible);
    row.choice->setEnabled(candidate.choice != BlankChoice::Always);
    row.comment->setAccessibleName(tr("What goes into %1").arg(label));
    row.comment->setPlaceholderText(fieldHelp(field));
    row.comment->setToolTip(fieldHelp(field));
    row.comment->setEnabled(row.choice->isChecked());
    connect(row.choice, &QCheckBox::toggled, row.comment, &QWidget::setEnabled);
    auto *shown = new ElidedLabel(value, rows);
    setTone(shown, Tone::Muted);
    const int line = grid->rowCount();
    grid->addWidget(row.choice, line, ChoiceColumn);
    grid->addWidget(shown, line, ValueColumn);
    grid->addWidget(row.comment, line, CommentColumn);
    m_rows.push_back(row);
}

QLayout *SaveTemplateDialog::createButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save template"), this);
    save->setDefault(true);
    setButtonLook(save, ButtonLook::Primary);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &SaveTemplateDialog::accept);
    return layout;
}

ResourceTemplate SaveTemplateDialog::entered() const
{
    std::vector<TemplateBlank> blanks;
    for (const Row &row : m_rows) {
        if (row.choice->isChecked())
            blanks.push_back({row.candidate.pointer, row.comment->text().trimmed()});
    }
    ResourceTemplate made = templateOf(m_kind, m_body, blanks);
    made.name = m_name->text().trimmed();
    made.description = m_description->text().trimmed();
    return made;
}

QString SaveTemplateDialog::fault() const
{
    if (QString fault = templateNameFault(m_name->text().trimmed()); !fault.isEmpty())
        return fault;
    const bool isLong = isTooLong(m_description->text())
        || std::ranges::any_of(m_rows, [](const Row &row) { return isTooLong(row.comment->text()); });
    return isLong ? tr("A comment has at most %1 characters.").arg(templateTextLimit) : QString();
}

void SaveTemplateDialog::showFault()
{
    showLevelText(m_fault, Level::Error, fault());
}

void SaveTemplateDialog::accept()
{
    showFault();
    if (!fault().isEmpty()) {
        m_name->setFocus();
        return;
    }
    const auto save = [this, made = entered()] {
        Q_EMIT saveConfirmed(made);
        QDialog::accept();
    };
    const QString name = m_name->text().trimmed();
    const auto same = std::ranges::find_if(
        m_present, [&name](const QString &present) { return isSameTemplateName(present, name); });
    if (same == m_present.end())
        return save();
    QMessageBox *question = newReplaceTemplateQuestion(*same, this);
    connect(question, &QDialog::finished, this, [save](int answer) {
        if (answer == QMessageBox::Yes)
            save();
    });
    question->open();
}

} // namespace weir
