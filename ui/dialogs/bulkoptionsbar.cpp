#include "ui/dialogs/bulkoptionsbar.h"

#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int rateCharacters = 12;

//! Of what somebody typed; nothing where it is no number, or one that is out of bounds.
std::optional<double> rateOf(const QString &text)
{
    bool isNumber = false;
    double rate = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        rate = QLocale::c().toDouble(text, &isNumber);
    return isNumber && rate >= leastRate && rate <= mostRate ? std::optional(rate) : std::nullopt;
}

QHBoxLayout *newLine(QVBoxLayout *lines)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    lines->addLayout(line);
    return line;
}

} // namespace

BulkOptionsBar::BulkOptionsBar(Source source, const BulkOptions &options, QWidget *parent)
    : QWidget(parent), m_restart(new QCheckBox(tr("Start again what was &running"), this)),
      m_create(new QCheckBox(tr("Cr&eate what does not exist"), this))
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(metrics::gap);
    QHBoxLayout *first = newLine(lines);
    m_concurrency = addChoice(first, tr("At a &time"));
    for (int count = 1; count <= mostConcurrency; ++count)
        m_concurrency->addItem(QLocale().toString(count));
    m_concurrency->setCurrentIndex(options.concurrency - 1);
    first->addSpacing(metrics::gap);
    m_rate = new QLineEdit(this);
    m_rate->setPlaceholderText(tr("no limit"));
    m_rate->setFixedWidth(rateCharacters * fontMetrics().averageCharWidth());
    m_rate->setAccessibleName(tr("At most a second"));
    if (options.rate)
        m_rate->setText(QLocale().toString(*options.rate));
    auto *rateLabel = new QLabel(tr("At &most"), this);
    rateLabel->setBuddy(m_rate);
    first->addWidget(rateLabel);
    first->addWidget(m_rate);
    first->addWidget(new QLabel(tr("a second"), this));
    first->addSpacing(metrics::gap);
    m_onFailure = addChoice(first, tr("On &failure"));
    m_onFailure->addItems({tr("stop"), tr("go on")});
    m_onFailure->setCurrentIndex(options.onFailure == BulkOptions::OnFailure::GoOn ? 1 : 0);
    first->addStretch(1);

    QHBoxLayout *second = newLine(lines);
    m_restart->setChecked(options.afterwards == BulkOptions::Afterwards::StartAgain);
    second->addWidget(m_restart);
    second->addSpacing(metrics::gap);
    m_create->setChecked(options.absence == BulkOptions::Absence::Create);
    m_create->setVisible(source == Source::Files);
    second->addWidget(m_create);
    second->addStretch(1);

    QHBoxLayout *third = newLine(lines);
    m_secrets = addChoice(third, tr("Secrets that are not &known"));
    m_secrets->addItems({tr("send nothing"), tr("leave them out; the service clears them")});
    m_secrets->setCurrentIndex(options.unknownSecrets == BulkOptions::UnknownSecrets::LeaveOut ? 1 : 0);
    third->addStretch(1);

    connect(m_concurrency, &QComboBox::currentIndexChanged, this, &BulkOptionsBar::changed);
    connect(m_rate, &QLineEdit::textChanged, this, &BulkOptionsBar::showRate);
    connect(m_onFailure, &QComboBox::currentIndexChanged, this, &BulkOptionsBar::changed);
    connect(m_restart, &QCheckBox::toggled, this, &BulkOptionsBar::changed);
    connect(m_create, &QCheckBox::toggled, this, &BulkOptionsBar::planChanged);
    connect(m_secrets, &QComboBox::currentIndexChanged, this, &BulkOptionsBar::planChanged);
}

std::optional<BulkOptions> BulkOptionsBar::options() const
{
    BulkOptions options{.concurrency = m_concurrency->currentIndex() + 1};
    if (const QString rate = m_rate->text().trimmed(); !rate.isEmpty()) {
        options.rate = rateOf(rate);
        if (!options.rate)
            return std::nullopt;
    }
    if (m_onFailure->currentIndex() == 1)
        options.onFailure = BulkOptions::OnFailure::GoOn;
    if (!m_restart->isChecked())
        options.afterwards = BulkOptions::Afterwards::LeavePaused;
    if (m_create->isChecked())
        options.absence = BulkOptions::Absence::Create;
    if (m_secrets->currentIndex() == 1)
        options.unknownSecrets = BulkOptions::UnknownSecrets::LeaveOut;
    return options;
}

QComboBox *BulkOptionsBar::addChoice(QHBoxLayout *layout, const QString &label)
{
    auto *choice = new QComboBox(this);
    auto *name = new QLabel(label, this);
    name->setBuddy(choice);
    choice->setAccessibleName(withoutMnemonic(label));
    layout->addWidget(name);
    layout->addWidget(choice);
    return choice;
}

void BulkOptionsBar::showRate()
{
    const bool isRefused = !options();
    const QString help = tr("From %1 to %2 in a second; empty for as many as there are.")
                             .arg(QLocale().toString(leastRate), QLocale().toString(mostRate));
    setFieldMark(m_rate, isRefused ? FieldMark::Error : FieldMark::None);
    m_rate->setToolTip(help);
    m_rate->setAccessibleDescription(isRefused ? help : QString());
    Q_EMIT changed();
}

} // namespace weir
