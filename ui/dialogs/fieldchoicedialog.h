#pragma once

#include "models/bulk/settablefields.h"
#include "models/json/json.h"
#include "ui/forms/pickreading.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QModelIndex;
class QPushButton;
class QRadioButton;
class QSortFilterProxyModel;
class QTableView;
class QVBoxLayout;

namespace weir {

class FieldRow;
class PickPopup;
class ResourceDraft;

//! Which field of several resources gets which value, or is taken out of them. Opened with open().
class FieldChoiceDialog final : public QDialog
{
    Q_OBJECT

public:
    FieldChoiceDialog(ResourceKind kind, qsizetype resourceCount, QWidget *parent = nullptr);
    ~FieldChoiceDialog() override;

    void accept() override;

Q_SIGNALS:
    //! Nothing takes the field out.
    void chosen(const std::string &pointer, const std::optional<weir::Json> &value);
    //! Somebody wants the rows of a list for the value; the popup is to be told of them.
    void pickListRequested(weir::ResourceDraft *draft, weir::PickPopup *popup, weir::PickReading reading);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *createList();
    [[nodiscard]] QWidget *createValue();
    [[nodiscard]] QLayout *createButtons();
    void fillList();
    void showField(const QModelIndex &current);
    void takeEdit();
    void showState();
    //! Where it can be sent.
    [[nodiscard]] bool isAllowed() const;

    ResourceKind m_kind;
    std::vector<SettableField> m_fields;
    //! Of the list, or null.
    const SettableField *m_field = nullptr;
    //! Holds the value alone.
    std::unique_ptr<ResourceDraft> m_draft;
    QSortFilterProxyModel *m_filter = nullptr;
    QTableView *m_list = nullptr;
    QLabel *m_hint = nullptr;
    QRadioButton *m_set = nullptr;
    QRadioButton *m_takeOut = nullptr;
    QVBoxLayout *m_place = nullptr;
    FieldRow *m_row = nullptr;
    QPushButton *m_look = nullptr;
    bool m_isTakingEdit = false;
};

} // namespace weir
