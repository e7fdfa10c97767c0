#include "models/import/textlines.h"

#include "models/json/jsonreader.h"

#include <algorithm>

namespace weir {

LineCursor::LineCursor(std::string_view text)
    : m_rest(text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text)
{
}

std::string_view LineCursor::peek() const
{
    std::string_view line = m_rest.substr(0, m_rest.find('\n'));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::string_view LineCursor::take()
{
    const std::string_view line = peek();
    const size_t end = m_rest.find('\n');
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    return line;
}

std::string_view trimmed(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(lineBlanks), line.size()));
    return line.substr(0, line.find_last_not_of(lineBlanks) + 1);
}

} // namespace weir
