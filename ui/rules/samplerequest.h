#pragma once

#include <QStringList>

namespace weir {

//! What somebody wants of the samples of a draft's profile.
struct SampleRequest
{
    enum class Kind : quint8 {
        Show, //!< Those that are kept.
        AddFiles,
        AddFolder, //!< The files in it.
        SaveToFolder, //!< A file each.
    };

    Kind kind = Kind::Show;
    //! Files, or one folder.
    QStringList paths = {};
};

} // namespace weir
