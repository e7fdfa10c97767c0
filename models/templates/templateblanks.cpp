#include "models/templates/templateblanks.h"

#include "models/draft/draftrepair.h"
#include "models/draft/secretfields.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/fieldrelevance.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace weir {

namespace {

constexpr std::string_view namePointer = "/name";

//! What names something in a project, and can be picked from no list and told by no form.
constexpr std::array<std::string_view, 7> projectKeys{"addr",  "group_id", "instance_id", "name",
                                                      "topic", "sdk_url",  "user_name"};

bool isOffered(const FieldSpec &field, const std::string &pointer)
{
    // What a choice is called goes with the choice.
    return field.key != "name" || pointer == namePointer;
}

BlankChoice choiceFor(const FieldSpec &field)
{
    if (field.sensitivity == Sensitivity::Secret)
        return BlankChoice::Always;
    return belongsToProject(field) ? BlankChoice::Proposed : BlankChoice::Possible;
}

void collectCandidates(FieldTable table, const Json &object, const std::string &parent,
                       std::vector<BlankCandidate> &found)
{
    for (const FieldSpec &field : table) {
        const Json *value = object.find(field.key);
        const std::string pointer = childPointer(parent, field.key);
        if (field.type == FieldType::Object || field.type == FieldType::Alternatives) {
            if (value && value->isObject())
                collectCandidates(field.fields, *value, pointer, found);
        } else if (isGroup(field.type) || field.type == FieldType::FreeObject || !isOffered(field, pointer)) {
            continue;
        } else if (!isBlank(value)) {
            found.push_back({pointer, choiceFor(field)});
        } else if (field.presence == Presence::Required) {
            found.push_back({pointer, BlankChoice::Always});
        } else if (pointer == namePointer) {
            found.push_back({pointer, BlankChoice::Proposed});
        }
    }
}

} // namespace

bool belongsToProject(const FieldSpec &field)
{
    if (field.sensitivity == Sensitivity::Secret)
        return false;
    return field.pickList != PickList::None || field.format != Format::Any
        || std::ranges::find(projectKeys, field.key) != projectKeys.end();
}

Json templateBody(ResourceKind kind, const Json &document)
{
    Json body = repairedBody(kind, document);
    std::ignore = takeIdentity(body);
    return body;
}

std::vector<BlankCandidate> blankCandidates(ResourceKind kind, const Json &body)
{
    std::vector<BlankCandidate> found;
    collectCandidates(fieldTable(kind), body, {}, found);
    return found;
}

ResourceTemplate templateOf(ResourceKind kind, Json body, const std::vector<TemplateBlank> &blanks)
{
    ResourceTemplate made{.kind = kind};
    for (const BlankCandidate &candidate : blankCandidates(kind, body)) {
        const auto chosen = std::ranges::find(blanks, candidate.pointer, &TemplateBlank::pointer);
        if (chosen != blanks.end())
            made.blanks.push_back(*chosen);
        else if (candidate.choice == BlankChoice::Always)
            made.blanks.push_back({candidate.pointer, {}});
    }
    for (const TemplateBlank &blank : made.blanks)
        removeValueAt(body, blank.pointer);
    // Those that the table does not know as well.
    for (const std::string &pointer : secretPointersIn(body, fieldTable(kind)))
        removeValueAt(body, pointer);
    made.body = std::move(body);
    return made;
}

std::vector<TemplateBlank> openBlanks(ResourceKind kind, const Json &document,
                                      const std::vector<TemplateBlank> &blanks)
{
    std::vector<TemplateBlank> open;
    std::ranges::copy_if(blanks, std::back_inserter(open), [kind, &document](const TemplateBlank &blank) {
        // A choice that was made otherwise took the field with it.
        const Json *group = valueAt(document, parentPointer(blank.pointer));
        return group && group->isObject() && isBlank(valueAt(document, blank.pointer))
            && isRelevant(kind, document, blank.pointer);
    });
    return open;
}

bool isBlank(const Json *value)
{
    return holdsNothing(value) || (value->isArray() && value->items().empty());
}

} // namespace weir
