#include "ui/forms/booleaneditor.h"

#include "ui/forms/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QLabel>

namespace weir {

namespace {

enum Segment { None = -1, NotSet, On, Off };

} // namespace

BooleanEditor::BooleanEditor(QWidget *parent)
    : FieldEditor(parent), m_segments(new SegmentedControl({tr("Not set"), tr("On"), tr("Off")}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_segments);
    layout->addStretch();
    connect(m_segments, &SegmentedControl::chosen, this, &BooleanEditor::takeChoice);
}

bool BooleanEditor::canShow(const Json &value) const
{
    return value.isBoolean() || value.isNull();
}

void BooleanEditor::setAccessibleTexts(const QString &name, const QString &description)
{
    m_segments->setAccessibleName(name);
    m_segments->setDescription(description);
}

QWidget *BooleanEditor::focusTarget() const
{
    return m_segments->focusTarget();
}

void BooleanEditor::showValue(const Json *value)
{
    if (!value || value->isNull())
        m_segments->setCurrent(NotSet);
    else if (value->isBoolean())
        m_segments->setCurrent(value->toBool() ? On : Off);
    else
        m_segments->setCurrent(None);
}

void BooleanEditor::takeChoice(int index)
{
    if (index == NotSet)
        Q_EMIT cleared();
    else
        Q_EMIT valueEdited(Json::boolean(index == On));
}

} // namespace weir
