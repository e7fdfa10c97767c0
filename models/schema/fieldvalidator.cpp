#include "models/schema/fieldvalidator.h"

#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/formats.h"
#include "models/schema/issuetext.h"
#include "models/schema/legacyshapes.h"
#include "models/schema/textfixes.h"
#include "models/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace weir {

namespace {

//! Compiled once for every thread that validates.
const QRegularExpression &compiled(std::string_view expression)
{
    thread_local std::map<std::string_view, QRegularExpression> expressions;
    const auto [entry, isNew] = expressions.try_emplace(expression);
    if (isNew)
        entry->second.setPattern(QRegularExpression::anchoredPattern(toQString(expression)));
    return entry->second;
}

bool isWithinBounds(const Json &integer, const Bounds &bounds)
{
    if (const std::optional<qint64> value = integer.toInteger())
        return *value >= bounds.least && *value <= bounds.most;
    // Past qint64 only an open end lets a number through.
    return integer.text().starts_with('-') ? bounds.least == Bounds().least : bounds.most == Bounds().most;
}

bool isKnown(FieldTable table, std::string_view key)
{
    return std::ranges::any_of(table, [key](const FieldSpec &field) {
        return field.key == key || (!field.legacyKey.empty() && field.legacyKey == key);
    });
}

bool hasType(const FieldSpec &field, const Json &value)
{
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
        return value.isString();
    case FieldType::Integer:
        return value.isInteger();
    case FieldType::Boolean:
        return value.isBoolean();
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::FreeObject:
        return value.isObject();
    case FieldType::ObjectList:
    case FieldType::StringList:
        return value.isArray();
    }
    Q_UNREACHABLE();
}

//! "" in the place of a list of texts is an empty list printed as text, so it is not nothing.
bool isAbsent(const FieldSpec &field, const Json *value)
{
    return holdsNothing(value) && !(field.type == FieldType::StringList && value && value->isString());
}

} // namespace

//! Lengthens the path by one token as long as it lives.
class FieldValidator::PathScope
{
public:
    PathScope(std::string &path, std::string_view key) : m_path(path), m_length(path.size())
    {
        m_path += '/';
        m_path += key;
    }
    PathScope(std::string &path, size_t index) : PathScope(path, std::to_string(index)) { }
    ~PathScope() { m_path.resize(m_length); }
    Q_DISABLE_COPY_MOVE(PathScope)

private:
    std::string &m_path;
    size_t m_length;
};

FieldValidator::FieldValidator(const SecretFields &secrets) : m_secrets(secrets) { }

ValidationIssues FieldValidator::check(const Json &document, FieldTable table)
{
    if (document.isObject())
        checkMembers(document, table, Branches::Check);
    else
        add(IssueCode::Type, Level::Error, bodyTypeText());
    return std::move(m_issues);
}

void FieldValidator::checkMembers(const Json &object, FieldTable table, Branches branches)
{
    for (const FieldSpec &field : table) {
        if (branches == Branches::Hide && field.type == FieldType::Object)
            continue;
        const Json *value = object.find(field.key);
        const Json *oldValue = field.legacyKey.empty() ? nullptr : object.find(field.legacyKey);
        if (oldValue && (!value || value->isNull())) {
            checkOldKey(field, *oldValue);
            continue;
        }
        {
            const PathScope scope(m_path, field.key);
            checkField(field, value);
        }
        if (oldValue)
            m_issues.push_back(twoKeysIssue(field, m_path, *oldValue));
    }
    checkUnknown(object, table);
}

void FieldValidator::checkOldKey(const FieldSpec &field, const Json &value)
{
    m_issues.push_back(legacyKeyIssue(field, m_path, value));
    const PathScope scope(m_path, field.legacyKey);
    if (holdsNothing(&value))
        checkPresence(field);
    else if (hasType(field, value))
        checkValue(field, value, ItemPlace::List);
    else if (const std::optional<Json> converted = valueOfLegacyShape(field, value))
        checkValue(field, field.type == FieldType::ObjectList ? value : *converted, ItemPlace::Text);
    else
        add(IssueCode::Type, Level::Error, typeText(field, value));
}

