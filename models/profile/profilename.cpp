#include "models/profile/profilename.h"

#include "models/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

bool isSameProfileName(const QString &one, const QString &other)
{
    const auto plain = [](const QString &name) {
        return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    };
    return plain(one) == plain(other);
}

QString freeProfileName(const QString &wanted, std::span<const ConnectionProfile> others)
{
    const auto isTaken = [others](const QString &name) {
        return std::ranges::any_of(
            others, [&name](const ConnectionProfile &other) { return isSameProfileName(other.name, name); });
    };
    if (!isTaken(wanted))
        return wanted;
    // The copy of a copy counts on.
    static const QRegularExpression numbered(u" \\(\\d+\\)\\z"_s);
    const QString stem = QString(wanted).remove(numbered);
    for (int number = 2;; ++number) {
        const QString end = u" (%1)"_s.arg(number);
        QString name = stem;
        while (codePointCount(toStdString(name + end)) > profileNameLimit)
            name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
        if (name += end; !isTaken(name))
            return name;
    }
}

} // namespace weir
