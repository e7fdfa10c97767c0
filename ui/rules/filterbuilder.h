#pragma once

#include "models/json/json.h"
#include "models/rules/filteredits.h"
#include "models/rules/filtertree.h"
#include "models/samples/conditioncount.h"
#include "ui/forms/editing.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace weir {

class FieldPathRow;
class FieldSection;

//! Edits a filter by fields and conditions. It shows what it is given and what somebody made of that, and
//! never touches what it cannot show.
class FilterBuilder final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBuilder(QWidget *parent = nullptr);

    //! Null pointer and an empty object are no filter. What is shown already is left alone, with the focus
    //! and with what somebody is typing.
    void showFilter(const Json *filter);
    void setEditing(Editing editing);
    //! Where somebody begins.
    [[nodiscard]] QWidget *focusTarget() const;
    //! By the pointer of the condition, relative to the filter; a condition that is not in it shows none.
    void showCounts(const std::map<std::string, ConditionCount, std::less<>> &counts);

Q_SIGNALS:
    //! The whole filter as somebody wants it; it is shown already.
    void filterEdited(const weir::Json &filter);
    //! Nothing is left of the filter.
    void filterCleared();

private:
    void takeFilter(Json filter);
    void showFields();
    FieldSection *addSection();
    void apply(const FilterEdit &edit);
    //! Where the section goes, the focus goes to the next one.
    void applyIn(const FieldSection *section, const FilterEdit &edit);
    void rename(FieldSection *section, const std::vector<std::string> &path);
    void addField(const std::vector<std::string> &path);
    void openPathRow();
    void focusSection(size_t index);
    void updateFooter();

    Json m_filter = Json::object();
    //! As JSON with its order, which the comparison of values does not look at.
    std::string m_text = "{}";
    FilterTree m_tree;
    std::vector<FieldSection *> m_sections;
    std::map<std::string, ConditionCount, std::less<>> m_counts;
    Editing m_editing = Editing::Allowed;

    QWidget *m_empty;
    QPushButton *m_addSource;
    QVBoxLayout *m_sectionsLayout;
    FieldPathRow *m_path;
    QWidget *m_footer;
    QPushButton *m_addField;
    QLabel *m_room;
};

} // namespace weir
