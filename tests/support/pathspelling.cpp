#include "tests/support/pathspelling.h"

#include "models/json/jsonwriter.h"

#include <algorithm>

namespace weir::test {

namespace {

bool canFollowDot(std::string_view name)
{
    const auto isNameCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
            || static_cast<unsigned char>(c) >= 0x80;
    };
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9')
        && std::ranges::all_of(name, isNameCharacter);
}

} // namespace

std::string normalizedStep(std::string_view name)
{
    constexpr std::string_view hexDigits = "0123456789abcdef";
    std::string step = "['";
    for (const char c : name) {
        if (c == '\'' || c == '\\')
            step += {'\\', c};
        else if (c == '\n')
            step += "\\n";
        else if (c == '\t')
            step += "\\t";
        else if (static_cast<unsigned char>(c) < 0x20)
            step += {'\\',
                     'u',
                     '0',
                     '0',
                     hexDigits[static_cast<size_t>(c) / 16],
                     hexDigits[static_cast<size_t>(c) % 16]};
        else
            step += c;
    }
    return step + "']";
}

std::string spelledStep(std::string_view name, Dice &dice)
{
    if (canFollowDot(name) && dice.isLucky(50))
        return (dice.isLucky(20) ? " ." : ".") + std::string(name);
    if (dice.isLucky(50))
        return "[ " + quotedJson(name) + "\t]";
    return normalizedStep(name);
}

} // namespace weir::test
