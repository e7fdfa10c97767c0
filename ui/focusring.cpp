#include "ui/focusring.h"

#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>

#include <optional>

namespace weir {

namespace {

//! QFocusFrame asks the style how far out it lies without saying what it is around, insists on that place,
//! paints no farther, and is cut where its window ends before.
class RingFrame final : public QFocusFrame
{
public:
    using QFocusFrame::QFocusFrame;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::Move && event->type() != QEvent::Resize)
            return QFocusFrame::event(event);
        place();
        return true;
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Another text in the same place.
        if (watched == widget() && event->type() == QEvent::Paint && m_text != textOf(widget()))
            QMetaObject::invokeMethod(this, &RingFrame::place, Qt::QueuedConnection);
        return QFocusFrame::eventFilter(watched, event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themeColors(palette()).accent);
    }

private:
    //! Of a label, where its words stand in it: a line as wide as they may become would be one of the window.
    static std::optional<QRect> textOf(const QWidget *widget)
    {
        if (const auto *wrapped = qobject_cast<const WrappedLabel *>(widget))
            return wrapped->textRect();
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!label || label->textFormat() != Qt::PlainText)
            return std::nullopt;
        const int wrapping = label->wordWrap() ? Qt::TextWordWrap : 0;
        const auto alignment = QStyle::visualAlignment(label->layoutDirection(), label->alignment());
        const QRect room = label->contentsRect();
        return label->fontMetrics().boundingRect(room, static_cast<int>(alignment) | wrapping, label->text())
            & room;
    }

    void place()
    {
        if (!widget() || !parentWidget())
            return;
        m_text = textOf(widget());
        if (m_text) {
            // A line beneath them: with a frame they would look like a button.
            const QRect words(widget()->mapTo(parentWidget(), m_text->topLeft()), m_text->size());
            clearMask();
            setGeometry(QRect(words.left(), words.bottom() + 1 + metrics::tight / 2, words.width(),
                              2 * metrics::hairline)
                        & parentWidget()->rect());
            update();
            return;
        }
        // Around so much one line is enough, as it is around a list that has a frame.
        constexpr int width = metrics::hairline;
        // The text of a page begins at its edge, that of a list or a pane does not.
        const bool beginsAtItsEdge =
            qobject_cast<const QScrollArea *>(widget()) || qobject_cast<const QLabel *>(widget());
        const int margin = beginsAtItsEdge ? metrics::tight + width : 0;
        const QRect around(widget()->mapTo(parentWidget(), QPoint()), widget()->size());
        setGeometry(around.adjusted(-margin, -margin, margin, margin) & parentWidget()->rect());
        // What it is around scrolls fast only where the ring does not cover it. Not by the style: QFocusFrame
        // asks that for the place where it was before.
        setMask(QRegion(rect()).subtracted(rect().adjusted(width, width, -width, -width)));
    }

    std::optional<QRect> m_text; //!< In a label of plain text.
};

} // namespace

FocusRing::FocusRing(QApplication *application) : QObject(application)
{
    connect(application, &QApplication::focusChanged, this, [this](QWidget *former, QWidget *focused) {
        carryOver(former, focused);
        follow(focused);
    });
}

void FocusRing::carryOver(const QWidget *former, QWidget *focused)
{
    if (former)
        m_isByKey = former->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!focused || !m_isByKey || focused->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    focused->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    focused->update();
}

void FocusRing::follow(QWidget *focused)
{
    const bool showsNothing = qobject_cast<QAbstractScrollArea *>(focused) || qobject_cast<QLabel *>(focused);
    const auto *part = showsNothing ? qobject_cast<QFrame *>(focused) : nullptr;
    // The list of a combo box is all there is in its window.
    const bool needsRing = part && !part->isWindow() && part->window()->windowType() != Qt::Popup
        && part->frameShape() == QFrame::NoFrame && (part->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    if (!needsRing) {
        delete m_frame;
        return;
    }
    if (!m_frame)
        m_frame = new RingFrame(focused->parentWidget());
    m_frame->setWidget(focused);
    // What waits behind something else keeps the focus; the frame comes with it.
    m_frame->setVisible(focused->isVisible());
}

} // namespace weir
