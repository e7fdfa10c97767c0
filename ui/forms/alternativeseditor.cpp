#include "ui/forms/alternativeseditor.h"

#include "models/schema/fieldlookup.h"
#include "ui/forms/segmentedcontrol.h"

#include <QLabel>
#include <QVBoxLayout>

namespace weir {

namespace {

std::vector<const FieldSpec *> alternativesOf(FieldTable fields)
{
    std::vector<const FieldSpec *> alternatives;
    for (const FieldSpec &field : fields) {
        if (field.type == FieldType::Object)
            alternatives.push_back(&field);
    }
    return alternatives;
}

QStringList labelsOf(const std::vector<const FieldSpec *> &fields)
{
    QStringList labels;
    for (const FieldSpec *field : fields)
        labels.append(fieldLabel(*field));
    return labels;
}

} // namespace

AlternativesEditor::AlternativesEditor(FieldTable fields, QWidget *parent)
    : FieldEditor(parent), m_alternatives(alternativesOf(fields)),
      m_segments(new SegmentedControl(labelsOf(m_alternatives), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_segments);
    connect(m_segments, &SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT alternativeChosen(std::string(m_alternatives[static_cast<size_t>(index)]->key));
    });
}

const FieldSpec *AlternativesEditor::chosen() const
{
    const int index = m_segments->current();
    return index < 0 ? nullptr : m_alternatives[static_cast<size_t>(index)];
}

bool AlternativesEditor::canShow(const Json &value) const
{
    return value.isObject() || value.isNull();
}

void AlternativesEditor::setAccessibleTexts(const QString &name, const QString &description)
{
    m_segments->setAccessibleName(name);
    m_segments->setDescription(description);
}

QWidget *AlternativesEditor::focusTarget() const
{
    return m_segments->focusTarget();
}

void AlternativesEditor::showValue(const Json *value)
{
    int chosen = -1;
    int count = 0;
    for (size_t index = 0; value && index < m_alternatives.size(); ++index) {
        const Json *group = value->find(m_alternatives[index]->key);
        if (!group || group->isNull())
            continue;
        chosen = static_cast<int>(index);
        ++count;
    }
    m_segments->setCurrent(count == 1 ? chosen : -1);
}

} // namespace weir
