#include "models/export/terraformexport.h"

#include "models/draft/secretfields.h"
#include "models/export/curlexport.h"
#include "models/export/hcltext.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/schema/terraformarguments.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace weir {

namespace {

struct TerraformText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TerraformExport)
};

constexpr std::array<std::string_view, 3> transformKeys{"type", "value", "template"};
constexpr std::array<std::string_view, 3> windowKeys{"count", "time", "interval"};

constexpr std::string_view streamLabel = "stream";

const Json *present(const Json &object, std::string_view key)
{
    const Json *value = object.find(key);
    return value && !value->isNull() ? value : nullptr;
}

//! Both as paragraphs of one block.
std::string joined(std::string_view first, std::string_view second)
{
    if (first.empty() || second.empty())
        return std::string(first) + std::string(second);
    return std::string(first) + '\n' + std::string(second);
}

class TerraformWriter
{
public:
    explicit TerraformWriter(const ExportRequest &request) : m_request(request) { }

    std::string write(const Json &body)
    {
        findPlaceholders(body);
        std::vector<HclAttribute> attributes;
        if (!m_request.region.isEmpty())
            attributes.push_back({"region", hclQuoted(toStdString(m_request.region))});
        addPresent(attributes, body, "name");
        addPresent(attributes, body, "description");
        std::string content = hclAttributes(attributes);
        content = joined(content, endBlock(body, "source", terraformSourceArguments));
        content = joined(content, endBlock(body, "sink", terraformSinkArguments));
        content = joined(content, rulesBlock(body));
        content = joined(content, optionBlock(body));
        content =
            joined(content,
                   unknownKeys(body, {}, {"name", "description", "source", "sink", "rule_config", "option"}));
        return importNote() + variables()
            + hclBlock("resource " + hclQuoted(terraformStreamType) + ' ' + hclQuoted(streamLabel), content)
            + '\n';
    }

private:
    void findPlaceholders(const Json &value)
    {
        if (isSecretPlaceholder(value.text()))
            m_variables.emplace(value.text(), "var." + variableName(pointerInPlaceholder(value.text())));
        for (const Json &item : value.items())
            findPlaceholders(item);
        for (const Json::Member &member : value.members())
            findPlaceholders(member.value);
    }

    std::string variableName(std::string_view pointer)
    {
        std::string name = "secret";
        for (const char character : pointer) {
            const bool fits = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
            name += fits ? character : '_';
        }
        const auto isTaken = [this](const std::string &wanted) {
            return std::ranges::any_of(
                m_variables, [&wanted](const auto &known) { return known.second == "var." + wanted; });
        };
        while (isTaken(name))
            name += '_';
        return name;
    }

    [[nodiscard]] std::string variables() const
    {
        std::string blocks;
        for (const auto &[placeholder, reference] : m_variables) {
            const std::string name = reference.substr(std::string_view("var.").size());
            blocks += hclBlock("variable " + hclQuoted(name),
                               hclAttributes({{"type", "string"},
                                              {"sensitive", "true"},
                                              {"description", hclQuoted(pointerInPlaceholder(placeholder))}}))
                + "\n\n";
        }
        return blocks;
    }

    [[nodiscard]] std::string importNote() const
    {
        if (m_request.id.isEmpty())
            return {};
        return hclComment("To take over the stream that exists:\n  terraform import "
                          + std::string(terraformStreamType) + '.' + std::string(streamLabel) + ' '
                          + shellQuoted(toStdString(m_request.id))
                          + "\nThe provider reads neither source nor sink back, and replaces a stream whose "
                            "source differs:\nadd lifecycle { ignore_changes = [source, sink] } before you "
                            "apply to one that was imported.")
            + "\n\n";
    }

    void addPresent(std::vector<HclAttribute> &attributes, const Json &object, std::string_view key) const
    {
        if (const Json *value = present(object, key))
            attributes.push_back({std::string(key), hclValue(*value, m_variables)});
    }

    [[nodiscard]] std::string encoded(const Json &value) const
    {
        return "jsonencode(" + hclValue(value, m_variables) + ')';
    }

    //! What the provider cannot say stands there as a comment, so that nothing is lost and nothing is sent.
    [[nodiscard]] std::string unsayable(std::string_view why, std::string_view key, const Json &value) const
    {
        return hclComment(std::string(why) + '\n' + hclAttributes({{std::string(key), encoded(value)}}));
    }

