#include "models/draft/unreadabletext.h"

#include "models/draft/heldsecrets.h"
#include "models/draft/secretfields.h"
#include "models/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! No pointer begins so.
constexpr std::string_view lostPointer = "#";

bool isOpening(QChar character)
{
    return character == u'{' || character == u'[';
}

//! Behind the bracket that closes the one at `start`, or at the end of the text.
qsizetype endOfGroup(const QString &text, qsizetype start)
{
    qsizetype depth = 0;
    for (qsizetype at = start; at < text.size(); ++at) {
        if (isOpening(text[at]))
            ++depth;
        else if ((text[at] == u'}' || text[at] == u']') && --depth == 0)
            return at + 1;
    }
    return text.size();
}

//! Behind the line at `start` and those that follow it without being JSON, such as those of a key that was
//! pasted with its line ends.
qsizetype endOfLines(const QString &text, qsizetype start)
{
    static const QRegularExpression nextMember(uR"(\n(?=\s*["{}\[\]]|\s*\z))"_s);
    const QRegularExpressionMatch match = nextMember.match(
        text, start, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
    return match.hasMatch() ? match.capturedStart() : text.size();
}

qsizetype endOfSecret(const QString &text, qsizetype start)
{
    // Behind a placeholder without an end lines may follow, of which it hides the first.
    const bool isGroup = start < text.size() && isOpening(text[start])
        && !QStringView(text).mid(start).startsWith(toQString(secretPlaceholderStart));
    return isGroup ? endOfGroup(text, start) : endOfLines(text, start);
}

//! The strings of the lines of a text. Words are looked up in their order, so that each line is read once.
class LineStrings
{
public:
    explicit LineStrings(const QString &text) : m_text(text) { }

    //! Whether the word that ends there does so inside a string that is no key.
    bool isInText(qsizetype wordEnd)
    {
        if (wordEnd > m_lineEnd)
            readLine(wordEnd);
        const auto string = std::ranges::upper_bound(m_strings, wordEnd, {}, &String::end);
        return string != m_strings.end() && string->start < wordEnd && !string->isKey;
    }

private:
    struct String
    {
        qsizetype start = 0;
        qsizetype end = 0;
        bool isKey = false;
    };

    void readLine(qsizetype wordEnd)
    {
        static const QRegularExpression strings(uR"re("(?:[^"\\]++|\\.)*+")re"_s);
        const qsizetype start = m_text.lastIndexOf(u'\n', wordEnd - 1) + 1;
        const qsizetype end = m_text.indexOf(u'\n', wordEnd);
        m_lineEnd = end < 0 ? m_text.size() : end;
        m_strings.clear();
        const QString line = m_text.mid(start, m_lineEnd - start);
        qsizetype quotes = line.count(u'"');
        for (auto matches = strings.globalMatch(line); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            quotes -= match.capturedView().count(u'"');
            m_strings.push_back({start + match.capturedStart(), start + match.capturedEnd(),
                                 isColonNext(start + match.capturedEnd())});
        }
        // With an odd one, nobody can tell what is inside.
        if (quotes > 0)
            m_strings.clear();
    }

    [[nodiscard]] bool isColonNext(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at].isSpace())
            ++at;
        return at < m_text.size() && m_text[at] == u':';
    }

    const QString &m_text;
    qsizetype m_lineEnd = -1;
    std::vector<String> m_strings;
};

//! `text` is valid UTF-16.
QString withFewerSecrets(const QString &text)
{
    // First what can be told for certain, so that the rest of its line stays.
    const QString known = HeldSecrets().hidden(text);
    static const QRegularExpression words(uR"(\{\{secret:[^"\n]*?\}\}|[A-Za-z0-9_\-]+)"_s);
    static const QRegularExpression settled(uR"re("\s*:\s*(?:"(?:\{\{secret:[^"\n]*\}\}|\**)"|null\b))re"_s,
                                            QRegularExpression::DontCaptureOption);
    const QString placeholder = toQString(secretPlaceholder(lostPointer));
    static const QRegularExpression hiddenBefore(QRegularExpression::escape(placeholder)
                                                 + uR"((?=[\s,}\]"']|\z))"_s);
    static const QRegularExpression separators(uR"([\s":=']*)"_s);
    // Each match would read all of the text for it.
    const QRegularExpression::MatchOptions unchecked = QRegularExpression::DontCheckSubjectStringMatchOption;
    const QRegularExpression::MatchOptions anchored =
        unchecked | QRegularExpression::AnchorAtOffsetMatchOption;
    LineStrings strings(known);
    QString shown;
    qsizetype copied = 0;
    qsizetype at = 0;
    for (;;) {
        const QRegularExpressionMatch word =
            words.match(known, at, QRegularExpression::NormalMatch, unchecked);
        if (!word.hasMatch())
            return shown + known.mid(copied);
        at = word.capturedEnd();
        const std::string name = toStdString(word.captured());
        if (isSecretPlaceholder(name) || !namesSecret(name) || strings.isInText(at))
            continue;
        const QRegularExpressionMatch value =
            settled.match(known, at, QRegularExpression::NormalMatch, anchored);
        if (value.hasMatch()) {
            at = value.capturedEnd();
            continue;
        }
        const qsizetype start =
            separators.match(known, at, QRegularExpression::NormalMatch, anchored).capturedEnd();
        const QRegularExpressionMatch own =
            hiddenBefore.match(known, start, QRegularExpression::NormalMatch, anchored);
        if (own.hasMatch()) {
            at = own.capturedEnd();
            continue;
        }
        const qsizetype end = endOfSecret(known, start);
        if (end > start) {
            shown += known.mid(copied, start - copied) + placeholder;
            copied = end;
        }
        at = std::max(at, end);
    }
}

} // namespace

QString withoutSecrets(const QString &text)
{
    QString shown = withFewerSecrets(toQString(toStdString(text)));
    // With a quotation mark that was hidden, the rest of its line is read in another way.
    for (QString next = withFewerSecrets(shown); next != shown; next = withFewerSecrets(shown))
        shown = next;
    return shown;
}

bool hasLostSecrets(const QString &text)
{
    return text.contains(toQString(secretPlaceholderStart) + toQString(lostPointer));
}

} // namespace weir
