#pragma once

#include "models/service/pickanswer.h"
#include "ui/forms/fieldeditor.h"

#include <QHash>

class QListWidget;
class QPushButton;

namespace weir {

class LineField;
class SegmentedControl;

//! The streams that a subscription watches: left out, all of them (an empty list), or those with the IDs
//! listed.
class StreamListEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit StreamListEditor(QWidget *parent);

    [[nodiscard]] bool canShow(const Json &value) const override;
    void setMark(FieldMark mark) override;
    void setAccessibleTexts(const QString &name, const QString &description) override;
    [[nodiscard]] QWidget *focusTarget() const override;

protected:
    void showValue(const Json *value) override;

private:
    void takeMode(int index);
    void addItem(const QString &id);
    void removeItem();
    //! What the streams are called, as far as their list was read.
    void takeNames(const std::vector<PickItem> &streams);
    [[nodiscard]] QString rowText(const Json &item) const;
    void showList(int mode);

    Json::Array m_items;
    //! By ID.
    QHash<QString, QString> m_names;
    SegmentedControl *m_mode;
    QWidget *m_chosen;
    QListWidget *m_list;
    LineField *m_newItem;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace weir