    [[nodiscard]] std::string unknownKeys(const Json &object, std::string_view pointer,
                                          const std::vector<std::string_view> &known) const
    {
        std::string comments;
        for (const Json::Member &member : object.members()) {
            if (std::ranges::find(known, member.key) != known.end() || member.value.isNull())
                continue;
            // In quotes: a key may have line ends.
            comments = joined(comments,
                              unsayable("The provider has no argument for this:",
                                        hclQuoted(childPointer(pointer, member.key)), member.value));
        }
        return comments;
    }

    //! Source or sink.
    [[nodiscard]] std::string endBlock(const Json &body, std::string_view key,
                                       std::span<const TerraformArgument> arguments) const
    {
        const Json *end = present(body, key);
        if (!end)
            return {};
        const FieldTable alternatives = fieldWithKey(fieldTable(ResourceKind::EventStream), key)->fields;
        std::vector<HclAttribute> attributes;
        std::vector<std::string_view> known{"name"};
        addPresent(attributes, *end, "name");
        std::string comments;
        for (const FieldSpec &alternative : alternatives) {
            const Json *value = present(*end, alternative.key);
            if (!value || !isGroup(alternative.type))
                continue;
            known.push_back(alternative.key);
            if (attributes.empty() && !alternative.typeName.empty())
                attributes.push_back({"name", hclQuoted(alternative.typeName)});
            const auto argument = std::ranges::find(arguments, alternative.key, &TerraformArgument::key);
            if (argument != arguments.end() && argument->use == ArgumentUse::Sent)
                attributes.push_back({std::string(argument->name), encoded(*value)});
            else
                comments =
                    joined(comments, unsayable(missingArgument(alternative.key), alternative.key, *value));
        }
        const std::string content = joined(hclAttributes(attributes), comments);
        return '\n' + hclBlock(key, joined(content, unknownKeys(*end, '/' + std::string(key), known)));
    }

    static std::string_view missingArgument(std::string_view key)
    {
        if (key == "source_community_rocketmq") {
            return "The provider sends its community_rocketmq under a key that the service does not know, so "
                   "it cannot\nmake a stream from open-source RocketMQ:";
        }
        return "The provider has no argument for a target on OBS:";
    }

    //! The known members as attributes, the others as comments.
    [[nodiscard]] std::string members(const Json &object, std::string_view pointer,
                                      std::span<const std::string_view> keys) const
    {
        std::vector<HclAttribute> attributes;
        for (const std::string_view key : keys)
            addPresent(attributes, object, key);
        return joined(hclAttributes(attributes), unknownKeys(object, pointer, {keys.begin(), keys.end()}));
    }

    [[nodiscard]] std::string rulesBlock(const Json &body) const
    {
        const Json none = Json::object();
        const Json *rules = present(body, "rule_config");
        const Json *transform = rules ? present(*rules, "transform") : nullptr;
        // The provider wants the block; the service passes events through without one.
        std::string content =
            hclBlock("transform",
                     transform ? members(*transform, "/rule_config/transform", transformKeys)
                               : hclAttributes({{"type", hclQuoted("ORIGINAL")}}));
        if (const Json *filter = rules ? present(*rules, "filter") : nullptr)
            content = joined(hclAttributes({{"filter", encoded(*filter)}}), '\n' + content);
        content =
            joined(content, unknownKeys(rules ? *rules : none, "/rule_config", {"transform", "filter"}));
        return '\n' + hclBlock("rule_config", content);
    }

    [[nodiscard]] std::string optionBlock(const Json &body) const
    {
        const Json none = Json::object();
        const Json *option = present(body, "option");
        const Json *window = option ? present(*option, "batch_window") : nullptr;
        std::vector<HclAttribute> attributes;
        if (option)
            addPresent(attributes, *option, "thread_num");
        std::string content = hclAttributes(attributes);
        if (attributes.empty())
            content = hclComment("The provider wants thread_num here.");
        std::string inner = window ? members(*window, "/option/batch_window", windowKeys) : std::string();
        if (!window || !present(*window, "count"))
            inner = joined(hclComment("The provider wants count here."), inner);
        content = joined(content, '\n' + hclBlock("batch_window", inner));
        content =
            joined(content, unknownKeys(option ? *option : none, "/option", {"thread_num", "batch_window"}));
        return '\n' + hclBlock("option", content);
    }

    const ExportRequest &m_request;
    HclExpressions m_variables;
};

} // namespace

Result<std::string, QString> exportAsTerraform(const ExportRequest &request)
{
    if (request.kind != ResourceKind::EventStream) {
        return TerraformText::tr("Terraform's provider for Huawei Cloud has no resource for event "
                                 "subscriptions; choose another form.");
    }
    const auto body = readJson(request.body);
    if (!body)
        return body.error().message();
    return TerraformWriter(request).write(body->root);
}

} // namespace weir
