#include "ui/dialogs/exportdialog.h"

#include "models/text.h"
#include "ui/copiednote.h"
#include "ui/dialogs/filechoice.h"
#include "ui/dialogs/paragraph.h"
#include "ui/plaintexts.h"
#include "ui/questions.h"
#include "ui/taborder.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
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

constexpr QSize exportSize(900, 560);

ButtonLook lookAt(size_t place, size_t count)
{
    if (place == 0)
        return ButtonLook::SegmentFirst;
    return place + 1 == count ? ButtonLook::SegmentLast : ButtonLook::SegmentMiddle;
}

} // namespace

ExportDialog::ExportDialog(const QString &resourceName, QWidget *parent)
    : QDialog(parent), m_resourceName(resourceName), m_formats(new QButtonGroup(this)),
      m_preview(new QPlainTextEdit(this)), m_note(new QLabel(this)),
      m_include(new QCheckBox(tr("Include secrets"), this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Export"));
    resize(exportSize);
    auto *title = newParagraph(tr("Export %1").arg(resourceName), this);
    setTextStyle(title, TextStyle::Title);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("Preview"));
    setTextStyle(m_preview, TextStyle::Code);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setTextStyle(m_note, TextStyle::Small);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(title);
    layout->addLayout(createFormats());
    layout->addWidget(m_note);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_include);
    layout->addLayout(createButtons());
    connect(m_include, &QCheckBox::toggled, this, &ExportDialog::askForSecrets);
    showExport({}, {});
    orderTabStops(this);
    m_formats->checkedButton()->setFocus();
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_formats->checkedId());
}

void ExportDialog::setPreview(const QString &text, const QString &replaced)
{
    QStringList notes{replaced};
    if (m_secrets == ExportSecrets::Included)
        notes.prepend(tr("Secrets may stand in this text; a file that it is saved to is for you alone."));
    notes.removeAll(QString());
    showExport(text, notes.join(u'\n'));
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
    const auto formats = exportFormats();
    for (size_t place = 0; place < formats.size(); ++place) {
        layout->addWidget(
            add(exportFormatLabel(formats[place]), formats[place].format, lookAt(place, formats.size())));
    }
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
    m_copied = new CopiedNote(this);
    m_save = new QPushButton(tr("Save…"), this);
    m_save->setDefault(true);
    setButtonLook(m_save, ButtonLook::Primary);
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_copy, close})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_copy);
    layout->addWidget(m_copied);
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
    Q_EMIT previewRequested(format(), m_secrets);
}

void ExportDialog::askForSecrets(bool isWanted)
{
    if (!isWanted || m_isAllowed)
        return setSecrets(isWanted ? ExportSecrets::Included : ExportSecrets::Placeholders);
    QMessageBox *question = newIncludeSecretsQuestion(this);
    connect(question, &QDialog::finished, this, [this](int answer) {
        m_isAllowed = answer == QMessageBox::Yes;
        if (m_isAllowed)
            return setSecrets(ExportSecrets::Included);
        m_include->setChecked(false);
    });
    question->open();
}

void ExportDialog::setSecrets(ExportSecrets secrets)
{
    if (m_secrets == secrets)
        return;
    m_secrets = secrets;
    requestPreview();
}

void ExportDialog::showExport(const QString &text, const QString &note)
{
    m_preview->setPlainText(text);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setTone(m_note, m_secrets == ExportSecrets::Included ? Tone::Warning : Tone::Muted);
    m_copy->setEnabled(!text.isEmpty());
    m_save->setEnabled(!text.isEmpty());
}

void ExportDialog::copy()
{
    if (m_secrets == ExportSecrets::Included)
        Q_EMIT copySecretsRequested(exactText(m_preview->document()));
    else
        QGuiApplication::clipboard()->setText(exactText(m_preview->document()));
    m_copied->tell();
}

void ExportDialog::chooseFile()
{
    const ExportFormat chosen = format();
    const QString name = m_resourceName + toQString(exportFormat(chosen).suffix);
    QFileDialog *dialog = newSaveDialog(tr("Save the export"), name, this);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, chosen, secrets = m_secrets](const QString &path) {
                Q_EMIT saveRequested(chosen, secrets, path);
            });
    dialog->open();
}

} // namespace weir
