#pragma once

#include "ui/dialogs/reviewcontent.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QGridLayout;
class QLabel;
class QRadioButton;

namespace weir {

//! Field by field: what it was, what the service has where others changed something, and what it will be. A
//! field that both changed wants a choice.
class ReviewTable final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewTable(const ReviewContent &content, QWidget *parent = nullptr);

    //! For each conflict in its order; nothing where none was made yet.
    [[nodiscard]] std::vector<std::optional<ConflictChoice>> choices() const;

Q_SIGNALS:
    void choicesChanged();

private:
    //! Of values: the draft's, what the service has, and what was loaded where that is another.
    enum class Columns : quint8 { One, Two, Three };

    [[nodiscard]] static Columns columnsOf(const ReviewContent &content);
    void addHeading(int column, const QString &text);
    //! Returns the line of the grid.
    int addField(const ReviewRow &row);
    QLabel *addText(int line, int column, const QString &text);
    void addChange(const ReviewRow &row);
    void addTaken(const ReviewRow &row);
    void addConflict(const ReviewRow &row);
    QRadioButton *addChoice(int line, int column, const QString &text, const QString &name);
    void addLine();

    QGridLayout *m_grid;
    std::vector<std::pair<QRadioButton *, QRadioButton *>> m_choices;
    Columns m_columns;
};

} // namespace weir
