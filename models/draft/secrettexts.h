#pragma once

#include "models/draft/secretfields.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weir {

//! The side map of a draft. It keeps one text for each state a field has had, so that undo can restore a
//! state without any undo step holding a secret.
class SecretTexts
{
public:
    SecretTexts() = default;
    explicit SecretTexts(SecretFields fields) : m_fields(std::move(fields)) { }

    [[nodiscard]] const SecretFields &fields() const { return m_fields; }
    [[nodiscard]] SecretState state(std::string_view pointer) const;
    //! Replaces what is known of the field; texts of its other states stay.
    void set(const std::string &pointer, SecretField field);
    //! Brings back a state with the text it had; Missing where that text was forgotten.
    void restoreState(const std::string &pointer, SecretState state);
    //! The service has accepted what was entered.
    void markApplied();
    //! What was in this state is nowhere else any more, as if somebody had entered it.
    void markEntered(SecretState former);
    //! What the keychain holds for the field; empty for nothing.
    void setRemembered(const std::string &pointer, Secret text);
    //! Forgets every text; fields that had one are Missing. Returns how many.
    int forgetTexts();
    //! The fields of which the keychain is known to hold a text, whichever.
    [[nodiscard]] std::vector<std::string> rememberedFields() const;
    //! Whether the keychain holds the text that the field has now.
    [[nodiscard]] bool isRemembered(std::string_view pointer) const;

private:
    //! Whether what was entered last is what the service has.
    [[nodiscard]] bool isOnService(const std::string &pointer) const;
    void shelve(const std::string &pointer);

    SecretFields m_fields;
    std::map<std::pair<std::string, SecretState>, Secret> m_shelved;
    //! Compared with, because undo and redo may bring back what the keychain holds or what it does not.
    std::map<std::string, Secret, std::less<>> m_remembered;
    bool m_isServiceGone = false; //!< The service holds none of them any more.
};

} // namespace weir
