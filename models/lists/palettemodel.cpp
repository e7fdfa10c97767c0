#include "models/lists/palettemodel.h"

#include "models/text/fuzzymatch.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! What a word loses that is not in the text of an entry itself.
constexpr int besideTextCost = 6;
//! What a word gains that is all of the text of an entry: others may begin with it.
constexpr int wholeTextScore = 4;
//! What an entry loses that cannot be chosen.
constexpr int refusalCost = 4;

enum Part : quint8 { TextPart, NotePart, TailPart, NamesPart };

QStringView partOf(const PaletteEntry &entry, Part part)
{
    switch (part) {
    case TextPart:
        return entry.text;
    case NotePart:
        return entry.note;
    case TailPart:
        return entry.tail;
    default:
        return entry.names;
    }
}

//! A word where it stands best.
struct FoundWord
{
    Part part = TextPart;
    FuzzyMatch match;
};

std::optional<FoundWord> findWord(const QString &word, const PaletteEntry &entry)
{
    std::optional<FoundWord> best;
    for (const Part part : {TextPart, NotePart, TailPart, NamesPart}) {
        std::optional<FuzzyMatch> match = fuzzyMatch(word, partOf(entry, part));
        if (!match)
            continue;
        if (part != TextPart)
            match->score -= besideTextCost;
        if (!best || match->score > best->match.score)
            best = {part, std::move(*match)};
    }
    return best;
}

//! None where a word is missing.
std::optional<int> scoreOf(const PaletteEntry &entry, const QStringList &words)
{
    int score = entry.refusal.isEmpty() ? 0 : -refusalCost;
    for (const QString &word : words) {
        const std::optional<FoundWord> found = findWord(word, entry);
        if (!found)
            return std::nullopt;
        score += found->match.score;
        if (found->part == TextPart && word.size() == entry.text.size())
            score += wholeTextScore;
    }
    return score;
}

LetterPlaces placesOf(const PaletteEntry &entry, const QStringList &words, Part part)
{
    LetterPlaces places;
    for (const QString &word : words) {
        const std::optional<FoundWord> found = findWord(word, entry);
        if (found && found->part == part)
            places.append(LetterPlaces(found->match.places.begin(), found->match.places.end()));
    }
    std::ranges::sort(places);
    const auto repeated = std::unique(places.begin(), places.end());
    places.resize(std::distance(places.begin(), repeated));
    return places;
}

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    show();
}

void PaletteModel::setQuery(const QString &query)
{
    m_words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    show();
}

const PaletteEntry &PaletteModel::entry(int row) const
{
    return m_entries[m_rows[static_cast<size_t>(row)].entry];
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case NoteRole:
        return shown.note;
    case TailRole:
        return shown.tail;
    case Qt::AccessibleTextRole: {
        QStringList parts{shown.text, shown.note, shown.tail};
        if (!shown.refusal.isEmpty())
            parts.append(tr("not now: %1", "then why, as a sentence").arg(shown.refusal));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case RefusalRole:
        return shown.refusal;
    case TextPlacesRole:
        return QVariant::fromValue(placesOf(shown, m_words, TextPart));
    case NotePlacesRole:
        return QVariant::fromValue(placesOf(shown, m_words, NotePart));
    case TailPlacesRole:
        return QVariant::fromValue(placesOf(shown, m_words, TailPart));
    default:
        return {};
    }
}

void PaletteModel::show()
{
    beginResetModel();
    m_rows.clear();
    for (size_t place = 0; place < m_entries.size(); ++place) {
        if (const std::optional<int> score = scoreOf(m_entries[place], m_words))
            m_rows.push_back({place, *score});
    }
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &Row::score);
    endResetModel();
}

} // namespace weir
