#include "models/secrets/credentials.h"

namespace weir {

namespace {

struct Cloning
{
    Credentials operator()(const NoCredentials &) const { return NoCredentials{}; }
    Credentials operator()(const TokenCredentials &credentials) const
    {
        return TokenCredentials{credentials.token.clone()};
    }
    Credentials operator()(const AccessKeyCredentials &credentials) const
    {
        return AccessKeyCredentials{credentials.accessKey, credentials.secretKey.clone(),
                                    credentials.securityToken.clone()};
    }
};

struct Collecting
{
    std::vector<Secret> &secrets;

    void operator()(const NoCredentials &) const { }
    void operator()(const TokenCredentials &credentials) const
    {
        secrets.push_back(credentials.token.clone());
    }
    void operator()(const AccessKeyCredentials &credentials) const
    {
        secrets.push_back(credentials.secretKey.clone());
        if (!credentials.securityToken.isEmpty())
            secrets.push_back(credentials.securityToken.clone());
    }
};

} // namespace

Credentials clone(const Credentials &credentials)
{
    return std::visit(Cloning{}, credentials);
}

std::vector<Secret> secretsOf(const Credentials &credentials)
{
    std::vector<Secret> secrets;
    std::visit(Collecting{secrets}, credentials);
    return secrets;
}

} // namespace weir
