#pragma once

#include <string>
#include <string_view>

namespace weir {

//! Whether a secret that is remembered for a field was ever part of an update that was applied.
enum class SecretUse : unsigned char { Applied, Unsent };

//! A secret text that is overwritten when it goes. It has no QDebug operator, no copy that is not asked for,
//! and no way into a QString but through reveal().
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string_view utf8) : m_text(utf8) { }
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    [[nodiscard]] Secret clone() const { return Secret(m_text); }
    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    //! Valid as long as this object is not changed.
    [[nodiscard]] std::string_view reveal() const { return m_text; }
    void clear();

private:
    std::string m_text;
};

} // namespace weir
