#include "ui/commandpalette.h"

#include "ui/announcement.h"
#include "ui/followlanguage.h"
#include "ui/forms/linefield.h"
#include "ui/palettedelegate.h"
#include "ui/popupaccessible.h"
#include "ui/themepainting.h"
#include "ui/widgetkeys.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr int mostRows = 12;
constexpr int mostWidth = 680;
//! Of the window, what is left free above the palette.
constexpr int partAbove = 8;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window, Qt::Popup), m_model(new PaletteModel(this)), m_query(new LineField(this)),
      m_view(new QListView(this)), m_remark(new QLabel(this))
{
    listPopup(this);
    followLanguage(this, [this] {
        setAccessibleName(tr("Command palette"));
        m_query->setAccessibleName(tr("Command palette"));
        m_query->setPlaceholderText(tr("Action, field, profile or resource"));
        m_view->setAccessibleName(tr("What can be chosen"));
    });
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remark->setContentsMargins(metrics::fieldPadding, metrics::tight, metrics::fieldPadding,
                                 metrics::tight);
    setTone(m_remark, Tone::Muted);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->setSpacing(metrics::tight);
    // It shrinks with its rows.
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->addWidget(m_query);
    column->addWidget(m_view, 1);
    column->addWidget(m_remark);

    m_query->installEventFilter(this);
    connect(m_query, &LineField::textEntered, this, &CommandPalette::takeQuery);
    connect(m_view, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    m_query->replaceText({});
    m_model->setEntries(std::move(entries));
    takeQuery({});
    show();
    m_query->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = themeColors(palette());
    drawRounded(&painter, frameRect(rect(), metrics::hairline), colors.surface, colors.strongBorder);
}

bool CommandPalette::takeKey(const QKeyEvent *event)
{
    const int row = m_view->currentIndex().row();
    const int page = std::max(m_view->viewport()->height() / fieldHeight(m_view), 1);
    if (isKey(event, WidgetKey::PaletteClose))
        close();
    else if (isKey(event, WidgetKey::PaletteChoose))
        choose(m_view->currentIndex());
    else if (isKey(event, WidgetKey::PaletteNext))
        selectRow(row + 1);
    else if (isKey(event, WidgetKey::PalettePrevious))
        selectRow(row - 1);
    else if (isKey(event, WidgetKey::PaletteNextPage))
        selectRow(row + page);
    else if (isKey(event, WidgetKey::PalettePreviousPage))
        selectRow(row - page);
    else
        return false;
    return true;
}

void CommandPalette::takeQuery(const QString &text)
{
    m_model->setQuery(text);
    const int count = m_model->rowCount();
    m_remark->setText(count == 0 ? tr("Nothing has these words.") : QString());
    m_remark->setVisible(count == 0);
    m_view->setVisible(count > 0);
    m_view->setFixedHeight(std::min(count, mostRows) * fieldHeight(m_view));
    place();
    selectRow(0);
    const QString best = m_view->currentIndex().data(Qt::AccessibleTextRole).toString();
    m_query->setAccessibleDescription(count == 0 ? m_remark->text()
                                                 : tr("%n entries: %1", nullptr, count).arg(best));
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (const QString &refusal = m_model->entry(index.row()).refusal; !refusal.isEmpty())
        return showRemark(refusal);
    const std::function<void()> choice = m_model->entry(index.row()).choose;
    // The focus is back in the window before anything happens there.
    close();
    choice();
}

void CommandPalette::showRemark(const QString &text)
{
    m_remark->setText(text);
    m_remark->show();
    place();
    announce(m_remark);
}

void CommandPalette::selectRow(int row)
{
    if (m_model->rowCount() == 0)
        return;
    if (m_remark->isVisible()) {
        // It was said of another one.
        m_remark->hide();
        place();
    }
    m_view->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1)));
    // The list says so only where it has the focus itself.
    QAccessibleEvent event(m_view, QAccessible::Focus);
    event.setChild(m_view->currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::place()
{
    const QRect window(parentWidget()->mapToGlobal(QPoint()), parentWidget()->size());
    const int width = std::min(mostWidth, window.width() - 2 * metrics::margin);
    setGeometry(window.left() + (window.width() - width) / 2, window.top() + window.height() / partAbove,
                width, layout()->totalSizeHint().height());
    layout()->activate();
}

} // namespace weir
