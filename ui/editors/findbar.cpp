#include "ui/editors/findbar.h"

#include "ui/announcement.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace weir {

using namespace Qt::StringLiterals;

FindBar::FindBar(QPlainTextEdit *text, QWidget *parent)
    : QWidget(parent), m_text(text), m_words(new QLineEdit(this)), m_count(new QLabel(this))
{
    m_words->setPlaceholderText(tr("Find in the request"));
    m_words->setAccessibleName(tr("Find"));
    m_words->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    setTextStyle(m_count, TextStyle::Small);
    setTone(m_count, Tone::Muted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::tight);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_count);
    const auto addButton = [this, layout](const QString &sign, const QString &name) {
        auto *button = new QPushButton(sign, this);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoDefault(false);
        setButtonLook(button, ButtonLook::Quiet);
        layout->addWidget(button);
        return button;
    };
    QPushButton *previous = addButton(u"↑"_s, tr("Previous match"));
    QPushButton *next = addButton(u"↓"_s, tr("Next match"));
    QPushButton *close = addButton(u"✕"_s, tr("Close the search"));
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::searchFromHere);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FindBar::showCount);
    connect(previous, &QPushButton::clicked, this, [this] { search(Direction::Backward); });
    connect(next, &QPushButton::clicked, this, [this] { search(Direction::Forward); });
    connect(close, &QPushButton::clicked, this, &FindBar::stop);
    hide();
}

void FindBar::start()
{
    show();
    // A selection of several lines is none that somebody looks for.
    if (const QString selected = m_text->textCursor().selectedText();
        !selected.isEmpty() && !selected.contains(QChar(QChar::ParagraphSeparator)))
        m_words->setText(selected);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    showCount();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (isKey(event, WidgetKey::FindClose))
        stop();
    else if (isKey(event, WidgetKey::FindNext))
        search(Direction::Forward);
    else if (isKey(event, WidgetKey::FindPrevious))
        search(Direction::Backward);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::search(Direction direction)
{
    if (m_words->text().isEmpty())
        return;
    const auto flags =
        direction == Direction::Backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const QTextDocument *document = m_text->document();
    QTextCursor found = document->find(m_words->text(), m_text->textCursor(), flags);
    if (found.isNull()) {
        // On from the other end.
        QTextCursor end(m_text->document());
        if (direction == Direction::Backward)
            end.movePosition(QTextCursor::End);
        found = document->find(m_words->text(), end, flags);
    }
    if (!found.isNull()) {
        m_text->setTextCursor(found);
        m_text->centerCursor();
    }
    showCount();
    announce(m_count);
}

void FindBar::searchFromHere()
{
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_text->setTextCursor(cursor);
    search(Direction::Forward);
    showCount();
}

void FindBar::showCount()
{
    // Nobody sees it, and large texts take time.
    if (isHidden())
        return;
    int all = 0;
    int current = 0;
    const QString words = m_words->text();
    if (!words.isEmpty()) {
        const QTextCursor here = m_text->textCursor();
        const QTextDocument *document = m_text->document();
        for (QTextCursor found = document->find(words); !found.isNull();
             found = document->find(words, found)) {
            ++all;
            if (found.selectionStart() == here.selectionStart() && here.hasSelection())
                current = all;
        }
    }
    m_count->setText(words.isEmpty() ? QString()
                         : all == 0  ? tr("Not found")
                                     : tr("%1 of %2").arg(current).arg(all));
    setTone(m_count, !words.isEmpty() && all == 0 ? Tone::Error : Tone::Muted);
}

void FindBar::stop()
{
    hide();
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace weir
