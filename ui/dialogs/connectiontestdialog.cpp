#include "ui/dialogs/connectiontestdialog.h"

#include "models/amounttext.h"
#include "ui/accessiblegroup.h"
#include "ui/announcement.h"
#include "ui/busyindicator.h"
#include "ui/dialogs/paragraph.h"
#include "ui/leveltext.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum Column : quint8 { SignColumn, TextColumn, DurationColumn };

constexpr QSize connectionTestSize(720, 480);

struct Sign
{
    QString text;
    Tone tone;
    QString name;
};

Sign signOf(ConnectionTestStep::Outcome outcome)
{
    switch (outcome) {
    case ConnectionTestStep::Outcome::Passed:
        return {u"✓"_s, Tone::Success, ConnectionTestDialog::tr("Passed")};
    case ConnectionTestStep::Outcome::Failed:
        return {u"✕"_s, Tone::Error, ConnectionTestDialog::tr("Failed")};
    case ConnectionTestStep::Outcome::Skipped:
        return {u"–"_s, Tone::Muted, ConnectionTestDialog::tr("Skipped")};
    }
    Q_UNREACHABLE();
}

//! Of the whole test.
Sign signOf(const std::vector<ConnectionTestStep> &steps)
{
    using Outcome = ConnectionTestStep::Outcome;
    if (std::ranges::find(steps, Outcome::Failed, &ConnectionTestStep::outcome) != steps.end())
        return signOf(Outcome::Failed);
    if (std::ranges::any_of(steps, isUntested))
        return {levelSign(Level::Warning), toneOf(Level::Warning), {}};
    return signOf(Outcome::Passed);
}

} // namespace

ConnectionTestDialog::ConnectionTestDialog(const QString &profileName, QWidget *parent)
    : QDialog(parent), m_scroll(new QScrollArea(this)), m_summary(newParagraph({}, this)),
      m_progress(new BusyIndicator(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Test the connection"));
    resize(connectionTestSize);
    QLabel *title = newParagraph(tr("Connection of %1").arg(profileName), this);
    setTextStyle(title, TextStyle::Title);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, metrics::gap, 0);
    m_steps = new QGridLayout;
    m_steps->setHorizontalSpacing(metrics::gap);
    m_steps->setVerticalSpacing(metrics::tight);
    m_steps->setColumnStretch(TextColumn, 1);
    column->addLayout(m_steps);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    setAccessibleGroup(m_scroll, tr("Steps"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(metrics::gap);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(bottom);
    close->setFocus();
}

void ConnectionTestDialog::showStarted(const ConnectionTestStep &step)
{
    m_summary->setText(tr("%1…", "the step that runs").arg(labelOf(step)));
}

void ConnectionTestDialog::addStep(const ConnectionTestStep &step)
{
    const Sign sign = signOf(step.outcome);
    auto *signLabel = newParagraph(sign.text, this);
    signLabel->setAccessibleName(sign.name);
    setTone(signLabel, sign.tone);
    QLabel *label = newParagraph(labelOf(step), this);
    setTextStyle(label, TextStyle::Strong);
    const bool wasRun = step.outcome != ConnectionTestStep::Outcome::Skipped;
    QLabel *duration =
        newParagraph(wasRun ? tr("%1 ms").arg(amountText(step.duration.count())) : QString(), this);
    duration->setWordWrap(false);
    setTone(duration, Tone::Muted);
    const int row = m_steps->rowCount();
    m_steps->addWidget(signLabel, row, SignColumn, Qt::AlignTop);
    m_steps->addWidget(label, row, TextColumn);
    m_steps->addWidget(duration, row, DurationColumn, Qt::AlignRight | Qt::AlignTop);
    addText(step.message, step.outcome == ConnectionTestStep::Outcome::Failed ? Tone::Error : Tone::Normal);
    for (const PeerCertificate &certificate : step.peerChain)
        addText(certificateText(certificate), Tone::Muted);
    m_steps->setRowMinimumHeight(m_steps->rowCount(), metrics::tight);
    m_ended.push_back(step);
}

void ConnectionTestDialog::showFinished()
{
    m_progress->hide();
    const Sign sign = signOf(m_ended);
    const QString verdict = verdictText(m_ended);
    m_summary->setText(u"%1 %2"_s.arg(sign.text, verdict));
    m_summary->setAccessibleName(spokenText(sign.tone, verdict));
    announce(m_summary);
    setTone(m_summary, sign.tone);
}

void ConnectionTestDialog::addText(const QString &text, Tone tone)
{
    if (text.isEmpty())
        return;
    QLabel *label = newParagraph(text, this);
    // Fingerprints and sentences are copied to whoever is asked for help.
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextStyle(label, TextStyle::Small);
    setTone(label, tone);
    m_steps->addWidget(label, m_steps->rowCount(), TextColumn, 1, 2);
}

} // namespace weir
