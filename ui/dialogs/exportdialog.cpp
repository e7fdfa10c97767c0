#include "ui/dialogs/exportdialog.h"

#include "ui/dialogs/filechoice.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr QSize dialogSize(760, 560);

QString placeholderNote()
{
    return ExportDialog::tr(
        "Secrets are not exported: placeholders such as {{secret:/source/source_kafka/password}} "
        "stand in their place.");
}

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Body:
        return u".json"_s;
    case ExportFormat::Request:
        return u"-request.json"_s;
    case ExportFormat::Curl:
        return u".sh"_s;
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(const QString &resourceName, QWidget *parent)
    : QDialog(parent), m_resourceName(resourceName), m_formats(new QButtonGroup(this)),
      m_preview(new QPlainTextEdit(this)), m_note(new QLabel(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Export"));
    resize(dialogSize);
    auto *title = new QLabel(tr("Export %1").arg(resourceName), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setTextStyle(title, TextStyle::Title);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("Preview"));
    setTextStyle(m_preview, TextStyle::Code);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setTextStyle(m_note, TextStyle::Small);
    setTone(m_note, Tone::Muted);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addLayout(createFormats());
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_note);
    layout->addLayout(createButtons());
    showExport({}, {});
    m_formats->checkedButton()->setFocus();
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_formats->checkedId());
}

void ExportDialog::setPreview(const QString &text)
{
    showExport(text, placeholderNote());
}

void ExportDialog::showFault(const QString &message)
{
    showExport({}, message);
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        requestPreview();
}

QLayout *ExportDialog::createFormats()
{
    const auto add = [this](const QString &text, ExportFormat format, ButtonLook look) {
        auto *button = new QPushButton(text, this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        setButtonLook(button, look);
        m_formats->addButton(button, static_cast<int>(format));
        return button;
    };
    auto *layout = new QHBoxLayout;
    layout->setSpacing(0);
    layout->addWidget(add(tr("Body JSON"), ExportFormat::Body, ButtonLook::SegmentFirst));
    layout->addWidget(add(tr("Request"), ExportFormat::Request, ButtonLook::SegmentMiddle));
    layout->addWidget(add(tr("cURL"), ExportFormat::Curl, ButtonLook::SegmentLast));
    layout->addStretch(1);
    m_formats->button(static_cast<int>(ExportFormat::Body))->setChecked(true);
    // Assistive technologies toggle a segment without a click.
    connect(m_formats, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            requestPreview();
    });
    return layout;
}

QLayout *ExportDialog::createButtons()
{
    m_copy = new QPushButton(tr("Copy"), this);
    m_save = new QPushButton(tr("Save…"), this);
    m_save->setDefault(true);
    setButtonLook(m_save, ButtonLook::Primary);
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_copy, close})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_copy);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_save);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return layout;
}

void ExportDialog::requestPreview()
{
    Q_EMIT previewRequested(format());
}

void ExportDialog::showExport(const QString &text, const QString &note)
{
    m_preview->setPlainText(text);
    m_note->setText(note);
    m_copy->setEnabled(!text.isEmpty());
    m_save->setEnabled(!text.isEmpty());
}

void ExportDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_preview->toPlainText());
}

void ExportDialog::chooseFile()
{
    const ExportFormat chosen = format();
    QFileDialog *dialog = newSaveDialog(tr("Save the export"), m_resourceName + suffixOf(chosen), this);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, chosen](const QString &path) { Q_EMIT saveRequested(chosen, path); });
    dialog->open();
}

} // namespace weir
