#include "ui/plaintexts.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QMimeData>
#include <QRegularExpression>
#include <QStringList>
#include <QTextDocument>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct PlainText
{
    Q_DECLARE_TR_FUNCTIONS(weir::PlainText)
};

//! What the pane beside the form has room for, at its usual width.
constexpr qsizetype shortTextLimit = 40;

} // namespace

QString buttonText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString shortButtonText(QString text)
{
    if (text.size() > shortTextLimit) {
        constexpr qsizetype kept = shortTextLimit / 2;
        text.replace(kept, text.size() - 2 * kept, u'…');
    }
    return buttonText(std::move(text));
}

void setShortText(QAbstractButton *button, const QString &text)
{
    button->setText(shortButtonText(text));
    button->setAccessibleName(text);
    button->setToolTip(text.size() > shortTextLimit ? text : QString());
}

QString toolTipText(const QString &text)
{
    return text.isEmpty() ? QString()
                          : u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

QString breakableText(const QString &text)
{
    constexpr qsizetype longestWord = 24;
    static const QRegularExpression sign(u"([/:._,;=&-])"_s);
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (word.size() > longestWord)
            word.replace(sign, u"\\1\u200b"_s);
    }
    return words.join(u' ');
}

QString exactText(const QTextDocument *document)
{
    QString text = document->toRawText();
    text.replace(QChar(QChar::ParagraphSeparator), u'\n');
    return text;
}

QString joinedSentences(const QStringList &sentences)
{
    QString joined;
    for (const QString &sentence : sentences) {
        if (!sentence.isEmpty())
            joined =
                joined.isEmpty() ? sentence : PlainText::tr("%1 %2", "two sentences").arg(joined, sentence);
    }
    return joined;
}

bool hasTextToPaste(const QMimeData *data)
{
    return data && !data->text().isEmpty();
}

QString withoutMnemonic(const QString &marked)
{
    // Languages without Latin letters append the key in brackets.
    static const QRegularExpression appendedKey(uR"(\(&\w\))"_s);
    const QString text = QString(marked).remove(appendedKey);
    // "&&" is an ampersand, a lone "&" marks the key.
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && i + 1 < text.size())
            ++i;
        plain += text.at(i);
    }
    return plain;
}

} // namespace weir
