#include "ui/forms/objectlisteditor.h"

#include "models/schema/displaytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

ObjectListEditor::ObjectListEditor(FieldTable fields, QWidget *parent)
    : FieldEditor(parent), m_fields(fields), m_list(new QListWidget(this)),
      m_add(new QPushButton(tr("Add"), this)), m_remove(new QPushButton(tr("Remove"), this)),
      m_up(new QPushButton(tr("Move up"), this)), m_down(new QPushButton(tr("Move down"), this))
{
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(metrics::gap);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    // As high as the buttons beside it; longer lists scroll.
    m_list->setFixedHeight(buttons->sizeHint().height());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &ObjectListEditor::currentChanged);
    connect(m_list, &QListWidget::currentRowChanged, this, &ObjectListEditor::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &ObjectListEditor::addElement);
    connect(m_remove, &QPushButton::clicked, this, &ObjectListEditor::removeElement);
    connect(m_up, &QPushButton::clicked, this, [this] { moveElement(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveElement(1); });
    showValue(nullptr);
}

int ObjectListEditor::current() const
{
    return m_list->currentRow();
}

void ObjectListEditor::setCurrent(int index)
{
    m_list->setCurrentRow(index);
}

bool ObjectListEditor::canShow(const Json &value) const
{
    return value.isArray() || value.isNull();
}

void ObjectListEditor::setEditing(Editing editing)
{
    m_editing = editing;
    updateButtons();
}

void ObjectListEditor::setMark(FieldMark mark)
{
    setFieldMark(m_list, mark);
}

QWidget *ObjectListEditor::focusTarget() const
{
    return m_list;
}

void ObjectListEditor::showValue(const Json *value)
{
    const int before = current();
    m_elements = value ? value->items() : Json::Array();
    const int count = static_cast<int>(m_elements.size());
    {
        const QSignalBlocker blocker(m_list);
        while (m_list->count() > count)
            delete m_list->takeItem(m_list->count() - 1);
        for (int index = 0; index < count; ++index) {
            const QString title = titleOf(index, m_elements[static_cast<size_t>(index)]);
            if (index == m_list->count())
                m_list->addItem(title);
            else if (m_list->item(index)->text() != title)
                m_list->item(index)->setText(title);
        }
        if (m_list->currentRow() < 0 && count > 0)
            m_list->setCurrentRow(0);
    }
    updateButtons();
    if (current() != before)
        Q_EMIT currentChanged();
}

QString ObjectListEditor::titleOf(int index, const Json &element) const
{
    QStringList texts;
    for (const FieldSpec &field : m_fields) {
        if (const Json *value = element.find(field.key))
            texts.append(displayText(&field, *value));
    }
    if (texts.isEmpty())
        return tr("%1. Empty").arg(index + 1);
    return tr("%1. %2").arg(QString::number(index + 1), texts.join(QStringLiteral(" · ")));
}

void ObjectListEditor::addElement()
{
    Json::Array elements = m_elements;
    elements.push_back(Json::object());
    const int last = static_cast<int>(elements.size()) - 1;
    replaceElements(std::move(elements), last);
}

void ObjectListEditor::removeElement()
{
    if (current() < 0)
        return;
    Json::Array elements = m_elements;
    elements.erase(elements.begin() + current());
    const int last = static_cast<int>(elements.size()) - 1;
    replaceElements(std::move(elements), std::min(current(), last));
}

void ObjectListEditor::moveElement(int distance)
{
    const int target = current() + distance;
    if (current() < 0 || target < 0 || target >= static_cast<int>(m_elements.size()))
        return;
    Json::Array elements = m_elements;
    std::swap(elements[static_cast<size_t>(current())], elements[static_cast<size_t>(target)]);
    replaceElements(std::move(elements), target);
}

void ObjectListEditor::replaceElements(Json::Array elements, int current)
{
    // As with any other field: nothing left is nothing sent.
    if (elements.empty())
        Q_EMIT cleared();
    else
        Q_EMIT valueEdited(Json::array(std::move(elements)));
    setCurrent(current);
}

void ObjectListEditor::updateButtons()
{
    const bool canEdit = m_editing == Editing::Allowed;
    const int last = m_list->count() - 1;
    m_add->setEnabled(canEdit);
    m_remove->setEnabled(canEdit && current() >= 0);
    m_up->setEnabled(canEdit && current() > 0);
    m_down->setEnabled(canEdit && current() >= 0 && current() < last);
}

} // namespace weir
