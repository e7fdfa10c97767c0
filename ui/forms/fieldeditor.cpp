#include "ui/forms/fieldeditor.h"

namespace weir {

FieldEditor::FieldEditor(QWidget *parent) : QWidget(parent) { }

void FieldEditor::showField(const ResourceDraft &draft, const std::string &pointer)
{
    showValue(draft.value(pointer));
}

bool FieldEditor::canShow(const Json &value) const
{
    Q_UNUSED(value);
    return true;
}

void FieldEditor::setEditing(Editing editing)
{
    setEnabled(editing == Editing::Allowed);
}

void FieldEditor::setMark(FieldMark mark)
{
    Q_UNUSED(mark);
}

void FieldEditor::setAccessibleTexts(const QString &name, const QString &description)
{
    focusTarget()->setAccessibleName(name);
    focusTarget()->setAccessibleDescription(description);
}

LineField *FieldEditor::lineField() const
{
    return nullptr;
}

QWidget *FieldEditor::footnote() const
{
    return nullptr;
}

} // namespace weir
