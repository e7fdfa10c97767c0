#include "ui/dialogs/signatureview.h"

#include "ui/followlanguage.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <utility>

namespace weir {

namespace {

QPlainTextEdit *newCodeText(QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextStyle(text, TextStyle::Code);
    return text;
}

//! From the difference to the end of its line, so that it is seen where one of the two is shorter, too.
void mark(QPlainTextEdit *text, qsizetype difference)
{
    QTextCursor cursor(text->document());
    cursor.setPosition(
        static_cast<int>(std::min<qsizetype>(difference, text->document()->characterCount() - 1)));
    const QTextCursor start = cursor;
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextEdit::ExtraSelection selection;
    selection.cursor = cursor;
    const ThemeColors &colors = themeColors(text->palette());
    selection.format.setBackground(colors.errorSurface);
    selection.format.setForeground(colors.error);
    selection.format.setFontUnderline(true);
    text->setExtraSelections({selection});
    text->setTextCursor(start);
    text->ensureCursorVisible();
}

//! The line and the column from 1.
std::pair<int, int> placeOf(const QString &text, qsizetype position)
{
    const QStringView before = QStringView(text).first(std::min(position, text.size()));
    return {int(before.count(u'\n')) + 1, int(before.size() - before.lastIndexOf(u'\n'))};
}

} // namespace

SignatureView::SignatureView(QWidget *parent)
    : QWidget(parent), m_own(newCodeText(this)), m_service(newCodeText(this)), m_verdict(new QLabel(this))
{
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics::columnGap);
    layout->setVerticalSpacing(metrics::tight);
    layout->setRowStretch(2, 1);
    layout->addWidget(m_verdict, 0, 0, 1, 2);
    int column = 0;
    for (QPlainTextEdit *text : {m_own, m_service}) {
        auto *heading = new QLabel(this);
        followLanguage(heading, [this, heading, text] {
            text->setAccessibleName(text == m_own ? tr("Signed here") : tr("Made of it by the service"));
            heading->setText(text->accessibleName());
        });
        setTextStyle(heading, TextStyle::Small);
        setTone(heading, Tone::Muted);
        heading->setBuddy(text);
        layout->addWidget(heading, 1, column);
        layout->addWidget(text, 2, column);
        text->setMinimumHeight(text->fontMetrics().lineSpacing() * 7);
        ++column;
    }
}

void SignatureView::setComparison(const SignatureComparison &comparison)
{
    m_own->setPlainText(comparison.own);
    m_service->setPlainText(comparison.service);
    if (!comparison.firstDifference) {
        m_own->setExtraSelections({});
        m_service->setExtraSelections({});
        m_verdict->setText(tr("Both signed the same request, so the secret keys differ."));
        return;
    }
    mark(m_own, *comparison.firstDifference);
    mark(m_service, *comparison.firstDifference);
    const auto [line, column] = placeOf(comparison.own, *comparison.firstDifference);
    m_verdict->setText(
        tr("The requests that were signed differ from line %1, column %2 on; it is underlined.")
            .arg(line)
            .arg(column));
}

} // namespace weir
