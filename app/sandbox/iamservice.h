#pragma once

#include "app/sandbox/gateway.h"
#include "app/sandbox/tokenstore.h"

namespace weir::sandbox {

//! Identity and Access Management: tokens by password, and lists of projects.
class IamService
{
public:
    explicit IamService(TokenStore &tokens) : m_tokens(tokens) { }

    //! The routes refer to this object.
    [[nodiscard]] std::vector<Route> routes();

private:
    [[nodiscard]] Answer createToken(const Request &request);

    TokenStore &m_tokens;
};

} // namespace weir::sandbox
