#pragma once

#include <QDialog>
#include <QStringList>

#include <vector>

class QTableWidget;

namespace weir {

//! A file of the folder, or a resource that has none.
struct PullRow
{
    //! In the order in which they are shown.
    enum class State : quint8 { Changed, New, Gone, Removed, LeftOut, Unwritten, Kept, Unchanged };

    State state = State::Unchanged;
    //! Below the folder; empty where there is no file.
    QString file = {};
    //! What changed in it, or what is wrong, a line each.
    QStringList details = {};
};

//! What a pull did to a folder.
struct PullContent
{
    enum class End : quint8 { Complete, Canceled };

    QString folder = {};
    std::vector<PullRow> rows = {};
    End end = End::Complete;
};

//! Shows what is new and what changed in a folder of resources since the last pull. Opened with open().
class PullDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PullDialog(PullContent content, QWidget *parent = nullptr);

Q_SIGNALS:
    //! The files of resources that are gone are not wanted any more. The dialog closes.
    void removalRequested();

private:
    void setUpTable();
    void fillRow(int row);
    [[nodiscard]] QLayout *createButtons();
    [[nodiscard]] int count(PullRow::State state) const;

    PullContent m_content;
    QTableWidget *m_table;
};

} // namespace weir
