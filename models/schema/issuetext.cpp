#include "models/schema/issuetext.h"

#include "models/amounttext.h"
#include "models/json/jsonwriter.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct IssueText
{
    Q_DECLARE_TR_FUNCTIONS(weir::IssueText)
};

constexpr qsizetype shownLength = 40;

QString shortened(const QString &text)
{
    if (text.size() <= shownLength)
        return text;
    const bool splitsPair = text.at(shownLength - 1).isHighSurrogate();
    return text.left(splitsPair ? shownLength - 1 : shownLength) + u'…';
}

QString quoted(std::string_view text)
{
    return shownText(toQString(text));
}

QString labelList(const std::vector<const FieldSpec *> &fields)
{
    QStringList labels;
    for (const FieldSpec *field : fields)
        labels.push_back(fieldLabel(*field));
    return listText(labels);
}

QString alternativeList(const FieldSpec &group)
{
    std::vector<const FieldSpec *> alternatives;
    for (const FieldSpec &field : group.fields) {
        if (field.type == FieldType::Object)
            alternatives.push_back(&field);
    }
    return labelList(alternatives);
}

//! What a page states must be so; what another source says should.
bool isBinding(const Bounds &bounds)
{
    return bounds.level == Level::Error;
}

QString valueList(std::span<const Choice> choices)
{
    QStringList values;
    for (const Choice &choice : choices)
        values.push_back(toQString(choice.value));
    return listText(values);
}

} // namespace

QString shownText(const QString &text)
{
    return u'"' + shortened(text) + u'"';
}

QString shownValue(const Json &value)
{
    switch (value.type()) {
    case Json::Type::Null:
    case Json::Type::Boolean:
    case Json::Type::Number:
        return shortened(toQString(writeCompactJson(value)));
    case Json::Type::String:
        return quoted(value.text());
    case Json::Type::Array:
        return u"[…]"_s;
    case Json::Type::Object:
        return u"{…}"_s;
    }
    Q_UNREACHABLE();
}

QString bodyTypeText()
{
    return IssueText::tr("The body must be one JSON object, written in braces.");
}

QString requiredText(const FieldSpec &field)
{
    if (field.type == FieldType::Alternatives)
        return IssueText::tr("%1 is required: choose one of %2.")
            .arg(fieldLabel(field), alternativeList(field));
    if (!field.choices.empty())
        return IssueText::tr("%1 is required: choose one of %2.")
            .arg(fieldLabel(field), valueList(field.choices));
    return IssueText::tr("%1 is required and must not be empty.").arg(fieldLabel(field));
}

QString typeText(const FieldSpec &field, const Json &value)
{
    const QString label = fieldLabel(field);
    const QString shown = shownValue(value);
    switch (field.type) {
    case FieldType::String:
    case FieldType::Text:
        return IssueText::tr("%1 must be text in quotation marks, and %2 is not.").arg(label, shown);
    case FieldType::Integer:
        return IssueText::tr("%1 must be a whole number, and %2 is not.").arg(label, shown);
    case FieldType::Boolean:
        return IssueText::tr("%1 must be true or false, and %2 is neither.").arg(label, shown);
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::FreeObject:
        // What stands in the place of a group may be one of its secrets, so it is not repeated.
        return IssueText::tr("%1 must be a JSON object in braces.").arg(label);
    case FieldType::ObjectList:
        return IssueText::tr("%1 must be a list of JSON objects in brackets, and %2 is not.")
            .arg(label, shown);
    case FieldType::StringList:
        return IssueText::tr("%1 must be a list of texts in brackets, and %2 is not.").arg(label, shown);
    }
    Q_UNREACHABLE();
}

QString secretTypeText(const FieldSpec &field)
{
    return IssueText::tr("%1 must be text in quotation marks, and what stands here is not.")
        .arg(fieldLabel(field));
}

QString secretMaskText(const FieldSpec &field)
{
    return IssueText::tr("%1 must be more than asterisks, which only stand for a secret that is not shown; "
                         "enter the secret itself.")
        .arg(fieldLabel(field));
}

QString secretPlaceholderText(const FieldSpec &field)
{
    return IssueText::tr(
               "%1 must be the secret itself, and a placeholder only stands for one; enter the secret.")
        .arg(fieldLabel(field));
}

