#include "models/draft/secretfields.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::string_view placeholderStart = "{{secret:";
constexpr std::string_view placeholderEnd = "}}";
constexpr size_t shortestMask = 3;

} // namespace

std::string secretPlaceholder(std::string_view pointer)
{
    return std::string(placeholderStart).append(pointer).append(placeholderEnd);
}

bool isSecretPlaceholder(std::string_view text)
{
    return text.starts_with(placeholderStart) && text.ends_with(placeholderEnd);
}

bool isSecretMask(std::string_view text)
{
    return text.size() >= shortestMask && std::ranges::all_of(text, [](char c) { return c == '*'; });
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

SecretFields extractSecrets(Json &document, FieldTable table, SecretState present)
{
    SecretFields secrets;
    for (const std::string &pointer : secretPointers(table)) {
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
        if (!field.text.isEmpty())
            setValueAt(document, pointer, secretValue(field));
        else if (missing == MissingSecrets::LeaveOut)
            removeValueAt(document, pointer);
    }
    return document;
}

} // namespace weir
