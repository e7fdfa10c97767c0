#include "ui/forms/pickpopup.h"

#include "models/lists/picklistmodel.h"
#include "models/service/picklistspec.h"
#include "ui/busyindicator.h"
#include "ui/forms/linefield.h"
#include "ui/forms/pickdelegate.h"
#include "ui/popupaccessible.h"
#include "ui/themepainting.h"
#include "ui/widgetkeys.h"
#include "ui/wrappedlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr int mostRowsShown = 9;
constexpr int leastWidth = 380;

bool isMove(int key)
{
    return key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp;
}

//! What opens it closes it as well, but for the arrow that goes through it.
bool isClosing(const QKeyEvent *event)
{
    const bool isArrow =
        event->key() == Qt::Key_Down && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return isKey(event, WidgetKey::CloseChoices) || (isKey(event, WidgetKey::OpenChoices) && !isArrow);
}

} // namespace

PickPopup::PickPopup(LineField *line)
    : QWidget(line, Qt::Popup), m_line(line), m_model(new PickListModel(this)), m_filter(new LineField(this)),
      m_view(new QListView(this)), m_busy(new BusyIndicator(this)), m_state(new WrappedLabel(this)),
      m_button(new QPushButton(this))
{
    listPopup(this);
    setCursor(Qt::ArrowCursor);
    m_filter->setPlaceholderText(tr("Filter, or type a value"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PickDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_state->fitWidth();
    setTextStyle(m_state, TextStyle::Small);
    setTextStyle(m_button, TextStyle::Small);
    setButtonLook(m_button, ButtonLook::Link);
    m_button->setAutoDefault(false);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::fieldPadding, 0, metrics::fieldPadding, 0);
    foot->setSpacing(metrics::gap);
    foot->addWidget(m_busy, 0, Qt::AlignVCenter);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_button, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::tight, metrics::tight, metrics::tight, metrics::gap);
    column->setSpacing(metrics::tight);
    // It shrinks with its rows, whatever it needed before.
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    column->addLayout(foot);

    m_filter->installEventFilter(this);
    m_view->installEventFilter(this);
    m_button->installEventFilter(this);
    connect(m_filter, &LineField::textEntered, this, &PickPopup::takeFilter);
    connect(m_view, &QListView::clicked, this, &PickPopup::choose);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT requested(PickReading::Again); });
}

void PickPopup::open(const PickQuery &query, const std::vector<PickItem> &known)
{
    m_query = query;
    m_known = known;
    appear();
}

void PickPopup::dismiss()
{
    close();
    m_isSetAside = false;
}

void PickPopup::resume()
{
    if (isVisible())
        Q_EMIT requested(PickReading::Show);
    else if (std::exchange(m_isSetAside, false) && m_line->isVisible())
        appear();
}

void PickPopup::appear()
{
    m_isSetAside = false;
    const QString title = pickListTitle(pickListSpec(m_query.list));
    setAccessibleName(title);
    m_view->setAccessibleName(title);
    m_filter->setAccessibleName(tr("Filter: %1").arg(title));
    m_filter->replaceText({});
    m_model->setFilter({});
    clearRows();
    m_busy->hide();
    showState({}, {});
    chooseSide();
    place();
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
    if (lacksParent(m_query))
        showMessage(noParentText(pickListSpec(m_query.list)));
    else
        Q_EMIT requested(PickReading::Show);
    selectRow();
}

void PickPopup::showLoading()
{
    clearRows();
    m_busy->show();
    showState(tr("Loading…"), {});
}

void PickPopup::addItems(const std::vector<PickItem> &items)
{
    const int current = m_view->currentIndex().row();
    const QString chosen = m_view->hasFocus() && current >= 0 && !m_model->isFree(current)
        ? m_model->item(current).value
        : QString();
    m_model->add(items);
    selectRow();
    if (const int row = m_model->rowOf(chosen); !chosen.isEmpty() && row >= 0)
        m_view->setCurrentIndex(m_model->index(row, 0));
    place();
    Q_EMIT itemsArrived(items);
}

void PickPopup::showLoaded()
{
    m_busy->hide();
    const PickListSpec &spec = pickListSpec(m_query.list);
    showState(m_model->itemCount() == 0
                  ? noRowsText(spec)
                  : tr("%1: %2", "the name of a list and how many rows it has")
                        .arg(pickListTitle(spec), locale().toString(m_model->itemCount())),
              tr("Refresh"));
}

void PickPopup::showFailure(const QString &reason)
{
    m_busy->hide();
    showState(tr("The list could not be loaded: %1", "then why, as a sentence").arg(reason), tr("Retry"));
    setTone(m_state, Tone::Error);
}

void PickPopup::showSignedOut()
{
    m_busy->hide();
    showState(tr("Nobody is signed in, so the list cannot be read."), tr("Sign in…"));
}

