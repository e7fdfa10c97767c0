#pragma once

#include <QtGlobal>

#include <optional>

namespace weir {

//! How changes are made together.
struct BulkOptions
{
    enum class OnFailure : quint8 { Stop, GoOn };
    //! Of a file for which there is no resource.
    enum class Absence : quint8 { Refuse, Create };
    //! Of a stream that was running, for an update pauses it.
    enum class Afterwards : quint8 { StartAgain, LeavePaused };
    //! Of a secret that nobody knows: the service clears what is left out.
    enum class UnknownSecrets : quint8 { Refuse, LeaveOut };

    //! How many are read or sent at a time.
    int concurrency = 4;
    //! How many may begin in a second, such as 0.5; nothing for as many as there are.
    std::optional<double> rate = {};
    OnFailure onFailure = OnFailure::Stop;
    Absence absence = Absence::Refuse;
    Afterwards afterwards = Afterwards::StartAgain;
    UnknownSecrets unknownSecrets = UnknownSecrets::Refuse;
};

//! As many as the client keeps connections to read through, and more than a service of these allows for long.
inline constexpr int mostConcurrency = 16;
inline constexpr double leastRate = 0.01;
inline constexpr double mostRate = 1000;

} // namespace weir