void FieldValidator::checkUnknown(const Json &object, FieldTable table)
{
    for (const auto &[key, value, keyOffset] : object.members()) {
        if (isKnown(table, key))
            continue;
        const std::string pointer = childPointer(m_path, key);
        const auto meant = std::ranges::find_if(table, [&key = key](const FieldSpec &field) {
            return field.mistakenKey == key || isSameButForCase(field.key, key);
        });
        if (meant == table.end() || object.find(meant->key)) {
            m_issues.push_back({.pointer = pointer,
                                .code = IssueCode::UnknownField,
                                .level = Level::Warning,
                                .message = unknownFieldText(key)});
            continue;
        }
        m_issues.push_back({.pointer = pointer,
                            .code = IssueCode::UnknownField,
                            .level = Level::Warning,
                            .message = mistakenKeyText(key, *meant),
                            .fixes = {{.label = renameText(key, meant->key),
                                       .pointer = childPointer(m_path, meant->key),
                                       .value = value,
                                       .removedPointer = pointer}}});
    }
}

void FieldValidator::checkField(const FieldSpec &field, const Json *value)
{
    // What was known of a secret is still known when the document does not hold it any more.
    if (field.sensitivity == Sensitivity::Secret && !holdsNothing(value)) {
        if (const auto secret = m_secrets.find(m_path); secret != m_secrets.end()) {
            checkSecret(field, secret->second);
            return;
        }
    }
    if (isAbsent(field, value)) {
        checkPresence(field);
        return;
    }
    if (hasType(field, *value)) {
        checkValue(field, *value, ItemPlace::List);
        return;
    }
    std::optional<Json> converted = valueOfLegacyShape(field, *value);
    if (!converted) {
        add(IssueCode::Type, Level::Error, typeText(field, *value));
        return;
    }
    m_issues.push_back(legacyShapeIssue(field, m_path, *converted));
    checkValue(field, field.type == FieldType::ObjectList ? *value : *converted, ItemPlace::Text);
}

void FieldValidator::checkSecret(const FieldSpec &field, const SecretField &secret)
{
    if (secret.type != Json::Type::String)
        add(IssueCode::Type, Level::Error, secretTypeText(field));
    else if (isSecretMask(secret.text.reveal()))
        add(IssueCode::Pattern, Level::Error, secretMaskText(field));
    else if (holdsSecretPlaceholder(secret.text.reveal()))
        add(IssueCode::Pattern, Level::Error, secretPlaceholderText(field));
    else if (!secret.text.isEmpty())
        checkLength(field, secret.text.reveal());
    else if (!countsAsSet(secret.state) && field.presence == Presence::Required)
        add(IssueCode::Required, Level::Error, requiredText(field));
}

void FieldValidator::checkValue(const FieldSpec &field, const Json &value, ItemPlace place)
{
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
        checkText(field, value.text());
        return;
    case FieldType::Integer:
        checkInteger(field, value);
        return;
    case FieldType::Object:
        checkMembers(value, field.fields, Branches::Check);
        return;
    case FieldType::Alternatives:
        checkAlternatives(field, value);
        return;
    case FieldType::ObjectList:
        // One object in the place of the list is checked where it stands.
        if (value.isObject())
            checkMembers(value, field.fields, Branches::Check);
        else
            checkObjects(field, value);
        return;
    case FieldType::StringList:
        checkTexts(field, value, place);
        return;
    case FieldType::Boolean:
    case FieldType::FreeObject:
        return;
    }
    Q_UNREACHABLE();
}

void FieldValidator::checkText(const FieldSpec &field, const std::string &text)
{
    const Pattern &pattern = field.pattern;
    if (!pattern.expression.empty() && !compiled(pattern.expression).match(toQString(text)).hasMatch())
        add(IssueCode::Pattern, pattern.level, patternText(field));
    if (!isWritten(field.format, text))
        add(IssueCode::Format, Level::Warning, formatText(field));
    checkLength(field, text);
    checkChoice(field, text, ItemPlace::List);
}

