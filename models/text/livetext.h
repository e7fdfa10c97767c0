#pragma once

#include <QString>

#include <functional>
#include <type_traits>
#include <utility>

namespace weir {

//! A text for people that is made whenever it is shown, and so is in the language of that moment.
class LiveText
{
public:
    LiveText() = default;
    //! The same in every language.
    LiveText(QString fixed) : m_fixed(std::move(fixed)) { }
    //! `make` keeps what the text is made of.
    template <typename Make>
    requires std::is_invocable_r_v<QString, const Make &> LiveText(Make make) : m_make(std::move(make)) { }

    [[nodiscard]] bool isFixed() const { return !m_make; }
    [[nodiscard]] QString text() const { return m_make ? m_make() : m_fixed; }

private:
    QString m_fixed;
    std::function<QString()> m_make;
};

} // namespace weir
