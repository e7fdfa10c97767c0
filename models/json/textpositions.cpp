#include "models/json/textpositions.h"

#include <algorithm>

namespace weir {

namespace {

//! In bytes: read for each position, while there is little to keep for a text.
constexpr size_t stretch = 512;

} // namespace

TextPosition positionFrom(const TextPosition &start, const TextPosition &inside)
{
    return {start.line + inside.line - 1,
            inside.line == 1 ? start.column + inside.column - 1 : inside.column};
}

TextPositions::TextPositions(std::string_view text) : m_text(text)
{
    m_starts.reserve(text.size() / stretch + 1);
    m_starts.push_back({});
    for (size_t end = stretch; end <= text.size(); end += stretch)
        m_starts.push_back(at(end));
}

TextPosition TextPositions::at(size_t offset) const
{
    const size_t index = std::min(offset / stretch, m_starts.size() - 1);
    return positionFrom(m_starts[index],
                        positionAt(m_text.substr(index * stretch), offset - index * stretch));
}

} // namespace weir
