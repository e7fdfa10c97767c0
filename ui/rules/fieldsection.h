#pragma once

#include "models/rules/filteredits.h"
#include "models/rules/filterpath.h"
#include "models/rules/filtertree.h"
#include "ui/forms/editing.h"
#include "ui/rules/conditioncard.h"

#include <QWidget>

#include <functional>
#include <map>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace weir {

class ElidedLabel;
class FieldPathRow;
class KeptJson;
class WrappedLabel;

//! One field of a filter with its conditions. Where it holds something else, that is shown as JSON.
class FieldSection final : public QWidget
{
    Q_OBJECT

public:
    using PathCheck =
        std::function<std::optional<FilterPathFault>(QStringView path, std::string_view renamed)>;

    FieldSection(PathCheck check, QWidget *parent);

    [[nodiscard]] const std::string &pointer() const { return m_field.pointer; }
    //! The field is elsewhere from now on; showField() follows.
    void setPointer(const std::string &pointer) { m_field.pointer = pointer; }
    void showField(const FilterField &field);
    void showCounts(const std::map<std::string, ConditionCount, std::less<>> &counts);
    void setEditing(Editing editing);
    //! The first thing of it that takes the focus.
    [[nodiscard]] QWidget *focusTarget() const;

Q_SIGNALS:
    //! Somebody changed this field of the filter.
    void edited(const weir::FilterEdit &edit);
    void renamed(const std::vector<std::string> &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showConditions(const std::vector<FilterCondition> &conditions);
    void insertCard(size_t index, const FilterCondition &condition);
    void removeCard(size_t index);
    [[nodiscard]] size_t indexOf(const ConditionCard *card) const;
    void takeAction(ConditionCard *card, ConditionAction action);
    void moveCard(size_t index, FilterMove move);
    void addCondition();
    void switchJoin();
    void openMenu();
    void openRename();
    void updateTexts();
    void updateEditing();
    void focusCard(size_t index);

    PathCheck m_check;
    FilterField m_field;
    std::vector<ConditionCard *> m_cards;
    Editing m_editing = Editing::Allowed;

    QWidget *m_header;
    ElidedLabel *m_heading;
    QPushButton *m_join;
    QPushButton *m_more;
    FieldPathRow *m_rename = nullptr;
    WrappedLabel *m_remark;
    KeptJson *m_kept = nullptr;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_cardsLayout;
    QWidget *m_footer;
    QPushButton *m_add;
    QLabel *m_room;
};

} // namespace weir
