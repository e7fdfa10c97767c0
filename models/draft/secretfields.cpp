#include "models/draft/secretfields.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace weir {

namespace {

constexpr std::string_view placeholderEnd = "}}";

void findSecrets(const Json &value, FieldTable table, const std::string &pointer,
                 std::vector<std::string> &found)
{
    for (size_t index = 0; index < value.items().size(); ++index)
        findSecrets(value.items()[index], table, childPointer(pointer, index), found);
    for (const Json::Member &member : value.members()) {
        const FieldSpec *field = fieldWithKey(table, member.key);
        const std::string memberPointer = childPointer(pointer, member.key);
        const bool isSecret = field ? field->sensitivity == Sensitivity::Secret : namesSecret(member.key);
        if (isSecret)
            found.push_back(memberPointer);
        else if (!field || isGroup(field->type))
            findSecrets(member.value, field ? field->fields : FieldTable(), memberPointer, found);
    }
}

//! Also where somebody has typed into the middle of it.
bool hasPartOfPlaceholder(std::string_view text)
{
    return holdsSecretPlaceholder(text)
        || (text.starts_with(secretPlaceholderStart.substr(0, 2)) && text.ends_with(placeholderEnd));
}

} // namespace

bool namesSecret(std::string_view key)
{
    constexpr std::array<std::string_view, 11> words{"password",   "passwd", "pwd",          "secret",
                                                     "token",      "apikey", "accesskey",    "privatekey",
                                                     "credential", "cookie", "authorization"};
    // private_key, privateKey and Private-Key are one name.
    std::string plain;
    for (const unsigned char c : key) {
        if (c != '_' && c != '-')
            plain += static_cast<char>(std::tolower(c));
    }
    return std::ranges::any_of(
        words, [&plain](std::string_view word) { return plain.find(word) != std::string::npos; });
}

std::string secretPlaceholder(std::string_view pointer)
{
    return std::string(secretPlaceholderStart).append(pointer).append(placeholderEnd);
}

bool isSecretPlaceholder(std::string_view text)
{
    return text.starts_with(secretPlaceholderStart) && text.ends_with(placeholderEnd);
}

bool holdsSecretPlaceholder(std::string_view text)
{
    return text.find(secretPlaceholderStart) != std::string_view::npos;
}

std::string_view pointerInPlaceholder(std::string_view text)
{
    if (!isSecretPlaceholder(text))
        return {};
    text.remove_prefix(secretPlaceholderStart.size());
    text.remove_suffix(placeholderEnd.size());
    return text;
}

bool isSecretMask(std::string_view text)
{
    return text.size() >= shortestSecretMask && std::ranges::all_of(text, [](char c) { return c == '*'; });
}

Json secretValue(const SecretField &field)
{
    if (field.type != Json::Type::String) {
        if (auto document = readJson(field.text.reveal()))
            return std::move(document->root);
    }
    return Json::string(std::string(field.text.reveal()));
}

std::optional<SecretField> takeSecret(Json &document, std::string_view pointer, SecretState present)
{
    Json *value = valueAt(document, pointer);
    if (!value || value->isNull() || (value->isString() && value->text().empty()))
        return std::nullopt;
    SecretField field;
    field.type = value->type();
    if (isSecretPlaceholder(value->text())) {
        field.state = SecretState::Placeholder;
        if (pointerInPlaceholder(value->text()) != pointer)
            field.placeholderTarget = SecretField::PlaceholderTarget::AnotherField;
    } else if (isSecretMask(value->text())) {
        field.state = SecretState::Missing;
        if (present == SecretState::FromFile)
            field.mask = value->text();
    } else {
        field.state = present;
        // A number or an object in the place of a secret may well be the secret, so it goes as well.
        field.text = Secret(value->isString() ? value->text() : writeCompactJson(*value));
    }
    const quint32 offset = value->offset();
    *value = Json::string(secretPlaceholder(pointer));
    value->setOffset(offset);
    return field;
}

std::vector<std::string> secretPointersIn(const Json &document, FieldTable table)
{
    std::vector<std::string> found;
    findSecrets(document, table, {}, found);
    return found;
}

SecretFields extractSecrets(Json &document, FieldTable table, SecretState present)
{
    SecretFields secrets;
    for (const std::string &pointer : secretPointersIn(document, table)) {
        if (std::optional<SecretField> field = takeSecret(document, pointer, present))
            secrets.emplace(pointer, std::move(*field));
    }
    return secrets;
}

Json withSecrets(Json document, const SecretFields &secrets, MissingSecrets missing)
{
    for (const auto &[pointer, field] : secrets) {
        if (!valueAt(document, pointer))
            continue;
        if (!field.text.isEmpty() && !isSecretMask(field.text.reveal()))
            setValueAt(document, pointer, secretValue(field));
        else if (missing == MissingSecrets::LeaveOut)
            removeValueAt(document, pointer);
    }
    return document;
}

std::string placeholderPointerIn(const Json &value, const std::string &pointer)
{
    if (value.isString())
        return holdsSecretPlaceholder(value.text()) ? pointer : std::string();
    for (size_t index = 0; index < value.items().size(); ++index) {
        if (std::string found = placeholderPointerIn(value.items()[index], childPointer(pointer, index));
            !found.empty())
            return found;
    }
    for (const Json::Member &member : value.members()) {
        std::string child = childPointer(pointer, member.key);
        if (holdsSecretPlaceholder(member.key))
            return child;
        if (std::string found = placeholderPointerIn(member.value, child); !found.empty())
            return found;
    }
    return {};
}

std::string partialPlaceholderIn(const Json &document, FieldTable table)
{
    for (std::string &pointer : secretPointersIn(document, table)) {
        const std::string_view text = valueAt(document, pointer)->text();
        if (!isSecretPlaceholder(text) && hasPartOfPlaceholder(text))
            return std::move(pointer);
    }
    return {};
}

SecretFields clone(const SecretFields &fields)
{
    SecretFields copies;
    for (const auto &[pointer, field] : fields) {
        copies.emplace(pointer,
                       SecretField{.state = field.state,
                                   .text = field.text.clone(),
                                   .type = field.type,
                                   .mask = field.mask,
                                   .placeholderTarget = field.placeholderTarget});
    }
    return copies;
}

} // namespace weir