void FieldValidator::checkLength(const FieldSpec &field, std::string_view text)
{
    const qint64 length = codePointCount(text);
    if (length < field.bounds.least || length > field.bounds.most)
        add(IssueCode::Length, field.bounds.level, lengthText(field, length));
}

void FieldValidator::checkInteger(const FieldSpec &field, const Json &value)
{
    if (!isWithinBounds(value, field.bounds))
        add(IssueCode::Range, field.bounds.level, rangeText(field));
}

void FieldValidator::checkChoice(const FieldSpec &field, std::string_view value, ItemPlace place)
{
    if (field.choices.empty() || field.choiceRule != ChoiceRule::Listed
        || std::ranges::find(field.choices, value, &Choice::value) != field.choices.end())
        return;
    ValidationIssue &issue = add(IssueCode::Enum, Level::Warning, choiceText(field, value));
    const auto meant = std::ranges::find_if(
        field.choices, [value](const Choice &choice) { return isSameButForCase(choice.value, value); });
    if (meant != field.choices.end() && place == ItemPlace::List)
        issue.fixes.push_back(useFix(m_path, meant->value));
}

void FieldValidator::checkAlternatives(const FieldSpec &field, const Json &value)
{
    const std::vector<const FieldSpec *> chosen = chosenAlternatives(field, value);
    if (chosen.size() == 1) {
        checkMembers(value, field.fields, Branches::Check);
        return;
    }
    ValidationIssue &issue = add(IssueCode::OneOf, Level::Error,
                                 chosen.empty() ? noneChosenText(field) : severalChosenText(field, chosen));
    for (const FieldSpec *kept : chosen) {
        Json alone = value;
        for (const FieldSpec *other : chosen) {
            if (other != kept)
                alone.remove(other->key);
        }
        issue.fixes.push_back({.label = keepChoiceText(*kept), .pointer = m_path, .value = std::move(alone)});
    }
    checkMembers(value, field.fields, Branches::Hide);
}

void FieldValidator::checkObjects(const FieldSpec &field, const Json &list)
{
    for (size_t index = 0; index < list.items().size(); ++index) {
        const PathScope scope(m_path, index);
        const Json &item = list.items()[index];
        if (item.isObject())
            checkMembers(item, field.fields, Branches::Check);
        else
            add(IssueCode::Type, Level::Error, itemTypeText(field, item));
    }
}

void FieldValidator::checkTexts(const FieldSpec &field, const Json &list, ItemPlace place)
{
    std::set<std::string_view> seen;
    for (size_t index = 0; index < list.items().size(); ++index) {
        const PathScope scope(m_path, index);
        const Json &item = list.items()[index];
        if (!item.isString()) {
            add(IssueCode::Type, Level::Error, itemTypeText(field, item));
            continue;
        }
        if (seen.insert(item.text()).second) {
            checkChoice(field, item.text(), place);
            continue;
        }
        ValidationIssue &issue =
            add(IssueCode::Duplicate, Level::Warning, duplicateItemText(field, item.text()));
        if (place == ItemPlace::List)
            issue.fixes.push_back({.label = removeItemText(item.text()), .pointer = m_path});
    }
}

void FieldValidator::checkPresence(const FieldSpec &field)
{
    if (field.presence != Presence::Required)
        return;
    ValidationIssue &issue = add(IssueCode::Required, Level::Error, requiredText(field));
    if (field.choices.size() == 1)
        issue.fixes.push_back(useFix(m_path, field.choices.front().value));
}

ValidationIssue &FieldValidator::add(IssueCode code, Level level, const QString &message)
{
    m_issues.push_back({.pointer = m_path, .code = code, .level = level, .message = message});
    return m_issues.back();
}

} // namespace weir
