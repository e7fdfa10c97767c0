#pragma once

#include "models/import/hclcursor.h"
#include "models/json/jsonreader.h"
#include "models/result.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

// The language of Terraform (HCL native syntax): what is written out becomes a tree, what Terraform would
// have to work out keeps its text.

struct HclMember;

struct HclValue
{
    enum class Type : quint8 {
        Null,
        Boolean,
        Number,
        String, //!< In quotes or as a heredoc.
        List,
        Object, //!< Or what stands in a block.
        Encoded, //!< What jsonencode() makes of its argument.
        Expression, //!< Anything else: a reference, a template, a call, an operation.
    };

    Type type = Type::Null;
    //! Of its first byte in the text.
    quint32 offset = 0;
    bool isTrue = false;
    //! The characters of a string, a number as JSON writes it, an expression as it is written.
    std::string text;
    //! Of a list; of Encoded the argument.
    std::vector<HclValue> items;
    std::vector<HclMember> members;

    //! The first with this name; null pointer where there is none.
    [[nodiscard]] const HclMember *find(std::string_view key) const;
};

//! An attribute, a member of an object or a block.
struct HclMember
{
    std::string key;
    quint32 offset = 0;
    bool isBlock = false;
    std::vector<std::string> labels;
    HclValue value;
};

//! What stands in a file, as an object. An attribute or a member is there once, blocks may repeat; containers
//! nest no deeper than JSON is read. The error is one sentence with line and column.
[[nodiscard]] Result<HclValue, QString> readHclFile(std::string_view text);

//! A sentence with line and column.
[[nodiscard]] QString hclFaultText(const TextPosition &position, const QString &reason);
//! The reason where containers nest deeper than JSON is read.
[[nodiscard]] QString hclDepthText();
//! The reason where a name stands twice.
[[nodiscard]] QString hclDuplicateText(std::string_view name);

} // namespace weir
