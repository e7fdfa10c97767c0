#pragma once

#include "models/json/json.h"
#include "models/schema/fieldspec.h"

#include <QString>

#include <string_view>
#include <vector>

namespace weir {

// The sentences of the rules that the tables state, in the user's language. None of them holds the text of a
// secret.

//! A value as a sentence shows it: texts in quotes, long ones cut, what is in groups and lists left out.
[[nodiscard]] QString shownValue(const Json &value);
[[nodiscard]] QString shownText(const QString &text);

[[nodiscard]] QString bodyTypeText();
[[nodiscard]] QString requiredText(const FieldSpec &field);
[[nodiscard]] QString typeText(const FieldSpec &field, const Json &value);
[[nodiscard]] QString secretTypeText(const FieldSpec &field);
[[nodiscard]] QString secretMaskText(const FieldSpec &field);
[[nodiscard]] QString secretPlaceholderText(const FieldSpec &field);
[[nodiscard]] QString itemTypeText(const FieldSpec &field, const Json &item);
[[nodiscard]] QString lengthText(const FieldSpec &field, qint64 length);
//! The same of no text in particular.
[[nodiscard]] QString lengthRuleText(const FieldSpec &field);
[[nodiscard]] QString rangeText(const FieldSpec &field);
[[nodiscard]] QString choiceText(const FieldSpec &field, std::string_view value);
[[nodiscard]] QString noneChosenText(const FieldSpec &group);
[[nodiscard]] QString severalChosenText(const FieldSpec &group, const std::vector<const FieldSpec *> &chosen);
[[nodiscard]] QString duplicateItemText(const FieldSpec &field, std::string_view item);
[[nodiscard]] QString unknownFieldText(std::string_view key);
//! `field` is what the key should be.
[[nodiscard]] QString mistakenKeyText(std::string_view key, const FieldSpec &field);

[[nodiscard]] QString useText(std::string_view value);
[[nodiscard]] QString keepChoiceText(const FieldSpec &chosen);
[[nodiscard]] QString removeItemText(std::string_view item);
[[nodiscard]] QString renameText(std::string_view key, std::string_view newKey);

} // namespace weir
