#include "models/draft/changetext.h"

#include "models/draft/visibleblanks.h"
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

constexpr qsizetype shortValue = 60;
constexpr qsizetype longestValue = 1000;

} // namespace

QString valueText(const std::optional<Json> &value, ValueLength length)
{
    if (!value)
        return ChangeText::tr("not set");
    const QString text = toQString(writeCompactJson(*value));
    const qsizetype most = length == ValueLength::Short ? shortValue : longestValue;
    return text.size() <= most ? text : text.left(most - 1) + u'…';
}

QString changeLine(const FieldChange &change, ValueLength length)
{
    const QString pointer = toQString(change.pointer);
    if (change.sensitivity == Sensitivity::Secret && holdsNothing(change.after ? &*change.after : nullptr))
        return ChangeText::tr("%1: secret, removed; the service clears it").arg(pointer);
    if (change.sensitivity == Sensitivity::Secret)
        return ChangeText::tr("%1: secret, changed").arg(pointer);
    const auto shown = withVisibleBlanks({change.before, change.after});
    return ChangeText::tr("%1: %2 → %3")
        .arg(pointer, valueText(shown.front(), length), valueText(shown.back(), length));
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
