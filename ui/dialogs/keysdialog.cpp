#include "ui/dialogs/keysdialog.h"

#include "ui/announcement.h"
#include "ui/copiednote.h"
#include "ui/dialogs/keycaps.h"
#include "ui/dialogs/paragraph.h"
#include "ui/forms/linefield.h"
#include "ui/taborder.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum Column { ActionColumn, KeysColumn };

constexpr QSize usualSize(560, 560);

} // namespace

KeysDialog::KeysDialog(const std::vector<KeyRow> &rows, QWidget *parent)
    : QDialog(parent), m_tree(new QTreeWidget(this)), m_none(newParagraph({}, this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setWindowModality(Qt::WindowModal);
    auto *search = new LineField(this);
    search->setAccessibleName(tr("Find a key or an action"));
    search->setPlaceholderText(tr("Find a key or an action"));
    m_tree->setAccessibleName(windowTitle());
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegateForColumn(KeysColumn, new KeyCaps(m_tree));
    m_tree->header()->setSectionResizeMode(ActionColumn, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(KeysColumn, QHeaderView::Fixed);
    m_tree->header()->resizeSection(KeysColumn, usualSize.width() / 2);
    for (const KeyRow &row : rows)
        addRow(row);
    m_tree->expandAll();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    setTone(m_none, Tone::Muted);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();

    auto *copy = new QPushButton(tr("&Copy as text"), this);
    auto *copied = new CopiedNote(this);
    auto *close = new QPushButton(tr("Close"), this);
    copy->setAutoDefault(false);
    close->setDefault(true);
    connect(search, &LineField::textEntered, this, &KeysDialog::filter);
    auto *down = new QShortcut(sequencesOf(WidgetKey::FilterToRows).constFirst(), search);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, &KeysDialog::enterRows);
    connect(copy, &QPushButton::clicked, this, [this, copied] {
        QGuiApplication::clipboard()->setText(text());
        copied->tell();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(copy);
    buttons->addWidget(copied);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_none, 1);
    layout->addLayout(buttons);
    orderTabStops(this);
    search->setFocus();
    resize(usualSize);
}

QString KeysDialog::text() const
{
    QStringList lines;
    for (int group = 0; group < m_tree->topLevelItemCount(); ++group) {
        const QTreeWidgetItem *menu = m_tree->topLevelItem(group);
        if (menu->isHidden())
            continue;
        lines.append(menu->text(ActionColumn));
        for (int row = 0; row < menu->childCount(); ++row) {
            const QTreeWidgetItem *item = menu->child(row);
            if (!item->isHidden())
                lines.append(u"  %1\t%2"_s.arg(item->text(ActionColumn), item->text(KeysColumn)));
        }
    }
    return lines.join(u'\n') + u'\n';
}

void KeysDialog::addRow(const KeyRow &row)
{
    const QList<QTreeWidgetItem *> known = m_tree->findItems(row.place, Qt::MatchExactly, ActionColumn);
    QTreeWidgetItem *place = known.isEmpty() ? new QTreeWidgetItem(m_tree, {row.place}) : known.constFirst();
    place->setFont(ActionColumn, themeFont(TextStyle::Strong));
    auto *item = new QTreeWidgetItem(place, {row.text, row.keys.join(tr(", ", "between keys"))});
    item->setData(KeysColumn, Qt::UserRole, row.keys);
}

void KeysDialog::filter(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    bool isAnyShown = false;
    for (int group = 0; group < m_tree->topLevelItemCount(); ++group) {
        QTreeWidgetItem *menu = m_tree->topLevelItem(group);
        bool isEmpty = true;
        for (int row = 0; row < menu->childCount(); ++row) {
            QTreeWidgetItem *item = menu->child(row);
            const QString all =
                QStringList{menu->text(ActionColumn), item->text(ActionColumn), item->text(KeysColumn)}.join(
                    u'\n');
            const bool isShown = std::ranges::all_of(
                words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
            item->setHidden(!isShown);
            isEmpty = isEmpty && !isShown;
        }
        menu->setHidden(isEmpty);
        isAnyShown = isAnyShown || !isEmpty;
    }
    m_tree->setVisible(isAnyShown);
    m_none->setVisible(!isAnyShown);
    m_none->setText(tr("No action or key matches “%1”.").arg(text));
    announce(m_none);
}

void KeysDialog::enterRows()
{
    if (m_tree->isHidden())
        return;
    const QTreeWidgetItem *current = m_tree->currentItem();
    if (!current || current->isHidden() || (current->parent() && current->parent()->isHidden())) {
        for (QTreeWidgetItemIterator item(m_tree, QTreeWidgetItemIterator::NotHidden); *item; ++item) {
            m_tree->setCurrentItem(*item);
            break;
        }
    }
    m_tree->setFocus(Qt::OtherFocusReason);
}

} // namespace weir
