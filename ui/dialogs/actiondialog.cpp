#include "ui/dialogs/actiondialog.h"

#include "models/amounttext.h"
#include "models/lists/actionlistmodel.h"
#include "ui/announcement.h"
#include "ui/busyindicator.h"
#include "ui/dialogs/notebox.h"
#include "ui/plaintexts.h"
#include "ui/taborder.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

enum ButtonsPage { QuestionButtons, ProgressButtons, ResultButtons };

constexpr QSize actionSize(620, 400);
constexpr int nameWidth = 220;

QPushButton *newButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
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

QString actionLabel(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Start:
        return ActionDialog::tr("Start");
    case ResourceAction::Pause:
        return ActionDialog::tr("Pause");
    case ResourceAction::Enable:
        return ActionDialog::tr("Enable");
    case ResourceAction::Disable:
        return ActionDialog::tr("Disable");
    case ResourceAction::Delete:
        return ActionDialog::tr("Delete");
    }
    Q_UNREACHABLE();
}

QString profileNameQuestion(const QString &name)
{
    return ActionDialog::tr("Type the name of the profile, “%1”, to go on.").arg(name);
}

ActionDialog::ActionDialog(ActionQuestion question, QWidget *parent)
    : QDialog(parent), m_question(std::move(question)),
      m_model(new ActionListModel(m_question.action, m_question.items, this)),
      m_buttons(new QStackedWidget(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(actionLabel(m_question.action));
    resize(actionSize);
    m_title = new WrappedLabel(tr("%1?", "Start orders-to-fn?").arg(orderText()), this);
    setTextStyle(m_title, TextStyle::Title);
    m_consequence = new WrappedLabel(
        consequenceOf(m_question.action, m_question.kind, std::ssize(m_question.items)), this);
    if (m_question.action == ResourceAction::Delete)
        setTone(m_consequence, Tone::Error);
    m_buttons->addWidget(createQuestionButtons());
    m_buttons->addWidget(createProgressButtons());
    m_buttons->addWidget(createResultButtons());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(m_title);
    layout->addWidget(m_consequence);
    layout->addWidget(createTable(), 1);
    if (!m_question.nameToType.isEmpty()) {
        auto *box = new NoteBox(this);
        box->addText(m_question.items.size() == 1 ? tr("Type “%1” to go on.").arg(m_question.nameToType)
                                                  : profileNameQuestion(m_question.nameToType));
        m_typedName = new QLineEdit(this);
        m_typedName->setAccessibleName(tr("Name"));
        box->addWidget(m_typedName);
        layout->addWidget(box);
        m_nameBox = box;
        connect(m_typedName, &QLineEdit::textChanged, this, &ActionDialog::updateConfirm);
    }
    layout->addWidget(m_buttons);
    updateConfirm();
    orderTabStops(this);
    QWidget *first = m_typedName ? static_cast<QWidget *>(m_typedName) : m_confirm;
    first->setAccessibleDescription(joinedSentences({m_consequence->text(), first->accessibleDescription()}));
    first->setFocus(Qt::OtherFocusReason);
}

void ActionDialog::showItem(size_t index, const ActionItem &item)
{
    m_model->setItem(index, item);
    m_progress->setText(m_model->summary());
}

void ActionDialog::showFinished()
{
    const bool isAllDone = m_model->failedCount() == 0;
    m_result->setText(m_model->summary());
    m_result->setAccessibleName(m_model->summary());
    if (const int row = m_model->firstNotDone(); row >= 0) {
        m_table->scrollTo(m_model->index(row, 0));
        const auto spoken = [this, row](int column) {
            return m_model->index(row, column).data(Qt::AccessibleTextRole).toString();
        };
        m_result->setAccessibleName(tr("%1. %2: %3", "0 of 1 done. orders-to-fn: Not done: why")
                                        .arg(m_model->summary(), spoken(ActionListModel::NameColumn),
                                             spoken(ActionListModel::ProgressColumn)));
    }
    setTone(m_result, !isAllDone ? Tone::Error : m_model->unknownCount() > 0 ? Tone::Warning : Tone::Success);
    // Why something was not done has the room that there is.
    m_table->setWordWrap(true);
    m_table->resizeRowsToContents();
    m_retry->setVisible(!isAllDone);
    m_buttons->setCurrentIndex(ResultButtons);
    announce(m_result);
    m_close->setDefault(true);
    m_close->setFocus(Qt::OtherFocusReason);
}

void ActionDialog::reject()
{
    if (m_buttons->currentIndex() != ProgressButtons)
        QDialog::reject();
}

void ActionDialog::keyPressEvent(QKeyEvent *event)
{
    // The key that opened the dialog must not answer it while it is held down.
    if (event->isAutoRepeat() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return;
    QDialog::keyPressEvent(event);
}

QWidget *ActionDialog::createTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(resourcesName(m_question.kind));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + metrics::rowGap);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->resizeSection(ActionListModel::NameColumn, nameWidth);
    columns->setStretchLastSection(true);
    // There is none before somebody agrees.
    m_table->hideColumn(ActionListModel::ProgressColumn);
    return m_table;
}

