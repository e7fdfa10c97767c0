#include "models/import/hclencoding.h"

#include <QChar>
#include <QCoreApplication>

#include <array>

namespace weir {

namespace {

struct HclEncodingText
{
    Q_DECLARE_TR_FUNCTIONS(weir::HclEncoding)
};

//! The length of the character that the text begins with; 0 where that is no UTF-8.
size_t characterLength(std::string_view text)
{
    struct Form
    {
        unsigned char mask;
        unsigned char lead;
        size_t length;
        char32_t least;
    };
    constexpr std::array<Form, 4> forms{
        {{0x80, 0x00, 1, 0}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}}};
    const auto lead = static_cast<unsigned char>(text.front());
    for (const Form &form : forms) {
        if ((lead & form.mask) != form.lead)
            continue;
        char32_t code = lead & static_cast<unsigned char>(~form.mask);
        for (size_t place = 1; place < form.length; ++place) {
            const auto next = static_cast<unsigned char>(place < text.size() ? text[place] : '\0');
            if ((next & 0xC0U) != 0x80U)
                return 0;
            code = code << 6U | (next & 0x3FU);
        }
        return code < form.least || code > 0x10FFFF || QChar::isSurrogate(code) ? 0 : form.length;
    }
    return 0;
}

} // namespace

std::optional<HclFault> hclEncodingFault(std::string_view text)
{
    for (size_t place = 0; place < text.size();) {
        if (text[place] == '\0')
            return HclFault{place, HclEncodingText::tr("a NUL character stands here; remove it")};
        const size_t length = characterLength(text.substr(place));
        if (length == 0)
            return HclFault{place, HclEncodingText::tr("the text is not valid UTF-8")};
        place += length;
    }
    return std::nullopt;
}

} // namespace weir
