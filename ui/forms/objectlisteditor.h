#pragma once

#include "models/schema/fieldspec.h"
#include "ui/forms/fieldeditor.h"

class QListWidget;
class QPushButton;

namespace weir {

//! A list of groups: adds, removes and moves its elements. What is in the current one is edited elsewhere.
class ObjectListEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ObjectListEditor(FieldTable fields, QWidget *parent);

    //! −1 for none.
    [[nodiscard]] int current() const;
    void setCurrent(int index);
    [[nodiscard]] bool canShow(const Json &value) const override;
    void setEditing(Editing editing) override;
    void setMark(FieldMark mark) override;
    [[nodiscard]] QWidget *focusTarget() const override;

Q_SIGNALS:
    void currentChanged();

protected:
    void showValue(const Json *value) override;

private:
    [[nodiscard]] QString titleOf(int index, const Json &element) const;
    void addElement();
    void removeElement();
    void moveElement(int distance);
    void replaceElements(Json::Array elements, int current);
    void updateButtons();

    FieldTable m_fields;
    Json::Array m_elements;
    Editing m_editing = Editing::Allowed;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace weir
