#include "models/schema/displaytext.h"
#include "ui/accessiblegroup.h"
#include "ui/dialogs/fittingarea.h"
#include "ui/dialogs/notebox.h"
#include "ui/dialogs/paragraph.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/dialogs/reviewquestions.h"
#include "ui/dialogs/reviewtable.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

// The page before Apply.

namespace weir {

namespace {

constexpr int boxGap = metrics::rowGap + 2;

QString nothingDiffers()
{
    return ReviewDialog::tr("Nothing differs from what the service holds, so there is nothing to send.");
}

} // namespace

QWidget *ReviewDialog::createReview()
{
    auto *review = new QWidget(this);
    auto *layout = new QVBoxLayout(review);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(boxGap);
    QWidget *comparison = createComparison();
    layout->addWidget(comparison, 1);
    // What has to be answered stays in view.
    m_questions = new ReviewQuestions(m_content, review);
    connect(m_questions, &ReviewQuestions::answered, this, &ReviewDialog::updateApply);
    layout->addWidget(m_questions);
    comparison->setAccessibleDescription(spokenReview());
    return review;
}

QWidget *ReviewDialog::createComparison()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(boxGap);
    if (!hasChanges()) {
        layout->addWidget(newParagraph(nothingDiffers(), page));
    }
    addNotes(layout);
    if (hasChanges() || !m_content.taken.empty() || !m_content.keptSecrets.empty()) {
        m_table = new ReviewTable(m_content, page);
        connect(m_table, &ReviewTable::choicesChanged, this, &ReviewDialog::updateApply);
        layout->addWidget(m_table);
    }
    addRequest(layout);
    layout->addStretch(1);

    auto *area = new FittingArea(this);
    setAccessibleGroup(area, isCreation() ? tr("What is created") : tr("What the update changes"));
    area->setWidget(page);
    return area;
}

void ReviewDialog::addTitle(QVBoxLayout *layout)
{
    m_title = newParagraph({}, this);
    setTextStyle(m_title, TextStyle::Title);
    m_comparison = newParagraph(m_content.comparison, this);
    m_comparison->setHidden(m_content.comparison.isEmpty());
    setTone(m_comparison, Tone::Muted);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics::tight);
    texts->addWidget(m_title);
    texts->addWidget(m_comparison);
    layout->addLayout(texts);
    // Screen readers go by the order in which they came to be.
    m_comparison->lower();
    m_title->lower();
}

QStringList ReviewDialog::notes() const
{
    QStringList notes;
    if (!m_content.goneId.isEmpty()) {
        notes.append(
            tr("The service does not have it any more (ID %1). Creating it again makes a new one with "
               "an ID of its own.")
                .arg(m_content.goneId));
    }
    if (!m_content.changedSinceReview.isEmpty()) {
        notes.append(
            tr("Changed on the service since the review, so nothing was sent: %1. Look at it once more.")
                .arg(listText(m_content.changedSinceReview)));
    }
    return notes;
}

QString ReviewDialog::spokenReview() const
{
    QStringList sentences = notes();
    if (!hasChanges())
        sentences.append(nothingDiffers());
    // Without an answer to these there is no Apply to come to.
    sentences.append(m_questions->texts());
    sentences.append(spokenComparison(m_content));
    return joinedSentences(sentences);
}

void ReviewDialog::addNotes(QVBoxLayout *layout)
{
    for (const QString &note : notes()) {
        auto *box = new NoteBox(this);
        setTextStyle(box->addText(Level::Warning, note), TextStyle::Strong);
        layout->addWidget(box);
    }
    if (m_content.warnings.isEmpty())
        return;
    auto *box = new NoteBox(this);
    for (const QString &warning : std::as_const(m_content.warnings))
        box->addText(Level::Warning, warning);
    layout->addWidget(box);
}

void ReviewDialog::addRequest(QVBoxLayout *layout)
{
    auto *box = new NoteBox(this);
    QLabel *line = box->addText(tr("%1 %2", "method and path").arg(m_content.method, m_content.path));
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextStyle(line, TextStyle::Code);
    // How long it is depends on what is chosen.
    QLabel *detail =
        box->addText(m_content.conflicts.empty()
                         ? tr("%1 · %2 bytes · sent once, never repeated by itself")
                               .arg(m_content.host, QLocale().toString(m_content.byteCount))
                         : tr("%1 · sent once, never repeated by itself", "host").arg(m_content.host));
    setTextStyle(detail, TextStyle::Small);
    setTone(detail, Tone::Muted);
    layout->addWidget(box);
}

} // namespace weir
