#include "ui/dialogs/templatesdialog.h"

#include "models/text/spokenarrows.h"
#include "ui/announcement.h"
#include "ui/leveltext.h"
#include "ui/plaintexts.h"
#include "ui/questions.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize templatesSize(920, 560);
constexpr int listWidth = 330;

//! Where a template comes from, and where it stands there.
enum Role : quint16 { OriginRole = Qt::UserRole, IndexRole };
enum Origin : quint8 { FromProgram, FromUser };
enum Column : quint8 { FieldColumn, CommentColumn, ColumnTotal };

QString routeText(const ResourceTemplate &shown)
{
    const TemplateRoute route = routeOf(shown);
    return TemplatesDialog::tr("%1 → %2", "source and target").arg(route.source, route.target);
}

//! What somebody may have in mind when looking for it.
QString searchedText(const ResourceTemplate &searched)
{
    return QStringList{searched.name, searched.description, routeText(searched), resourceName(searched.kind)}
        .join(u'\n');
}

bool hasWords(const ResourceTemplate &searched, const QStringList &words)
{
    const QString text = searchedText(searched);
    return std::ranges::all_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

//! Keys and clicks pass over it.
void addHeading(QListWidget *list, const QString &title)
{
    auto *heading = new QListWidgetItem(title, list);
    heading->setFlags(Qt::NoItemFlags);
    heading->setFont(themeFont(TextStyle::Strong));
    heading->setForeground(themeColors(list->palette()).muted);
}

void addItem(QListWidget *list, const ResourceTemplate &added, Origin origin, size_t index)
{
    auto *item = new QListWidgetItem(added.name, list);
    item->setToolTip(toolTipText(added.name));
    item->setData(OriginRole, static_cast<int>(origin));
    item->setData(IndexRole, static_cast<qulonglong>(index));
}

//! Lines of one comment stand nearer to each other than to the next one.
class RoomyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, metrics::gap);
    }
};

bool isHeading(const QListWidgetItem *item)
{
    return !item->data(OriginRole).isValid();
}

} // namespace

TemplatesDialog::TemplatesDialog(QWidget *parent)
    : QDialog(parent), m_builtIn(builtInTemplates()), m_filter(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_details(new QWidget(this)), m_nothing(new QLabel(this)),
      m_fault(new WrappedLabel(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("New from template"));
    resize(templatesSize);
    auto *title = new QLabel(windowTitle(), this);
    setTextStyle(title, TextStyle::Title);
    auto *hint = new WrappedLabel(
        tr("The draft begins with what the template holds. “Save as template…” in the File menu makes one of "
           "an open resource."),
        this);
    setTone(hint, Tone::Muted);
    m_fault->hide();

    auto *parts = new QHBoxLayout;
    parts->setSpacing(metrics::sectionGap);
    parts->addWidget(createList());
    parts->addWidget(createDetails(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addLayout(parts, 1);
    layout->addWidget(m_fault);
    layout->addLayout(createButtons());
    fillList();
    m_filter->setFocus();
}

void TemplatesDialog::setOwnTemplates(std::vector<StoredTemplate> templates)
{
    m_own = std::move(templates);
    fillList();
    const auto renamed = std::ranges::find_if(
        m_own, [this](const StoredTemplate &own) { return own.content.name == m_newName; });
    // They stand below the first heading.
    if (renamed != m_own.end())
        m_list->setCurrentRow(1 + static_cast<int>(renamed - m_own.begin()));
}

void TemplatesDialog::showFault(const QString &message)
{
    showLevelText(m_fault, Level::Error, message);
}

QWidget *TemplatesDialog::createList()
{
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter by name, source or target"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *part = new QWidget(this);
    part->setFixedWidth(listWidth);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &TemplatesDialog::applyFilter);
    connect(m_list, &QListWidget::currentItemChanged, this, &TemplatesDialog::showCurrent);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &TemplatesDialog::accept);
    return part;
}

QWidget *TemplatesDialog::createDetails()
{
    m_name = new WrappedLabel(m_details);
    m_route = new QLabel(m_details);
    m_description = new WrappedLabel(m_details);
    m_blanksTitle = new QLabel(tr("To fill in"), m_details);
    m_blanks = new QTableWidget(0, ColumnTotal, m_details);
    setTextStyle(m_name, TextStyle::Strong);
    m_route->setTextFormat(Qt::PlainText);
    makeChip(m_route);
    setTextStyle(m_blanksTitle, TextStyle::Strong);
    m_blanks->setAccessibleName(m_blanksTitle->text());
    m_blanks->setHorizontalHeaderLabels({tr("Field"), tr("What goes there")});
    m_blanks->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_blanks->setSelectionMode(QAbstractItemView::SingleSelection);
    m_blanks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_blanks->setTabKeyNavigation(false);
    m_blanks->setShowGrid(false);
    m_blanks->setItemDelegate(new RoomyDelegate(m_blanks));
    m_blanks->verticalHeader()->hide();
    QHeaderView *columns = m_blanks->horizontalHeader();
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(FieldColumn, QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(CommentColumn, QHeaderView::Stretch);
    // Comments take the lines that they need at the width there is.
    m_blanks->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    m_nothing->setText(tr("No template has this in its name, its source or its target."));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop);
    setTone(m_nothing, Tone::Muted);
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_name);
    layout->addWidget(m_route, 0, Qt::AlignLeft);
    layout->addWidget(m_description);
    layout->addSpacing(metrics::tight);
    layout->addWidget(m_blanksTitle);
    layout->addWidget(m_blanks, 1);
    auto *stack = new QWidget(this);
    auto *stackLayout = new QVBoxLayout(stack);
    stackLayout->setContentsMargins(0, 0, 0, 0);
    stackLayout->addWidget(m_details, 1);
    stackLayout->addWidget(m_nothing, 1);
    return stack;
}

