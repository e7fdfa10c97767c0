#pragma once

#include <QString>

namespace weir {

struct HistoryError
{
    enum class Kind : quint8 {
        Newer, //!< A later program wrote the file; it is left as it is.
        Unusable, //!< It cannot be opened, read or written.
    };

    Kind kind = Kind::Unusable;
    //! One sentence in the user's language that names the file.
    QString message = {};
};

} // namespace weir
