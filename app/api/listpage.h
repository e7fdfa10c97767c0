#pragma once

#include <QtGlobal>

namespace weir {

//! Which part of a list to ask for (EventGrid API, ListEventStreaming: offset counts records, limit is 1 to
//! 1000).
struct ListPage
{
    qint64 offset = 0;
    int limit = 500;
};

} // namespace weir
