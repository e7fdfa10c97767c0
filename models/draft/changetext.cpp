#include "models/draft/changetext.h"

#include "models/json/jsonwriter.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ChangeText)
};

constexpr qsizetype longestValue = 60;

} // namespace

QString valueText(const std::optional<Json> &value)
{
    if (!value)
        return ChangeText::tr("not set");
    const QString text = toQString(writeCompactJson(*value));
    return text.size() <= longestValue ? text : text.left(longestValue - 1) + u'…';
}

QString changeLine(const FieldChange &change)
{
    const QString pointer = toQString(change.pointer);
    if (change.sensitivity == Sensitivity::Secret && holdsNothing(change.after ? &*change.after : nullptr))
        return ChangeText::tr("%1: secret, removed; the service clears it").arg(pointer);
    if (change.sensitivity == Sensitivity::Secret)
        return ChangeText::tr("%1: secret, changed").arg(pointer);
    return ChangeText::tr("%1: %2 → %3").arg(pointer, valueText(change.before), valueText(change.after));
}

Json changeJson(const FieldChange &change)
{
    Json json = Json::object();
    json.insert("pointer", Json::string(change.pointer));
    if (change.sensitivity == Sensitivity::Secret) {
        json.insert("secret", Json::boolean(true));
        return json;
    }
    if (change.before)
        json.insert("before", *change.before);
    if (change.after)
        json.insert("after", *change.after);
    return json;
}

} // namespace weir
