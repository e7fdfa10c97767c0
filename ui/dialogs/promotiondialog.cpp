#include "ui/dialogs/promotiondialog.h"

#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/dialogs/paragraph.h"
#include "ui/dialogs/profiledisc.h"
#include "ui/leveltext.h"
#include "ui/lists/rowtable.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QTableWidget>
#include <QVBoxLayout>

namespace weir {

namespace {

enum NoteColumn : quint8 { FieldColumn, BeforeColumn, AfterColumn, NoteColumnTotal };

constexpr QSize promotionSize(900, 560);

QString targetText(const ConnectionProfile &profile)
{
    const QString name = profile.region.isEmpty()
        ? profile.name
        : PromotionDialog::tr("%1 · %2", "profile and region").arg(profile.name, profile.region);
    return profile.isProtected ? PromotionDialog::tr("%1 · protected", "a profile").arg(name) : name;
}

Tone toneOf(PromotionNote::Kind kind)
{
    switch (kind) {
    case PromotionNote::Kind::Rewritten:
        return Tone::Success;
    case PromotionNote::Kind::ChooseAgain:
    case PromotionNote::Kind::EnterAgain:
        return Tone::Warning;
    case PromotionNote::Kind::Check:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace

PromotionDialog::PromotionDialog(ResourceKind kind, const QString &resourceName,
                                 const std::vector<ConnectionProfile> &targets, QWidget *parent)
    : QDialog(parent), m_kind(kind), m_resourceName(resourceName), m_target(new QComboBox(this)),
      m_name(newParagraph({}, this)), m_count(newParagraph({}, this)),
      m_table(new QTableWidget(0, NoteColumnTotal, this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Copy to a profile"));
    resize(promotionSize);
    auto *title = newParagraph(tr("Copy %1 to another profile").arg(resourceName), this);
    setTextStyle(title, TextStyle::Title);
    auto *hint =
        newParagraph(tr("A new draft is made for that profile. Nothing is sent before it is reviewed and "
                        "applied there."),
                     this);
    setTone(hint, Tone::Muted);
    m_target->setIconSize({profileDiscSize, profileDiscSize});
    for (const ConnectionProfile &profile : targets)
        addTarget(profile);
    setUpTable();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addLayout(createTargetRow());
    layout->addWidget(m_name);
    layout->addWidget(m_count);
    layout->addWidget(m_table, 1);
    // Where there is no table, the texts do not share its room.
    layout->addStretch(0);
    layout->addLayout(createButtons());
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT previewRequested(target()); });
    m_target->setFocus();
}

QString PromotionDialog::target() const
{
    return m_target->currentData().toString();
}

void PromotionDialog::setNotes(const std::vector<PromotionNote> &notes, NameState name)
{
    showName(name);
    m_count->setText(notes.empty() ? tr("Every field is copied as it is.")
                                   : tr("What is not copied as it is, or has to be looked at:"));
    m_table->setVisible(!notes.empty());
    m_table->setRowCount(static_cast<int>(notes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const PromotionNote &note = notes[static_cast<size_t>(row)];
        const auto set = [this, row](NoteColumn column, const QString &text, const QString &toolTip) {
            auto *item = new QTableWidgetItem(breakableText(text));
            item->setToolTip(toolTipText(toolTip));
            m_table->setItem(row, column, item);
            return item;
        };
        const QString before = promotionBeforeText(m_kind, note);
        const QString after = promotionAfterText(m_kind, note);
        set(FieldColumn, labelAt(fieldTable(m_kind), note.pointer), toQString(note.pointer))
            ->setFont(themeFont(TextStyle::Strong));
        set(BeforeColumn, before, before);
        set(AfterColumn, after, after)->setForeground(toneColor(themeColors(palette()), toneOf(note.kind)));
    }
}

void PromotionDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        Q_EMIT previewRequested(target());
}

void PromotionDialog::addTarget(const ConnectionProfile &profile)
{
    m_target->addItem(profileDisc(profile.color, devicePixelRatioF()), targetText(profile), profile.id);
}

void PromotionDialog::setUpTable()
{
    m_table->setAccessibleName(tr("Fields"));
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Was"), tr("Becomes")});
    setUpRowTable(m_table);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setMinimumSectionSize(m_table->verticalHeader()->defaultSectionSize());
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(QHeaderView::Stretch);
}

QLayout *PromotionDialog::createTargetRow()
{
    auto *label = new QLabel(tr("&Profile"), this);
    label->setBuddy(m_target);
    m_target->setAccessibleName(withoutMnemonic(label->text()));
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addWidget(label);
    layout->addWidget(m_target, 1);
    return layout;
}

QLayout *PromotionDialog::createButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *create = new QPushButton(tr("Create draft"), this);
    create->setDefault(true);
    setButtonLook(create, ButtonLook::Primary);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(create);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(create, &QPushButton::clicked, this, &PromotionDialog::accept);
    return layout;
}

void PromotionDialog::showName(NameState name)
{
    if (name == NameState::InUse) {
        return showLevelText(
            m_name, Level::Warning,
            tr("%1 is there already; applying the draft would change that one.").arg(m_resourceName));
    }
    setToneText(m_name, Tone::Muted,
                tr("Whether %1 is there already is checked when the draft is applied.").arg(m_resourceName));
}

void PromotionDialog::accept()
{
    Q_EMIT draftRequested(target());
    QDialog::accept();
}

} // namespace weir
