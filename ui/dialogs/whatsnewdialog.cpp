#include "ui/dialogs/whatsnewdialog.h"

#include "ui/theme.h"

#include <QDesktopServices>
#include <QFile>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr QSize windowSize(720, 560);

QString changelog()
{
    QFile file(u":/CHANGELOG.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

WhatsNewDialog::WhatsNewDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("What's new"));
    resize(windowSize);
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(windowTitle());
    text->document()->setDocumentMargin(metrics::sectionGap);
    text->setMarkdown(changelog());
    // Nothing is loaded here: a link goes to the browser, when somebody follows it.
    text->setOpenLinks(false);
    connect(text, &QTextBrowser::anchorClicked, this, [](const QUrl &link) {
        if (link.scheme() == "https"_L1)
            QDesktopServices::openUrl(link);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    layout->addWidget(text);
}

} // namespace weir
