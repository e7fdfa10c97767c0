#pragma once

#include <QStringList>

#include <chrono>

namespace weir {

//! What a GET answers in the place of a secret. The API pages do not say what the service does.
enum class SecretsShown : quint8 {
    Masked,
    Omitted,
    Returned,
};

struct SandboxOptions
{
    //! 0 takes any free port.
    quint16 port = 0;
    int streams = 12;
    SecretsShown secrets = SecretsShown::Masked;
    std::chrono::milliseconds latency{0};
    //! Of every token (IAM API, "Obtaining a User Token Through Password Authentication").
    std::chrono::seconds tokenLifetime = std::chrono::hours(24);
    //! Names of sandbox::serviceFaults().
    QStringList faults = {};
};

} // namespace weir
