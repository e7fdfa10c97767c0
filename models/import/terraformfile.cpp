#include "models/import/terraformfile.h"

#include "models/import/terraformbody.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/json/textpositions.h"
#include "models/schema/displaytext.h"
#include "models/schema/terraformarguments.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace weir {

namespace {

struct TerraformFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TerraformFile)
};

//! What a block of a configuration begins with, and whether a label in quotes or the bracket follows.
struct BlockStart
{
    std::string_view name;
    char next;
};

constexpr std::array<BlockStart, 13> blockStarts{{{"resource", '"'},
                                                  {"data", '"'},
                                                  {"variable", '"'},
                                                  {"output", '"'},
                                                  {"provider", '"'},
                                                  {"module", '"'},
                                                  {"check", '"'},
                                                  {"ephemeral", '"'},
                                                  {"terraform", '{'},
                                                  {"locals", '{'},
                                                  {"import", '{'},
                                                  {"moved", '{'},
                                                  {"removed", '{'}}};

std::string addressOf(std::string_view label)
{
    return std::string(terraformStreamType) + '.' + std::string(label);
}

//! The IDs that blocks of the file import, by the address of the resource.
std::map<std::string, std::string> importedIds(const HclValue &file)
{
    std::map<std::string, std::string> ids;
    for (const HclMember &block : file.members) {
        const HclMember *to = block.value.find("to");
        const HclMember *id = block.value.find("id");
        if (block.isBlock && block.key == "import" && to && id && id->value.type == HclValue::Type::String)
            ids.emplace(to->value.text, id->value.text);
    }
    return ids;
}

TerraformStream streamIn(const HclMember &resource, const TerraformVariables &variables,
                         const TextPositions &positions)
{
    TerraformStream stream;
    stream.label = resource.labels.back();
    stream.position = positions.at(resource.offset);
    auto read = terraformBody(resource.value, variables);
    if (!read) {
        stream.fault = hclFaultText(positions.at(read.error().offset), read.error().reason);
        return stream;
    }
    if (read->runArgument) {
        stream.issues.push_back(
            {.pointer = childPointer({}, terraformRunArgument),
             .code = IssueCode::UnknownField,
             .level = Level::Warning,
             .message =
                 TerraformFileText::tr("“%1” in line %2 starts or pauses the event stream, which its body "
                                       "does not; it is left out.")
                     .arg(toQString(terraformRunArgument),
                          QString::number(positions.at(*read->runArgument).line))});
    }
    stream.document.root = std::move(read->body);
    return stream;
}

bool isStream(const HclMember &block)
{
    return block.isBlock && block.key == "resource" && block.labels.size() == 2
        && block.labels.front() == terraformStreamType;
}

QString nameOf(const TerraformStream &stream)
{
    const Json *name = stream.document.root.find("name");
    return toQString(name && name->isString() ? name->text() : stream.label);
}

} // namespace

bool isTerraformFile(std::string_view text)
{
    HclCursor cursor(text);
    cursor.skipBlanks(HclEnd::Bracket);
    const std::string_view name = cursor.takeIdentifier();
    cursor.skipBlanks(HclEnd::Line);
    const auto start = std::ranges::find(blockStarts, name, &BlockStart::name);
    return !cursor.isBroken() && start != blockStarts.end() && cursor.peek() == start->next;
}

Result<std::vector<TerraformStream>, QString> streamsInTerraformFile(std::string_view text,
                                                                     std::optional<ResourceKind> kind)
{
    if (kind == ResourceKind::EventSubscription) {
        return TerraformFileText::tr(
            "The file is for Terraform, whose provider for Huawei Cloud has no resource for "
            "event subscriptions.");
    }
    const auto file = readHclFile(text);
    if (!file)
        return file.error();
    const TerraformVariables variables(*file);
    const std::map<std::string, std::string> ids = importedIds(*file);
    const TextPositions positions(text);
    std::vector<TerraformStream> streams;
    for (const HclMember &block : file->members) {
        if (!isStream(block))
            continue;
        TerraformStream stream = streamIn(block, variables, positions);
        const auto id = ids.find(addressOf(stream.label));
        if (Json &body = stream.document.root; id != ids.end() && body.isObject() && !body.find("id"))
            body.insert("id", Json::string(id->second));
        streams.push_back(std::move(stream));
    }
    if (streams.empty()) {
        return TerraformFileText::tr(
                   "The file for Terraform holds no resource “%1”, so there is nothing to edit.")
            .arg(toQString(terraformStreamType));
    }
    return streams;
}

std::vector<RecordedRequest> recordedStreams(const std::vector<TerraformStream> &streams)
{
    std::vector<RecordedRequest> recorded;
    std::ranges::transform(streams, std::back_inserter(recorded), [](const TerraformStream &stream) {
        const Json &body = stream.document.root;
        const Json *id = body.find("id");
        return RecordedRequest{.kind = ResourceKind::EventStream,
                               .name = nameOf(stream),
                               .request = {.body = writeJson(body)},
                               .id = id ? toQString(id->text()) : QString(),
                               .issues = stream.issues,
                               .fault = stream.fault};
    });
    return recorded;
}

QString severalStreamsText(const std::vector<TerraformStream> &streams)
{
    QStringList texts;
    for (const TerraformStream &stream : streams) {
        texts.append(
            TerraformFileText::tr("%1 (line %2)", "a resource's name in a file, then where it stands")
                .arg(toQString(stream.label), QString::number(stream.position.line)));
    }
    return TerraformFileText::tr(
               "The file for Terraform holds %n event stream(s); leave one of them in it: %1.", nullptr,
               static_cast<int>(streams.size()))
        .arg(listText(texts));
}

} // namespace weir
