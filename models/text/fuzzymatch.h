#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace weir {

//! How well the letters of a word stand in a text.
struct FuzzyMatch
{
    //! The higher the better; of two texts and the same word.
    int score = 0;
    //! Where the letters of the word stand in the text, rising, in UTF-16 units.
    std::vector<qsizetype> places = {};
};

//! The best way to find the letters of the word in the text, in their order and with others between them,
//! whatever their case; none where one is missing. Beginnings of words, letters side by side and capitals
//! that were typed as such count more. An empty word is in every text.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView word, QStringView text);

} // namespace weir
