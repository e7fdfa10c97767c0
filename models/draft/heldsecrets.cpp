#include "models/draft/heldsecrets.h"

#include "models/draft/secretfields.h"
#include "models/text.h"

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! No pointer begins so, and a placeholder has one.
QString markOf(size_t place)
{
    return toQString(secretPlaceholder('#' + std::to_string(place)));
}

//! Behind the string that begins at `start`, or at the end of its line where it does not end.
qsizetype endOfString(const QString &text, qsizetype start)
{
    qsizetype at = start + 1;
    for (; at < text.size() && text[at] != u'\n'; ++at) {
        if (text[at] == u'"')
            return at + 1;
        if (text[at] == u'\\')
            ++at;
    }
    return std::min(at, text.size());
}

bool isKeyBefore(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at < text.size() && text[at] == u':';
}

bool isToHide(const std::string &value)
{
    return !value.empty() && !isSecretPlaceholder(value) && !isSecretMask(value);
}

} // namespace

QString HeldSecrets::hidden(const QString &text)
{
    QString shown;
    qsizetype copied = 0;
    bool isSecretNext = false;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != u'"') {
            // Between a key and its value stand blanks and the colon alone.
            isSecretNext = isSecretNext && (text[at].isSpace() || text[at] == u':');
            ++at;
            continue;
        }
        const qsizetype end = endOfString(text, at);
        const bool isClosed = end - at > 1 && text[end - 1] == u'"';
        const std::string content = toStdString(text.mid(at + 1, end - at - (isClosed ? 2 : 1)));
        if (isSecretNext && isToHide(content)) {
            m_secrets.emplace_back(content);
            shown += text.mid(copied, at + 1 - copied) + markOf(m_secrets.size());
            copied = isClosed ? end - 1 : end;
        }
        isSecretNext = isKeyBefore(text, end) && namesSecret(content);
        at = end;
    }
    return shown + text.mid(copied);
}

std::string HeldSecrets::revealed(const QString &text) const
{
    std::string whole = toStdString(text);
    for (size_t place = 1; place <= m_secrets.size(); ++place) {
        const std::string mark = toStdString(markOf(place));
        if (const size_t at = whole.find(mark); at != std::string::npos)
            whole.replace(at, mark.size(), m_secrets[place - 1].reveal());
    }
    return whole;
}

} // namespace weir
