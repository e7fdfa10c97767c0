#include "ui/forms/checklisteditor.h"

#include "models/json/jsonwriter.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/forms/wrappedcheckbox.h"

#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

CheckListEditor::CheckListEditor(const FieldSpec &spec, QWidget *parent) : FieldEditor(parent)
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    m_frame = frame;
    m_layout = new QVBoxLayout(frame);
    m_layout->setContentsMargins(metrics::fieldPadding, metrics::gap, metrics::fieldPadding, metrics::gap);
    m_layout->setSpacing(metrics::radius);
    for (const Choice &choice : spec.choices)
        addBox(choiceLabel(choice), Json::string(std::string(choice.value)));
    m_knownCount = m_boxes.size();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addWidget(frame);
}

bool CheckListEditor::canShow(const Json &value) const
{
    return value.isArray() || value.isNull();
}

void CheckListEditor::setMark(FieldMark mark)
{
    setFieldMark(m_frame, mark);
}

void CheckListEditor::setAccessibleTexts(const QString &name, const QString &description)
{
    m_frame->setAccessibleName(name);
    for (const Box &box : m_boxes)
        box.check->setAccessibleDescription(description);
}

QWidget *CheckListEditor::focusTarget() const
{
    return m_boxes.front().check;
}

void CheckListEditor::showValue(const Json *value)
{
    const Json::Array items = value ? value->items() : Json::Array();
    for (const Json &item : items) {
        if (std::ranges::find(m_boxes, item, &Box::value) == m_boxes.end())
            addBox(toQString(item.isString() ? item.text() : writeCompactJson(item)), item);
    }
    for (size_t index = 0; index < m_boxes.size(); ++index) {
        const bool isOn = std::ranges::find(items, m_boxes[index].value) != items.end();
        const QSignalBlocker blocker(m_boxes[index].check);
        m_boxes[index].check->setChecked(isOn);
        // What the enumeration does not have is offered only as long as it stands in the list.
        m_boxes[index].check->setVisible(isOn || index < m_knownCount);
    }
    m_items = items;
}

void CheckListEditor::addBox(const QString &text, Json value)
{
    auto *check = new WrappedCheckBox(text, m_frame);
    m_layout->addWidget(check);
    // Assistive technologies tick a box without a click.
    connect(check, &QCheckBox::toggled, this, [this, value](bool isOn) { takeTick(value, isOn); });
    m_boxes.push_back({std::move(value), check});
}

void CheckListEditor::takeTick(const Json &value, bool isOn)
{
    Json::Array items = m_items;
    if (isOn)
        items.push_back(value);
    else
        std::erase(items, value);
    Q_EMIT valueEdited(Json::array(std::move(items)));
}

} // namespace weir
