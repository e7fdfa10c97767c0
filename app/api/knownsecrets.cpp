#include "app/api/knownsecrets.h"

#include "models/draft/secretfields.h"
#include "models/json/jsonreader.h"

#include <utility>

namespace weir {

std::vector<Secret> sessionSecrets(const Credentials &credentials, const Secret &proxyPassword)
{
    std::vector<Secret> secrets = secretsOf(credentials);
    if (!proxyPassword.isEmpty())
        secrets.push_back(proxyPassword.clone());
    return secrets;
}

std::vector<Secret> withBodySecrets(std::vector<Secret> secrets, const ApiRequest &request)
{
    if (request.bodyTable.empty())
        return secrets;
    auto document = readJson(request.body.reveal());
    if (!document)
        return secrets;
    SecretFields fields = extractSecrets(document->root, request.bodyTable, SecretState::Entered);
    for (auto &[pointer, field] : fields)
        secrets.push_back(std::move(field.text));
    return secrets;
}

} // namespace weir
