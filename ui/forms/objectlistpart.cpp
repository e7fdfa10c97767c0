#include "ui/forms/objectlistpart.h"

#include "models/schema/fieldlookup.h"
#include "ui/accessiblegroup.h"
#include "ui/forms/fieldgroup.h"
#include "ui/forms/fieldrow.h"
#include "ui/forms/objectlisteditor.h"

#include <QFrame>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

ObjectListPart::ObjectListPart(ResourceDraft *draft, const FieldSpec &spec, std::string pointer,
                               QWidget *parent)
    : FormPart(std::move(pointer), parent), m_draft(draft), m_spec(spec),
      m_editor(new ObjectListEditor(spec.fields, this)),
      m_list(new FieldRow(draft, spec, this->pointer(), m_editor, this)), m_card(new QFrame(this)),
      m_cardLayout(new QVBoxLayout(m_card))
{
    setAccessibleGroup(this, fieldLabel(spec));
    m_card->setFrameShape(QFrame::StyledPanel);
    m_card->hide();
    // The labels are in line with those around the card.
    const int end = metrics::rowGap;
    m_cardLayout->setContentsMargins(isRightToLeft() ? QMargins(end, end, 0, end)
                                                     : QMargins(0, end, end, end));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(m_list);
    layout->addWidget(m_card);
    connect(m_editor, &ObjectListEditor::currentChanged, this, &ObjectListPart::showCurrent);
}

void ObjectListPart::refresh(RequiredMessages required)
{
    m_required = required;
    m_list->refresh(required);
    if (m_element)
        m_element->refresh(required);
}

void ObjectListPart::setLabelWidth(int width)
{
    m_labelWidth = width;
    m_list->setLabelWidth(width);
    if (m_element)
        m_element->setLabelWidth(elementLabelWidth());
}

int ObjectListPart::elementLabelWidth() const
{
    // The frame of the card stands to the left of the labels.
    return std::max(0, m_labelWidth - m_card->frameWidth());
}

int ObjectListPart::labelWidthHint() const
{
    const int width = m_list->labelWidthHint();
    return m_element ? std::max(width, m_element->labelWidthHint()) : width;
}

void ObjectListPart::setEditing(Editing editing)
{
    m_editing = editing;
    m_list->setEditing(editing);
    if (m_element)
        m_element->setEditing(editing);
}

QWidget *ObjectListPart::focusTargetAt(const std::string &pointer)
{
    if (!isWithin(pointer, this->pointer()))
        return nullptr;
    const std::vector<std::string> tokens = pointerTokens(pointer.substr(this->pointer().size()));
    const Json *list = m_draft->value(this->pointer());
    for (size_t index = 0; list && !tokens.empty() && index < list->items().size(); ++index) {
        if (std::to_string(index) == tokens.front())
            m_editor->setCurrent(static_cast<int>(index));
    }
    QWidget *field = m_element && tokens.size() > 1 ? m_element->focusTargetAt(pointer) : nullptr;
    return field ? field : m_editor->focusTarget();
}

void ObjectListPart::showCurrent()
{
    if (m_element) {
        // It may be the sender of what led here.
        m_element->hide();
        m_element->deleteLater();
        m_element = nullptr;
    }
    m_card->setVisible(m_editor->current() >= 0);
    if (m_editor->current() < 0)
        return;
    const auto index = static_cast<size_t>(m_editor->current());
    m_element = new FieldGroup(m_draft, m_spec.fields, childPointer(pointer(), index), m_card);
    m_element->setLabelWidth(elementLabelWidth());
    m_element->setEditing(m_editing);
    m_cardLayout->addWidget(m_element);
    relay(m_element);
    m_element->refresh(m_required);
}

} // namespace weir
