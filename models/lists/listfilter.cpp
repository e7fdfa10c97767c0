#include "models/lists/listfilter.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

using FilterColumn = ListFilterTerm::Column;

struct ColumnName
{
    FilterColumn column;
    const char *name;
};

constexpr std::array columnNames{
    ColumnName{FilterColumn::Name, QT_TRANSLATE_NOOP("weir::ListFilter", "name")},
    ColumnName{FilterColumn::Status, QT_TRANSLATE_NOOP("weir::ListFilter", "status")},
    ColumnName{FilterColumn::Source, QT_TRANSLATE_NOOP("weir::ListFilter", "source")},
    ColumnName{FilterColumn::Target, QT_TRANSLATE_NOOP("weir::ListFilter", "target")},
    ColumnName{FilterColumn::Updated, QT_TRANSLATE_NOOP("weir::ListFilter", "updated")},
    ColumnName{FilterColumn::Id, QT_TRANSLATE_NOOP("weir::ListFilter", "id")},
};

std::optional<FilterColumn> columnNamed(const QString &name)
{
    const auto found = std::ranges::find_if(columnNames, [&name](const ColumnName &column) {
        return name == QLatin1StringView(column.name)
            || name == QCoreApplication::translate("weir::ListFilter", column.name).toCaseFolded();
    });
    return found == columnNames.end() ? std::nullopt : std::optional(found->column);
}

//! Between blanks that are not between quotation marks; a mark that is not closed yet goes to the end.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar character : text) {
        if (character == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && character.isSpace()) {
            words.append(word);
            word.clear();
            continue;
        }
        word.append(character);
    }
    words.append(word);
    return words;
}

ListFilterTerm termOf(const QString &word)
{
    // Input methods for Chinese write the second one.
    constexpr std::array<QChar, 2> colons{u':', u'：'};
    const auto *const colon = std::ranges::find_first_of(word, colons);
    const auto length = colon - word.begin();
    const auto column = colon == word.end() ? std::nullopt : columnNamed(word.first(length));
    QString text = column ? word.sliced(length + 1) : word;
    return {column.value_or(FilterColumn::Any), text.remove(u'"')};
}

} // namespace

std::vector<ListFilterTerm> readListFilter(const QString &text)
{
    std::vector<ListFilterTerm> terms;
    const QStringList words = wordsOf(text.toCaseFolded());
    for (const QString &word : words) {
        if (ListFilterTerm term = termOf(word); !term.text.isEmpty())
            terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace weir
