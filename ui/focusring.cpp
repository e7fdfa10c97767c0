#include "ui/focusring.h"

#include <QAbstractScrollArea>
#include <QApplication>

namespace weir {

FocusRing::FocusRing(QApplication *application) : QObject(application)
{
    connect(application, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focused) { follow(focused); });
}

void FocusRing::follow(QWidget *focused)
{
    const auto *area = qobject_cast<QAbstractScrollArea *>(focused);
    // The list of a combo box is all there is in its window.
    const bool needsRing = area && area->window()->windowType() != Qt::Popup
        && area->frameShape() == QFrame::NoFrame && (area->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    if (!needsRing) {
        delete m_frame;
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(focused->parentWidget());
    m_frame->setWidget(focused);
}

} // namespace weir
