#pragma once

#include "models/json/json.h"
#include "models/rules/jsonpathquery.h"
#include "models/rules/messagetemplate.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

enum class ValueState : quint8 {
    Found,
    Missing, //!< The event has nothing there, or null.
    Fault, //!< The path cannot be followed.
};

//! A variable on one event.
struct VariableValue
{
    std::string name;
    ValueState state = ValueState::Found;
    //! What was found, else null pointer. A part of the event is not copied: it must live as long.
    std::shared_ptr<const Json> value = {};
    //! Why the path cannot be followed, as a sentence.
    QString fault = {};
};

enum class Filling : quint8 {
    Value,
    Default,
    Nothing, //!< The variable has no value and the reference no default.
    Undefined, //!< There is no such variable, and the reference has no default.
    Fault, //!< The variable's path cannot be followed, so what stands here is not known.
};

//! What stands in the output for a reference of the template.
struct FilledReference
{
    //! In the output, in bytes.
    size_t offset;
    size_t length;
    std::string name;
    Filling filling;
};

//! A path stands for a list of at most so many values, those inside of others counted.
inline constexpr size_t selectedPartLimit = 1'000'000;

//! A longer output has a fault, and ends behind the reference with which it became so.
inline constexpr size_t transformOutputLimit = 16UL * 1024 * 1024;

//! What the target gets for one event.
struct TransformOutput
{
    std::string text;
    std::vector<VariableValue> variables;
    std::vector<FilledReference> references;
    //! Why the text is not what the target would get, as a sentence; empty where it is.
    QString fault;
};

//! A TransForm (Updating an Event Stream, table 12), ready for many events: ORIGINAL gives the event,
//! CONSTANT its value, VARIABLE the template with its references filled. Texts go into the template as they
//! are, other values as JSON; null counts as missing. A path that selects several values stands for a list
//! of them. Where the manual is silent, the README's "How a rule is read" says how it is read here.
class EventTransform
{
public:
    //! `transform` is a TransForm object, or null pointer, which gives the event.
    explicit EventTransform(const Json *transform);

    [[nodiscard]] TransformOutput apply(const Json &event) const;

private:
    enum class Type : quint8 { Original, Constant, Variable };
    struct Variable
    {
        std::string name;
        //! Where there is no path.
        std::shared_ptr<const Json> constant = {};
        std::optional<JsonPathQuery> path = {};
        QString fault = {};
    };

    //! What it stands for is looked up once, not for every event.
    struct Reference
    {
        TemplateReference written;
        //! Index of the variable; nothing where there is none of this name.
        std::optional<size_t> variable;
    };

    void readVariables(const std::string &value);
    void readTemplate(const std::string &text);
    //! Of a member that must be a text; empty where there is none. Another value is a fault.
    [[nodiscard]] std::string readText(const Json &transform, std::string_view key);
    [[nodiscard]] static VariableValue valueOf(const Variable &variable, const Json &event);
    void fill(TransformOutput &output) const;

    Type m_type = Type::Original;
    std::string m_text;
    std::vector<Reference> m_references;
    std::vector<Variable> m_variables;
    QString m_fault;
};

} // namespace weir
