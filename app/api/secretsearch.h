#pragma once

#include "models/secrets/secret.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! Whether people see nothing of it: control, format and filling characters, but no white space.
[[nodiscard]] bool isInvisible(char32_t character);

//! Secrets in what a server wrote, however it spells them: as they are, with invisible characters in between,
//! as JSON, HTML or a URL escape them, one in the other too, in hexadecimal digits and in base64, alone or
//! within something longer. What is encrypted, hashed, reversed, packed or written in another alphabet is not
//! found.
class SecretSearch
{
public:
    explicit SecretSearch(const std::vector<Secret> &secrets);

    //! From `begin` to before `end`, in bytes.
    struct Place
    {
        size_t begin = 0;
        size_t end = 0;
    };

    //! In their order, those that overlap as one.
    [[nodiscard]] std::vector<Place> placesIn(std::string_view text) const;

private:
    struct Spelling
    {
        std::u32string characters = {};
        //! Too short to be looked for within words.
        bool isWord = false;
    };

    void add(std::string_view utf8);
    [[nodiscard]] const std::vector<size_t> &spellingsFrom(char32_t first) const;

    std::vector<Spelling> m_spellings;
    //! By the last byte of their first character.
    std::array<std::vector<size_t>, 256> m_byFirst;
};

} // namespace weir
