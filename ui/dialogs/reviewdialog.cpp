#include "ui/dialogs/reviewdialog.h"

#include "models/text.h"
#include "ui/announcement.h"
#include "ui/busyindicator.h"
#include "ui/copiednote.h"
#include "ui/dialogs/filechoice.h"
#include "ui/dialogs/inputguard.h"
#include "ui/dialogs/outcomeview.h"
#include "ui/dialogs/reviewquestions.h"
#include "ui/dialogs/reviewtable.h"
#include "ui/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

// What the dialog does; the page that it shows first is put together in reviewdialogparts.cpp.

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int dialogWidth = 860;
constexpr int leastHeight = 380;
//! Fits the smallest window.
constexpr int mostHeight = 620;
enum ButtonRow : quint8 { ReviewButtons, SendingButtons, ResultButtons };

QPushButton *newButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    // From everything that is no button Enter means Apply.
    button->setAutoDefault(false);
    return button;
}

QHBoxLayout *newRow(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    return layout;
}

} // namespace

ReviewDialog::ReviewDialog(ReviewContent content, QWidget *parent)
    : QDialog(parent), m_content(std::move(content)), m_pages(new QStackedWidget(this)),
      m_buttons(new QStackedWidget(this)), m_outcome(new OutcomeView(this))
{
    setWindowModality(Qt::WindowModal);
    new InputGuard(this);
    m_review = createReview();
    m_pages->addWidget(m_review);
    m_pages->addWidget(m_outcome);
    connect(m_outcome, &OutcomeView::detailsRequested, this, &ReviewDialog::detailsRequested);
    m_buttons->addWidget(createReviewButtons());
    m_buttons->addWidget(createSendingButtons());
    m_buttons->addWidget(createResultButtons());
    m_buttons->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::columnGap);
    addTitle(layout);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);
    showReview();
    resize(dialogWidth, std::clamp(layout->totalHeightForWidth(dialogWidth), leastHeight, mostHeight));
}

