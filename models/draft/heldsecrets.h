#pragma once

#include "models/secrets/secret.h"

#include <QString>

#include <string>
#include <vector>

namespace weir {

//! The secrets of a text that is to be JSON and cannot be read yet. In the text a mark stands for each, like
//! a placeholder, so that what was pasted is not in sight until it is mended.
class HeldSecrets
{
public:
    //! The text with marks in the place of the strings that stand behind keys of secrets, as far as strings
    //! can be told in it. Masks and placeholders stay.
    [[nodiscard]] QString hidden(const QString &text);
    //! The text with the secrets in the place of their marks.
    [[nodiscard]] std::string revealed(const QString &text) const;
    void clear() { m_secrets.clear(); }

private:
    //! As they stand in the text, between their quotation marks.
    std::vector<Secret> m_secrets;
};

} // namespace weir
