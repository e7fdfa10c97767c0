#pragma once

#include "app/api/apirequest.h"

#include <QByteArray>

#include <string_view>

namespace weir {

//! What came back, as far as it came.
struct HttpAnswer
{
    //! 0 where no status line arrived.
    int status = 0;
    HttpHeaders headers = {};
    QByteArray body = {};

    [[nodiscard]] std::string_view text() const
    {
        return {body.constData(), static_cast<size_t>(body.size())};
    }
};

} // namespace weir
