#pragma once

#include <QString>
#include <QStringList>

namespace weir {

//! The text as a part of a file's name: whatever is neither a letter, a digit, `-`, `_` nor `.` is `_`, and
//! no dot stands at the beginning.
[[nodiscard]] QString fileNamePart(const QString &text);

//! The paths of the *.json files in a folder, hidden ones left out, in their order. What cannot be read, such
//! as a link to nothing or a name that is no UTF-8, is among them: that is found out when it is read.
[[nodiscard]] QStringList jsonFilesIn(const QString &folder);

} // namespace weir
