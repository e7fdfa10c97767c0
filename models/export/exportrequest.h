#pragma once

#include "models/profile/connectionprofile.h"
#include "models/schema/resourcekind.h"
#include "models/service/recordedmessage.h"

#include <QString>
#include <QUrl>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! A request that would be sent, as the export formats write it: without the token.
struct ExportRequest
{
    ResourceKind kind = ResourceKind::EventStream;
    QString projectId = {};
    //! Of the resource.
    QString id = {};
    //! Of the profile; empty where it has none.
    QString region = {};
    //! Such as "PUT".
    std::string method = {};
    QUrl url = {};
    std::vector<RecordedHeader> headers = {};
    //! JSON. Whether it has placeholders or secrets is the caller's choice.
    std::string body = {};
    //! How the profile proves who it is; what is exported needs a token either way.
    SignInMethod signIn = SignInMethod::Token;
};

inline constexpr std::string_view tokenHeader = "X-Auth-Token";

//! The variable that what is exported takes the token from.
inline constexpr std::string_view tokenVariable = "X_AUTH_TOKEN";

} // namespace weir