QWidget *ActionDialog::createQuestionButtons()
{
    auto *row = new QWidget(this);
    auto *cancel = newButton(tr("Cancel"), row);
    m_confirm = newButton(actionLabel(m_question.action), row);
    setButtonLook(m_confirm, ButtonLook::Primary);
    m_confirm->setDefault(true);
    QHBoxLayout *layout = newRow(row);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_confirm);
    connect(cancel, &QPushButton::clicked, this, &ActionDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        showProgress();
        Q_EMIT confirmed();
    });
    return row;
}

QWidget *ActionDialog::createProgressButtons()
{
    auto *row = new QWidget(this);
    m_progress = new QLabel(row);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setFocusPolicy(Qt::TabFocus);
    auto *stop = newButton(tr("Stop"), row);
    stop->setToolTip(tr("Begin nothing more, and do not wait for what was sent"));
    QHBoxLayout *layout = newRow(row);
    layout->setSpacing(metrics::columnGap);
    layout->addWidget(new BusyIndicator(row));
    layout->addWidget(m_progress);
    // Not where the answer was: the second click of a double click must not stop what the first one began.
    layout->addWidget(stop);
    layout->addStretch(1);
    connect(stop, &QPushButton::clicked, this, &ActionDialog::stopRequested);
    return row;
}

QWidget *ActionDialog::createResultButtons()
{
    auto *row = new QWidget(this);
    m_result = new QLabel(row);
    m_result->setTextFormat(Qt::PlainText);
    m_retry = newButton(tr("Retry what was not done"), row);
    m_close = newButton(tr("Close"), row);
    setButtonLook(m_close, ButtonLook::Primary);
    QHBoxLayout *layout = newRow(row);
    layout->addWidget(m_result);
    layout->addStretch(1);
    layout->addWidget(m_retry);
    layout->addWidget(m_close);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        showProgress();
        Q_EMIT retryRequested();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    return row;
}

QString ActionDialog::orderText() const
{
    const QString label = actionLabel(m_question.action);
    if (m_question.items.size() == 1)
        return tr("%1 %2", "Start orders-to-fn").arg(label, m_question.items.front().name);
    return m_question.kind == ResourceKind::EventStream
        ? tr("%1 %2 event streams", "Start 3 event streams")
              .arg(label, amountText(std::ssize(m_question.items)))
        : tr("%1 %2 subscriptions", "Enable 3 subscriptions")
              .arg(label, amountText(std::ssize(m_question.items)));
}

void ActionDialog::updateConfirm()
{
    m_confirm->setEnabled(!m_typedName || m_typedName->text() == m_question.nameToType);
}

void ActionDialog::showProgress()
{
    // It was answered.
    m_title->setText(orderText());
    m_consequence->hide();
    if (m_nameBox)
        m_nameBox->hide();
    m_table->showColumn(ActionListModel::ProgressColumn);
    m_progress->setText(m_model->summary());
    m_buttons->setCurrentIndex(ProgressButtons);
    // A second Enter must not stop what the first one began.
    m_progress->setFocus(Qt::OtherFocusReason);
}

} // namespace weir
