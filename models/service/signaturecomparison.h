#pragma once

#include <QString>

#include <optional>

namespace weir {

//! What was signed here beside what the service made of the request: the canonical requests, line by line,
//! without secrets.
struct SignatureComparison
{
    QString own = {};
    QString service = {};
    //! Position in both; nothing where they are the same, so that the keys differ.
    std::optional<qsizetype> firstDifference = {};
};

} // namespace weir
