#include "ui/forms/streamlisteditor.h"

#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "ui/forms/linefield.h"
#include "ui/forms/picklistopener.h"
#include "ui/forms/pickpopup.h"
#include "ui/forms/segmentedcontrol.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

enum Mode { None = -1, NotSet, All, Chosen };

constexpr int shownItems = 5;

} // namespace

StreamListEditor::StreamListEditor(QWidget *parent)
    : FieldEditor(parent),
      m_mode(new SegmentedControl({tr("Not set"), tr("All streams"), tr("Chosen streams")}, this)),
      m_chosen(new QWidget(this)), m_list(new QListWidget(m_chosen)), m_newItem(new LineField(m_chosen)),
      m_add(new QPushButton(tr("Add"), m_chosen)), m_remove(new QPushButton(tr("Remove"), m_chosen))
{
    m_list->setFixedHeight(shownItems * fieldHeight(m_list));
    m_list->setAccessibleName(tr("Chosen streams"));
    m_newItem->setPlaceholderText(tr("Stream ID"));
    m_newItem->setAccessibleName(tr("Stream ID"));
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    auto *chosen = new QGridLayout(m_chosen);
    chosen->setContentsMargins(0, 0, 0, 0);
    chosen->setSpacing(metrics::gap);
    chosen->addWidget(m_newItem, 0, 0);
    chosen->addWidget(m_add, 0, 1);
    chosen->addWidget(m_list, 1, 0);
    chosen->addWidget(m_remove, 1, 1, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_mode);
    layout->addWidget(m_chosen);
    m_chosen->hide();

    connect(m_mode, &SegmentedControl::chosen, this, &StreamListEditor::takeMode);
    auto *opener = new PickListOpener(m_newItem, PickList::DisStreamIds,
                                      [] { return PickQuery{.list = PickList::DisStreamIds}; });
    connect(opener, &PickListOpener::listRequested, this, &FieldEditor::pickListRequested);
    connect(opener, &PickListOpener::itemsArrived, this, &StreamListEditor::takeNames);
    connect(opener, &PickListOpener::picked, this, [this](const PickItem &item) { addItem(item.value); });
    connect(opener, &PickListOpener::typed, this, &StreamListEditor::addItem);
    connect(m_newItem, &QLineEdit::returnPressed, this, [this] { addItem(m_newItem->text()); });
    connect(m_newItem, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, [this] { addItem(m_newItem->text()); });
    connect(m_remove, &QPushButton::clicked, this, &StreamListEditor::removeItem);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    m_add->setEnabled(false);
    m_remove->setEnabled(false);
}

bool StreamListEditor::canShow(const Json &value) const
{
    return value.isArray() || value.isNull();
}

void StreamListEditor::setMark(FieldMark mark)
{
    setFieldMark(m_list, mark);
}

void StreamListEditor::setAccessibleTexts(const QString &name, const QString &description)
{
    m_mode->setAccessibleName(name);
    m_mode->setDescription(description);
}

QWidget *StreamListEditor::focusTarget() const
{
    return m_mode->focusTarget();
}

void StreamListEditor::showValue(const Json *value)
{
    const Json::Array items = value ? value->items() : Json::Array();
    if (items != m_items || m_list->count() != static_cast<int>(items.size())) {
        const int row = m_list->currentRow();
        m_list->clear();
        for (const Json &item : items)
            m_list->addItem(rowText(item));
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
        m_items = items;
    }
    if (!value || value->isNull())
        showList(NotSet);
    else if (!value->isArray())
        showList(None);
    else if (!items.empty())
        showList(Chosen);
    else if (m_mode->current() != Chosen)
        // An empty list means all; somebody who is about to choose the first one sees the list.
        showList(All);
}

void StreamListEditor::takeMode(int index)
{
    showList(index);
    if (index == NotSet) {
        Q_EMIT cleared();
        return;
    }
    if (index == Chosen)
        m_newItem->setFocus();
    Q_EMIT valueEdited(Json::array(index == All ? Json::Array() : m_items));
}

void StreamListEditor::addItem(const QString &id)
{
    const Json added = Json::string(toStdString(id.trimmed()));
    if (added.text().empty())
        return;
    m_newItem->clear();
    Json::Array items = m_items;
    items.push_back(added);
    Q_EMIT valueEdited(Json::array(std::move(items)));
}

void StreamListEditor::takeNames(const std::vector<PickItem> &streams)
{
    for (const PickItem &stream : streams)
        m_names.insert(stream.value, stream.label);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(rowText(m_items[static_cast<size_t>(row)]));
}

QString StreamListEditor::rowText(const Json &item) const
{
    const QString id = toQString(item.isString() ? item.text() : writeCompactJson(item));
    const QString name = m_names.value(id);
    return name.isEmpty() ? id : tr("%1 (%2)", "name and ID of a stream").arg(name, id);
}

void StreamListEditor::removeItem()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    Json::Array items = m_items;
    items.erase(items.begin() + row);
    Q_EMIT valueEdited(Json::array(std::move(items)));
}

void StreamListEditor::showList(int mode)
{
    m_mode->setCurrent(mode);
    m_chosen->setVisible(mode == Chosen);
}

} // namespace weir
