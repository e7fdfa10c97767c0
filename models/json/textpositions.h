#pragma once

#include "models/json/jsonreader.h"

#include <string_view>
#include <vector>

namespace weir {

//! A position inside a text that itself begins at `start`, in the text around it.
[[nodiscard]] TextPosition positionFrom(const TextPosition &start, const TextPosition &inside);

//! Finds many positions in one text: positionAt() reads it from its start for each.
class TextPositions
{
public:
    //! `text` must outlive this.
    explicit TextPositions(std::string_view text);

    //! As positionAt().
    [[nodiscard]] TextPosition at(size_t offset) const;

private:
    std::string_view m_text;
    //! Of the first byte of each stretch.
    std::vector<TextPosition> m_starts;
};

} // namespace weir
