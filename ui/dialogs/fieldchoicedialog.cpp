#include "ui/dialogs/fieldchoicedialog.h"

#include "models/draft/resourcedraft.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/dialogs/inputguard.h"
#include "ui/forms/editorfactory.h"
#include "ui/forms/fieldrow.h"
#include "ui/forms/pickpopup.h"
#include "ui/lists/rowtable.h"
#include "ui/taborder.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"
#include "ui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum FieldListColumn { LabelColumn, PointerColumn };

constexpr QSize fieldChoiceSize(1000, 500);
constexpr int labelCharacters = 27;

} // namespace

FieldChoiceDialog::FieldChoiceDialog(ResourceKind kind, qsizetype resourceCount, QWidget *parent)
    : QDialog(parent), m_kind(kind), m_fields(settableFields(kind))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Set a field"));
    resize(fieldChoiceSize);
    const int count = static_cast<int>(resourceCount);
    auto *title = new WrappedLabel(kind == ResourceKind::EventStream
                                       ? tr("Set a field of %n event stream(s)", nullptr, count)
                                       : tr("Set a field of %n subscription(s)", nullptr, count),
                                   this);
    setTextStyle(title, TextStyle::Title);
    auto *note = new WrappedLabel(
        tr("Nothing is sent yet: you see first what changes in each of them, and choose."), this);
    setTone(note, Tone::Muted);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(metrics::sectionGap);
    halves->addWidget(createList(), 1);
    halves->addWidget(createValue(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(note);
    layout->addLayout(halves, 1);
    layout->addLayout(createButtons());
    fillList();
    showState();
}

FieldChoiceDialog::~FieldChoiceDialog()
{
    // Its fields lose the focus as they go, when the draft is gone.
    delete m_row;
}

QWidget *FieldChoiceDialog::createList()
{
    auto *half = new QWidget(this);
    auto *filter = new QLineEdit(half);
    filter->setPlaceholderText(tr("Filter by name or path"));
    filter->setAccessibleName(tr("Filter"));
    filter->setClearButtonEnabled(true);
    new InputGuard(this, filter);
    m_list = new QTableView(half);
    m_list->setAccessibleName(tr("Field"));
    setUpRowTable(m_list);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    // The end of a path says most.
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto *layout = new QVBoxLayout(half);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(filter);
    layout->addWidget(m_list, 1);
    m_filter = new QSortFilterProxyModel(this);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *down = new QShortcut(sequencesOf(WidgetKey::FilterToRows).constFirst(), filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_list, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text.trimmed());
        // Whoever types sees what comes first.
        if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
            m_list->selectRow(0);
    });
    return half;
}

QWidget *FieldChoiceDialog::createValue()
{
    auto *half = new QWidget(this);
    m_hint = new WrappedLabel(half);
    setTone(m_hint, Tone::Muted);
    m_set = new QRadioButton(tr("&Set it to"), half);
    m_takeOut = new QRadioButton(tr("&Take it out"), half);
    m_set->setChecked(true);
    m_place = new QVBoxLayout;
    auto *layout = new QVBoxLayout(half);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(m_hint);
    layout->addWidget(m_set);
    layout->addLayout(m_place);
    layout->addWidget(m_takeOut);
    layout->addStretch(1);
    connect(m_set, &QRadioButton::toggled, this, &FieldChoiceDialog::showState);
    return half;
}

QLayout *FieldChoiceDialog::createButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_look = new QPushButton(tr("&Look at what changes"), this);
    m_look->setDefault(true);
    setButtonLook(m_look, ButtonLook::Primary);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_look);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_look, &QPushButton::clicked, this, &QDialog::accept);
    return layout;
}

void FieldChoiceDialog::fillList()
{
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("Field"), tr("Path")});
    for (const SettableField &field : m_fields)
        model->appendRow(
            {new QStandardItem(fieldLabel(*field.spec)), new QStandardItem(toQString(field.pointer))});
    m_filter->setSourceModel(model);
    m_list->setModel(m_filter);
    QHeaderView *columns = m_list->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->resizeSection(LabelColumn, labelCharacters * fontMetrics().averageCharWidth());
    columns->setStretchLastSection(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FieldChoiceDialog::showField);
}

void FieldChoiceDialog::showField(const QModelIndex &current)
{
    const int row = m_filter->mapToSource(current).row();
    const SettableField *field = row < 0 ? nullptr : &m_fields[static_cast<size_t>(row)];
    if (field == m_field)
        return;
    m_set->setChecked(true);
    m_field = field;
    delete std::exchange(m_row, nullptr);
    m_draft.reset();
    if (m_field) {
        m_draft = std::make_unique<ResourceDraft>(LoadedResource{.kind = m_kind});
        m_row = makeFieldRow(m_draft.get(), *m_field->spec, m_field->pointer, this);
        m_row->setLabelWidth(m_row->labelWidthHint());
        m_place->addWidget(m_row);
        // It is made last, and stands between the choices and the buttons.
        orderTabStops(this);
        connect(m_draft.get(), &ResourceDraft::changed, this, &FieldChoiceDialog::takeEdit);
        connect(m_row, &FieldRow::pickListRequested, this, [this](PickPopup *popup, PickReading reading) {
            Q_EMIT pickListRequested(m_draft.get(), popup, reading);
        });
        takeEdit();
    }
    showState();
}

void FieldChoiceDialog::takeEdit()
{
    if (std::exchange(m_isTakingEdit, true))
        return;
    // Nothing was there before that the field could be compared with.
    m_draft->markApplied();
    m_row->refresh(RequiredMessages::AfterLeaving);
    m_isTakingEdit = false;
    showState();
}

void FieldChoiceDialog::showState()
{
    m_hint->setText(m_field ? toQString(m_field->pointer) : tr("Choose a field."));
    const bool canGo = m_field && m_field->spec->presence == Presence::Optional;
    m_set->setVisible(m_field);
    m_takeOut->setVisible(m_field);
    m_takeOut->setEnabled(canGo);
    m_takeOut->setToolTip(m_field && !canGo ? tr("The field is required.") : QString());
    if (m_row)
        m_row->setVisible(m_set->isChecked());
    m_look->setEnabled(m_field && (m_takeOut->isChecked() || isAllowed()));
}

bool FieldChoiceDialog::isAllowed() const
{
    if (!m_draft->value(m_field->pointer))
        return false;
    // By itself: rules across fields are those of each resource.
    const ValidationIssues issues = validateFields(m_draft->document(), {}, m_draft->table());
    return std::ranges::none_of(issues, [this](const ValidationIssue &issue) {
        return issue.level == Level::Error && isWithin(issue.pointer, m_field->pointer);
    });
}

void FieldChoiceDialog::accept()
{
    if (!m_look->isEnabled())
        return;
    const std::string pointer = m_field->pointer;
    const std::optional<Json> value =
        m_takeOut->isChecked() ? std::nullopt : std::optional(*m_draft->value(pointer));
    QDialog::accept();
    Q_EMIT chosen(pointer, value);
}

void FieldChoiceDialog::keyPressEvent(QKeyEvent *event)
{
    // The editors leave these keys to the draft.
    if (m_draft && event->matches(QKeySequence::Undo))
        m_draft->undoStack()->undo();
    else if (m_draft && event->matches(QKeySequence::Redo))
        m_draft->undoStack()->redo();
    else
        QDialog::keyPressEvent(event);
}

} // namespace weir