QLayout *TemplatesDialog::createButtons()
{
    const auto add = [this](const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false);
        return button;
    };
    m_rename = add(tr("Rename…"));
    m_delete = add(tr("Delete…"));
    QPushButton *cancel = add(tr("Cancel"));
    m_create = add(tr("Create draft"));
    m_create->setDefault(true);
    setButtonLook(m_create, ButtonLook::Primary);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_rename);
    layout->addWidget(m_delete);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_create);
    connect(m_rename, &QPushButton::clicked, this, &TemplatesDialog::askForName);
    connect(m_delete, &QPushButton::clicked, this, &TemplatesDialog::askToDelete);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &TemplatesDialog::accept);
    return layout;
}

void TemplatesDialog::fillList()
{
    const QStringList words = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    const auto addGroup = [this, &words](const QString &title, const auto &templates, Origin origin,
                                         std::optional<ResourceKind> kind) {
        bool hasHeading = false;
        for (size_t index = 0; index < templates.size(); ++index) {
            const ResourceTemplate &found = templates[index].content;
            if (found.kind != kind.value_or(found.kind) || !hasWords(found, words))
                continue;
            if (!std::exchange(hasHeading, true))
                addHeading(m_list, title);
            addItem(m_list, found, origin, index);
        }
    };
    m_list->clear();
    addGroup(tr("Your templates"), m_own, FromUser, {});
    addGroup(tr("Built-in streams"), m_builtIn, FromProgram, ResourceKind::EventStream);
    addGroup(tr("Built-in subscriptions"), m_builtIn, FromProgram, ResourceKind::EventSubscription);
    // The first one stands beneath a heading.
    m_list->setCurrentRow(1);
    showCurrent();
}

//! What does not match is taken out: of hidden rows Qt tells screen readers the names of others.
void TemplatesDialog::applyFilter()
{
    const ResourceTemplate *before = templateAt(m_list->currentItem());
    fillList();
    for (int row = 0; row < m_list->count(); ++row) {
        if (before && templateAt(m_list->item(row)) == before)
            m_list->setCurrentRow(row);
    }
    // The row that is chosen is told of by the list.
    if (m_list->count() == 0)
        announce(m_nothing);
}

