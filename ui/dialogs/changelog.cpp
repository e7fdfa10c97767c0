#include "ui/dialogs/changelog.h"

#include <QFile>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr QLatin1StringView versionHeading("## ");

//! What the heading names; nothing where the line is no heading of a version.
QStringView headingName(QStringView line)
{
    return line.startsWith(versionHeading) ? line.sliced(versionHeading.size()).trimmed() : QStringView();
}

//! As in "## [1.2.0] - 2026-11-27" or "## 1.2.0".
QStringView headingVersion(QStringView line)
{
    QStringView name = headingName(line);
    if (name.startsWith(u'['))
        name = name.sliced(1);
    const auto isVersion = [](QChar c) { return c.isDigit() || c == u'.'; };
    const auto end = std::find_if_not(name.begin(), name.end(), isVersion);
    return name.first(end - name.begin());
}

} // namespace

QString builtInChangelog()
{
    // Of each language there is one file at most: whoever reads Chinese reads that of its usual territory.
    const QString language = QLocale(QLocale().language()).name();
    QFile file(u":/translations/CHANGELOG_%1.md"_s.arg(language));
    if (!file.exists())
        file.setFileName(u":/CHANGELOG.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString versionParts(const QString &changelog, const QString &version)
{
    QStringList lines = changelog.split(u'\n');
    const auto isHeading = [](const QString &line) { return !headingName(line).isEmpty(); };
    lines.erase(lines.cbegin(), std::find_if(lines.cbegin(), lines.cend(), isHeading));
    const bool isReleased = std::any_of(lines.cbegin(), lines.cend(),
                                        [&](const QString &line) { return headingVersion(line) == version; });
    if (!isReleased && !lines.isEmpty() && headingVersion(lines.constFirst()).isEmpty())
        lines.first() = versionHeading + version;
    return lines.join(u'\n');
}

} // namespace weir
