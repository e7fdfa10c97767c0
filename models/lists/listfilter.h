#pragma once

#include <QString>

#include <vector>

namespace weir {

//! One word of what somebody typed to find rows of a list.
struct ListFilterTerm
{
    enum class Column : quint8 { Any, Name, Status, Source, Target, Updated, Id };

    Column column = Column::Any;
    //! Case-folded; never empty.
    QString text = {};

    bool operator==(const ListFilterTerm &) const = default;
};

//! The words of `text`, each of which has to stand in a row: anywhere, or in one column, as in
//! status:running. Quotation marks hold words together. The columns have their names in English and in the
//! user's language.
[[nodiscard]] std::vector<ListFilterTerm> readListFilter(const QString &text);

} // namespace weir
