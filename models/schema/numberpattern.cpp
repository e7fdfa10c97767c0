#include "models/schema/numberpattern.h"

#include <algorithm>
#include <vector>

namespace weir {

namespace {

constexpr std::string_view anyWhole = "-?(?:0|[1-9][0-9]*)";
constexpr std::string_view anyWithExponent = "-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?[eE][+-]?[0-9]+";

std::string alternatives(const std::vector<std::string> &branches)
{
    if (branches.size() == 1)
        return branches.front();
    std::string pattern = "(?:";
    for (const std::string &branch : branches) {
        if (&branch != &branches.front())
            pattern += '|';
        pattern += branch;
    }
    return pattern + ')';
}

std::string anyDigits(size_t count)
{
    if (count == 0)
        return {};
    return count == 1 ? "[0-9]" : "[0-9]{" + std::to_string(count) + '}';
}

bool isAll(std::string_view digits, char digit)
{
    return std::ranges::all_of(digits, [digit](char c) { return c == digit; });
}

//! From `least` to `most`, which have as many digits.
std::string digitsBetween(std::string_view least, std::string_view most)
{
    if (isAll(least, '0') && isAll(most, '9'))
        return anyDigits(least.size());
    char first = least.front();
    char last = most.front();
    const std::string_view leastRest = least.substr(1);
    const std::string_view mostRest = most.substr(1);
    if (first == last)
        return first + digitsBetween(leastRest, mostRest);
    std::vector<std::string> branches;
    if (!isAll(leastRest, '0'))
        branches.push_back(first++ + digitsBetween(leastRest, std::string(leastRest.size(), '9')));
    std::string highest;
    if (!isAll(mostRest, '9'))
        highest = last-- + digitsBetween(std::string(mostRest.size(), '0'), mostRest);
    if (first <= last)
        branches.push_back(std::string{'[', first, '-', last, ']'} + anyDigits(leastRest.size()));
    if (!highest.empty())
        branches.push_back(highest);
    return alternatives(branches);
}

//! Both above 0.
void addPositive(std::vector<std::string> &branches, const std::string &sign, qint64 least, qint64 most)
{
    std::string from = std::to_string(least);
    const std::string to = std::to_string(most);
    for (; from.size() < to.size(); from = '1' + std::string(from.size(), '0'))
        branches.push_back(sign + digitsBetween(from, std::string(from.size(), '9')));
    branches.push_back(sign + digitsBetween(from, to));
}

std::string wholeBetween(qint64 least, qint64 most)
{
    std::vector<std::string> branches;
    if (least < 0)
        addPositive(branches, "-", std::max<qint64>(1, -most), -least);
    if (least <= 0 && most >= 0)
        branches.emplace_back("-?0");
    if (most > 0)
        addPositive(branches, {}, std::max<qint64>(1, least), most);
    return alternatives(branches);
}

} // namespace

std::string wholeNumberPattern(const Bounds &bounds)
{
    const bool isClosed = bounds.least != Bounds().least && bounds.most != Bounds().most;
    const std::string whole = isClosed ? wholeBetween(bounds.least, bounds.most) : std::string(anyWhole);
    return whole + "(?:\\.0+)?|" + std::string(anyWithExponent);
}

} // namespace weir
