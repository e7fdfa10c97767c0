#pragma once

#include "models/json/json.h"
#include "models/result.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weir {

//! More values than this are not selected: brackets with several selectors multiply at every level.
inline constexpr size_t jsonPathSelectionLimit = 100'000;

struct JsonPathRefusal
{
    //! In bytes.
    size_t offset = 0;
    //! One sentence that names the character, counted from 1.
    QString message;
};

//! A JSONPath (RFC 9535) of names, indexes, slices and wildcards, in dots or brackets. Descendants and
//! filters are refused: no example of EventGrid has them.
class JsonPathQuery
{
public:
    //! `text` is valid UTF-8.
    [[nodiscard]] static Result<JsonPathQuery, JsonPathRefusal> read(std::string_view text);

    //! What the path selects, in the order of the RFC. They belong to `root`. Nothing where a step selects
    //! more than the limit.
    [[nodiscard]] std::optional<std::vector<const Json *>> select(const Json &root) const;
    //! Whether it selects at most one value, whatever the document.
    [[nodiscard]] bool isSingular() const;
    //! The names on the way, as far as the path has nothing but names from the root on.
    [[nodiscard]] std::vector<std::string> leadingNames() const;

private:
    struct Wildcard
    {
    };
    struct Slice
    {
        std::optional<qint64> start = {};
        std::optional<qint64> end = {};
        qint64 step = 1;
    };
    using Selector = std::variant<std::string, qint64, Slice, Wildcard>;
    using Segment = std::vector<Selector>;
    class Reader;

    static void select(const Json &value, const Selector &selector, std::vector<const Json *> &selected);

    std::vector<Segment> m_segments;
};

} // namespace weir
