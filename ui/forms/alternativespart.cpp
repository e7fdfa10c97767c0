#include "ui/forms/alternativespart.h"

#include "models/schema/fieldlookup.h"
#include "ui/accessiblegroup.h"
#include "ui/forms/alternativeseditor.h"
#include "ui/forms/editorfactory.h"
#include "ui/forms/fieldgroup.h"
#include "ui/forms/fieldrow.h"

#include <QVBoxLayout>

#include <algorithm>

namespace weir {

AlternativesPart::AlternativesPart(ResourceDraft *draft, const FieldSpec &spec, std::string pointer,
                                   QWidget *parent)
    : FormPart(std::move(pointer), parent), m_draft(draft),
      m_editor(new AlternativesEditor(spec.fields, this)),
      m_choice(new FieldRow(draft, spec, this->pointer(), m_editor, this)), m_layout(new QVBoxLayout(this))
{
    setAccessibleGroup(this, fieldLabel(spec));
    m_layout->setContentsMargins(0, metrics::rowGap, 0, 0);
    m_layout->setSpacing(metrics::rowGap);
    m_layout->addWidget(m_choice);
    for (const FieldSpec &field : spec.fields) {
        if (field.type == FieldType::Object)
            continue;
        m_rows.push_back(makeFieldRow(draft, field, childPointer(this->pointer(), field.key), this));
        m_layout->addWidget(m_rows.back());
        relay(m_rows.back());
    }
    connect(m_editor, &AlternativesEditor::alternativeChosen, this,
            [this](const std::string &key) { m_draft->choose(this->pointer(), key); });
}

void AlternativesPart::refresh(RequiredMessages required)
{
    m_choice->refresh(required);
    FieldGroup *chosen = chosenGroup();
    for (const auto &[key, group] : m_groups)
        group->setVisible(group == chosen);
    if (chosen)
        chosen->refresh(required);
    for (FieldRow *row : m_rows)
        row->refresh(required);
}

void AlternativesPart::setLabelWidth(int width)
{
    m_labelWidth = width;
    m_choice->setLabelWidth(width);
    for (const auto &[key, group] : m_groups)
        group->setLabelWidth(width);
    for (FieldRow *row : m_rows)
        row->setLabelWidth(width);
}

int AlternativesPart::labelWidthHint() const
{
    int width = m_choice->labelWidthHint();
    if (const FieldSpec *chosen = m_editor->chosen())
        width = std::max(width, m_groups.at(chosen->key)->labelWidthHint());
    for (const FieldRow *row : m_rows)
        width = std::max(width, row->labelWidthHint());
    return width;
}

void AlternativesPart::setEditing(Editing editing)
{
    m_editing = editing;
    m_choice->setEditing(editing);
    for (const auto &[key, group] : m_groups)
        group->setEditing(editing);
    for (FieldRow *row : m_rows)
        row->setEditing(editing);
}

QWidget *AlternativesPart::focusTargetAt(const std::string &pointer)
{
    if (!isWithin(pointer, this->pointer()))
        return nullptr;
    for (FieldRow *row : m_rows) {
        if (isWithin(pointer, row->pointer()))
            return row->focusTargetAt(pointer);
    }
    if (FieldGroup *chosen = chosenGroup(); chosen && isWithin(pointer, chosen->pointer()))
        return chosen->focusTargetAt(pointer);
    return m_editor->focusTarget();
}

FieldGroup *AlternativesPart::chosenGroup()
{
    const FieldSpec *chosen = m_editor->chosen();
    if (!chosen)
        return nullptr;
    FieldGroup *&group = m_groups[chosen->key];
    if (!group) {
        group = new FieldGroup(m_draft, chosen->fields, childPointer(pointer(), chosen->key), this);
        group->setLabelWidth(m_labelWidth);
        group->setEditing(m_editing);
        m_layout->insertWidget(1, group);
        relay(group);
    }
    return group;
}

} // namespace weir
