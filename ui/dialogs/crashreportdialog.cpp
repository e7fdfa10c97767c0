#include "ui/dialogs/crashreportdialog.h"

#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr QSize reportSize(620, 440);

} // namespace

CrashReportDialog::CrashReportDialog(const QString &report, QWidget *parent)
    : QDialog(parent), m_result(new WrappedLabel(this))
{
    setWindowTitle(tr("Crash report"));
    setWindowModality(Qt::WindowModal);
    resize(reportSize);
    auto *purpose = new WrappedLabel(this);
    purpose->setText(
        tr("The report says where in the program it ended, and nothing of your data. It is on this "
           "machine alone: copy it for whoever looks into the fault."));
    auto *text = new QPlainTextEdit(report, this);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(windowTitle());
    m_result->hide();

    auto *copy = new QPushButton(tr("&Copy"), this);
    auto *remove = new QPushButton(tr("&Delete"), this);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(remove);
    buttons->addStretch();
    buttons->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(purpose);
    layout->addWidget(text, 1);
    layout->addWidget(m_result);
    layout->addLayout(buttons);

    connect(copy, &QPushButton::clicked, this, [this, report] {
        QGuiApplication::clipboard()->setText(report);
        setTone(m_result, Tone::Success);
        m_result->setText(tr("The report is on the clipboard."));
        m_result->show();
    });
    connect(remove, &QPushButton::clicked, this, &CrashReportDialog::deleteRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void CrashReportDialog::showFault(const QString &fault)
{
    setTone(m_result, Tone::Error);
    m_result->setText(fault);
    m_result->show();
}

} // namespace weir
