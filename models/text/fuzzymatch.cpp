#include "models/text/fuzzymatch.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

namespace weir {

namespace {

constexpr int letterScore = 2;
constexpr int textStartScore = 12;
constexpr int wordStartScore = 10;
constexpr int besideScore = 6;
//! Of a capital that was typed as one.
constexpr int sameCaseScore = 1;
//! For each leap over other letters.
constexpr int leapCost = 3;
//! Less than any sum of the above; far from the end of the type, as costs are taken from it.
constexpr int noScore = std::numeric_limits<int>::min() / 2;
//! Of more, the table below would take long; nobody looks for what stands behind.
constexpr qsizetype longestText = 256;

//! As long as the text, unlike QString::toCaseFolded().
using FoldedText = QVarLengthArray<QChar, 64>;

FoldedText folded(QStringView text)
{
    FoldedText letters(text.size());
    std::ranges::transform(text, letters.begin(), [](QChar letter) { return letter.toCaseFolded(); });
    return letters;
}

//! Looks at each letter once: most texts have not even this.
bool hasLetters(const FoldedText &word, const FoldedText &text)
{
    auto wanted = word.begin();
    for (const QChar letter : text) {
        if (letter == *wanted && ++wanted == word.end())
            return true;
    }
    return false;
}

bool isWordStart(QStringView text, qsizetype place)
{
    if (place == 0)
        return true;
    const QChar before = text.at(place - 1);
    const QChar letter = text.at(place);
    if (!before.isLetterOrNumber())
        return letter.isLetterOrNumber();
    return before.isLower() && letter.isUpper();
}

//! Of a letter of the word at this place, whatever stands before it.
int scoreAt(QStringView text, qsizetype place, QChar letter)
{
    const int start = place == 0 ? textStartScore : isWordStart(text, place) ? wordStartScore : 0;
    return letterScore + start + (letter.isUpper() && text.at(place) == letter ? sameCaseScore : 0);
}

//! The best score of the first letters of the word, the last of them at this place, and where the one before
//! it stands.
struct Cell
{
    int score = noScore;
    qsizetype before = -1;
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView word, QStringView text)
{
    text = text.first(std::min(text.size(), longestText));
    if (word.isEmpty())
        return FuzzyMatch();
    const FoldedText wanted = folded(word);
    const FoldedText letters = folded(text);
    if (!hasLetters(wanted, letters))
        return std::nullopt;
    const qsizetype width = text.size();
    QVarLengthArray<Cell, 512> cells(word.size() * width);
    const auto cell = [&](qsizetype letter, qsizetype place) -> Cell & {
        return cells[letter * width + place];
    };
    for (qsizetype letter = 0; letter < word.size(); ++letter) {
        Cell leapFrom;
        for (qsizetype place = letter; place < width; ++place) {
            if (letter > 0 && place > 1 && cell(letter - 1, place - 2).score > leapFrom.score)
                leapFrom = {cell(letter - 1, place - 2).score, place - 2};
            if (letters[place] != wanted[letter])
                continue;
            const int score = scoreAt(text, place, word.at(letter));
            if (letter == 0) {
                cell(letter, place) = {score, -1};
                continue;
            }
            const int beside = cell(letter - 1, place - 1).score + besideScore;
            // The halves of one sign stay together.
            const int leap = text.at(place).isLowSurrogate() ? noScore : leapFrom.score - leapCost;
            if (std::max(beside, leap) > noScore / 2)
                cell(letter, place) =
                    beside >= leap ? Cell{score + beside, place - 1} : Cell{score + leap, leapFrom.before};
        }
    }
    const qsizetype last = word.size() - 1;
    qsizetype best = last;
    for (qsizetype place = last; place < width; ++place) {
        if (cell(last, place).score > cell(last, best).score)
            best = place;
    }
    FuzzyMatch match{.score = cell(last, best).score, .places = {}};
    if (match.score <= noScore / 2)
        return std::nullopt;
    match.places.resize(static_cast<size_t>(word.size()));
    for (qsizetype letter = last, place = best; letter >= 0; place = cell(letter, place).before, --letter)
        match.places[static_cast<size_t>(letter)] = place;
    return match;
}

} // namespace weir
