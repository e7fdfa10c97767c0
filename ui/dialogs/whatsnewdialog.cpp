#include "ui/dialogs/whatsnewdialog.h"

#include "ui/dialogs/changelog.h"
#include "ui/followlanguage.h"
#include "ui/theme.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr QSize windowSize(720, 560);
//! The level whose headings are as large as the text.
constexpr int smallestHeading = 3;

//! The sizes that Markdown brings are those of a page. Here they are smaller, with room before what begins.
void spaceHeadings(QTextDocument *document)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(block.position() == 0         ? 0
                                : level < smallestHeading ? metrics::sectionGap
                                                          : metrics::columnGap);
        format.setBottomMargin(metrics::tight);
        cursor.setBlockFormat(format);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat letters;
        letters.setProperty(QTextFormat::FontSizeAdjustment, std::max(0, smallestHeading - level));
        cursor.mergeCharFormat(letters);
    }
}

} // namespace

WhatsNewDialog::WhatsNewDialog(QWidget *parent) : QDialog(parent)
{
    resize(windowSize);
    auto *text = new QTextBrowser(this);
    text->document()->setDocumentMargin(metrics::sectionGap);
    // Nothing is loaded here: a link goes to the browser, when somebody follows it.
    text->setOpenLinks(false);
    connect(text, &QTextBrowser::anchorClicked, this, [](const QUrl &link) {
        if (link.scheme() == "https"_L1)
            QDesktopServices::openUrl(link);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(text);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    followLanguage(this, [this, text, close] {
        setWindowTitle(tr("What's new"));
        text->setMarkdown(versionParts(builtInChangelog(), u"" WEIR_VERSION ""_s));
        spaceHeadings(text->document());
        text->setAccessibleName(windowTitle());
        close->setText(tr("Close"));
    });
    setButtonLook(close, ButtonLook::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace weir
