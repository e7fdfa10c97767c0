#include "ui/fieldhelpview.h"

#include "ui/announcement.h"
#include "ui/copiednote.h"
#include "ui/followlanguage.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextEdit>
#include <QTextList>
#include <QVBoxLayout>

namespace weir {

using namespace Qt::StringLiterals;

FieldHelpView::FieldHelpView(QWidget *parent)
    : QWidget(parent), m_text(new QTextEdit(this)), m_copy(new QPushButton(this)),
      m_copied(new CopiedNote(this))
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A pointer has no blanks to break at.
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->document()->setDocumentMargin(metrics::columnGap);
    m_copy->setAutoDefault(false);
    followLanguage(this, [this] {
        nameText();
        m_copy->setText(tr("Copy JSON Pointer"));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, metrics::rowGap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_text, 1);
    setFocusProxy(m_text);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::columnGap, 0, metrics::columnGap, 0);
    bar->setSpacing(metrics::gap);
    bar->addWidget(m_copy);
    bar->addWidget(m_copied);
    bar->addStretch(1);
    layout->addLayout(bar);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_guide.pointer);
        m_copied->tell();
    });
}

void FieldHelpView::setGuide(const FieldGuide &guide)
{
    // What was copied was of another field.
    m_copied->hide();
    m_guide = guide;
    nameText();
    write();
}

void FieldHelpView::tell()
{
    announce(m_text);
}

void FieldHelpView::nameText()
{
    m_text->setAccessibleName(tr("Help on “%1”").arg(m_guide.label));
}

void FieldHelpView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

void FieldHelpView::write()
{
    m_text->clear();
    QTextCursor cursor(m_text->document());
    addLine(cursor, m_guide.label, TextStyle::Title, Tone::Normal, 0);
    if (!m_guide.traits.isEmpty())
        addLine(cursor, m_guide.traits.join(u" · "_s), TextStyle::Small, Tone::Muted, metrics::tight);
    addLine(cursor, m_guide.meaning, TextStyle::Normal, Tone::Normal, metrics::rowGap);
    if (!m_guide.rules.isEmpty()) {
        addHeading(cursor, tr("Rules"));
        addList(cursor, m_guide.rules);
    }
    if (!m_guide.example.isEmpty()) {
        addHeading(cursor, tr("Example"));
        addLine(cursor, m_guide.example, TextStyle::Code, Tone::Normal, metrics::tight);
    }
    addHeading(cursor, tr("JSON Pointer"));
    addLine(cursor, m_guide.pointer, TextStyle::Code, Tone::Normal, metrics::tight);
    if (!m_guide.origin.isEmpty()) {
        addHeading(cursor, tr("Described in"));
        addLine(cursor, m_guide.origin, TextStyle::Normal, Tone::Normal, metrics::tight);
    }
    cursor.movePosition(QTextCursor::Start);
    m_text->setTextCursor(cursor);
}

void FieldHelpView::addLine(QTextCursor &cursor, const QString &text, TextStyle style, Tone tone, int above)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    QTextCharFormat format;
    format.setFont(themeFont(style));
    format.setForeground(toneColor(themeColors(palette()), tone));
    if (cursor.position() > 0)
        cursor.insertBlock(block, format);
    cursor.insertText(text, format);
}

void FieldHelpView::addHeading(QTextCursor &cursor, const QString &text)
{
    addLine(cursor, text, TextStyle::Strong, Tone::Muted, metrics::columnGap);
}

void FieldHelpView::addList(QTextCursor &cursor, const QStringList &items)
{
    QTextListFormat format;
    format.setStyle(QTextListFormat::ListDisc);
    format.setIndent(1);
    m_text->document()->setIndentWidth(metrics::margin);
    QTextList *list = nullptr;
    for (const QString &item : items) {
        addLine(cursor, item, TextStyle::Normal, Tone::Normal, metrics::tight);
        if (list)
            list->add(cursor.block());
        else
            list = cursor.createList(format);
    }
}

} // namespace weir