QString itemTypeText(const FieldSpec &field, const Json &item)
{
    const QString label = fieldLabel(field);
    if (field.type == FieldType::ObjectList)
        return IssueText::tr("Every entry of %1 must be a JSON object, and %2 is not.")
            .arg(label, shownValue(item));
    return IssueText::tr("Every entry of %1 must be text in quotation marks, and %2 is not.")
        .arg(label, shownValue(item));
}

QString lengthText(const FieldSpec &field, qint64 length)
{
    const QString label = fieldLabel(field);
    const Bounds &bounds = field.bounds;
    if (bounds.least > 0) {
        const QString text = isBinding(bounds)
            ? IssueText::tr("%1 must have %2 to %3 characters; now it has %4.")
            : IssueText::tr("%1 should have %2 to %3 characters; now it has %4.");
        return text.arg(label, amountText(bounds.least), amountText(bounds.most), amountText(length));
    }
    const QString text = isBinding(bounds)
        ? IssueText::tr("%1 may have at most %2 characters; now it has %3.")
        : IssueText::tr("%1 should have at most %2 characters; now it has %3.");
    return text.arg(label, amountText(bounds.most), amountText(length));
}

QString lengthRuleText(const FieldSpec &field)
{
    const QString label = fieldLabel(field);
    const Bounds &bounds = field.bounds;
    if (bounds.least > 0) {
        const QString text = isBinding(bounds) ? IssueText::tr("%1 must have %2 to %3 characters.")
                                               : IssueText::tr("%1 should have %2 to %3 characters.");
        return text.arg(label).arg(bounds.least).arg(bounds.most);
    }
    const QString text = isBinding(bounds) ? IssueText::tr("%1 may have at most %2 characters.")
                                           : IssueText::tr("%1 should have at most %2 characters.");
    return text.arg(label).arg(bounds.most);
}

QString rangeText(const FieldSpec &field)
{
    const QString label = fieldLabel(field);
    const Bounds &bounds = field.bounds;
    if (bounds.most == Bounds().most) {
        const QString text = isBinding(bounds) ? IssueText::tr("%1 must be %2 or more.")
                                               : IssueText::tr("%1 should be %2 or more.");
        return text.arg(label).arg(bounds.least);
    }
    const QString text = isBinding(bounds) ? IssueText::tr("%1 must be between %2 and %3.")
                                           : IssueText::tr("%1 should be between %2 and %3.");
    return text.arg(label).arg(bounds.least).arg(bounds.most);
}

QString choiceText(const FieldSpec &field, std::string_view value)
{
    return IssueText::tr("%1 should be one of %2; no document of the service mentions %3.")
        .arg(fieldLabel(field), valueList(field.choices), quoted(value));
}

QString noneChosenText(const FieldSpec &group)
{
    return IssueText::tr("%1 needs exactly one of %2, and none is there.")
        .arg(fieldLabel(group), alternativeList(group));
}

QString severalChosenText(const FieldSpec &group, const std::vector<const FieldSpec *> &chosen)
{
    return IssueText::tr("%1 may hold only one of %2; keep one and remove the others.")
        .arg(fieldLabel(group), labelList(chosen));
}

QString duplicateItemText(const FieldSpec &field, std::string_view item)
{
    return IssueText::tr("%1 lists %2 more than once; once is enough.").arg(fieldLabel(field), quoted(item));
}

QString unknownFieldText(std::string_view key)
{
    return IssueText::tr("No document of the service mentions a field %1 here; it is kept and sent as it is.")
        .arg(quoted(key));
}

QString mistakenKeyText(std::string_view key, const FieldSpec &field)
{
    return IssueText::tr("There is no field %1 here; %2 is written %3.")
        .arg(quoted(key), fieldLabel(field), quoted(field.key));
}

QString useText(std::string_view value)
{
    return IssueText::tr("Use %1").arg(toQString(value));
}

QString keepChoiceText(const FieldSpec &chosen)
{
    return IssueText::tr("Keep %1").arg(fieldLabel(chosen));
}

QString removeItemText(std::string_view item)
{
    return IssueText::tr("Remove the second %1").arg(quoted(item));
}

QString renameText(std::string_view key, std::string_view newKey)
{
    return IssueText::tr("Rename %1 to %2").arg(toQString(key), toQString(newKey));
}

} // namespace weir
