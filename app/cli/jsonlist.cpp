#include "app/cli/jsonlist.h"

#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <string>

namespace weir {

namespace {

//! Without the line end at its end, and with `indent` before every other line.
std::string indented(std::string_view json, std::string_view indent)
{
    if (json.ends_with('\n'))
        json.remove_suffix(1);
    std::string out;
    out.reserve(json.size());
    for (const char character : json) {
        out += character;
        if (character == '\n')
            out += indent;
    }
    return out;
}

} // namespace

JsonList::JsonList(Console &console, std::string_view key) : m_console(console)
{
    m_console.print("{\n  " + quotedJson(key) + ": [");
}

void JsonList::add(std::string_view json)
{
    m_console.print((m_isEmpty ? "\n    " : ",\n    ") + indented(json, "    "));
    m_isEmpty = false;
}

void JsonList::addUnusable(const QString &file, const QString &error)
{
    Json json = Json::object();
    json.insert("file", Json::string(toStdString(file)));
    json.insert("error", Json::string(toStdString(error)));
    add(writeJson(json));
}

void JsonList::finish(const Json::Object &more)
{
    m_console.print(m_isEmpty ? "]" : "\n  ]");
    for (const Json::Member &member : more)
        m_console.print(",\n  " + quotedJson(member.key) + ": " + indented(writeJson(member.value), "  "));
    m_console.print("\n}\n");
}

} // namespace weir