void PickPopup::showMessage(const QString &text)
{
    m_busy->hide();
    showState(text, {});
}

void PickPopup::showState(const QString &text, const QString &button)
{
    setTone(m_state, Tone::Muted);
    m_state->setText(text);
    m_filter->setAccessibleDescription(text);
    if (button.isEmpty() && m_button->hasFocus())
        m_filter->setFocus();
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    place();
}

void PickPopup::clearRows()
{
    m_model->clear();
    m_model->add(m_known);
}

void PickPopup::takeFilter(const QString &text)
{
    m_model->setFilter(text);
    selectRow();
    place();
}

void PickPopup::selectRow()
{
    const int row = m_filter->text().isEmpty() ? m_model->rowOf(m_line->text()) : 0;
    m_view->setCurrentIndex(m_model->index(std::max(row, 0), 0));
}

void PickPopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const bool isFree = m_model->isFree(index.row());
    const QString text = m_filter->text().trimmed();
    const PickItem item = isFree ? PickItem() : m_model->item(index.row());
    dismiss();
    if (isFree)
        Q_EMIT typed(text);
    else
        Q_EMIT picked(item);
}

bool PickPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(watched, static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool PickPopup::takeKey(QObject *watched, QKeyEvent *event)
{
    if (isClosing(event)) {
        dismiss();
    } else if (watched == m_button) {
        if (!isKey(event, WidgetKey::TakeChoice))
            return false;
        m_button->click();
    } else if (isKey(event, WidgetKey::TakeChoice)) {
        if (m_view->currentIndex().isValid())
            choose(m_view->currentIndex());
        else if (m_button->isVisible())
            m_button->click();
    } else if (isMove(event->key())) {
        moveFrom(watched, event);
    } else if (watched == m_view && !event->text().isEmpty() && event->text().at(0).isPrint()) {
        // Typing goes on to filter.
        m_filter->setFocus();
        QCoreApplication::sendEvent(m_filter, event);
    } else {
        return false;
    }
    return true;
}

void PickPopup::moveFrom(QObject *watched, QKeyEvent *event)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_view->currentIndex().row();
    if (last < 0)
        return;
    if (event->key() == Qt::Key_Up && row <= 0 && watched == m_view) {
        m_filter->setFocus();
        return;
    }
    const int page = std::max(m_view->viewport()->height() / fieldHeight(m_view), 1);
    int target = row;
    switch (event->key()) {
    case Qt::Key_Down:
        ++target;
        break;
    case Qt::Key_Up:
        --target;
        break;
    case Qt::Key_PageDown:
        target += page;
        break;
    default:
        target -= page;
    }
    // Where it is read out.
    m_view->setFocus();
    m_view->setCurrentIndex(m_model->index(std::clamp(target, 0, last), 0));
}

void PickPopup::hideEvent(QHideEvent *event)
{
    // Unless dismiss() says otherwise: Qt closes it for whatever window opens in front of it.
    m_isSetAside = true;
    QWidget::hideEvent(event);
}

void PickPopup::mousePressEvent(QMouseEvent *event)
{
    // A press beside it closes it.
    QWidget::mousePressEvent(event);
    if (!isVisible())
        dismiss();
}

void PickPopup::paintEvent(QPaintEvent *)
{
    // It stands over fields of its colour.
    QPainter painter(this);
    const ThemeColors &colors = themeColors(palette());
    drawRounded(&painter, frameRect(rect(), metrics::hairline), colors.surface, colors.strongBorder);
}

void PickPopup::chooseSide()
{
    const int most = 2 * fieldHeight(m_filter) + mostRowsShown * fieldHeight(m_view);
    const QRect room = m_line->screen()->availableGeometry();
    const int top = m_line->mapToGlobal(QPoint()).y();
    const int below = room.bottom() - top - m_line->height();
    m_isAbove = below < most && top - room.top() > below;
}

void PickPopup::place()
{
    m_view->setVisible(m_model->rowCount() > 0);
    m_view->setFixedHeight(std::min(m_model->rowCount(), mostRowsShown) * fieldHeight(m_view));
    const QRect room = m_line->screen()->availableGeometry();
    const QPoint corner = m_line->mapToGlobal(QPoint());
    const int width = std::min(std::max(m_line->width(), leastWidth), room.width());
    const int height = layout()->totalHeightForWidth(width);
    const int left = std::clamp(corner.x(), room.left(), std::max(room.right() - width, room.left()));
    const int top = m_isAbove ? corner.y() - metrics::hairline - height
                              : corner.y() + m_line->height() + metrics::hairline;
    setGeometry(left, std::clamp(top, room.top(), std::max(room.bottom() + 1 - height, room.top())), width,
                height);
    layout()->activate();
}

} // namespace weir
