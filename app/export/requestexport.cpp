#include "app/export/requestexport.h"

#include "models/draft/requestfile.h"
#include "models/draft/secretfields.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

namespace weir {

namespace {

//! A word that no line of the text is, to end a here-document with.
std::string endWordFor(std::string_view text)
{
    std::string word = "WEIR_BODY";
    while (("\n" + std::string(text) + "\n").find("\n" + word + "\n") != std::string::npos)
        word += '_';
    return word;
}

} // namespace

std::string exportAsRequestFile(ResourceKind kind, const QString &projectId, const QString &id,
                                const Json &body)
{
    Json path = Json::object();
    path.insert(requestProjectKey, Json::string(toStdString(projectId)));
    path.insert(pathIdKey(kind), Json::string(toStdString(id)));
    Json request = Json::object();
    request.insert(requestPathKey, std::move(path));
    request.insert(requestBodyKey, orderedJson(body, fieldTable(kind)));
    return writeJson(request);
}

std::string exportAsCurl(const ApiRequest &request, SignInMethod signIn)
{
    std::string command;
    if (signIn == SignInMethod::AccessKey)
        command +=
            "# The profile signs its requests with an access key; this command needs a token instead.\n";
    command += "# Put the token into X_AUTH_TOKEN first.\n";
    if (request.body.reveal().find(secretPlaceholderStart) != std::string_view::npos) {
        command +=
            "# Put the secrets in the place of {{secret:...}} below: the service would take these words "
            "for them.\n";
    }
    command += "curl --proto '=" + toStdString(request.url.scheme()) + "' --fail-with-body --request "
        + std::string(methodName(request.method)) + " \\\n";
    command += "  " + shellQuoted(request.url.toEncoded().toStdString()) + " \\\n";
    for (const HttpHeader &header : request.headers)
        command += "  --header " + shellQuoted(header.name + ": " + header.value) + " \\\n";
    command += "  --header @-";
    const std::string_view body = request.body.reveal();
    if (!body.empty())
        command += " --data-binary @/dev/fd/3";
    command += " <<WEIR_TOKEN";
    const std::string endWord = endWordFor(body);
    if (!body.empty())
        command += " 3<<'" + endWord + "'";
    command += "\nX-Auth-Token: $X_AUTH_TOKEN\nWEIR_TOKEN\n";
    if (!body.empty()) {
        // A here-document always ends with a line end, as every body of ours does.
        command += body;
        if (!body.ends_with('\n'))
            command += '\n';
        command += endWord + "\n";
    }
    return command;
}

std::string shellQuoted(std::string_view text)
{
    std::string quoted;
    quoted += '\'';
    for (const char character : text) {
        if (character == '\'')
            quoted += "'\\''";
        else
            quoted += character;
    }
    quoted += '\'';
    return quoted;
}

} // namespace weir
