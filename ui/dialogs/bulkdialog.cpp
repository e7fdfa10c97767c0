#include "ui/dialogs/bulkdialog.h"

#include "models/amounttext.h"
#include "models/schema/fieldlookup.h"
#include "ui/announcement.h"
#include "ui/dialogs/actiondialog.h"
#include "ui/dialogs/bulkdetails.h"
#include "ui/dialogs/bulkprogressrow.h"
#include "ui/dialogs/filechoice.h"
#include "ui/dialogs/inputguard.h"
#include "ui/dialogs/notebox.h"
#include "ui/leveltext.h"
#include "ui/lists/bulktable.h"
#include "ui/plaintexts.h"
#include "ui/taborder.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

// What the dialog does; how it is put together stands in bulkdialogparts.cpp.

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum BulkPage { BulkChoicePage, BulkQuestionPage, BulkProgressPage };

constexpr QSize bulkSize(1000, 620);
//! What window managers put around a window.
constexpr QSize frameRoom(16, 56);

bool isSecretRemoved(const FieldChange &change)
{
    return change.sensitivity == Sensitivity::Secret && holdsNothing(change.after ? &*change.after : nullptr);
}

} // namespace

BulkDialog::BulkDialog(BulkContent content, const std::vector<BulkItem> &items, QWidget *parent)
    : QDialog(parent), m_content(std::move(content)), m_items(items), m_model(new BulkModel(items, this)),
      m_filter(new BulkFilterModel(*m_model, this)), m_counts(new WrappedLabel(this)),
      m_options(new BulkOptionsBar(m_content.source, m_content.options, this)),
      m_buttons(new QStackedWidget(this)), m_progress(new BulkProgressRow(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(m_content.source == BulkOptionsBar::Source::Files ? tr("Apply files") : tr("Set a field"));
    resize(bulkSize.boundedTo(screen()->availableSize() - frameRoom));
    auto *heading = new WrappedLabel(m_content.heading, this);
    setTextStyle(heading, TextStyle::Title);
    setTone(m_counts, Tone::Muted);
    m_buttons->addWidget(createChoiceButtons());
    m_buttons->addWidget(createQuestionButtons());
    m_buttons->addWidget(m_progress);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(heading);
    layout->addWidget(m_counts);
    QWidget *filters = createFilters();
    layout->addWidget(filters);
    layout->addWidget(createTable(), 1);
    layout->addWidget(m_options);
    layout->addWidget(createQuestion());
    layout->addWidget(m_buttons);

    connect(m_model, &BulkModel::updated, this, &BulkDialog::takeUpdate);
    connect(m_model, &BulkModel::ticksChanged, this, &BulkDialog::showButtons);
    connect(m_model, &BulkModel::ticksChanged, this, &BulkDialog::showCounts);
    connect(m_options, &BulkOptionsBar::changed, this, &BulkDialog::showButtons);
    connect(m_options, &BulkOptionsBar::planChanged, this, &BulkDialog::look);
    connect(m_progress, &BulkProgressRow::stopRequested, this, &BulkDialog::stopRequested);
    orderTabStops(this);
    m_guard = new InputGuard(this, filters);
    begin(Stage::Looking, tr("Looking at what would change"), m_items.size());
}

void BulkDialog::takeChange(size_t index)
{
    const BulkItem::State state = m_items[index].state;
    if (state == BulkItem::State::Reading || state == BulkItem::State::Sending)
        m_underWay.insert(index);
    // What the service was too busy for is sent again.
    else if (m_underWay.erase(index) > 0 && (m_stage == Stage::Looking || state != BulkItem::State::Ready))
        ++m_ended;
    m_model->takeChange(index);
}

void BulkDialog::showPause(std::chrono::milliseconds length)
{
    m_progress->showPause(length);
}

void BulkDialog::showFinished()
{
    if (m_stage == Stage::SignedOut)
        return;
    const bool wasSending = m_stage == Stage::Sending;
    m_wasLookedAt = true;
    m_progress->end();
    m_model->showFields();
    setStage(Stage::Choosing);
    takeUpdate();
    // What was sent is not lost; and the ticks that come with a look are nobody's, as long as all are there.
    if (wasSending)
        m_guard->accept(this);
    else if (m_model->ticked().size() == m_model->tickable())
        m_guard->accept(m_table);
    if (m_table->currentItem() < 0)
        m_table->selectRow(0);
    QWidget *next = m_isSent && m_model->ticked().empty() ? static_cast<QWidget *>(m_close) : m_table;
    next->setFocus(Qt::OtherFocusReason);
}

void BulkDialog::showSignedOut()
{
    setStage(Stage::SignedOut);
    takeUpdate();
}

void BulkDialog::reject()
{
    if (m_stage == Stage::Sending)
        return m_progress->focusStop();
    if (m_stage == Stage::Asking)
        return setStage(Stage::Choosing);
    if (m_stage == Stage::Looking) {
        Q_EMIT stopRequested();
        // It goes on with what was chosen before.
        if (m_wasLookedAt)
            return;
    }
    QDialog::reject();
}

void BulkDialog::keyPressEvent(QKeyEvent *event)
{
    // The key that asked must not be the answer while it is held down.
    if (event->isAutoRepeat() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return;
    QDialog::keyPressEvent(event);
}

void BulkDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool isUnderWay = stage == Stage::Looking || stage == Stage::Sending;
    m_model->setChoice(stage == Stage::Choosing ? BulkModel::Choice::Open : BulkModel::Choice::Closed);
    m_ticking->setEnabled(stage == Stage::Choosing);
    m_options->setEnabled(stage == Stage::Choosing);
    m_question->setVisible(stage == Stage::Asking);
    m_buttons->setCurrentIndex(isUnderWay                   ? BulkProgressPage
                                   : stage == Stage::Asking ? BulkQuestionPage
                                                            : BulkChoicePage);
    showCounts();
    showButtons();
    if (stage == Stage::Choosing || stage == Stage::SignedOut)
        announce(m_counts);
}

void BulkDialog::begin(Stage stage, const QString &what, size_t count)
{
    if (const auto options = m_options->options())
        m_content.options = *options;
    m_underWay.clear();
    m_ended = 0;
    m_progress->begin(what, count);
    setStage(stage);
    m_progress->focusStop();
}

void BulkDialog::look()
{
    const auto open = std::ranges::count_if(
        m_items, [](const BulkItem &item) { return item.state != BulkItem::State::Ended; });
    begin(Stage::Looking, tr("Looking at what would change"), static_cast<size_t>(open));
    Q_EMIT lookRequested();
}

void BulkDialog::ask()
{
    const std::vector<size_t> ticked = m_model->ticked();
    m_questionText->setText(questionText(ticked));
    showLevelText(m_secretsWarning, Level::Warning, secretsWarning(ticked));
    m_confirm->setText(tr("&Send %1").arg(amountText(std::ssize(ticked))));
    if (m_typedName)
        m_typedName->clear();
    setStage(Stage::Asking);
    // The key that asked, pressed once more, must not be the answer.
    QWidget *first = m_typedName ? static_cast<QWidget *>(m_typedName) : m_back;
    first->setAccessibleDescription(
        joinedSentences({m_questionText->text(), secretsWarning(ticked),
                         m_typedName ? profileNameQuestion(m_content.profileName) : QString()}));
    first->setFocus(Qt::OtherFocusReason);
}

void BulkDialog::send()
{
    const std::vector<size_t> ticked = m_model->ticked();
    m_isSent = true;
    begin(Stage::Sending, tr("Sending"), ticked.size());
    Q_EMIT sendRequested(ticked);
}

void BulkDialog::chooseReport()
{
    QFileDialog *dialog = newReportDialog(tr("Save the report"), this);
    connect(dialog, &QFileDialog::fileSelected, this, &BulkDialog::saveReportRequested);
    dialog->open();
}

void BulkDialog::showCounts()
{
    const BulkCounts counts = countsOf(m_items);
    const bool isEnded = m_isSent && m_stage != Stage::Sending;
    QString text = m_isSent ? endText(counts) : planText(counts);
    const auto ticked = std::ssize(m_model->ticked());
    const auto tickable = static_cast<qsizetype>(m_model->tickable());
    // The button below counts those alone.
    if (!m_isSent && m_stage != Stage::Looking && ticked != tickable)
        text = tr("%1; %2 of %3 ticked").arg(text, amountText(ticked), amountText(tickable));
    if (m_stage == Stage::SignedOut)
        text = joinedSentences({text, tr("You have signed out; close this, sign in and begin anew.")});
    m_counts->setText(text);
    const bool isBad = counts.failed > 0 || counts.unknown > 0;
    const Tone tone = isBad ? Tone::Error : counts.refused > 0 ? Tone::Warning : Tone::Success;
    setTone(m_counts, isEnded ? tone : Tone::Muted);
}

void BulkDialog::showButtons()
{
    const auto count = std::ssize(m_model->ticked());
    const bool canGoOn = m_stage == Stage::Choosing && m_options->options();
    m_look->setEnabled(canGoOn);
    m_send->setText(tr("&Send %1…").arg(amountText(count)));
    m_send->setEnabled(canGoOn && count > 0);
    m_send->setVisible(count > 0 || !m_isSent);
    m_confirm->setEnabled(!m_typedName || m_typedName->text() == m_content.profileName);
    m_send->setDefault(m_stage == Stage::Choosing && count > 0);
    m_confirm->setDefault(m_stage == Stage::Asking);
    m_close->setDefault(m_stage == Stage::Choosing && count == 0);
}

void BulkDialog::showDetails()
{
    m_details->show();
    updateDetails();
}

void BulkDialog::updateDetails()
{
    if (const int row = m_table->currentItem(); row >= 0 && m_details->isVisibleTo(this))
        m_details->showItem(m_items[static_cast<size_t>(row)]);
}

void BulkDialog::takeUpdate()
{
    m_progress->setEnded(m_ended);
    m_table->fitColumns();
    showCounts();
    showButtons();
    updateDetails();
}

QString BulkDialog::questionText(const std::vector<size_t> &ticked) const
{
    const auto running = static_cast<int>(std::ranges::count_if(ticked, [this](size_t index) {
        const BulkItem &item = m_items[index];
        return item.before == BulkItem::Before::Running && item.task == BulkItem::Task::Update;
    }));
    QStringList sentences{tr("%n change(s) will be sent to “%1”.", nullptr, static_cast<int>(ticked.size()))
                              .arg(m_content.profileName)};
    if (running > 0) {
        const auto options = m_options->options();
        const bool isToStart = options && options->afterwards == BulkOptions::Afterwards::StartAgain;
        sentences << (isToStart
                          ? tr("%n running stream(s) will be paused by that, and started again afterwards.",
                               nullptr, running)
                          : tr("%n running stream(s) will be paused by that, and stay paused.", nullptr,
                               running));
    }
    return joinedSentences(sentences);
}

QString BulkDialog::secretsWarning(const std::vector<size_t> &ticked) const
{
    const auto stripped = std::ranges::count_if(ticked, [this](size_t index) {
        return std::ranges::any_of(m_items[index].changes, &isSecretRemoved);
    });
    return stripped == 0 ? QString()
                         : tr("%n of them will lose secrets: the service clears what is left out.", nullptr,
                              static_cast<int>(stripped));
}

} // namespace weir
