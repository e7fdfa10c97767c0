#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"
#include "models/secrets/secret.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! What is known of the value of a secret field.
enum class SecretState : quint8 {
    NotSet,
    FromService, //!< The service returned it.
    FromFile, //!< It stood in the file that was opened.
    Remembered, //!< It lies in the keychain.
    Entered, //!< Somebody typed it.
    Placeholder, //!< A file names it by a placeholder, and nobody has looked it up yet.
    Missing, //!< The service held it back, or a file had only a mask.
};

//! Whether there is a text to send, or a file that says so; validation counts these as set.
[[nodiscard]] constexpr bool countsAsSet(SecretState state)
{
    return state != SecretState::NotSet && state != SecretState::Missing;
}

struct SecretField
{
    SecretState state = SecretState::NotSet;
    //! Empty unless the state has a text: FromService, FromFile, Entered, and Remembered once it was read.
    Secret text = {};
    //! What stood in the document; anything but String is a fault of type.
    Json::Type type = Json::Type::String;
    //! The mask that stood in a file: a save writes it back, for a placeholder there would count as set.
    std::string mask = {};
    //! Whether the placeholder in the document named this field; its own stands there now.
    enum class PlaceholderTarget : quint8 { ThisField, AnotherField };
    PlaceholderTarget placeholderTarget = PlaceholderTarget::ThisField;
};

//! The value as it stood in its document; the field must have a text.
[[nodiscard]] Json secretValue(const SecretField &field);

//! The side map of a document: what stands at its secret fields, by pointer. The document itself carries the
//! placeholder there.
using SecretFields = std::map<std::string, SecretField, std::less<>>;

//! A copy that is asked for, as Secret::clone().
[[nodiscard]] SecretFields clone(const SecretFields &fields);

//! What every placeholder begins with.
inline constexpr std::string_view secretPlaceholderStart = "{{secret:";

//! `{{secret:/source/source_kafka/password}}`
[[nodiscard]] std::string secretPlaceholder(std::string_view pointer);
[[nodiscard]] bool isSecretPlaceholder(std::string_view text);
//! Whether a key names a secret whatever stands around it.
[[nodiscard]] bool namesSecret(std::string_view key);
//! The pointer that a placeholder names; empty for any other text.
[[nodiscard]] std::string_view pointerInPlaceholder(std::string_view text);
//! The fewest asterisks that are taken for a mask.
inline constexpr size_t shortestSecretMask = 3;
//! Whether a placeholder begins in it; such a text is never sent.
[[nodiscard]] bool holdsSecretPlaceholder(std::string_view text);
//! Asterisks and nothing else: how a service shows that it has a secret.
[[nodiscard]] bool isSecretMask(std::string_view text);

//! Takes the secret at `pointer` out of the document and leaves its placeholder there. Empty where there is
//! nothing to take: absent, null and "" stay as they are. `present` is the state of a text that is neither
//! placeholder nor mask.
[[nodiscard]] std::optional<SecretField> takeSecret(Json &document, std::string_view pointer,
                                                    SecretState present);

//! The pointers of everything in the document that may be a secret: the table's secret fields and, where the
//! table does not know a member, those whose key names a secret (password, secret, token). A wrong shape or
//! the wrong table must not bring a secret to light.
[[nodiscard]] std::vector<std::string> secretPointersIn(const Json &document, FieldTable table);

//! The same for all secrets in the document.
[[nodiscard]] SecretFields extractSecrets(Json &document, FieldTable table, SecretState present);

//! The first text or key, at any depth, in which a placeholder stands; empty where there is none.
[[nodiscard]] std::string placeholderPointerIn(const Json &value, const std::string &pointer = {});
//! The first secret whose text is more than a placeholder and has one in it; empty where there is none.
[[nodiscard]] std::string partialPlaceholderIn(const Json &document, FieldTable table);

//! What to do with a secret that has no text.
enum class MissingSecrets : quint8 { LeaveOut, KeepPlaceholder };

//! The document with every secret that has a text in its place. A mask is no text.
[[nodiscard]] Json withSecrets(Json document, const SecretFields &secrets, MissingSecrets missing);

} // namespace weir
