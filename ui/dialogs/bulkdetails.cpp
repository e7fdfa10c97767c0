#include "ui/dialogs/bulkdetails.h"

#include "models/bulk/bulkitem.h"
#include "models/lists/changesmodel.h"
#include "ui/editors/draftlistview.h"
#include "ui/elidedlabel.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

QString factsOf(const BulkItem &item)
{
    QStringList facts{resourceName(item.order.kind)};
    if (!item.order.path.isEmpty() && !item.name.isEmpty())
        facts.append(item.name);
    if (!item.id.isEmpty())
        facts.append(BulkDetails::tr("ID %1").arg(item.id));
    if (!item.requestId.isEmpty())
        facts.append(BulkDetails::tr("Request %1").arg(item.requestId));
    return facts.join(u" · "_s);
}

bool isBad(const BulkItem &item)
{
    return item.hasFailed() || item.outcome == WriteOutcome::Unknown;
}

} // namespace

BulkDetails::BulkDetails(QWidget *parent)
    : QWidget(parent), m_heading(new ElidedLabel(this)), m_facts(new QLabel(this)),
      m_message(new WrappedLabel(this)), m_lists(new QStackedWidget(this))
{
    setTextStyle(m_heading, TextStyle::Strong);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setAccessibleName(tr("IDs"));
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTone(m_facts, Tone::Muted);
    m_message->fitWidth();
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        m_models[kind] = new ChangesModel(fieldTable(kind), this);
        m_views[kind] = new DraftListView(m_models[kind], tr("No field differs."), m_lists);
        m_views[kind]->setAccessibleName(tr("Fields that change"));
        m_lists->addWidget(m_views[kind]);
    }
    auto *close = new QPushButton(tr("&Hide details"), this);
    close->setAutoDefault(false);
    auto *header = new QHBoxLayout;
    header->setSpacing(metrics::gap);
    header->addWidget(m_heading, 1);
    header->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::gap, 0, 0);
    layout->setSpacing(metrics::tight);
    layout->addLayout(header);
    layout->addWidget(m_facts);
    layout->addWidget(m_message);
    layout->addWidget(m_lists, 1);
    connect(close, &QPushButton::clicked, this, &BulkDetails::closeRequested);
}

void BulkDetails::showItem(const BulkItem &item)
{
    m_heading->setText(tr("%1: %2", "a resource, then how far it is").arg(item.title(), stateText(item)));
    m_facts->setText(factsOf(item));
    m_message->setText(item.message);
    m_message->setVisible(!item.message.isEmpty());
    setTone(m_message, isBad(item) ? Tone::Error : Tone::Normal);
    m_models.at(item.order.kind)->setChanges(item.changes);
    m_lists->setCurrentWidget(m_views.at(item.order.kind));
}

} // namespace weir
