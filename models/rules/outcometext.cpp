#include "models/rules/outcometext.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/rules/verdicttext.h"
#include "models/text.h"

namespace weir {

using namespace Qt::StringLiterals;

QString verdictSign(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passes:
        return u"✓"_s;
    case Verdict::Stopped:
        return u"✕"_s;
    case Verdict::Unknown:
        return u"?"_s;
    }
    Q_UNREACHABLE();
}

QStringList reasonLines(const FilterVerdict &verdict)
{
    if (verdict.fields.empty())
        return {noFilterText()};
    QStringList lines;
    for (const FieldVerdict &field : verdict.fields) {
        for (const ConditionVerdict &condition : field.conditions)
            lines.append(verdictSign(condition.verdict) + u' ' + condition.reason);
    }
    return lines;
}

QString readableOutput(const std::string &text)
{
    const auto json = readJson(text);
    const bool isGroup = json && (json->root.isObject() || json->root.isArray());
    // Of a key that stands twice only one would be shown.
    return isGroup && json->duplicates.empty() ? toQString(writeJson(json->root)).chopped(1)
                                               : toQString(text);
}

} // namespace weir
