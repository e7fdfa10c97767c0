#include "ui/editors/conversionspanel.h"

#include "models/draft/resourcedraft.h"
#include "ui/announcement.h"
#include "ui/elidedlabel.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/taborder.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! More of them are reached by scrolling: the form beneath keeps its room.
constexpr int mostRowsShown = 6;

} // namespace

ConversionsPanel::ConversionsPanel(ResourceDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_sign(new QLabel(this)), m_title(new QLabel(this)),
      m_scroll(new QScrollArea(this)), m_convert(new QPushButton(this)),
      m_leave(new QPushButton(tr("Leave as it is"), this))
{
    for (const Conversion &conversion : conversionsIn(draft->document(), draft->issues(), draft->table()))
        m_offered.insert(conversion.pointer);

    setToneSign(m_sign, Tone::Accent);
    setTextStyle(m_title, TextStyle::Strong);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto *note = new QLabel(
        tr("What is ticked becomes the form that the service takes; one undo takes it back."), this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    setTextStyle(note, TextStyle::Small);
    setTone(note, Tone::Muted);

    auto *rows = new QWidget;
    m_rowLayout = new QGridLayout(rows);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setHorizontalSpacing(metrics::rowGap);
    m_rowLayout->setVerticalSpacing(metrics::tight);
    // Values take the room that they need and share what there is; none of it parts them.
    m_rowLayout->setColumnStretch(4, 1);
    m_scroll->setWidget(rows);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    for (QWidget *surface : {static_cast<QWidget *>(m_scroll), m_scroll->viewport(), rows})
        surface->setBackgroundRole(QPalette::AlternateBase);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::rowGap, metrics::margin, metrics::rowGap);
    layout->setHorizontalSpacing(metrics::rowGap);
    layout->setVerticalSpacing(metrics::tight);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(note, 1, 1);
    layout->addWidget(m_scroll, 2, 1);
    layout->addLayout(createButtons(), 3, 1);

    connect(m_draft, &ResourceDraft::changed, this, &ConversionsPanel::refresh);
    refresh();
}

void ConversionsPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.raised);
    painter.fillRect(0, height() - metrics::hairline, width(), metrics::hairline, colors.border);
}

void ConversionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_announcement == Announcement::Made)
        return;
    m_announcement = Announcement::Made;
    announce(this);
}

QLayout *ConversionsPanel::createButtons()
{
    m_convert->setAutoDefault(false);
    m_leave->setAutoDefault(false);
    setButtonLook(m_leave, ButtonLook::Quiet);
    connect(m_convert, &QPushButton::clicked, this, &ConversionsPanel::convert);
    connect(m_leave, &QPushButton::clicked, this, &ConversionsPanel::leave);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, metrics::tight, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_convert);
    layout->addWidget(m_leave);
    layout->addStretch(1);
    return layout;
}

void ConversionsPanel::addRow()
{
    QWidget *rows = m_scroll->widget();
    const Row row{new QCheckBox(rows), new ElidedLabel(rows), new QLabel(u"→"_s, rows),
                  new ElidedLabel(rows)};
    row.choice->setChecked(true);
    row.arrow->setAccessibleName(tr("becomes", "between the old form of a value and the new one"));
    setTone(row.before, Tone::Muted);
    setTone(row.arrow, Tone::Muted);
    for (ElidedLabel *value : {row.before, row.after})
        setTextStyle(value, TextStyle::Code);
    const int line = static_cast<int>(m_rows.size());
    m_rowLayout->addWidget(row.choice, line, 0);
    m_rowLayout->addWidget(row.before, line, 1);
    m_rowLayout->addWidget(row.arrow, line, 2);
    m_rowLayout->addWidget(row.after, line, 3);
    connect(row.choice, &QCheckBox::toggled, this, &ConversionsPanel::showCount);
    m_rows.push_back(row);
}

void ConversionsPanel::refresh()
{
    std::vector<Conversion> conversions;
    if (!m_offered.empty())
        conversions = conversionsIn(m_draft->document(), m_draft->issues(), m_draft->table());
    std::erase_if(conversions,
                  [this](const Conversion &conversion) { return !m_offered.contains(conversion.pointer); });
    std::set<std::string> unticked;
    for (size_t index = 0; index < m_conversions.size(); ++index) {
        if (!m_rows[index].choice->isChecked())
            unticked.insert(m_conversions[index].pointer);
    }
    m_conversions = std::move(conversions);
    showRows();
    for (size_t index = 0; index < m_conversions.size(); ++index)
        m_rows[index].choice->setChecked(!unticked.contains(m_conversions[index].pointer));
    setVisible(!m_conversions.empty());
}

void ConversionsPanel::showRows()
{
    if (m_rows.size() < m_conversions.size()) {
        while (m_rows.size() < m_conversions.size())
            addRow();
        orderTabStops(this);
    }
    for (size_t index = 0; index < m_rows.size(); ++index) {
        const Row &row = m_rows[index];
        const bool isUsed = index < m_conversions.size();
        for (QWidget *part : {static_cast<QWidget *>(row.choice), static_cast<QWidget *>(row.before),
                              static_cast<QWidget *>(row.arrow), static_cast<QWidget *>(row.after)})
            part->setVisible(isUsed);
        if (!isUsed)
            continue;
        const Conversion &conversion = m_conversions[index];
        row.choice->setText(buttonText(conversion.label));
        row.choice->setAccessibleName(
            tr("%1: %2 becomes %3").arg(conversion.label, conversion.before, conversion.after));
        row.before->setText(conversion.before);
        row.after->setText(conversion.after);
    }
    const int count = static_cast<int>(m_conversions.size());
    m_title->setText(m_draft->origin() == ResourceOrigin::Service
                         ? tr("The service returned %n old form(s)", nullptr, count)
                         : tr("This file uses %n old form(s)", nullptr, count));
    setAccessibleName(m_title->text());
    if (!m_rows.empty()) {
        const int rowHeight = m_rows.front().choice->sizeHint().height();
        const int shown = std::min(count, mostRowsShown);
        m_scroll->setFixedHeight(shown * rowHeight + std::max(0, shown - 1) * m_rowLayout->verticalSpacing());
    }
    showCount();
}

void ConversionsPanel::showCount()
{
    const auto used = std::span(m_rows).first(m_conversions.size());
    const auto count = std::ranges::count_if(used, [](const Row &row) { return row.choice->isChecked(); });
    m_convert->setText(
        tr("Convert %n", "a button: how many old forms become new ones", static_cast<int>(count)));
    m_convert->setEnabled(count > 0);
}

void ConversionsPanel::convert()
{
    std::vector<IssueFix> fixes;
    for (size_t index = 0; index < m_conversions.size(); ++index) {
        if (m_rows[index].choice->isChecked())
            fixes.push_back(m_conversions[index].fix);
        else
            m_offered.erase(m_conversions[index].pointer);
    }
    m_draft->applyFixes(fixes, [] { return tr("Convert old forms"); });
    Q_EMIT settled();
}

void ConversionsPanel::leave()
{
    m_offered.clear();
    refresh();
    Q_EMIT settled();
}

} // namespace weir
