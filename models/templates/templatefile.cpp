#include "models/templates/templatefile.h"

#include "models/draft/secretfields.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/kindword.h"
#include "models/templates/templateblanks.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>
#include <tuple>
#include <utility>

namespace weir {

namespace {

struct TemplateFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::TemplateFile)
};

constexpr std::string_view versionKey = "version";
constexpr std::string_view nameKey = "name";
constexpr std::string_view descriptionKey = "description";
constexpr std::string_view kindKey = "kind";
constexpr std::string_view blanksKey = "blanks";
constexpr std::string_view pointerKey = "pointer";
constexpr std::string_view commentKey = "comment";
constexpr std::string_view bodyKey = "body";
//! The level of the frame around a body.
constexpr int frameDepth = 1;

//! A key that is none of these; empty where there is none.
QString unknownKey(const Json &object, std::initializer_list<std::string_view> known)
{
    for (const auto &[key, value, offset] : object.members()) {
        if (std::ranges::find(known, key) == known.end())
            return toQString(key);
    }
    return {};
}

// Each of these returns why the file cannot be read; empty where it could.

QString keyFault(const QString &key)
{
    return key.isEmpty() ? QString()
                         : TemplateFileText::tr("A template has nothing that is called “%1”.").arg(key);
}

QString versionFault(const Json &root)
{
    const Json *version = root.find(versionKey);
    const qint64 number = version ? version->toInteger().value_or(0) : 0;
    if (number > templateFileVersion)
        return TemplateFileText::tr("A newer version of Weir wrote this template.");
    if (number < 1)
        return TemplateFileText::tr("This is no template: a template says “version” and its number.");
    return {};
}

QString readText(const Json &object, std::string_view key, QString &text)
{
    const Json *value = object.find(key);
    if (!value)
        return {};
    if (!value->isString() || codePointCount(value->text()) > templateTextLimit) {
        return TemplateFileText::tr("“%1” must be a text of at most %2 characters.")
            .arg(toQString(key))
            .arg(templateTextLimit);
    }
    text = toQString(value->text());
    return {};
}

QString readHead(const Json &root, ResourceTemplate &read)
{
    const Json *name = root.find(nameKey);
    if (!name || !name->isString())
        return TemplateFileText::tr("A template says its “name”, as a text.");
    read.name = toQString(name->text());
    if (QString fault = templateNameFault(read.name); !fault.isEmpty())
        return fault;
    const Json *kind = root.find(kindKey);
    const auto known = kind && kind->isString() ? kindOfWord(kind->text()) : std::nullopt;
    if (!known)
        return TemplateFileText::tr("The “kind” of a template is “stream” or “subscription”.");
    read.kind = *known;
    return readText(root, descriptionKey, read.description);
}

QString readBlank(const Json &item, ResourceTemplate &read)
{
    const Json *pointer = item.find(pointerKey);
    if (!pointer || !pointer->isString())
        return TemplateFileText::tr("Each of the “blanks” is an object that says its “pointer”.");
    if (QString fault = keyFault(unknownKey(item, {pointerKey, commentKey})); !fault.isEmpty())
        return fault;
    TemplateBlank blank{.pointer = pointer->text()};
    const QString shown = toQString(blank.pointer);
    const FieldSpec *field = fieldAt(fieldTable(read.kind), blank.pointer);
    if (!field || isGroup(field->type))
        return TemplateFileText::tr("The blank “%1” is the pointer of no field.").arg(shown);
    if (std::ranges::find(read.blanks, blank.pointer, &TemplateBlank::pointer) != read.blanks.end())
        return TemplateFileText::tr("The blank “%1” stands twice.").arg(shown);
    if (!isBlank(valueAt(read.body, blank.pointer)))
        return TemplateFileText::tr("The blank “%1” has a value in the body.").arg(shown);
    if (QString fault = readText(item, commentKey, blank.comment); !fault.isEmpty())
        return fault;
    read.blanks.push_back(std::move(blank));
    return {};
}

QString readBlanks(const Json &root, ResourceTemplate &read)
{
    const Json *blanks = root.find(blanksKey);
    if (!blanks)
        return {};
    if (!blanks->isArray())
        return TemplateFileText::tr("The “blanks” of a template are a list.");
    for (const Json &item : blanks->items()) {
        if (QString fault = readBlank(item, read); !fault.isEmpty())
            return fault;
    }
    return {};
}

//! The pointers of the secrets for which something stood there go to `secrets`.
QString readBody(const Json &root, ResourceTemplate &read, std::vector<std::string> &secrets)
{
    const Json *body = root.find(bodyKey);
    if (!body || !body->isObject())
        return TemplateFileText::tr("A template has a “body”, as an object.");
    read.body = *body;
    std::ignore = takeIdentity(read.body);
    for (const auto &[pointer, secret] :
         extractSecrets(read.body, fieldTable(read.kind), SecretState::FromFile)) {
        if (!secret.text.isEmpty()) {
            return TemplateFileText::tr("A template holds no secrets; take the value at “%1” out of it.")
                .arg(toQString(pointer));
        }
        removeValueAt(read.body, pointer);
        if (fieldAt(fieldTable(read.kind), pointer))
            secrets.push_back(pointer);
    }
    return {};
}

} // namespace

Result<ResourceTemplate, QString> readTemplate(std::string_view text)
{
    auto document = readJson(text, jsonDepthLimit + frameDepth);
    if (!document)
        return document.error().message();
    const Json &root = document->root;
    if (!root.isObject())
        return TemplateFileText::tr("A template must be a JSON object.");
    if (!document->duplicates.empty()) {
        return TemplateFileText::tr("The key %1 stands twice in one object; take one away.")
            .arg(toQString(lastToken(document->duplicates.front().pointer)));
    }
    ResourceTemplate read;
    std::vector<std::string> secrets;
    QString fault = versionFault(root);
    if (fault.isEmpty()) {
        fault =
            keyFault(unknownKey(root, {versionKey, nameKey, descriptionKey, kindKey, blanksKey, bodyKey}));
    }
    if (fault.isEmpty())
        fault = readHead(root, read);
    if (fault.isEmpty())
        fault = readBody(root, read, secrets);
    if (fault.isEmpty())
        fault = readBlanks(root, read);
    if (!fault.isEmpty())
        return fault;
    for (std::string &pointer : secrets) {
        if (std::ranges::find(read.blanks, pointer, &TemplateBlank::pointer) == read.blanks.end())
            read.blanks.push_back({std::move(pointer), {}});
    }
    return read;
}

std::string writeTemplate(const ResourceTemplate &written)
{
    Json blanks = Json::array();
    for (const TemplateBlank &blank : written.blanks) {
        Json item = Json::object();
        item.insert(pointerKey, Json::string(blank.pointer));
        if (!blank.comment.isEmpty())
            item.insert(commentKey, Json::string(toStdString(blank.comment)));
        blanks.items().push_back(std::move(item));
    }
    Json file = Json::object();
    file.insert(versionKey, Json::integer(templateFileVersion));
    file.insert(nameKey, Json::string(toStdString(written.name)));
    if (!written.description.isEmpty())
        file.insert(descriptionKey, Json::string(toStdString(written.description)));
    file.insert(kindKey, Json::string(std::string(kindWord(written.kind))));
    file.insert(blanksKey, std::move(blanks));
    file.insert(bodyKey, orderedJson(written.body, fieldTable(written.kind)));
    return writeJson(file);
}

} // namespace weir
