#include "ui/editors/blankspanel.h"

#include "models/draft/resourcedraft.h"
#include "ui/elidedlabel.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace weir {

namespace {

//! More of them are reached by scrolling: the form beneath keeps its room.
constexpr int mostBlanksShown = 4;

} // namespace

BlanksPanel::BlanksPanel(ResourceDraft *draft, const ResourceTemplate &made, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_blanks(made.blanks), m_title(new QLabel(this)),
      m_scroll(new QScrollArea(this))
{
    auto *sign = new QLabel(this);
    setToneSign(sign, Tone::Accent);
    setTextStyle(m_title, TextStyle::Strong);
    auto *origin = new ElidedLabel(tr("From the template “%1”").arg(made.name), this);
    setTextStyle(origin, TextStyle::Small);
    setTone(origin, Tone::Muted);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    close->setAccessibleName(tr("Close the list of fields to fill in"));
    setButtonLook(close, ButtonLook::Link);

    auto *rows = new QWidget;
    m_rowLayout = new QGridLayout(rows);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setHorizontalSpacing(metrics::columnGap);
    m_rowLayout->setVerticalSpacing(metrics::tight);
    m_rowLayout->setColumnStretch(1, 1);
    for (const TemplateBlank &blank : m_blanks)
        addRow(rows, blank);
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
    layout->setColumnStretch(2, 1);
    layout->addWidget(sign, 0, 0);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(origin, 0, 2);
    layout->addWidget(close, 0, 3);
    layout->addWidget(m_scroll, 1, 1, 1, 3);

    connect(close, &QPushButton::clicked, this, [this] {
        m_wanted = Wanted::No;
        hide();
        Q_EMIT closed();
    });
    connect(m_draft, &ResourceDraft::changed, this, &BlanksPanel::refresh);
    refresh();
}

void BlanksPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.raised);
    painter.fillRect(0, height() - metrics::hairline, width(), metrics::hairline, colors.border);
}

void BlanksPanel::addRow(QWidget *rows, const TemplateBlank &blank)
{
    const QString label = blankLabel(m_draft->kind(), blank.pointer);
    const QString text = blankText(m_draft->kind(), blank);
    Row row{blank, new QPushButton(buttonText(label), rows), new ElidedLabel(text.simplified(), rows)};
    row.link->setAutoDefault(false);
    row.link->setAccessibleName(label);
    row.link->setAccessibleDescription(text);
    setButtonLook(row.link, ButtonLook::Link);
    setTone(row.comment, Tone::Muted);
    const int line = static_cast<int>(m_rows.size());
    m_rowLayout->addWidget(row.link, line, 0, Qt::AlignLeft);
    m_rowLayout->addWidget(row.comment, line, 1);
    connect(row.link, &QPushButton::clicked, this,
            [this, pointer = blank.pointer] { Q_EMIT fieldRequested(pointer); });
    m_rows.push_back(row);
}

void BlanksPanel::refresh()
{
    const std::vector<TemplateBlank> open = openBlanks(m_draft->kind(), m_draft->document(), m_blanks);
    for (const Row &row : m_rows) {
        const bool isOpen = std::ranges::find(open, row.blank) != open.end();
        row.link->setVisible(isOpen);
        row.comment->setVisible(isOpen);
    }
    const int count = static_cast<int>(open.size());
    m_title->setText(tr("%n field(s) to fill in", nullptr, count));
    setAccessibleName(m_title->text());
    if (!open.empty()) {
        const int shown = std::min(count, mostBlanksShown);
        m_scroll->setFixedHeight(shown * m_rows.front().link->sizeHint().height()
                                 + (shown - 1) * m_rowLayout->verticalSpacing());
    }
    setVisible(m_wanted == Wanted::Yes && !open.empty());
}

} // namespace weir
