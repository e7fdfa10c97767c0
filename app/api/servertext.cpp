#include "app/api/servertext.h"

#include "app/api/secretsearch.h"
#include "models/text.h"

#include <QList>

#include <algorithm>

namespace weir {

namespace {

constexpr std::string_view replacement = "●●●";
//! In bytes. An answer may be large, what people read of it is not.
constexpr size_t longestLookedAt = 64UL * 1024;

} // namespace

std::string redacted(std::string_view text, const std::vector<Secret> &secrets)
{
    std::string shown;
    size_t position = 0;
    for (const SecretSearch::Place &place : SecretSearch(secrets).placesIn(text)) {
        shown.append(text, position, place.begin - position);
        shown += replacement;
        position = place.end;
    }
    shown.append(text, position);
    return shown;
}

QString plainServerText(std::string_view utf8, const std::vector<Secret> &secrets, qsizetype longest)
{
    std::string text = redacted(utf8, secrets);
    text.resize(std::min(text.size(), longestLookedAt));
    const QList<uint> characters = toQString(text).toUcs4();
    QList<char32_t> plain;
    bool spacePending = false;
    for (const uint character : characters) {
        if (QChar::isSpace(character)) {
            spacePending = !plain.isEmpty();
            continue;
        }
        if (isInvisible(character))
            continue;
        if (spacePending)
            plain.append(U' ');
        spacePending = false;
        if (plain.size() >= longest) {
            plain.append(U'…');
            break;
        }
        plain.append(static_cast<char32_t>(character));
    }
    return QString::fromUcs4(plain.constData(), plain.size());
}

} // namespace weir
