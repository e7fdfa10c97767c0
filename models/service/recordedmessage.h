#pragma once

#include <QtGlobal>

#include <string>
#include <vector>

namespace weir {

struct RecordedHeader
{
    std::string name;
    std::string value;
};

//! What is kept of a request, or of an answer, that went over the wire. Where a secret was, there is a
//! placeholder or ●●●.
struct RecordedMessage
{
    enum class Body : quint8 {
        None, //!< There was none.
        Kept,
        Private, //!< It was a secret as a whole.
        Large, //!< Longer than what is kept.
        Dropped, //!< It was kept until newer ones needed its place.
    };

    //! Those that say how it is to be read; none that identify somebody.
    std::vector<RecordedHeader> headers = {};
    Body bodyState = Body::None;
    //! UTF-8; empty unless it was kept.
    std::string body = {};
    //! Of the body on the wire, as far as it came.
    qint64 size = 0;
};

} // namespace weir