void ReviewDialog::setSending()
{
    m_review->setEnabled(false);
    m_apply->setEnabled(false);
    m_buttons->setCurrentIndex(SendingButtons);
    m_progress->setText(tr("Please wait…"));
    // What had it takes none now, and "Stop waiting" is not to be pressed by a second Enter.
    m_progress->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::showResult(WriteOutcome outcome, const QString &message, const QString &requestId)
{
    m_outcome->showOutcome(m_content.purpose, outcome, message, requestId);
    if (outcome == WriteOutcome::Unknown && m_content.runState == ReviewContent::RunState::Running)
        m_outcome->addRemark(tr("The stream was running and may stand now; look at its state."));
    m_pages->setCurrentWidget(m_outcome);
    setWindowTitle(tr("Result"));
    // What came of it stands beneath.
    m_title->setText(m_content.name);
    m_comparison->hide();
    // After an unknown outcome the review would compare with what may be gone.
    m_toReview->setVisible(outcome != WriteOutcome::Applied && outcome != WriteOutcome::Unknown);
    m_buttons->setCurrentIndex(ResultButtons);
    m_close->setDefault(true);
    m_close->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::showProgress(const QString &text)
{
    m_progress->setText(text);
    announce(m_progress);
}

void ReviewDialog::showRestart(const QString &fault)
{
    m_isRestartTold = true;
    if (fault.isEmpty())
        return m_outcome->addRemark(tr("The stream runs again."));
    m_outcome->showWarning(tr("The update was applied, but the stream does not run again."), fault);
    m_restore->show();
}

void ReviewDialog::offerStart()
{
    m_start->show();
}

void ReviewDialog::showStatus(const QString &status)
{
    const bool wasRunning = m_content.runState != ReviewContent::RunState::Idle;
    if (wasRunning && status != "RUNNING"_L1 && !m_isRestartTold)
        m_outcome->addRemark(tr("The stream is paused now and has to be started again."));
}

void ReviewDialog::reject()
{
    if (m_buttons->currentIndex() != SendingButtons)
        QDialog::reject();
}

void ReviewDialog::keyPressEvent(QKeyEvent *event)
{
    // The Ctrl+Return that opened the review must not apply it while it is held down.
    if (event->isAutoRepeat() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return;
    QDialog::keyPressEvent(event);
}

QWidget *ReviewDialog::createReviewButtons()
{
    auto *row = new QWidget(this);
    m_copyCurl = newButton(tr("Copy as cURL"), row);
    auto *copied = new CopiedNote(row);
    m_save = newButton(tr("Save request…"), row);
    // A request file is for a resource that there is.
    m_save->setHidden(isCreation());
    auto *back = newButton(tr("Back to editing"), row);
    m_apply = newButton(applyText(), row);
    setButtonLook(m_apply, ButtonLook::Primary);
    QHBoxLayout *layout = newRow(row);
    layout->addWidget(m_copyCurl);
    layout->addWidget(m_save);
    layout->addWidget(copied);
    layout->addStretch(1);
    layout->addWidget(back);
    layout->addWidget(m_apply);
    connect(m_copyCurl, &QPushButton::clicked, this, [this, copied] {
        Q_EMIT copyCurlRequested();
        copied->tell();
    });
    connect(m_save, &QPushButton::clicked, this, &ReviewDialog::chooseFile);
    connect(back, &QPushButton::clicked, this, &ReviewDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ReviewDialog::apply);
    return row;
}

QWidget *ReviewDialog::createSendingButtons()
{
    auto *row = new QWidget(this);
    m_progress = new QLabel(row);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setFocusPolicy(Qt::TabFocus);
    auto *stop = newButton(tr("Stop waiting"), row);
    QHBoxLayout *layout = newRow(row);
    layout->setSpacing(metrics::columnGap);
    layout->addWidget(new BusyIndicator(row));
    layout->addWidget(m_progress);
    // Not where Apply was: the second click of a double click must not stop what the first one began.
    layout->addWidget(stop);
    layout->addStretch(1);
    connect(stop, &QPushButton::clicked, this, &ReviewDialog::cancelRequested);
    return row;
}

QWidget *ReviewDialog::createResultButtons()
{
    auto *row = new QWidget(this);
    m_restore = newButton(tr("Restore what was there before…"), row);
    m_restore->hide();
    m_start = newButton(tr("Start again"), row);
    m_start->hide();
    m_toReview = newButton(tr("Back to the review"), row);
    m_close = newButton(tr("Close"), row);
    setButtonLook(m_close, ButtonLook::Primary);
    QHBoxLayout *layout = newRow(row);
    layout->addWidget(m_restore);
    layout->addWidget(m_start);
    layout->addStretch(1);
    layout->addWidget(m_toReview);
    layout->addWidget(m_close);
    connect(m_restore, &QPushButton::clicked, this, &ReviewDialog::restoreRequested);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_restore->hide();
        m_start->hide();
        setSending();
        Q_EMIT startRequested();
    });
    connect(m_toReview, &QPushButton::clicked, this, &ReviewDialog::showReview);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    return row;
}

bool ReviewDialog::isCreation() const
{
    return m_content.purpose == ReviewContent::Purpose::Create;
}

bool ReviewDialog::hasChanges() const
{
    return !m_content.changes.empty() || !m_content.conflicts.empty();
}

std::vector<std::pair<std::string, ConflictChoice>> ReviewDialog::choices() const
{
    std::vector<std::pair<std::string, ConflictChoice>> choices;
    const auto chosen = m_table ? m_table->choices() : std::vector<std::optional<ConflictChoice>>();
    for (size_t index = 0; index < chosen.size(); ++index) {
        if (chosen[index])
            choices.emplace_back(toStdString(m_content.conflicts[index].pointer), *chosen[index]);
    }
    return choices;
}

bool ReviewDialog::startsAgain() const
{
    return m_questions->startsAgain();
}

QString ReviewDialog::titleText() const
{
    if (!isCreation())
        return tr("Review the update of %1").arg(m_content.name);
    return (m_content.goneId.isEmpty() ? tr("Create %1") : tr("Create %1 again")).arg(m_content.name);
}

QString ReviewDialog::applyText() const
{
    if (isCreation())
        return m_content.goneId.isEmpty() ? tr("Create") : tr("Create again");
    const auto chosen = choices();
    const auto isLeft = [](const auto &choice) { return choice.second == ConflictChoice::Service; };
    const size_t count = m_content.changes.size() + m_content.conflicts.size()
        - static_cast<size_t>(std::ranges::count_if(chosen, isLeft));
    if (count == 0)
        return tr("Apply");
    return count == 1 ? tr("Apply 1 change")
                      : tr("Apply %1 changes").arg(QLocale().toString(static_cast<qint64>(count)));
}

void ReviewDialog::updateApply()
{
    const auto chosen = choices();
    const bool areChosen = chosen.size() == m_content.conflicts.size();
    m_apply->setText(applyText());
    m_apply->setEnabled(hasChanges() && areChosen && m_questions->isAnswered());
    // What they hand out is the draft's version.
    const bool areMine = areChosen && std::ranges::all_of(chosen, [](const auto &choice) {
                             return choice.second == ConflictChoice::Mine;
                         });
    m_copyCurl->setEnabled(areMine);
    m_save->setEnabled(areMine);
}

void ReviewDialog::apply()
{
    setSending();
    Q_EMIT applyRequested();
}

void ReviewDialog::showReview()
{
    m_review->setEnabled(true);
    m_pages->setCurrentWidget(m_review);
    setWindowTitle(tr("Review"));
    m_title->setText(titleText());
    m_comparison->setHidden(m_content.comparison.isEmpty());
    m_buttons->setCurrentIndex(ReviewButtons);
    updateApply();
    m_apply->setDefault(true);
}

void ReviewDialog::chooseFile()
{
    QFileDialog *dialog = newSaveDialog(tr("Save the request"), m_content.name + u"-request.json"_s, this);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewDialog::saveRequestRequested);
    dialog->open();
}

} // namespace weir
