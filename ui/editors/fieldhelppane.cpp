#include "ui/editors/fieldhelppane.h"

#include "models/schema/fieldguide.h"
#include "ui/announcement.h"
#include "ui/fieldhelpview.h"
#include "ui/notice.h"

namespace weir {

FieldHelpPane::FieldHelpPane(ResourceKind kind, QWidget *parent)
    : QStackedWidget(parent), m_kind(kind), m_nothing(new Notice(this))
{
    m_nothing->setContent(tr("No field was chosen yet."),
                          tr("Go to a field of the form: its rules, an example and its source stand here."),
                          {});
    addWidget(m_nothing);
}

void FieldHelpPane::setField(const std::string &pointer)
{
    m_pointer = pointer;
    if (isVisible())
        showGuide();
}

void FieldHelpPane::enter()
{
    if (m_view && currentWidget() == m_view)
        m_view->setFocus(Qt::ShortcutFocusReason);
}

void FieldHelpPane::tell()
{
    if (m_view)
        m_view->tell();
    else
        announce(m_nothing);
}

void FieldHelpPane::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    showGuide();
}

void FieldHelpPane::showGuide()
{
    if (m_shown == m_pointer)
        return;
    if (!m_view) {
        m_view = new FieldHelpView(this);
        addWidget(m_view);
    }
    m_shown = m_pointer;
    m_view->setGuide(fieldGuide(m_kind, m_pointer));
    setCurrentWidget(m_view);
}

} // namespace weir
