#include "models/templates/resourcetemplate.h"

#include "models/json/pointer.h"
#include "models/profile/profilename.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/service/resourcesummary.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TemplateText)
};

} // namespace

QString templateNameFault(const QString &name)
{
    if (name.trimmed().isEmpty())
        return TemplateText::tr("A template needs a name.");
    const bool isOneLine =
        std::ranges::all_of(name.toUcs4(), [](uint character) { return QChar::isPrint(character); });
    if (!isOneLine)
        return TemplateText::tr("The name of a template is one line of printable characters.");
    if (name != name.trimmed())
        return TemplateText::tr("The name of a template neither begins nor ends with a space.");
    if (codePointCount(toStdString(name)) > templateNameLimit)
        return TemplateText::tr("The name of a template has at most %1 characters.").arg(templateNameLimit);
    return {};
}

bool isSameTemplateName(const QString &one, const QString &other)
{
    return isSameProfileName(one, other);
}

LoadedResource newResourceFrom(const ResourceTemplate &source)
{
    return loadResource(source.kind, {source.body, {}}, ResourceOrigin::File);
}

QString blankLabel(ResourceKind kind, const std::string &pointer)
{
    const FieldTable table = fieldTable(kind);
    const QString label = labelAt(table, pointer);
    const std::string section = childPointer({}, pointerTokens(pointer).front());
    return section == pointer ? label
                              : TemplateText::tr("%1: %2", "a section of the form and a field in it")
                                    .arg(labelAt(table, section), label);
}

QString blankText(ResourceKind kind, const TemplateBlank &blank)
{
    if (!blank.comment.isEmpty())
        return blank.comment;
    const FieldSpec *field = fieldAt(fieldTable(kind), blank.pointer);
    return field ? fieldHelp(*field) : QString();
}

TemplateRoute routeOf(const ResourceTemplate &shown)
{
    const ResourceSummary summary = summaryOf(shown.kind, shown.body);
    TemplateRoute route{summary.source.text(), summary.target.text()};
    // The topic is mostly a blank.
    if (const Json *type = shown.body.find("topic_type");
        type && shown.kind == ResourceKind::EventSubscription)
        route.target = displayText(fieldWithKey(fieldTable(shown.kind), "topic_type"), *type);
    return route;
}

} // namespace weir
