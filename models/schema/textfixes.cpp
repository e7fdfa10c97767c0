#include "models/schema/textfixes.h"

#include "models/schema/issuetext.h"
#include "models/text.h"

namespace weir {

bool isSameButForCase(std::string_view meant, std::string_view written)
{
    return toQString(written).trimmed().compare(toQString(meant), Qt::CaseInsensitive) == 0;
}

IssueFix useFix(const std::string &pointer, std::string_view text)
{
    return {.label = useText(text), .pointer = pointer, .value = Json::string(std::string(text))};
}

} // namespace weir
