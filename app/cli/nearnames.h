#pragma once

#include <QString>
#include <QStringList>

namespace weir {

//! Those of the names that somebody who wrote `word` may have meant, the nearest first: a few letters off, or
//! with the word in them. Empty where none is near.
[[nodiscard]] QStringList nearNames(const QString &word, const QStringList &names);

} // namespace weir
