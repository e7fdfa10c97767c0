#include "ui/editors/requestpane.h"

#include "models/draft/resourcedraft.h"
#include "ui/editors/findbar.h"
#include "ui/editors/jsonpane.h"
#include "ui/messagebar.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

RequestPane::RequestPane(ResourceDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_text(new JsonPane(draft, this)), m_find(new FindBar(m_text, this)),
      m_fault(new MessageBar(Level::Error, this))
{
    setFocusProxy(m_text);
    QPushButton *restore = m_fault->addButton(tr("Take the changes back"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_fault);
    connect(restore, &QPushButton::clicked, m_text, &JsonPane::restore);
    connect(m_draft, &ResourceDraft::changed, this, &RequestPane::showFault);
    showFault();
}

void RequestPane::find()
{
    m_find->start();
}

void RequestPane::showFault()
{
    m_fault->setVisible(!m_draft->isReadable());
    m_fault->setText(m_draft->textFault());
}

} // namespace weir
