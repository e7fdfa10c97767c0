#include "models/schema/displaytext.h"

#include "models/json/jsonwriter.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(weir::DisplayText)
};

QString choiceText(const FieldSpec &field, const std::string &value)
{
    const auto choice = std::ranges::find(field.choices, value, &Choice::value);
    return choice == field.choices.end() ? toQString(value) : choiceLabel(*choice);
}

QString itemsText(const FieldSpec &field, const Json::Array &items)
{
    QStringList texts;
    for (const Json &item : items)
        texts.append(item.isString() ? choiceText(field, item.text()) : toQString(writeCompactJson(item)));
    return listText(texts);
}

} // namespace

QString displayText(const FieldSpec *field, const Json &value)
{
    switch (value.type()) {
    case Json::Type::Null:
        return u"null"_s;
    case Json::Type::Boolean:
        if (!field)
            break;
        return value.toBool() ? Texts::tr("On") : Texts::tr("Off");
    case Json::Type::Number:
        return field ? choiceText(*field, value.text()) : toQString(value.text());
    case Json::Type::String:
        if (!field)
            break;
        return value.text().empty() ? Texts::tr("empty text") : choiceText(*field, value.text()).simplified();
    case Json::Type::Array:
        if (value.items().empty())
            return Texts::tr("empty list");
        if (field && field->type == FieldType::StringList)
            return itemsText(*field, value.items());
        break;
    case Json::Type::Object:
        break;
    }
    return toQString(writeCompactJson(value));
}

QString listText(const QStringList &texts)
{
    return texts.join(Texts::tr(", ", "between the items of a list"));
}

} // namespace weir
