#include "ui/editors/jsonhighlighter.h"

#include "models/draft/secretfields.h"
#include "models/text.h"
#include "ui/theme.h"

namespace weir {

namespace {

//! One past the closing quote of the string that starts at `start`.
qsizetype endOfString(const QString &text, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < text.size() && text[end] != u'"')
        end += text[end] == u'\\' ? 2 : 1;
    return std::min(end + 1, text.size());
}

bool isKey(const QString &text, qsizetype end)
{
    while (end < text.size() && text[end].isSpace())
        ++end;
    return end < text.size() && text[end] == u':';
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument *document, const ThemeColors &colors)
    : QSyntaxHighlighter(document)
{
    setColors(colors);
}

void JsonHighlighter::setColors(const ThemeColors &colors)
{
    m_key.setForeground(colors.codeKey);
    m_string.setForeground(colors.codeString);
    m_literal.setForeground(colors.codeLiteral);
    m_secret.setForeground(colors.muted);
    m_secret.setBackground(colors.chip);
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const QChar character = text[at];
        qsizetype end = at + 1;
        if (character == u'"') {
            end = endOfString(text, at);
            const QString content = text.mid(at + 1, end - at - 2);
            const QTextCharFormat &format = isKey(text, end) ? m_key
                : isSecretPlaceholder(toStdString(content))  ? m_secret
                                                             : m_string;
            setFormat(static_cast<int>(at), static_cast<int>(end - at), format);
        } else if (character.isLetterOrNumber() || character == u'-') {
            while (end < text.size()
                   && (text[end].isLetterOrNumber() || QStringView(u"+-.").contains(text[end])))
                ++end;
            setFormat(static_cast<int>(at), static_cast<int>(end - at), m_literal);
        }
        at = end;
    }
}

} // namespace weir
