#include "models/promotion/promotion.h"

#include "models/draft/draftrepair.h"
#include "models/draft/newresource.h"
#include "models/draft/secretfields.h"
#include "models/json/pointer.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

struct PromotionText
{
    Q_DECLARE_TR_FUNCTIONS(weir::Promotion)
};

//! `urn:SERVICE:REGION:PROJECT:…`, as every service writes it.
struct UrnParts
{
    enum Part : quint8 { Scheme, Service, Region, Project, PartTotal };

    QStringList parts = {};

    explicit UrnParts(const std::string &urn) : parts(toQString(urn).split(u':')) { }

    [[nodiscard]] bool isUrn() const { return parts.size() > PartTotal && parts[Scheme] == u"urn"_s; }
    [[nodiscard]] bool isOf(const ProjectPlace &place) const
    {
        return parts[Project] == place.projectId && (place.region.isEmpty() || parts[Region] == place.region);
    }
    [[nodiscard]] std::string in(const ProjectPlace &place) const
    {
        QStringList moved = parts;
        moved[Project] = place.projectId;
        if (!place.region.isEmpty())
            moved[Region] = place.region;
        return toStdString(moved.join(u':'));
    }
};

bool isSameProject(const ProjectPlace &left, const ProjectPlace &right)
{
    return left.projectId == right.projectId
        && (left.region == right.region || left.region.isEmpty() || right.region.isEmpty());
}

bool isEmptyValue(const Json &value)
{
    return holdsNothing(&value) || (value.isArray() && value.items().empty());
}

//! Takes a body from one project to the other, field by field.
class Transfer
{
public:
    Transfer(ResourceKind kind, const ProjectPlace &from, const ProjectPlace &to)
        : m_table(fieldTable(kind)), m_from(from), m_to(to)
    {
    }

    [[nodiscard]] std::vector<PromotionNote> carry(Json &body)
    {
        if (!isSameProject(m_from, m_to))
            carryMembers(body, m_table, {});
        return std::move(m_notes);
    }

private:
    //! By the table, so that the notes have its order.
    void carryMembers(Json &group, FieldTable table, const std::string &pointer)
    {
        for (const FieldSpec &field : table) {
            for (const std::string_view key : {field.key, field.legacyKey}) {
                if (!key.empty() && group.find(key))
                    carryField(group, field, key, childPointer(pointer, key));
            }
        }
        for (const Json::Member &member : group.members()) {
            if (!fieldWithKey(table, member.key))
                lookForProject(member.value, childPointer(pointer, member.key));
        }
    }

    void carryField(Json &group, const FieldSpec &field, std::string_view key, const std::string &pointer)
    {
        Json &value = *group.find(key);
        if (isEmptyValue(value) || field.sensitivity == Sensitivity::Secret)
            return;
        switch (field.tie) {
        case ProjectTie::None:
            if (isGroup(field.type))
                carryGroup(value, field, pointer);
            else
                lookForProject(value, pointer);
            return;
        case ProjectTie::Name:
            m_notes.push_back(
                {.kind = PromotionNote::Kind::Check, .pointer = pointer, .before = value, .after = value});
            return;
        case ProjectTie::Urn:
            carryUrn(value, pointer);
            return;
        case ProjectTie::Id:
            m_notes.push_back(
                {.kind = PromotionNote::Kind::ChooseAgain, .pointer = pointer, .before = value});
            // Of a list an empty one would mean all there are.
            if (field.presence == Presence::Required)
                value = Json::string({});
            else
                group.remove(key);
            return;
        }
        Q_UNREACHABLE();
    }

    void carryGroup(Json &value, const FieldSpec &field, const std::string &pointer)
    {
        if (value.isObject())
            return carryMembers(value, field.fields, pointer);
        if (!value.isArray())
            return lookForProject(value, pointer);
        for (size_t index = 0; index < value.items().size(); ++index) {
            if (value.items()[index].isObject())
                carryMembers(value.items()[index], field.fields, childPointer(pointer, index));
        }
    }

