#pragma once

#include "models/json/json.h"

#include <string_view>
#include <unordered_map>

namespace weir {

//! A smaller object is searched faster than hashed.
inline constexpr size_t hashedFrom = 16;

//! Finds members of an object that stays as it is. Json::find() looks at one after the other, so to look up
//! each of many takes the square of the time.
class MemberIndex
{
public:
    //! A null pointer has no members.
    explicit MemberIndex(const Json *object);

    //! As Json::find().
    [[nodiscard]] const Json *find(std::string_view key) const;

private:
    const Json *m_object;
    //! Empty where the object is small.
    std::unordered_map<std::string_view, const Json *> m_values;
};

//! Looks up many pointers in a document that stays as it is.
class ValueIndex
{
public:
    explicit ValueIndex(const Json &root) : m_root(root) { }

    //! As valueAt().
    [[nodiscard]] const Json *at(std::string_view pointer);

private:
    const Json &m_root;
    //! Of the objects that pointers led through.
    std::unordered_map<const Json *, MemberIndex> m_objects;
};

} // namespace weir
