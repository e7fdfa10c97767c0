#include "app/api/servertext.h"

#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QList>

#include <algorithm>

namespace weir {

namespace {

constexpr std::string_view replacement = "●●●";
//! A shorter secret is replaced only where it stands as a word of its own, else it would take every text
//! apart.
constexpr size_t shortestReplacedAnywhere = 4;
//! In bytes. An answer may be large, what people read of it is not.
constexpr size_t longestLookedAt = 64UL * 1024;

bool isWordByte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')
        || byte == '_';
}

bool isWord(std::string_view text, size_t begin, size_t length)
{
    const size_t end = begin + length;
    return (begin == 0 || !isWordByte(text[begin - 1])) && (end == text.size() || !isWordByte(text[end]));
}

void replaceAll(std::string &text, std::string_view secret)
{
    if (secret.empty())
        return;
    size_t position = text.find(secret);
    while (position != std::string::npos) {
        if (secret.size() >= shortestReplacedAnywhere || isWord(text, position, secret.size())) {
            text.replace(position, secret.size(), replacement);
            position += replacement.size();
        } else {
            position += secret.size();
        }
        position = text.find(secret, position);
    }
}

} // namespace

std::string redacted(std::string text, const std::vector<Secret> &secrets)
{
    // Longest first: a secret that contains another one goes whole.
    std::vector<const Secret *> ordered;
    ordered.reserve(secrets.size());
    for (const Secret &secret : secrets)
        ordered.push_back(&secret);
    std::ranges::sort(ordered, std::ranges::greater(),
                      [](const Secret *secret) { return secret->reveal().size(); });
    for (const Secret *secret : ordered) {
        replaceAll(text, secret->reveal());
        const Secret quoted(quotedJson(secret->reveal()));
        replaceAll(text, quoted.reveal().substr(1, quoted.reveal().size() - 2));
    }
    return text;
}

QString plainServerText(std::string_view utf8, const std::vector<Secret> &secrets, qsizetype longest)
{
    std::string text = redacted(std::string(utf8), secrets);
    text.resize(std::min(text.size(), longestLookedAt));
    const QList<uint> characters = toQString(text).toUcs4();
    QList<char32_t> plain;
    bool spacePending = false;
    for (const uint character : characters) {
        const QChar::Category category = QChar::category(static_cast<char32_t>(character));
        if (QChar::isSpace(character)) {
            spacePending = !plain.isEmpty();
            continue;
        }
        if (category == QChar::Other_Control || category == QChar::Other_Format)
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
