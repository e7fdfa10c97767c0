#include "ui/editors/requestpane.h"

#include "models/draft/resourcedraft.h"
#include "models/schema/displaytext.h"
#include "models/text.h"
#include "ui/editors/findbar.h"
#include "ui/editors/jsonpane.h"
#include "ui/messagebar.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace weir {

RequestPane::RequestPane(ResourceDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_text(new JsonPane(draft, this)), m_find(new FindBar(m_text, this)),
      m_fault(new MessageBar(Level::Error, this)), m_leftOut(new MessageBar(Level::Note, this))
{
    setFocusProxy(m_text);
    QPushButton *restore = m_fault->addButton(tr("Take the changes back"));
    QPushButton *close = m_leftOut->addButton(tr("Close"));
    m_leftOut->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_fault);
    layout->addWidget(m_leftOut);
    connect(restore, &QPushButton::clicked, m_text, &JsonPane::restore);
    connect(m_draft, &ResourceDraft::changed, this, &RequestPane::showFault);
    connect(m_text, &JsonPane::identityLeftOut, this, &RequestPane::showLeftOut);
    // It is about the last edit only.
    connect(m_draft->undoStack(), &QUndoStack::indexChanged, m_leftOut, &QWidget::hide);
    connect(close, &QPushButton::clicked, m_leftOut, &QWidget::hide);
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

void RequestPane::showLeftOut(const Json::Object &members)
{
    QStringList keys;
    for (const Json::Member &member : members)
        keys.append(toQString(member.key));
    const QString written = identityIn(members).id;
    const QString &own = m_draft->identity().id;
    if (written.isEmpty() || own.isEmpty() || written == own) {
        m_leftOut->setText(
            tr("Left out, because it is the resource's identity and never sent: %1.").arg(listText(keys)));
    } else {
        m_leftOut->setText(tr("Left out, because it is the resource's identity and never sent: %1; this "
                              "draft stays the one of %2, not of %3.")
                               .arg(listText(keys), own, written));
    }
    m_leftOut->show();
}

} // namespace weir
