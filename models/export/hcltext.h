#pragma once

#include "models/json/json.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

// The language of Terraform, laid out as `terraform fmt` does it. Every text ends without a line end.

struct HclAttribute
{
    std::string key = {};
    //! May have several lines, the first of which stands behind the key.
    std::string value = {};
};

//! Texts that are written as an expression, such as var.password.
using HclExpressions = std::map<std::string, std::string, std::less<>>;

//! In double quotes; nothing in it is a template.
[[nodiscard]] std::string hclQuoted(std::string_view text);
[[nodiscard]] std::string hclValue(const Json &value, const HclExpressions &expressions = {});
//! One below the other; neighbours of one line have their signs of equality below each other.
[[nodiscard]] std::string hclAttributes(const std::vector<HclAttribute> &attributes);
//! `content` in brackets behind the header.
[[nodiscard]] std::string hclBlock(std::string_view header, std::string_view content);
//! Every line behind "# ".
[[nodiscard]] std::string hclComment(std::string_view text);

} // namespace weir
