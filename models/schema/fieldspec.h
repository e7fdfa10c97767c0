#pragma once

#include "models/schema/picklist.h"

#include <QtGlobal>

#include <limits>
#include <span>
#include <string_view>

namespace weir {

enum class FieldType : quint8 {
    String,
    Text, //!< A string of several lines.
    Integer,
    Boolean,
    Object, //!< A group: `fields` says what is in it.
    Alternatives, //!< A group in which exactly one of the fields of type Object must be present.
    ObjectList, //!< An array whose elements are groups, each with `fields`.
    StringList,
    FreeObject, //!< An object without a table: the filter.
};

enum class Presence : quint8 { Optional, Required };
enum class Sensitivity : quint8 { Public, Secret };

//! Error: a page states the rule, or the body could not be sent or read; it stops an update. Warning: only
//! another source states it, or the page contradicts itself. Note: a better spelling exists.
enum class Level : quint8 { Error, Warning, Note };

//! Both ends count. Of a string the number of Unicode code points, of an integer the value.
struct Bounds
{
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();
    Level level = Level::Warning;

    [[nodiscard]] constexpr bool isSet() const
    {
        return least != std::numeric_limits<qint64>::min() || most != std::numeric_limits<qint64>::max();
    }
};

//! A regular expression for the whole value.
struct Pattern
{
    std::string_view expression = {};
    //! What it allows, as a sentence in which %1 is the field's label (translatable, context weir::Fields).
    std::string_view allowed = {};
    Level level = Level::Error;
};

//! How a text with parts is written; another way is a warning.
enum class Format : quint8 {
    Any,
    BrokerList, //!< `host:port[,host:port…]`
    NameServerList, //!< `host:port[;host:port…]`
    ArchiveUrl, //!< An http or https URL of a .zip file.
    FunctionUrn, //!< `urn:fss:…`
    BucketName, //!< The naming rules of OBS.
};

//! Whether a value outside a field's choices is a finding.
enum class ChoiceRule : quint8 {
    Listed, //!< It is a warning: a service may lengthen its list.
    Suggested, //!< Not by itself; a bound or a rule across fields decides.
};

//! How a value hangs on its project, which decides what becomes of it where the resource is copied to
//! another.
enum class ProjectTie : quint8 {
    None, //!< It means the same everywhere.
    Name, //!< The other project may have something of this name as well.
    Urn, //!< It has region and project in it.
    Id, //!< Or the name or the address of what has one: it leads to something of one project only.
};

//! One value of an enumeration. The value of an integer field is written in decimal.
struct Choice
{
    std::string_view value = {};
    //! What people read (translatable, context weir::Fields); empty where the value speaks for itself.
    std::string_view label = {};
};

//! One row of a table of the API pages. It is data: what hangs on other fields stands in eventstreamrules and
//! eventsubscriptionrules.
struct FieldSpec
{
    //! The key in the object that the table describes.
    std::string_view key = {};
    //! Translatable, context weir::Fields.
    std::string_view label = {};
    //! What the page says of the field, in our words (translatable, context weir::Fields).
    std::string_view help = {};
    //! A value that breaks no rule: a text itself, an object as JSON, of a list of strings one item. Where
    //! the type or the choices give one, as for a secret, there is none.
    std::string_view example = {};
    FieldType type = FieldType::String;
    Presence presence = Presence::Optional;
    Sensitivity sensitivity = Sensitivity::Public;
    ChoiceRule choiceRule = ChoiceRule::Listed;
    Bounds bounds = {};
    Pattern pattern = {};
    Format format = Format::Any;
    //! Of a list of strings for each of its items.
    std::span<const Choice> choices = {};
    std::span<const FieldSpec> fields = {};
    //! Of an alternative: what the sibling `name` is set to when it is chosen, such as "HC.Kafka"; empty
    //! where no name is published.
    std::string_view typeName = {};
    //! A key that the page itself or other sources use in its place: read, never written.
    std::string_view legacyKey = {};
    //! The key of a sister table that is written here by mistake; unknown, but it can be renamed.
    std::string_view mistakenKey = {};
    //! The resources of the project of which the value names one, or, of a list of strings, some.
    PickList pickList = PickList::None;
    ProjectTie tie = ProjectTie::None;
    //! Where the rule comes from: the page and its table.
    std::string_view origin = {};
};

using FieldTable = std::span<const FieldSpec>;

[[nodiscard]] constexpr bool isGroup(FieldType type)
{
    return type == FieldType::Object || type == FieldType::Alternatives || type == FieldType::ObjectList;
}

[[nodiscard]] constexpr bool isText(FieldType type)
{
    return type == FieldType::String || type == FieldType::Text;
}

//! The field with this key, or null pointer.
[[nodiscard]] constexpr const FieldSpec *fieldWithKey(FieldTable table, std::string_view key)
{
    for (const FieldSpec &field : table) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

//! Whether secrets stand in the table; those in lists would have no pointer of their own.
[[nodiscard]] constexpr bool hasSecrets(FieldTable table)
{
    for (const FieldSpec &field : table) {
        if (field.sensitivity == Sensitivity::Secret || hasSecrets(field.fields))
            return true;
    }
    return false;
}

[[nodiscard]] constexpr bool isWellFormed(const FieldSpec &field)
{
    const bool named =
        !field.key.empty() && !field.label.empty() && !field.help.empty() && !field.origin.empty();
    const bool bounded = field.bounds.least <= field.bounds.most
        && (!field.bounds.isSet() || isText(field.type) || field.type == FieldType::Integer);
    const bool grouped = isGroup(field.type) != field.fields.empty();
    const bool explained = field.pattern.expression.empty() == field.pattern.allowed.empty()
        && ((field.pattern.expression.empty() && field.format == Format::Any) || isText(field.type));
    // The choices of an integer only name its values.
    const bool chosen = field.choices.empty() || field.type == FieldType::String
        || field.type == FieldType::StringList
        || (field.type == FieldType::Integer && field.choiceRule == ChoiceRule::Suggested);
    const bool hidden = field.sensitivity == Sensitivity::Public
        || (field.type == FieldType::String && field.pattern.expression.empty() && field.choices.empty()
            && field.format == Format::Any);
    const bool pickable = field.pickList == PickList::None
        || (field.sensitivity == Sensitivity::Public
            && (field.type == FieldType::String || field.type == FieldType::StringList));
    // What the project lists, or has its name in, is not to be forgotten where it leads to another project.
    // What targets are called is the region's.
    const bool needsTie = (field.pickList != PickList::None && field.pickList != PickList::TargetNames)
        || field.format == Format::FunctionUrn;
    const bool tied = field.tie == ProjectTie::None ? !needsTie
                                                    : field.sensitivity == Sensitivity::Public
            && (field.type == FieldType::String
                || (field.type == FieldType::StringList && field.tie == ProjectTie::Id));
    const bool exampled = !field.example.empty()
        == (!isGroup(field.type) && field.type != FieldType::Boolean && field.choices.empty()
            && field.sensitivity == Sensitivity::Public);
    const bool reachable = field.type != FieldType::ObjectList || !hasSecrets(field.fields);
    return named && bounded && grouped && explained && chosen && hidden && pickable && tied && exampled
        && reachable;
}

//! Holds a table to what every reader of it relies on; for static_assert.
[[nodiscard]] constexpr bool isWellFormed(FieldTable table)
{
    for (const FieldSpec &field : table) {
        const bool unique = fieldWithKey(table, field.key) == &field
            && (field.legacyKey.empty() || !fieldWithKey(table, field.legacyKey))
            && (field.mistakenKey.empty() || !fieldWithKey(table, field.mistakenKey));
        if (!unique || !isWellFormed(field) || !isWellFormed(field.fields))
            return false;
    }
    return true;
}

} // namespace weir
