#include "models/schema/legacyshapes.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/issuetext.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct LegacyShapesText
{
    Q_DECLARE_TR_FUNCTIONS(weir::LegacyShapes)
};

//! `0: "a"` and `1: "b"` on lines of their own, as the pages' examples print an array.
std::optional<Json::Array> itemsOfPrintedArray(const QString &text)
{
    static const QRegularExpression whole(uR"re(\A\s*(?:\d+\s*:\s*"[^"]*"[\s,]*)+\z)re"_s);
    static const QRegularExpression item(uR"re(\d+\s*:\s*"([^"]*)")re"_s);
    if (!whole.match(text).hasMatch())
        return std::nullopt;
    Json::Array items;
    for (auto matches = item.globalMatch(text); matches.hasNext();)
        items.push_back(Json::string(toStdString(matches.next().captured(1))));
    return items;
}

std::optional<Json::Array> itemsOfJsonArray(std::string_view text)
{
    auto document = readJson(text);
    if (!document || !document->root.isArray()
        || !std::ranges::all_of(document->root.items(), &Json::isString))
        return std::nullopt;
    return std::move(document->root.items());
}

//! `a, b`, or `[a, b]` as Java prints a list.
Json::Array itemsOfSeparatedText(const QString &text)
{
    static const QRegularExpression separators(u"[,\n]"_s);
    static const QRegularExpression brackets(uR"re(\A\s*\[(.*)\]\s*\z)re"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch bracketed = brackets.match(text);
    const QString list = bracketed.hasMatch() ? bracketed.captured(1) : text;
    Json::Array items;
    for (const QString &part : list.split(separators)) {
        QString item = part.trimmed();
        if (item.size() > 1 && item.startsWith(u'"') && item.endsWith(u'"'))
            item = item.mid(1, item.size() - 2);
        if (!item.isEmpty())
            items.push_back(Json::string(toStdString(item)));
    }
    return items;
}

Json::Array itemsOfText(const std::string &utf8)
{
    const QString text = toQString(utf8);
    if (std::optional<Json::Array> items = itemsOfPrintedArray(text))
        return std::move(*items);
    if (std::optional<Json::Array> items = itemsOfJsonArray(utf8))
        return std::move(*items);
    return itemsOfSeparatedText(text);
}

//! The number or the boolean that a string holds as JSON writes it, and nothing beside it.
std::optional<Json> scalarOfText(const std::string &text)
{
    // Blanks around it are no part of a JSON number.
    if (text.empty() || text.front() <= ' ' || text.back() <= ' ')
        return std::nullopt;
    auto document = readJson(text);
    if (!document || !(document->root.isNumber() || document->root.isBoolean()))
        return std::nullopt;
    return std::move(document->root);
}

Json plainInteger(const Json &number)
{
    const std::optional<qint64> value = number.toInteger();
    return value ? Json::integer(*value) : number;
}

QString shapeText(const FieldSpec &field, const Json &converted)
{
    switch (field.type) {
    case FieldType::StringList:
        return LegacyShapesText::tr(
                   "%1 must be a list, but stands here as one text; a list in brackets is meant.")
            .arg(fieldLabel(field));
    case FieldType::ObjectList:
        return LegacyShapesText::tr("%1 must be a list, but stands here as a single object.")
            .arg(fieldLabel(field));
    case FieldType::String:
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::FreeObject:
        break;
    }
    return LegacyShapesText::tr("%1 is better written %2, without quotation marks.")
        .arg(fieldLabel(field), shownValue(converted));
}

QString shapeFixText(const FieldSpec &field, const Json &converted)
{
    if (field.type == FieldType::StringList || field.type == FieldType::ObjectList)
        return LegacyShapesText::tr("Write %1 as a list").arg(fieldLabel(field));
    return LegacyShapesText::tr("Write it as %1").arg(shownValue(converted));
}

//! Of the fields with an old key only lists have an old shape as well.
QString legacyKeyFixText(const FieldSpec &field, const std::optional<Json> &converted)
{
    if (!converted)
        return renameText(field.legacyKey, field.key);
    return LegacyShapesText::tr("Rename %1 to %2 and write it as a list")
        .arg(toQString(field.legacyKey), toQString(field.key));
}

} // namespace

std::optional<Json> valueOfLegacyShape(const FieldSpec &field, const Json &value)
{
    switch (field.type) {
    case FieldType::Integer:
        if (const std::optional<Json> scalar = value.isString() ? scalarOfText(value.text()) : std::nullopt;
            scalar && scalar->isInteger())
            return plainInteger(*scalar);
        return std::nullopt;
    case FieldType::Boolean:
        if (std::optional<Json> scalar = value.isString() ? scalarOfText(value.text()) : std::nullopt;
            scalar && scalar->isBoolean())
            return scalar;
        return std::nullopt;
    case FieldType::StringList:
        return value.isString() ? std::optional(Json::array(itemsOfText(value.text()))) : std::nullopt;
    case FieldType::ObjectList:
        return value.isObject() ? std::optional(Json::array({value})) : std::nullopt;
    case FieldType::String:
    case FieldType::Text:
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::FreeObject:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

ValidationIssue legacyShapeIssue(const FieldSpec &field, const std::string &pointer, Json converted)
{
    const bool isScalar = field.type == FieldType::Integer || field.type == FieldType::Boolean;
    ValidationIssue issue{.pointer = pointer,
                          .code = IssueCode::LegacyShape,
                          .level = isScalar ? Level::Note : Level::Error,
                          .message = shapeText(field, converted)};
    const QString label = shapeFixText(field, converted);
    issue.fixes.push_back({.label = label, .pointer = pointer, .value = std::move(converted)});
    return issue;
}

ValidationIssue legacyKeyIssue(const FieldSpec &field, const std::string &parent, const Json &value)
{
    const std::string oldPointer = childPointer(parent, field.legacyKey);
    std::optional<Json> converted = valueOfLegacyShape(field, value);
    return {.pointer = oldPointer,
            .code = IssueCode::LegacyShape,
            .level = Level::Error,
            .message = LegacyShapesText::tr("%1 must be written %2; the service's table does not know %3.")
                           .arg(fieldLabel(field), toQString(field.key), toQString(field.legacyKey)),
            .fixes = {{.label = legacyKeyFixText(field, converted),
                       .pointer = childPointer(parent, field.key),
                       .value = std::move(converted).value_or(value),
                       .removedPointer = oldPointer}}};
}

ValidationIssue twoKeysIssue(const FieldSpec &field, const std::string &parent, const Json &oldValue)
{
    const std::string oldPointer = childPointer(parent, field.legacyKey);
    return {.pointer = oldPointer,
            .code = IssueCode::Conflict,
            .level = Level::Error,
            .message = LegacyShapesText::tr("%1 stands here twice, as %2 and as %3; only %2 may stay.")
                           .arg(fieldLabel(field), toQString(field.key), toQString(field.legacyKey)),
            .fixes = {{.label = LegacyShapesText::tr("Keep the value of %1").arg(toQString(field.key)),
                       .pointer = oldPointer},
                      {.label = LegacyShapesText::tr("Keep the value of %1").arg(toQString(field.legacyKey)),
                       .pointer = childPointer(parent, field.key),
                       .value = valueOfLegacyShape(field, oldValue).value_or(oldValue),
                       .removedPointer = oldPointer}}};
}

} // namespace weir
