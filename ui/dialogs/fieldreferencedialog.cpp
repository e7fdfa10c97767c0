#include "ui/dialogs/fieldreferencedialog.h"

#include "models/json/pointer.h"
#include "models/schema/fieldguide.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/fieldhelpview.h"
#include "ui/followlanguage.h"
#include "ui/notice.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace weir {

namespace {

constexpr QSize fieldReferenceSize(860, 560);
constexpr int treeWidth = 320;

constexpr int kindRole = Qt::UserRole;
//! None for a kind itself.
constexpr int pointerRole = Qt::UserRole + 1;
constexpr int searchedRole = Qt::UserRole + 2;

} // namespace

FieldReferenceDialog::FieldReferenceDialog(QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_tree(new QTreeView(this)),
      m_fields(new QStandardItemModel(this)), m_found(new QSortFilterProxyModel(this)),
      m_side(new QStackedWidget(this)), m_view(new FieldHelpView(m_side)), m_nothing(new Notice(m_side))
{
    resize(fieldReferenceSize);
    m_search->setClearButtonEnabled(true);
    setUpTree();
    m_side->addWidget(m_view);
    m_side->addWidget(m_nothing);

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(metrics::rowGap, metrics::rowGap, metrics::rowGap, metrics::rowGap);
    column->setSpacing(metrics::gap);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_side);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({treeWidth, fieldReferenceSize.width() - treeWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_search, &QLineEdit::textChanged, this, &FieldReferenceDialog::search);
    connect(m_search, &QLineEdit::returnPressed, m_tree, [this] { m_tree->setFocus(Qt::OtherFocusReason); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FieldReferenceDialog::showField);
    followLanguage(this, [this] { showTexts(); });
    m_search->setFocus();
}

void FieldReferenceDialog::addKind(QStandardItem *root, ResourceKind kind)
{
    auto *top = new QStandardItem(resourceName(kind));
    top->setSelectable(false);
    root->appendRow(top);
    std::map<std::string, QStandardItem *> items{{{}, top}};
    for (const std::string &pointer : guidedFields(kind)) {
        const FieldSpec *field = fieldAt(fieldTable(kind), pointer);
        auto *item = new QStandardItem(fieldLabel(*field));
        item->setData(QVariant::fromValue(kind), kindRole);
        item->setData(toQString(pointer), pointerRole);
        item->setData(QString(fieldLabel(*field) + u' ' + toQString(pointer)), searchedRole);
        item->setToolTip(toQString(pointer));
        std::string parent = parentPointer(pointer);
        // The entries of a list stand beneath the list.
        while (!items.contains(parent))
            parent = parentPointer(parent);
        items.at(parent)->appendRow(item);
        items.emplace(pointer, item);
    }
}

void FieldReferenceDialog::showTexts()
{
    setWindowTitle(tr("Field reference"));
    m_search->setAccessibleName(tr("Search in the fields"));
    m_search->setPlaceholderText(tr("Search a name, a key or a pointer"));
    m_tree->setAccessibleName(tr("Fields"));
    const QVariant pointer = m_tree->currentIndex().data(pointerRole);
    m_fields->clear();
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription})
        addKind(m_fields->invisibleRootItem(), kind);
    m_tree->expandAll();
    const QModelIndexList shown = pointer.isValid()
        ? m_found->match(m_found->index(0, 0), pointerRole, pointer, 1, Qt::MatchExactly | Qt::MatchRecursive)
        : QModelIndexList();
    if (shown.isEmpty())
        chooseFirst();
    else
        m_tree->setCurrentIndex(shown.first());
}

void FieldReferenceDialog::setUpTree()
{
    m_found->setSourceModel(m_fields);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setFilterRole(searchedRole);
    m_found->setRecursiveFilteringEnabled(true);
    m_tree->setModel(m_found);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
}

void FieldReferenceDialog::search(const QString &text)
{
    m_found->setFilterFixedString(text.trimmed());
    m_tree->expandAll();
    chooseFirst();
}

void FieldReferenceDialog::showField(const QModelIndex &index)
{
    const QString pointer = index.data(pointerRole).toString();
    if (!pointer.isEmpty()) {
        m_view->setGuide(fieldGuide(index.data(kindRole).value<ResourceKind>(), toStdString(pointer)));
        m_side->setCurrentWidget(m_view);
        return;
    }
    if (m_found->rowCount() == 0)
        m_nothing->setContent(tr("No field is called so."), tr("Search for another word, or for fewer."), {});
    else
        m_nothing->setContent({}, tr("Choose a field on the left."), {});
    m_side->setCurrentWidget(m_nothing);
}

void FieldReferenceDialog::chooseFirst()
{
    // What was searched for, or the first field there is; the kinds are none.
    const QModelIndexList found =
        m_found->match(m_found->index(0, 0), searchedRole, m_search->text().trimmed(), -1,
                       Qt::MatchContains | Qt::MatchRecursive);
    const auto field = std::ranges::find_if(
        found, [](const QModelIndex &index) { return index.data(pointerRole).isValid(); });
    if (field != found.end())
        m_tree->setCurrentIndex(*field);
    showField(m_tree->currentIndex());
}

} // namespace weir
