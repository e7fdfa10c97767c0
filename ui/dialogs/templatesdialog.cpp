#include "ui/dialogs/templatesdialog.h"

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
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize dialogSize(920, 560);
constexpr int listWidth = 330;

//! Which list a template stands in, and where in it.
enum Role : quint16 { ListRole = Qt::UserRole, IndexRole };
enum class List : quint8 { BuiltIn, Own };
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

QTreeWidgetItem *newGroup(QTreeWidget *tree, const QString &title)
{
    auto *group = new QTreeWidgetItem(tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setFont(0, themeFont(TextStyle::Strong));
    return group;
}

void addItem(QTreeWidgetItem *group, const ResourceTemplate &added, List list, size_t index)
{
    auto *item = new QTreeWidgetItem(group, {added.name});
    item->setToolTip(0, toolTipText(added.name));
    item->setData(0, ListRole, static_cast<int>(list));
    item->setData(0, IndexRole, static_cast<qulonglong>(index));
}

} // namespace

TemplatesDialog::TemplatesDialog(QWidget *parent)
    : QDialog(parent), m_builtIn(builtInTemplates()), m_filter(new QLineEdit(this)),
      m_tree(new QTreeWidget(this)), m_details(new QWidget(this)), m_nothing(new QLabel(this)),
      m_fault(new WrappedLabel(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("New from template"));
    resize(dialogSize);
    auto *title = new QLabel(windowTitle(), this);
    setTextStyle(title, TextStyle::Title);
    auto *hint = new WrappedLabel(
        tr("The draft begins with what the template holds. “Save as template…” in the File menu makes one of "
           "an open resource."),
        this);
    setTone(hint, Tone::Muted);
    setTone(m_fault, Tone::Error);
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
    fillTree();
    m_filter->setFocus();
}

void TemplatesDialog::setOwnTemplates(std::vector<StoredTemplate> templates)
{
    m_own = std::move(templates);
    fillTree();
    const auto renamed = std::ranges::find_if(
        m_own, [this](const StoredTemplate &own) { return own.content.name == m_newName; });
    // They stand in the first group.
    if (renamed != m_own.end())
        m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(static_cast<int>(renamed - m_own.begin())));
}

void TemplatesDialog::showFault(const QString &message)
{
    m_fault->setText(tr("✕ %1").arg(message));
    m_fault->setVisible(!message.isEmpty());
}

QWidget *TemplatesDialog::createList()
{
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter by name, source or target"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->setAccessibleName(tr("Templates"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(metrics::gap);
    m_tree->setTextElideMode(Qt::ElideRight);
    auto *list = new QWidget(this);
    list->setFixedWidth(listWidth);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &TemplatesDialog::applyFilter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &TemplatesDialog::showCurrent);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, &TemplatesDialog::accept);
    return list;
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

void TemplatesDialog::fillTree()
{
    m_tree->clear();
    if (!m_own.empty()) {
        QTreeWidgetItem *group = newGroup(m_tree, tr("Your templates"));
        for (size_t index = 0; index < m_own.size(); ++index)
            addItem(group, m_own[index].content, List::Own, index);
    }
    for (const auto &[kind, title] :
         {std::pair(ResourceKind::EventStream, tr("Built-in streams")),
          std::pair(ResourceKind::EventSubscription, tr("Built-in subscriptions"))}) {
        QTreeWidgetItem *group = newGroup(m_tree, title);
        for (size_t index = 0; index < m_builtIn.size(); ++index) {
            if (m_builtIn[index].content.kind == kind)
                addItem(group, m_builtIn[index].content, List::BuiltIn, index);
        }
    }
    m_tree->expandAll();
    m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    applyFilter();
}

void TemplatesDialog::applyFilter()
{
    const QStringList words = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem *group = m_tree->topLevelItem(row);
        bool hasShown = false;
        for (int place = 0; place < group->childCount(); ++place) {
            QTreeWidgetItem *item = group->child(place);
            const QString text = searchedText(*templateAt(item));
            const bool isShown = std::ranges::all_of(
                words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
            item->setHidden(!isShown);
            hasShown = hasShown || isShown;
            if (isShown && !first)
                first = item;
        }
        group->setHidden(!hasShown);
    }
    if (!first || !m_tree->currentItem() || m_tree->currentItem()->isHidden())
        m_tree->setCurrentItem(first);
    showCurrent();
}

const ResourceTemplate *TemplatesDialog::templateAt(const QTreeWidgetItem *item) const
{
    if (!item || !item->data(0, ListRole).isValid())
        return nullptr;
    const size_t index = item->data(0, IndexRole).toULongLong();
    return item->data(0, ListRole).toInt() == static_cast<int>(List::Own) ? &m_own[index].content
                                                                          : &m_builtIn[index].content;
}

const StoredTemplate *TemplatesDialog::currentOwn() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item || !item->data(0, ListRole).isValid()
        || item->data(0, ListRole).toInt() != static_cast<int>(List::Own))
        return nullptr;
    return &m_own[item->data(0, IndexRole).toULongLong()];
}

void TemplatesDialog::showCurrent()
{
    const ResourceTemplate *shown = templateAt(m_tree->currentItem());
    m_details->setVisible(shown);
    m_nothing->setVisible(!shown);
    m_create->setEnabled(shown);
    m_rename->setEnabled(currentOwn());
    m_delete->setEnabled(currentOwn());
    if (!shown)
        return;
    m_name->setText(shown->name);
    m_route->setText(routeText(*shown));
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
        m_blanks->item(row, FieldColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_blanks->item(row, CommentColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
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
    const ResourceTemplate *chosen = templateAt(m_tree->currentItem());
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
            return QApplication::sendEvent(m_tree, event);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace weir
