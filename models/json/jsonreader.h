#pragma once

#include "models/json/json.h"
#include "models/result.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! A key that stood again in one object: the first value is in the tree, the later one here.
struct DuplicateKey
{
    std::string pointer;
    Json value;
    quint32 keyOffset = 0;
};

struct JsonDocument
{
    Json root;
    std::vector<DuplicateKey> duplicates;
};

struct JsonReadError
{
    enum class Kind : quint8 { Empty, Syntax, Encoding, TooDeep, TooLarge, TrailingText };

    Kind kind = Kind::Syntax;
    size_t offset = 0;
    //! Both from 1; the column counts characters, not bytes.
    qint64 line = 1;
    qint64 column = 1;
    //! What the reader expected, in the user's language.
    QString reason;

    //! One sentence with line and column.
    [[nodiscard]] QString message() const;
};

struct TextPosition
{
    qint64 line = 1;
    qint64 column = 1;
};

//! What some editors put before a text in UTF-8.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

//! Objects and arrays may nest this deep.
inline constexpr int jsonDepthLimit = 64;
//! The largest file that is opened.
inline constexpr qint64 jsonFileSizeLimit = 16LL * 1024 * 1024;

//! Reads one JSON text (RFC 8259) strictly: no comments, no bad escapes, no raw control characters, valid
//! UTF-8, nothing after the value, at most `depthLimit` levels. A byte-order mark at the start is passed
//! over.
[[nodiscard]] Result<JsonDocument, JsonReadError> readJson(std::string_view text,
                                                           int depthLimit = jsonDepthLimit);

//! The text of an object or a list that readJson() found in `text`.
[[nodiscard]] std::string_view textOfValue(std::string_view text, const Json &value);

//! Line and column, both from 1, of a byte offset in `text`.
[[nodiscard]] TextPosition positionAt(std::string_view text, size_t offset);

} // namespace weir
