#pragma once

#include "app/cli/console.h"
#include "models/json/json.h"

#include <string_view>

namespace weir {

//! Prints an object with one list as writeJson() writes it, an element at a time: none is kept.
class JsonList
{
public:
    JsonList(Console &console, std::string_view key);

    //! `json` is what writeJson() made of the element.
    void add(std::string_view json);
    //! A file that could not be read, and why.
    void addUnusable(const QString &file, const QString &error);
    //! After the last element; `more` are the members behind the list.
    void finish(const Json::Object &more = {});

private:
    Console &m_console;
    bool m_isEmpty = true;
};

} // namespace weir
