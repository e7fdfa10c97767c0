#include "app/cli/nearnames.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace weir {

namespace {

//! How many letters have to be put in, taken out or replaced (Levenshtein).
qsizetype distanceBetween(const QString &left, const QString &right)
{
    std::vector<qsizetype> row(static_cast<size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const bool isSame = left[i] == right[static_cast<qsizetype>(j) - 1];
            const qsizetype replaced = diagonal + (isSame ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

QStringList nearNames(const QString &word, const QStringList &names)
{
    constexpr qsizetype lettersPerFault = 3;
    // Fewer stand in many names by chance.
    constexpr qsizetype shortestPart = 3;
    // Nobody types much more than the longest name; the distance takes the product of both lengths.
    constexpr qsizetype longestWord = 100;
    const QString wanted = word.trimmed().toLower();
    if (wanted.isEmpty() || wanted.size() > longestWord)
        return {};
    std::vector<std::pair<qsizetype, QString>> found;
    for (const QString &name : names) {
        const QString offered = name.toLower();
        const qsizetype distance = distanceBetween(wanted, offered);
        const bool isPart = wanted.size() >= shortestPart && offered.contains(wanted);
        if (isPart || distance <= std::max<qsizetype>(1, name.size() / lettersPerFault))
            found.emplace_back(distance, name);
    }
    std::ranges::stable_sort(found, {}, &std::pair<qsizetype, QString>::first);
    QStringList near;
    for (const auto &[distance, name] : found)
        near << name;
    return near;
}

} // namespace weir
