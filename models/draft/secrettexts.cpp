#include "models/draft/secrettexts.h"

namespace weir {

namespace {

bool hasText(SecretState state)
{
    switch (state) {
    case SecretState::FromService:
    case SecretState::FromFile:
    case SecretState::Remembered:
    case SecretState::Entered:
        return true;
    case SecretState::NotSet:
    case SecretState::Placeholder:
    case SecretState::Missing:
        break;
    }
    return false;
}

} // namespace

SecretState SecretTexts::state(std::string_view pointer) const
{
    const auto found = m_fields.find(pointer);
    return found == m_fields.end() ? SecretState::NotSet : found->second.state;
}

void SecretTexts::set(const std::string &pointer, SecretField field)
{
    shelve(pointer);
    m_fields[pointer] = std::move(field);
}

void SecretTexts::restoreState(const std::string &pointer, SecretState state)
{
    if (this->state(pointer) == state)
        return;
    shelve(pointer);
    SecretField &field = m_fields[pointer];
    // What was entered and is what the service has by now is no change any more, as redo brings it back.
    if (state == SecretState::Entered && isOnService(pointer))
        state = SecretState::FromService;
    field.state = state;
    field.type = Json::Type::String;
    if (const auto shelved = m_shelved.find({pointer, state}); shelved != m_shelved.end())
        field.text = std::move(shelved->second);
    else if (hasText(state))
        field.state = SecretState::Missing;
}

void SecretTexts::markApplied()
{
    m_isServiceGone = false;
    for (auto &[pointer, field] : m_fields) {
        if (field.state != SecretState::Entered)
            continue;
        m_shelved[{pointer, field.state}] = field.text.clone();
        field.state = SecretState::FromService;
    }
}

void SecretTexts::markEntered(SecretState former)
{
    for (auto &[pointer, field] : m_fields) {
        if (field.state != former || field.text.isEmpty())
            continue;
        // Undo goes back to the former state.
        m_shelved[{pointer, former}] = field.text.clone();
        field.state = SecretState::Entered;
    }
    if (former == SecretState::FromService)
        m_isServiceGone = true;
}

int SecretTexts::forgetTexts()
{
    int forgotten = 0;
    for (auto &[pointer, field] : m_fields) {
        if (field.text.isEmpty())
            continue;
        field.text.clear();
        field.state = SecretState::Missing;
        ++forgotten;
    }
    m_shelved.clear();
    m_remembered.clear();
    return forgotten;
}

void SecretTexts::setRemembered(const std::string &pointer, Secret text)
{
    if (text.isEmpty())
        m_remembered.erase(pointer);
    else
        m_remembered.insert_or_assign(pointer, std::move(text));
}

std::vector<std::string> SecretTexts::rememberedFields() const
{
    std::vector<std::string> pointers;
    for (const auto &[pointer, text] : m_remembered)
        pointers.push_back(pointer);
    return pointers;
}

bool SecretTexts::isRemembered(std::string_view pointer) const
{
    const auto field = m_fields.find(pointer);
    const auto remembered = m_remembered.find(pointer);
    return field != m_fields.end() && remembered != m_remembered.end()
        && field->second.text.reveal() == remembered->second.reveal();
}

bool SecretTexts::isOnService(const std::string &pointer) const
{
    if (m_isServiceGone)
        return false;
    const auto entered = m_shelved.find({pointer, SecretState::Entered});
    const auto held = m_shelved.find({pointer, SecretState::FromService});
    return entered != m_shelved.end() && held != m_shelved.end()
        && entered->second.reveal() == held->second.reveal();
}

void SecretTexts::shelve(const std::string &pointer)
{
    const auto found = m_fields.find(pointer);
    if (found == m_fields.end())
        return;
    if (!found->second.text.isEmpty())
        m_shelved[{pointer, found->second.state}] = std::move(found->second.text);
}

} // namespace weir
