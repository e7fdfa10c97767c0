#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

inline constexpr std::string_view referenceOpening = "${";

//! `${name}` or `${name!default}` in a template (Updating an Event Stream, table 12 and its example).
struct TemplateReference
{
    //! Of the `$`, in bytes.
    size_t offset = 0;
    //! From the `$` to the `}`, in bytes.
    size_t length = 0;
    //! To the letter; dots and hyphens are part of it.
    std::string name = {};
    //! What stands between the quotation marks of the default.
    std::optional<std::string> fallback = {};
};

//! The text that is sent, with the places where variables go. References are found before anything else is
//! made of the text.
struct MessageTemplate
{
    std::string_view text = {};
    std::vector<TemplateReference> references = {};
    //! The offset of the first `${` that does not close; what follows it is not looked at.
    std::optional<size_t> unclosed = {};
};

//! `text` must outlive the result.
[[nodiscard]] MessageTemplate parseTemplate(std::string_view text);

//! Whether the text is JSON once its references are filled: one outside a string stands for a value, and for
//! its default where it has one; one inside a string for text. The template must have no unclosed reference.
[[nodiscard]] bool isJsonOnceFilled(const MessageTemplate &messageTemplate);

} // namespace weir
