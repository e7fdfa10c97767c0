#pragma once

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace weir {

struct ThemeColors;

//! Colours keys, strings, other values and the placeholders of secrets in JSON as the program writes it.
class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    JsonHighlighter(QTextDocument *document, const ThemeColors &colors);

    void setColors(const ThemeColors &colors);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat m_key;
    QTextCharFormat m_string;
    QTextCharFormat m_literal;
    QTextCharFormat m_secret;
};

} // namespace weir
