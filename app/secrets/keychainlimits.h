#pragma once

#include <chrono>

namespace weir {

//! How long the keychain is waited for.
struct KeychainLimits
{
    //! Then whoever waits is told so.
    std::chrono::milliseconds soft = std::chrono::seconds(5);
    //! Then the answer is that it does not answer.
    std::chrono::milliseconds hard = std::chrono::seconds(30);
    //! The hard limit while somebody is asked to unlock it: typing a password takes its time.
    std::chrono::milliseconds unlocking = std::chrono::minutes(10);
};

} // namespace weir
