#include "ui/rules/completionpopup.h"

#include "ui/themepainting.h"
#include "ui/widgetkeys.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int mostNamesShown = 8;
constexpr int leastPopupWidth = 160;
constexpr int mostPopupWidth = 360;

} // namespace

CompletionPopup::CompletionPopup(QWidget *owner)
    : QWidget(owner, Qt::ToolTip), m_owner(owner), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Variables"));
    m_list->setAccessibleName(tr("Variables"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::tight, metrics::tight, metrics::tight, metrics::tight);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this, &CompletionPopup::choose);
}

void CompletionPopup::offer(const QStringList &names, const QRect &place)
{
    const QListWidgetItem *current = m_list->currentItem();
    const qsizetype row = isVisible() && current ? names.indexOf(current->text()) : 0;
    m_list->clear();
    m_list->addItems(names);
    m_list->setCurrentRow(std::max(static_cast<int>(row), 0));
    m_place = place;
    this->place();
    show();
    raise();
}

bool CompletionPopup::takeKey(const QKeyEvent *event)
{
    const int last = m_list->count() - 1;
    int row = m_list->currentRow();
    if (isKey(event, WidgetKey::CloseNames)) {
        hide();
        return true;
    }
    if (isKey(event, WidgetKey::TakeName)) {
        choose();
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        ++row;
        break;
    case Qt::Key_Up:
        --row;
        break;
    case Qt::Key_PageDown:
        row += mostNamesShown;
        break;
    case Qt::Key_PageUp:
        row -= mostNamesShown;
        break;
    default:
        return false;
    }
    m_list->setCurrentRow(std::clamp(row, 0, last));
    return true;
}

bool CompletionPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        place();
    else if (event->type() == QEvent::Hide || event->type() == QEvent::WindowDeactivate)
        hide();
    return QWidget::eventFilter(watched, event);
}

void CompletionPopup::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (QWidget *widget = m_owner; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        widget->installEventFilter(this);
        m_surroundings.append(widget);
    }
}

void CompletionPopup::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    for (QWidget *widget : std::as_const(m_surroundings))
        widget->removeEventFilter(this);
    m_surroundings.clear();
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = themeColors(palette());
    drawRounded(&painter, frameRect(rect(), metrics::hairline), colors.surface, colors.strongBorder);
}

void CompletionPopup::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    hide();
    if (item)
        Q_EMIT chosen(item->text());
}

void CompletionPopup::place()
{
    const int rows = std::min(m_list->count(), mostNamesShown);
    const int wanted =
        m_list->sizeHintForColumn(0) + m_list->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const QSize size(std::clamp(wanted, leastPopupWidth, mostPopupWidth) + 2 * metrics::tight,
                     rows * std::max(m_list->sizeHintForRow(0), 1) + 2 * metrics::tight);
    const QRect room = m_owner->screen()->availableGeometry();
    const QPoint corner = m_owner->mapToGlobal(m_place.topLeft());
    const bool fitsBelow = corner.y() + m_place.height() + metrics::tight + size.height() <= room.bottom();
    const int top = fitsBelow ? corner.y() + m_place.height() + metrics::tight
                              : corner.y() - metrics::tight - size.height();
    const int left = std::clamp(corner.x(), room.left(), std::max(room.right() - size.width(), room.left()));
    setGeometry(QRect(QPoint(left, top), size));
}

} // namespace weir
