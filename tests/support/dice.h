#pragma once

#include <QRandomGenerator>

#include <cstddef>

namespace weir::test {

//! What generators decide by: the same seed gives the same on every machine.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) { }

    //! From 0 to `count` - 1.
    [[nodiscard]] size_t below(size_t count) { return m_random.bounded(static_cast<quint32>(count)); }
    [[nodiscard]] bool isLucky(size_t percent) { return below(100) < percent; }
    template <typename Range>
    [[nodiscard]] const auto &oneOf(const Range &range)
    {
        return range[below(std::size(range))];
    }

private:
    QRandomGenerator m_random;
};

} // namespace weir::test
