#include "models/json/jsonindex.h"

#include "models/json/pointer.h"

namespace weir {

MemberIndex::MemberIndex(const Json *object) : m_object(object)
{
    if (!object || object->members().size() < hashedFrom)
        return;
    m_values.reserve(object->members().size());
    for (const Json::Member &member : object->members())
        m_values.emplace(member.key, &member.value);
}

const Json *MemberIndex::find(std::string_view key) const
{
    if (m_values.empty())
        return m_object ? m_object->find(key) : nullptr;
    const auto found = m_values.find(key);
    return found == m_values.end() ? nullptr : found->second;
}

const Json *ValueIndex::at(std::string_view pointer)
{
    const Json *value = &m_root;
    while (value && !pointer.empty()) {
        const std::string_view step = pointer.substr(0, pointer.find('/', 1));
        pointer.remove_prefix(step.size());
        value = value->isObject() ? m_objects.try_emplace(value, value).first->second.find(lastToken(step))
                                  : valueAt(*value, step);
    }
    return value;
}

} // namespace weir
