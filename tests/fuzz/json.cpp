#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/json/textpositions.h"
#include "models/schema/resourcekind.h"

#include "tests/fuzz/invariants.h"

using namespace weir;
using fuzz::require;

namespace {

char firstOf(const Json &value)
{
    switch (value.type()) {
    case Json::Type::Null:
        return 'n';
    case Json::Type::Boolean:
        return value.toBool() ? 't' : 'f';
    case Json::Type::Number:
        return value.text().front();
    case Json::Type::String:
        return '"';
    case Json::Type::Array:
        return '[';
    case Json::Type::Object:
        return '{';
    }
    Q_UNREACHABLE();
}

void checkNumber(const Json &number)
{
    const std::optional<qint64> integer = number.toInteger();
    require(!integer || number.isInteger(), "what is in the range of integers is one");
    require(!integer || Json::integer(*integer).toInteger() == integer, "an integer is kept when written");
}

//! Every value lies where it says, and is found by its pointer.
void checkPlaces(const Json &root, const Json &value, const std::string &pointer, std::string_view text)
{
    require(value.offset() < text.size(), "a value lies in the text");
    require(text[value.offset()] == firstOf(value), "a value begins at its offset");
    require(valueAt(root, pointer) == &value, "a pointer leads to its value");
    if (value.isNumber()) {
        checkNumber(value);
        require(text.substr(value.offset()).starts_with(value.text()), "a number is kept to the letter");
    }
    for (size_t index = 0; index < value.items().size(); ++index)
        checkPlaces(root, value.items()[index], childPointer(pointer, index), text);
    for (const Json::Member &member : value.members()) {
        require(member.keyOffset < member.value.offset(), "a key stands before its value");
        require(text[member.keyOffset] == '"', "a key begins at its offset");
        checkPlaces(root, member.value, childPointer(pointer, member.key), text);
    }
}

void checkText(const Json &root, std::string_view text)
{
    if (!root.isObject() && !root.isArray())
        return;
    const auto again = readJson(textOfValue(text, root));
    require(again && again->root == root, "the text of a value reads as the value");
}

void checkWritten(const Json &root)
{
    const std::string compact = writeCompactJson(root);
    const auto fromCompact = readJson(compact);
    require(fromCompact && fromCompact->duplicates.empty(), "what was written on one line can be read");
    require(writeCompactJson(fromCompact->root) == compact, "reading and writing changes nothing");
    require(fromCompact->root == root, "reading gives what was written");
    const std::string indented = writeJson(root);
    const auto fromIndented = readJson(indented);
    require(fromIndented && fromIndented->root == root, "reading gives what was written on lines");
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        const std::string ordered = writeJson(root, fieldTable(kind));
        const auto document = readJson(ordered);
        require(document.hasValue(), "what was written in a table's order can be read");
        require(writeJson(document->root, fieldTable(kind)) == ordered, "a table's order is kept");
    }
}

void checkError(const JsonReadError &error, std::string_view text)
{
    require(error.offset <= text.size(), "an error lies in the text");
    const TextPosition position = positionAt(text, error.offset);
    require(error.line == position.line && error.column == position.column,
            "line and column are the offset's");
    const TextPosition found = TextPositions(text).at(error.offset);
    require(found.line == position.line && found.column == position.column, "both ways to a position agree");
    fuzz::requireSentence(error.message());
}

} // namespace

//! The input is a JSON text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const auto document = readJson(text);
    if (!document) {
        checkError(document.error(), text);
        return 0;
    }
    // Offsets count from behind a byte-order mark.
    const size_t start = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    checkPlaces(document->root, document->root, {}, text.substr(start));
    for (const DuplicateKey &duplicate : document->duplicates)
        require(valueAt(document->root, duplicate.pointer) != nullptr,
                "a key that stands again stood before");
    checkText(document->root, text);
    checkWritten(document->root);
    return 0;
}
