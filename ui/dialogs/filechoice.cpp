#include "ui/dialogs/filechoice.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QTreeView>

#include <array>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! What Qt's own dialog shows of a folder, and has no Chinese for.
[[maybe_unused]] constexpr std::array qtTexts{QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
                                              QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")};

struct FileChoice
{
    Q_DECLARE_TR_FUNCTIONS(weir::FileChoice)
};

QString jsonFilters()
{
    return FileChoice::tr("JSON files (*.json);;All files (*)");
}

//! That of the file itself: what is not of this form is of another one, and seldom JSON.
QString filtersFor(const QString &suffix)
{
    if (suffix == u"json"_s)
        return jsonFilters();
    return FileChoice::tr("%1 files (*.%2);;All files (*)", "HAR and har, for example")
        .arg(suffix.toUpper(), suffix);
}

QFileDialog *newDialog(const QString &title, const QString &filters, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, title, {}, filters);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    // Of Qt's own dialog, which cuts sizes and dates; that of the desktop has no such list.
    if (const auto *files = dialog->findChild<QTreeView *>())
        files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return dialog;
}

//! The ending says the form.
void endByFilter(QFileDialog *dialog)
{
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1));
    });
}

} // namespace

QFileDialog *newRequestsDialog(const QString &title, QWidget *parent)
{
    QFileDialog *dialog = newDialog(
        title,
        FileChoice::tr("Bodies and requests (*.json *.har *.sh *.ps1 *.http *.rest *.bru *.tf *.txt);;"
                       "All files (*)"),
        parent);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    return dialog;
}

QFileDialog *newOpenDialog(const QString &title, QWidget *parent)
{
    QFileDialog *dialog = newDialog(title, jsonFilters(), parent);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    return dialog;
}

QFileDialog *newSaveDialog(const QString &title, const QString &suggestion, QWidget *parent)
{
    const QString ending = QFileInfo(suggestion).suffix();
    const QString suffix = ending.isEmpty() ? u"json"_s : ending;
    QFileDialog *dialog = newDialog(title, filtersFor(suffix), parent);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggestion);
    return dialog;
}

QFileDialog *newReportDialog(const QString &title, QWidget *parent)
{
    QFileDialog *dialog = newSaveDialog(title, u"weir-report.txt"_s, parent);
    dialog->setNameFilters({FileChoice::tr("Text (*.txt)"), FileChoice::tr("JSON (*.json)"),
                            FileChoice::tr("Comma-separated values (*.csv)")});
    endByFilter(dialog);
    return dialog;
}

QFileDialog *newPictureDialog(const QString &title, const QString &name, QWidget *parent)
{
    // A slash would be a folder.
    QString fileName = name;
    fileName.replace(u'/', u'-');
    QFileDialog *dialog = newSaveDialog(title, fileName + u".svg"_s, parent);
    dialog->setNameFilters(
        {FileChoice::tr("SVG: sharp at any size (*.svg)"), FileChoice::tr("PNG: pixels (*.png)")});
    endByFilter(dialog);
    return dialog;
}

QFileDialog *newFolderDialog(const QString &title, QWidget *parent)
{
    QFileDialog *dialog = newDialog(title, {}, parent);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    return dialog;
}

QFileDialog *newCertificateDialog(const QString &title, QWidget *parent)
{
    QFileDialog *dialog =
        newDialog(title, FileChoice::tr("Certificates (*.pem *.crt *.cer);;All files (*)"), parent);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

} // namespace weir