    void carryUrn(Json &value, const std::string &pointer)
    {
        PromotionNote note{.kind = PromotionNote::Kind::Check, .pointer = pointer, .before = value};
        const UrnParts urn(value.text());
        if (urn.isUrn() && urn.isOf(m_to))
            return;
        if (urn.isUrn() && urn.isOf(m_from)) {
            note.kind = PromotionNote::Kind::Rewritten;
            value = Json::string(urn.in(m_to));
        }
        note.after = value;
        m_notes.push_back(std::move(note));
    }

    //! In what no table describes, such as the filter, the ID of the project may be anything: it is left.
    void lookForProject(const Json &value, const std::string &pointer)
    {
        for (const Json::Member &member : value.members())
            lookForProject(member.value, childPointer(pointer, member.key));
        for (size_t index = 0; index < value.items().size(); ++index)
            lookForProject(value.items()[index], childPointer(pointer, index));
        if (value.isString() && !m_from.projectId.isEmpty()
            && toQString(value.text()).contains(m_from.projectId)) {
            m_notes.push_back(
                {.kind = PromotionNote::Kind::Check, .pointer = pointer, .before = value, .after = value});
        }
    }

    FieldTable m_table;
    const ProjectPlace &m_from;
    const ProjectPlace &m_to;
    std::vector<PromotionNote> m_notes;
};

QStringList labelsOf(ResourceKind kind, const std::vector<PromotionNote> &notes, PromotionNote::Kind noteKind)
{
    QStringList labels;
    for (const PromotionNote &note : notes) {
        if (note.kind == noteKind)
            labels.append(labelAt(fieldTable(kind), note.pointer));
    }
    return labels;
}

} // namespace

Promotion promoted(ResourceKind kind, const Json &body, const ProjectPlace &from, const ProjectPlace &to)
{
    Promotion promotion{.resource = {.kind = kind, .body = repairedBody(kind, body)}};
    LoadedResource &resource = promotion.resource;
    // Whatever was known of them, and whatever has the name of one.
    const SecretFields secrets = extractSecrets(resource.body, fieldTable(kind), SecretState::Missing);
    promotion.notes = Transfer(kind, from, to).carry(resource.body);
    for (const PromotionNote &note : promotion.notes) {
        if (note.kind == PromotionNote::Kind::ChooseAgain)
            resource.toChoose.push_back(note.pointer);
    }
    for (const auto &[pointer, field] : secrets) {
        resource.secrets.insert_or_assign(pointer, SecretField{.state = SecretState::Missing});
        promotion.notes.push_back({.kind = PromotionNote::Kind::EnterAgain,
                                   .pointer = pointer,
                                   .before = *valueAt(resource.body, pointer)});
    }
    return promotion;
}

QString promotionBeforeText(ResourceKind kind, const PromotionNote &note)
{
    if (note.kind == PromotionNote::Kind::EnterAgain)
        return PromotionText::tr("A secret");
    return displayText(fieldAt(fieldTable(kind), note.pointer), note.before);
}

QString promotionAfterText(ResourceKind kind, const PromotionNote &note)
{
    switch (note.kind) {
    case PromotionNote::Kind::Rewritten:
        return displayText(fieldAt(fieldTable(kind), note.pointer), note.after.value_or(Json()));
    case PromotionNote::Kind::ChooseAgain:
        return PromotionText::tr("Empty: choose it again");
    case PromotionNote::Kind::EnterAgain:
        return PromotionText::tr("Not copied: enter it again");
    case PromotionNote::Kind::Check:
        return PromotionText::tr("The same: check that it is right there");
    }
    Q_UNREACHABLE();
}

QString promotionSummary(ResourceKind kind, const std::vector<PromotionNote> &notes)
{
    QStringList lines;
    const auto add = [&](PromotionNote::Kind noteKind, const QString &sentence) {
        if (const QStringList labels = labelsOf(kind, notes, noteKind); !labels.isEmpty())
            lines.append(sentence.arg(listText(labels)));
    };
    add(PromotionNote::Kind::ChooseAgain, PromotionText::tr("To be chosen again: %1."));
    add(PromotionNote::Kind::EnterAgain, PromotionText::tr("To be entered again: %1."));
    add(PromotionNote::Kind::Rewritten, PromotionText::tr("Rewritten for this project: %1."));
    add(PromotionNote::Kind::Check, PromotionText::tr("To be checked in this project: %1."));
    return lines.join(u'\n');
}

} // namespace weir
