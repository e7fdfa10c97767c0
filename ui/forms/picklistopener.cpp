#include "ui/forms/picklistopener.h"

#include "models/service/picklistspec.h"
#include "ui/forms/linefield.h"
#include "ui/forms/pickpopup.h"
#include "ui/themepainting.h"
#include "ui/widgetkeys.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace weir {

namespace {

constexpr int buttonWidth = 22;
constexpr int chevronWidth = 8;

class DropDownButton final : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

    [[nodiscard]] QSize sizeHint() const override { return {buttonWidth, buttonWidth}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = themeColors(palette());
        QPainter painter(this);
        // As far from the end of the field as that of a combo box.
        drawChevron(&painter, rect().adjusted(width() - chevronWidth, 0, 0, 0),
                    isEnabled() ? colors.text : colors.disabled);
    }
};

//! Of a topic or a stream both are meant.
PickList namedList(PickList list)
{
    return list == PickList::NoticeReceivers ? PickList::SmnTopics : list;
}

} // namespace

PickListOpener::PickListOpener(LineField *line, PickList list, Query query)
    : QObject(line), m_line(line), m_query(std::move(query)), m_button(new DropDownButton(line))
{
    // The line has keys for it.
    m_button->setFocusPolicy(Qt::NoFocus);
    const QString title = pickListTitle(pickListSpec(namedList(list)));
    m_button->setAccessibleName(tr("Choose: %1", "the name of a list").arg(title));
    m_button->setToolTip(tr("%1 (Alt+Down)", "the name of a list").arg(title));
    line->addTrailing(m_button);
    line->layOutTrailing();
    line->installEventFilter(this);
    connect(m_button, &QAbstractButton::clicked, this, &PickListOpener::open);
}

void PickListOpener::setEditing(Editing editing)
{
    m_button->setEnabled(editing == Editing::Allowed);
}

bool PickListOpener::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && isKey(static_cast<QKeyEvent *>(event), WidgetKey::OpenChoices)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && m_button->isEnabled()
        && isKey(static_cast<QKeyEvent *>(event), WidgetKey::OpenChoices)) {
        open();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void PickListOpener::open()
{
    if (!m_popup) {
        m_popup = new PickPopup(m_line);
        connect(m_popup, &PickPopup::requested, this,
                [this](PickReading reading) { Q_EMIT listRequested(m_popup, reading); });
        connect(m_popup, &PickPopup::picked, this,
                [this](const PickItem &item) { Q_EMIT picked(item, m_popup->query()); });
        connect(m_popup, &PickPopup::typed, this, &PickListOpener::typed);
        connect(m_popup, &PickPopup::itemsArrived, this, &PickListOpener::itemsArrived);
    }
    m_line->setFocus();
    m_popup->open(m_query(), m_known);
}

} // namespace weir
