#pragma once

#include <QString>

#include <map>
#include <string>

namespace weir {

//! What a variable holds in an event.
struct SampleValue
{
    enum class State : quint8 {
        Value,
        Default, //!< The event has nothing there; the text is the default of the template.
        Missing, //!< The event has nothing there.
        Fault, //!< The expression cannot be evaluated; the text says why.
    };

    QString text = {};
    State state = State::Value;

    friend bool operator==(const SampleValue &left, const SampleValue &right) = default;
};

//! By the name of the variable.
using SampleValues = std::map<std::string, SampleValue, std::less<>>;

} // namespace weir
