#include "ui/dialogs/outcomeview.h"

#include "ui/announcement.h"
#include "ui/copiednote.h"
#include "ui/dialogs/paragraph.h"
#include "ui/leveltext.h"
#include "ui/wrappedlabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace weir {

namespace {

QString updateHeading(WriteOutcome outcome)
{
    switch (outcome) {
    case WriteOutcome::Applied:
        return OutcomeView::tr("The update was applied.");
    case WriteOutcome::Rejected:
        return OutcomeView::tr("The service refused the update and changed nothing.");
    case WriteOutcome::Unauthorized:
        return OutcomeView::tr("The service did not allow the update and changed nothing.");
    case WriteOutcome::Busy:
        return OutcomeView::tr("The service is busy and changed nothing.");
    case WriteOutcome::Unsent:
        return OutcomeView::tr("The update was not sent, so nothing changed.");
    case WriteOutcome::NotApplied:
        return OutcomeView::tr("The update was not applied: the service holds what it held before.");
    case WriteOutcome::Unknown:
        return OutcomeView::tr("It is not known whether the update was applied.");
    }
    return {};
}

QString creationHeading(WriteOutcome outcome)
{
    switch (outcome) {
    case WriteOutcome::Applied:
        return OutcomeView::tr("It was created.");
    case WriteOutcome::Rejected:
        return OutcomeView::tr("The service refused to create it.");
    case WriteOutcome::Unauthorized:
        return OutcomeView::tr("The service did not allow it to be created.");
    case WriteOutcome::Busy:
        return OutcomeView::tr("The service is busy and created nothing.");
    case WriteOutcome::Unsent:
        return OutcomeView::tr("Nothing was sent, so nothing was created.");
    case WriteOutcome::NotApplied:
        return OutcomeView::tr("It was not created: the service has none of this name.");
    case WriteOutcome::Unknown:
        return OutcomeView::tr("It is not known whether it was created.");
    }
    return {};
}

//! What to do next, where the error itself cannot say it.
QString adviceOf(WriteOutcome outcome)
{
    switch (outcome) {
    case WriteOutcome::Busy:
        return OutcomeView::tr("Wait a little and apply it again.");
    case WriteOutcome::Unknown:
        return OutcomeView::tr(
            "Reviewing it once more (Review & apply…, Ctrl+Enter) reads the resource again before "
            "anything is sent. Your draft is unchanged.");
    case WriteOutcome::Applied:
    case WriteOutcome::Rejected:
    case WriteOutcome::Unauthorized:
    case WriteOutcome::Unsent:
    case WriteOutcome::NotApplied:
        break;
    }
    return {};
}

Tone toneOf(WriteOutcome outcome)
{
    switch (outcome) {
    case WriteOutcome::Applied:
        return Tone::Success;
    case WriteOutcome::Busy:
    case WriteOutcome::Unknown:
        return Tone::Warning;
    case WriteOutcome::Rejected:
    case WriteOutcome::Unauthorized:
    case WriteOutcome::Unsent:
    case WriteOutcome::NotApplied:
        break;
    }
    return Tone::Error;
}

QLabel *newSelectableText(QWidget *parent)
{
    QLabel *label = newParagraph({}, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

OutcomeView::OutcomeView(QWidget *parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_heading(newSelectableText(this)),
      m_detail(new WrappedLabel(this)), m_requestId(newSelectableText(this)),
      m_copy(new QPushButton(tr("Copy"), this)), m_copied(new CopiedNote(this)),
      m_details(new QPushButton(tr("Details…"), this))
{
    setTextStyle(m_sign, TextStyle::Title);
    setTextStyle(m_heading, TextStyle::Title);
    setTone(m_requestId, Tone::Muted);
    m_copy->setToolTip(tr("Copy the message and the request ID"));
    for (QPushButton *link : {m_copy, m_details}) {
        link->setAutoDefault(false);
        setButtonLook(link, ButtonLook::Link);
    }
    connect(m_details, &QPushButton::clicked, this, [this] { Q_EMIT detailsRequested(m_shownRequestId); });
    connect(m_copy, &QPushButton::clicked, this, &OutcomeView::copy);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, metrics::margin, 0, metrics::margin);
    layout->setHorizontalSpacing(metrics::rowGap);
    layout->setVerticalSpacing(metrics::gap);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_heading, 0, 1, 1, 2);
    layout->addWidget(m_requestId, 2, 1);
    layout->addWidget(m_details, 3, 1, Qt::AlignLeft);
    layout->addWidget(m_copied, 3, 2, Qt::AlignRight);
    layout->setRowStretch(4, 1);
    placeCopy();
}

void OutcomeView::placeCopy()
{
    const bool hasId = !m_shownRequestId.isEmpty();
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->removeWidget(m_detail);
    grid->removeWidget(m_copy);
    grid->addWidget(m_detail, 1, 1, 1, hasId ? 2 : 1);
    grid->addWidget(m_copy, hasId ? 2 : 1, 2, Qt::AlignTop);
}

void OutcomeView::showOutcome(ReviewContent::Purpose purpose, WriteOutcome outcome, const QString &detail,
                              const QString &requestId)
{
    m_shownRequestId = requestId;
    setToneSign(m_sign, toneOf(outcome));
    m_heading->setText(purpose == ReviewContent::Purpose::Create ? creationHeading(outcome)
                                                                 : updateHeading(outcome));
    QStringList lines{detail, adviceOf(outcome)};
    lines.removeAll({});
    m_detail->setText(lines.join(u'\n'));
    m_detail->setVisible(!lines.isEmpty());
    m_requestId->setText(tr("Request ID: %1").arg(requestId));
    m_requestId->setVisible(!requestId.isEmpty());
    placeCopy();
    m_copy->setVisible(!requestId.isEmpty() || !detail.isEmpty());
    m_details->setVisible(outcome != WriteOutcome::Applied);
    tell();
}

void OutcomeView::showWarning(const QString &heading, const QString &reason)
{
    setToneSign(m_sign, Tone::Warning);
    m_heading->setText(heading);
    m_copy->show();
    addRemark(reason);
}

void OutcomeView::addRemark(const QString &text)
{
    QStringList lines{m_detail->text(), text};
    lines.removeAll({});
    m_detail->setText(lines.join(u'\n'));
    m_detail->show();
    tell();
}

void OutcomeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tell();
}

void OutcomeView::tell()
{
    QStringList lines{m_heading->text(), m_detail->text()};
    lines.removeAll({});
    setAccessibleName(lines.join(u'\n'));
    announce(this);
}

void OutcomeView::copy()
{
    QStringList lines{m_heading->text(), m_detail->text()};
    if (!m_requestId->isHidden())
        lines.append(m_requestId->text());
    lines.removeAll({});
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_copied->tell();
}

} // namespace weir
