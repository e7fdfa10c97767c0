#include "models/export/plainjson.h"

#include "models/draft/secretfields.h"
#include "models/text.h"

#include <QString>

namespace weir {

namespace {

std::string escaped(char16_t unit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\\u";
    for (const int shift : {12, 8, 4, 0})
        text += digits[(static_cast<unsigned>(unit) >> static_cast<unsigned>(shift)) & 0xFU];
    return text;
}

} // namespace

std::string jsonWithoutVariables(std::string_view json)
{
    std::string text;
    text.reserve(json.size());
    bool followsBrace = false;
    for (size_t place = 0; place < json.size(); ++place) {
        if (json.substr(place).starts_with(secretPlaceholderStart)) {
            text += secretPlaceholderStart;
            place += secretPlaceholderStart.size() - 1;
            followsBrace = false;
            continue;
        }
        const char character = json[place];
        if (character == '{' && followsBrace)
            text += escaped(u'{');
        else
            text += character;
        followsBrace = character == '{';
    }
    return text;
}

std::string asciiJson(std::string_view json)
{
    const QString units = toQString(json);
    std::string text;
    text.reserve(json.size());
    for (const QChar unit : units) {
        if (unit.unicode() < 0x80)
            text += static_cast<char>(unit.unicode());
        else
            text += escaped(unit.unicode());
    }
    return text;
}

} // namespace weir
