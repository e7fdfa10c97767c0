#include "ui/dialogs/actiondialog.h"
#include "ui/dialogs/bulkdetails.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/inputguard.h"
#include "ui/dialogs/notebox.h"
#include "ui/forms/segmentedcontrol.h"
#include "ui/lists/bulktable.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>

// The parts of the dialog: its rows, its questions and its buttons.

namespace weir {

namespace {

constexpr int filterWidth = 260;

//! It stands where the button was that asked: the second click of a double click must not be the answer.
class SecondClicks final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        return event->type() == QEvent::MouseButtonDblClick;
    }
};

QPushButton *newBulkButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

QHBoxLayout *newBulkRow(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    return layout;
}

} // namespace

QWidget *BulkDialog::createFilters()
{
    auto *row = new QWidget(this);
    auto *shown = new SegmentedControl(
        {tr("All"), tr("To send"), tr("Cannot be sent"), tr("Unchanged"), tr("Failed")}, row);
    shown->setAccessibleName(tr("Rows"));
    shown->setCurrent(0);
    auto *text = new QLineEdit(row);
    text->setPlaceholderText(tr("Filter by name, ID or message"));
    text->setAccessibleName(tr("Filter"));
    text->setClearButtonEnabled(true);
    text->setMaximumWidth(filterWidth);
    m_ticking = new QWidget(row);
    auto *all = newBulkButton(tr("Tick &all"), m_ticking);
    auto *none = newBulkButton(tr("Tick &none"), m_ticking);
    QHBoxLayout *ticking = newBulkRow(m_ticking);
    ticking->addWidget(all);
    ticking->addWidget(none);
    QHBoxLayout *layout = newBulkRow(row);
    layout->addWidget(shown, 1);
    layout->addWidget(text, 1);
    layout->addWidget(m_ticking);
    connect(shown, &SegmentedControl::chosen, m_filter,
            [this](int index) { m_filter->setShown(static_cast<BulkFilterModel::Shown>(index)); });
    connect(text, &QLineEdit::textChanged, m_filter, &BulkFilterModel::setText);
    connect(all, &QPushButton::clicked, this, [this] { m_table->tickAll(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this] { m_table->tickAll(Qt::Unchecked); });
    return row;
}

QWidget *BulkDialog::createTable()
{
    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->setChildrenCollapsible(false);
    m_table = new BulkTable(*m_model, *m_filter, rows);
    m_details = new BulkDetails(rows);
    m_details->hide();
    rows->addWidget(m_table);
    rows->addWidget(m_details);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 2);
    connect(m_table, &QTableView::activated, this, &BulkDialog::showDetails);
    connect(m_table, &BulkTable::currentItemChanged, this, &BulkDialog::updateDetails);
    connect(m_details, &BulkDetails::closeRequested, this, [this] {
        m_details->hide();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    return rows;
}

QWidget *BulkDialog::createQuestion()
{
    m_question = new NoteBox(this);
    m_questionText = m_question->addText({});
    m_secretsWarning = m_question->addText({});
    if (m_content.protection == BulkContent::Protection::TypeName) {
        m_question->addText(profileNameQuestion(m_content.profileName));
        m_typedName = new QLineEdit(this);
        m_typedName->setAccessibleName(tr("Name"));
        m_question->addWidget(m_typedName);
        connect(m_typedName, &QLineEdit::textChanged, this, [this] {
            // Going back asks for it anew.
            m_guard->accept(m_typedName);
            showButtons();
        });
    }
    return m_question;
}

QWidget *BulkDialog::createChoiceButtons()
{
    auto *row = new QWidget(this);
    m_look = newBulkButton(tr("&Look again"), row);
    m_look->setToolTip(tr("Read everything anew, and compare it"));
    m_report = newBulkButton(tr("Save re&port…"), row);
    m_close = newBulkButton(tr("&Close"), row);
    m_send = newBulkButton({}, row);
    setButtonLook(m_send, ButtonLook::Primary);
    QHBoxLayout *layout = newBulkRow(row);
    layout->addWidget(m_look);
    layout->addWidget(m_report);
    layout->addStretch(1);
    layout->addWidget(m_close);
    layout->addWidget(m_send);
    connect(m_look, &QPushButton::clicked, this, &BulkDialog::look);
    connect(m_report, &QPushButton::clicked, this, &BulkDialog::chooseReport);
    connect(m_close, &QPushButton::clicked, this, &BulkDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &BulkDialog::ask);
    return row;
}

QWidget *BulkDialog::createQuestionButtons()
{
    auto *row = new QWidget(this);
    m_back = newBulkButton(tr("&Back"), row);
    m_confirm = newBulkButton({}, row);
    setButtonLook(m_confirm, ButtonLook::Primary);
    m_confirm->installEventFilter(new SecondClicks(m_confirm));
    QHBoxLayout *layout = newBulkRow(row);
    layout->addStretch(1);
    layout->addWidget(m_back);
    layout->addWidget(m_confirm);
    connect(m_back, &QPushButton::clicked, this, [this] {
        setStage(Stage::Choosing);
        m_send->setFocus(Qt::OtherFocusReason);
    });
    connect(m_confirm, &QPushButton::clicked, this, &BulkDialog::send);
    return row;
}

} // namespace weir
