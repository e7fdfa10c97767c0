#include "models/draft/conversions.h"

#include "models/draft/changetext.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct ConversionText
{
    Q_DECLARE_TR_FUNCTIONS(weir::Conversion)
};

QString memberText(std::string_view pointer, const QString &value)
{
    return ConversionText::tr("%1: %2", "a key and its value").arg(toQString(lastToken(pointer)), value);
}

} // namespace

std::vector<Conversion> conversionsIn(const Json &document, const ValidationIssues &issues, FieldTable table)
{
    std::vector<Conversion> conversions;
    for (const ValidationIssue &issue : issues) {
        const Json *present = valueAt(document, issue.pointer);
        if (issue.code != IssueCode::LegacyShape || issue.fixes.empty() || !present)
            continue;
        const IssueFix &fix = issue.fixes.front();
        Conversion conversion{.pointer = issue.pointer,
                              .label = labelAt(table, fix.pointer),
                              .before = valueText(*present),
                              .after = valueText(fix.value),
                              .fix = fix};
        if (fix.pointer != issue.pointer) {
            conversion.before = memberText(issue.pointer, conversion.before);
            conversion.after = memberText(fix.pointer, conversion.after);
        }
        conversions.push_back(std::move(conversion));
    }
    return conversions;
}

} // namespace weir
