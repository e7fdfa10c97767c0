#pragma once

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace weir {

//! Something that can be chosen by typing a part of its words.
struct PaletteEntry
{
    QString text = {};
    //! What it is or where else it is found: "File › New", "Profile".
    QString note = {};
    //! What stands at the end of its row: the keys of an action, the key of a field.
    QString tail = {};
    //! What else people may call it; it is not shown.
    QString names = {};
    //! Why it cannot be chosen now, as a sentence; empty where it can.
    QString refusal = {};
    //! Must not rely on anything that may go while the entries are shown.
    std::function<void()> choose = {};
};

//! Places of a text in rising order.
using LetterPlaces = QList<qsizetype>;

//! The entries that have all words of a query, the best first, with the letters that were found.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NoteRole = Qt::UserRole,
        TailRole,
        //! LetterPlaces that the query has in each text; empty where another text has them.
        TextPlacesRole,
        NotePlacesRole,
        TailPlacesRole,
        RefusalRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    //! Words in any order. Without any all entries are there, in their own order, which also decides between
    //! equals; those that cannot be chosen come after the others.
    void setQuery(const QString &query);
    [[nodiscard]] const PaletteEntry &entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    //! An entry that is shown.
    struct Row
    {
        size_t entry = 0;
        int score = 0;
    };

    void show();

    std::vector<PaletteEntry> m_entries;
    QStringList m_words;
    std::vector<Row> m_rows;
};

} // namespace weir
