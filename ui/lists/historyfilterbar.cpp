#include "ui/lists/historyfilterbar.h"

#include "models/lists/historymodel.h"
#include "ui/followlanguage.h"
#include "ui/plaintexts.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr std::array allOutcomes{WriteOutcome::Applied, WriteOutcome::Rejected, WriteOutcome::Unauthorized,
                                 WriteOutcome::Busy,    WriteOutcome::Unsent,   WriteOutcome::NotApplied,
                                 WriteOutcome::Unknown};

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget *parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_outcome(new QComboBox(this)),
      m_time(new QComboBox(this)), m_resource(new QPushButton(this))
{
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(360);
    m_outcome->addItem({});
    for (const WriteOutcome outcome : allOutcomes)
        m_outcome->addItem({}, static_cast<int>(outcome));
    m_time->addItem({});
    for (const int days : {1, 7, 30, 365})
        m_time->addItem({}, days);
    // Their texts change with the language.
    for (QComboBox *choice : {m_outcome, m_time})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_resource->setAutoDefault(false);
    followLanguage(this, [this] { showTexts(); });

    auto *choices = new QHBoxLayout;
    choices->setSpacing(metrics::rowGap);
    choices->addWidget(m_text, 1);
    choices->addWidget(m_outcome);
    choices->addWidget(m_time);
    choices->addStretch(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::columnGap, metrics::margin, metrics::columnGap);
    layout->setSpacing(metrics::rowGap);
    layout->addLayout(choices);
    layout->addWidget(m_resource, 0, Qt::AlignLeft);

    connect(m_text, &QLineEdit::textChanged, this, &HistoryFilterBar::changed);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    connect(m_time, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    connect(m_resource, &QPushButton::clicked, this, [this] { setResource({}, {}); });
}

ChangeFilter HistoryFilterBar::filter() const
{
    ChangeFilter filter{.text = m_text->text().trimmed(), .resourceId = m_resourceId};
    if (const QVariant outcome = m_outcome->currentData(); outcome.isValid())
        filter.outcome = static_cast<WriteOutcome>(outcome.toInt());
    if (const QVariant days = m_time->currentData(); days.isValid())
        filter.since = QDateTime::currentDateTimeUtc().addDays(-days.toInt());
    return filter;
}

void HistoryFilterBar::setResource(const QString &id, const QString &name)
{
    m_resourceId = id;
    m_resourceName = name.isEmpty() ? id : name;
    showResource();
    Q_EMIT changed();
}

bool HistoryFilterBar::isOfResourceAlone() const
{
    return !m_resourceId.isEmpty() && filter() == ChangeFilter{.resourceId = m_resourceId};
}

void HistoryFilterBar::clear()
{
    {
        // One change for all of them.
        const QSignalBlocker text(m_text);
        const QSignalBlocker outcome(m_outcome);
        const QSignalBlocker time(m_time);
        m_text->clear();
        m_outcome->setCurrentIndex(0);
        m_time->setCurrentIndex(0);
    }
    setResource({}, {});
}

void HistoryFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void HistoryFilterBar::showTexts()
{
    m_text->setPlaceholderText(tr("Filter by name, ID, profile or request ID"));
    m_text->setAccessibleName(tr("Filter"));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->setItemText(0, tr("Any outcome"));
    for (int index = 1; index < m_outcome->count(); ++index)
        m_outcome->setItemText(index,
                               outcomeName(static_cast<WriteOutcome>(m_outcome->itemData(index).toInt())));
    m_time->setAccessibleName(tr("Time"));
    const QStringList times{tr("Any time"), tr("Last 24 hours"), tr("Last 7 days"), tr("Last 30 days"),
                            tr("Last 12 months")};
    for (int index = 0; index < m_time->count(); ++index)
        m_time->setItemText(index, times[index]);
    showResource();
}

void HistoryFilterBar::showResource()
{
    const QString &name = m_resourceName;
    m_resource->setVisible(!m_resourceId.isEmpty());
    m_resource->setText(tr("Only %1 ✕", "✕ takes it off").arg(shortButtonText(name)));
    m_resource->setAccessibleName(tr("Only %1").arg(name));
    m_resource->setToolTip(tr("%1: press to see the changes of all resources again").arg(name));
}

} // namespace weir
