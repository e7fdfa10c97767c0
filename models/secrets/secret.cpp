#include "models/secrets/secret.h"

#include <cstring>
#include <utility>

namespace weir {

Secret::Secret(Secret &&other) noexcept : m_text(std::move(other.m_text))
{
    // A short text is copied by the move, not handed over.
    other.clear();
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_text = std::move(other.m_text);
        other.clear();
    }
    return *this;
}

Secret::~Secret()
{
    clear();
}

void Secret::clear()
{
    m_text.resize(m_text.capacity());
    explicit_bzero(m_text.data(), m_text.size());
    m_text.clear();
}

} // namespace weir