const ResourceTemplate *TemplatesDialog::templateAt(const QListWidgetItem *item) const
{
    if (!item || isHeading(item))
        return nullptr;
    const size_t index = item->data(IndexRole).toULongLong();
    return item->data(OriginRole).toInt() == static_cast<int>(FromUser) ? &m_own[index].content
                                                                        : &m_builtIn[index].content;
}

const StoredTemplate *TemplatesDialog::currentOwn() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->data(OriginRole) != QVariant(static_cast<int>(FromUser)))
        return nullptr;
    return &m_own[item->data(IndexRole).toULongLong()];
}

void TemplatesDialog::showCurrent()
{
    const ResourceTemplate *shown = templateAt(m_list->currentItem());
    m_details->setVisible(shown);
    m_nothing->setVisible(!shown);
    m_create->setEnabled(shown);
    m_rename->setEnabled(currentOwn());
    m_delete->setEnabled(currentOwn());
    if (!shown)
        return;
    m_name->setText(shown->name);
    m_route->setText(routeText(*shown));
    m_route->setAccessibleName(spokenArrows(m_route->text()));
    m_description->setText(shown->description);
    m_description->setVisible(!shown->description.isEmpty());
    m_blanksTitle->setVisible(!shown->blanks.empty());
    m_blanks->setVisible(!shown->blanks.empty());
    showBlanks(*shown);
}

void TemplatesDialog::showBlanks(const ResourceTemplate &shown)
{
    m_blanks->setRowCount(static_cast<int>(shown.blanks.size()));
    for (int row = 0; row < m_blanks->rowCount(); ++row) {
        const TemplateBlank &blank = shown.blanks[static_cast<size_t>(row)];
        m_blanks->setItem(row, FieldColumn, new QTableWidgetItem(blankLabel(shown.kind, blank.pointer)));
        m_blanks->setItem(row, CommentColumn, new QTableWidgetItem(blankText(shown.kind, blank)));
    }
    m_blanks->scrollToTop();
}

void TemplatesDialog::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(tr("Rename template"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(currentOwn()->content.name);
    dialog->setOkButtonText(tr("Rename"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, renamed = *currentOwn()](const QString &text) { rename(renamed, text.trimmed()); });
    dialog->open();
}

void TemplatesDialog::rename(const StoredTemplate &renamed, const QString &name)
{
    const QString fault = templateNameFault(name);
    showFault(fault);
    if (!fault.isEmpty() || name == renamed.content.name)
        return;
    m_newName = name;
    const bool isTaken = std::ranges::any_of(m_own, [&](const StoredTemplate &other) {
        return other.file != renamed.file && isSameTemplateName(other.content.name, name);
    });
    if (!isTaken) {
        Q_EMIT renameRequested(renamed.file, name);
        return;
    }
    QMessageBox *question = newReplaceTemplateQuestion(name, this);
    connect(question, &QDialog::finished, this, [this, file = renamed.file, name](int answer) {
        if (answer == QMessageBox::Yes)
            Q_EMIT renameRequested(file, name);
    });
    question->open();
}

void TemplatesDialog::askToDelete()
{
    QMessageBox *question = newDeleteTemplateQuestion(currentOwn()->content.name, this);
    connect(question, &QDialog::finished, this, [this, file = currentOwn()->file](int answer) {
        if (answer == QMessageBox::Yes)
            Q_EMIT deleteConfirmed(file);
    });
    question->open();
}

void TemplatesDialog::accept()
{
    const ResourceTemplate *chosen = templateAt(m_list->currentItem());
    if (!chosen)
        return;
    Q_EMIT draftRequested(*chosen);
    QDialog::accept();
}

bool TemplatesDialog::eventFilter(QObject *watched, QEvent *event)
{
    // From the filter the arrow keys go through the list beneath it.
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up)
            return QApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace weir
