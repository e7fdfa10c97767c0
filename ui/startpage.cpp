#include "ui/startpage.h"

#include "ui/elidedlabel.h"
#include "ui/followlanguage.h"
#include "ui/plaintexts.h"
#include "ui/startpicture.h"
#include "ui/theme.h"
#include "ui/widgetkeys.h"
#include "ui/wrappedlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace weir {

namespace {

constexpr int widestPage = 1040;
constexpr qsizetype mostRows = 6;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            clear(item->layout());
        // A row goes as it is pressed.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

//! In the order in which they stand there.
void collectButtons(const QLayout *layout, QList<QPushButton *> &buttons)
{
    for (int index = 0; index < layout->count(); ++index) {
        QLayoutItem *item = layout->itemAt(index);
        QWidget *widget = item->widget();
        if (auto *button = qobject_cast<QPushButton *>(widget))
            buttons.append(button);
        else if (const QLayout *inner = widget ? widget->layout() : item->layout())
            collectButtons(inner, buttons);
    }
}

} // namespace

StartPage::StartPage(const StartActions &actions, QWidget *parent) : QScrollArea(parent), m_actions(actions)
{
    followLanguage(this, [this] {
        setAccessibleName(tr("Start"));
        if (!widget())
            return;
        const int focused = focusedButton();
        build();
        focusButton(focused);
    });
    setFocusPolicy(Qt::NoFocus);
    // Else it says as well that it has the focus, and has no name.
    viewport()->setFocusProxy(nullptr);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
}

void StartPage::setRecentItems(std::vector<RecentItem> items)
{
    if (items == m_items)
        return;
    const int focused = focusedRecentItem();
    m_items = std::move(items);
    fill();
    if (focused < 0 || m_recentRows.empty())
        return;
    QPushButton *next = m_recentRows[std::min(static_cast<size_t>(focused), m_recentRows.size() - 1)].button;
    // Its layout would show it later, and what is not seen takes no focus.
    next->show();
    next->setFocus(Qt::OtherFocusReason);
}

void StartPage::setDrafts(std::vector<KeptDraft> drafts)
{
    m_drafts = std::move(drafts);
    fill();
}

void StartPage::setProfiles(std::vector<ConnectionProfile> profiles, const QString &currentId)
{
    m_profiles = std::move(profiles);
    m_profileId = currentId;
    fill();
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    const auto *row = qobject_cast<QPushButton *>(watched);
    if (row && event->type() == QEvent::KeyPress && takeKey(row, static_cast<QKeyEvent *>(event)))
        return true;
    return QScrollArea::eventFilter(watched, event);
}

void StartPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (!widget())
        build();
    Q_EMIT recentItemsShown();
}

void StartPage::build()
{
    auto *page = new QWidget;
    page->setMaximumWidth(widestPage);
    auto *title = new QLabel(tr("What would you like to begin with?"), page);
    setTextStyle(title, TextStyle::Title);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(metrics::sectionGap);
    cards->addWidget(makeCard(ResourceKind::EventStream, m_actions.newStream), 1);
    cards->addWidget(makeCard(ResourceKind::EventSubscription, m_actions.newSubscription), 1);

    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::tight);
    m_itemRows = addSection(left, tr("Opened lately"));
    m_draftRows = addSection(left, tr("Kept drafts"));
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(metrics::tight);
    QVBoxLayout *ways = addSection(right, tr("Begin"));
    addActionRow(ways, m_actions.openSandbox, tr("Try everything on stand-in services"));
    addActionRow(ways, m_actions.newFromTemplate);
    connect(addRow(ways, tr("Open a file…")), &QPushButton::clicked, m_actions.open, &QAction::trigger);
    m_profileRows = addSection(right, tr("Profiles"));
    right->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(metrics::sectionGap);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::margin);
    layout->addWidget(title);
    layout->addLayout(cards);
    layout->addLayout(columns, 1);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setWidget(page);
    page->show();
    // What always stands there, and comes first.
    setFocusProxy(page->findChild<QPushButton *>());
    fill();
}

void StartPage::fill()
{
    if (!widget())
        return;
    const QWidget *focused = window()->focusWidget();
    const int place = focusedButton();
    fillRecentItems();
    fillDrafts();
    fillProfiles();
    Q_EMIT filled();
    // What is no row of these lists has it still.
    if (window()->focusWidget() != focused)
        focusButton(place);
}

int StartPage::focusedButton() const
{
    QList<QPushButton *> buttons;
    collectButtons(widget()->layout(), buttons);
    return static_cast<int>(buttons.indexOf(qobject_cast<QPushButton *>(window()->focusWidget())));
}

void StartPage::focusButton(int place)
{
    QList<QPushButton *> buttons;
    collectButtons(widget()->layout(), buttons);
    if (place < 0)
        return;
    QPushButton *button = buttons.value(place, buttons.constFirst());
    // Its layout would show it later, and what is not seen takes no focus.
    button->show();
    button->setFocus(Qt::OtherFocusReason);
}

void StartPage::fillRecentItems()
{
    clear(m_itemRows);
    m_recentRows.clear();
    for (const RecentItem &item : m_items) {
        const bool isShown = !item.path.isEmpty() || item.profileId == m_profileId;
        if (isShown && std::ssize(m_recentRows) < mostRows)
            addRecentItem(item);
    }
    if (m_recentRows.empty())
        addRemark(m_itemRows, tr("Nothing yet: what you open, from a service or a file, is listed here."));
}

void StartPage::addRecentItem(const RecentItem &item)
{
    const QString place = item.path.isEmpty() ? resourceName(item.kind) : item.path;
    const bool isGone = item.presence == RecentItem::Presence::Gone;
    QPushButton *button =
        addRow(m_itemRows, item.name, isGone ? tr("not there any more: %1").arg(place) : place);
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, [this, item] { Q_EMIT recentItemChosen(item); });
    m_recentRows.push_back({button, item});
    if (!isGone)
        return;
    auto *row = static_cast<QHBoxLayout *>(m_itemRows->itemAt(m_itemRows->count() - 1)->layout());
    setTone(row->itemAt(1)->widget(), Tone::Warning);
    auto *remove = new QPushButton(tr("Remove"));
    remove->setAccessibleName(tr("Remove %1 from this list").arg(item.name));
    remove->setToolTip(tr("Remove it from this list (%1)", "a key")
                           .arg(keyTexts(sequencesOf(WidgetKey::RemoveRecent)).constFirst()));
    remove->setAutoDefault(false);
    setButtonLook(remove, ButtonLook::Link);
    connect(remove, &QPushButton::clicked, this, [this, item] { Q_EMIT recentItemRemoved(item); });
    row->addWidget(remove);
}

int StartPage::focusedRecentItem() const
{
    const auto focused =
        std::ranges::find_if(m_recentRows, [](const RecentRow &row) { return row.button->hasFocus(); });
    return focused == m_recentRows.end() ? -1 : static_cast<int>(focused - m_recentRows.begin());
}

bool StartPage::takeKey(const QPushButton *row, const QKeyEvent *event)
{
    const auto current = std::ranges::find(m_recentRows, row, &RecentRow::button);
    if (current == m_recentRows.end())
        return false;
    if (isKey(event, WidgetKey::RemoveRecent)) {
        // The row goes with its list.
        const RecentItem item = current->item;
        Q_EMIT recentItemRemoved(item);
        return true;
    }
    if (isKey(event, WidgetKey::NextRecent) && std::next(current) != m_recentRows.end())
        std::next(current)->button->setFocus(Qt::TabFocusReason);
    else if (isKey(event, WidgetKey::PreviousRecent) && current != m_recentRows.begin())
        std::prev(current)->button->setFocus(Qt::BacktabFocusReason);
    else
        return false;
    return true;
}

void StartPage::fillDrafts()
{
    clear(m_draftRows);
    const auto count = std::min(std::ssize(m_drafts), std::ptrdiff_t(mostRows));
    for (const KeptDraft &draft : std::span(m_drafts).first(static_cast<size_t>(count))) {
        QPushButton *row = addRow(
            m_draftRows, draft.name.isEmpty() ? resourceName(draft.kind) : draft.name,
            tr("edited %1").arg(QLocale().toString(draft.lastEdit.toLocalTime(), QLocale::ShortFormat)));
        connect(row, &QPushButton::clicked, this, [this, id = draft.id] { Q_EMIT draftChosen(id); });
    }
    if (m_drafts.empty())
        addRemark(m_draftRows, tr("None: a draft that you keep as you close it waits here."));
    else
        addActionRow(m_draftRows, m_actions.showDrafts);
}

void StartPage::fillProfiles()
{
    clear(m_profileRows);
    std::vector<ConnectionProfile> shown = m_profiles;
    // The chosen one is never what the list has no room for.
    if (const auto chosen = std::ranges::find(shown, m_profileId, &ConnectionProfile::id);
        std::distance(shown.begin(), chosen) >= mostRows && chosen != shown.end())
        std::rotate(shown.begin(), chosen, std::next(chosen));
    const bool isWhole = std::ssize(shown) <= mostRows;
    shown.resize(std::min(shown.size(), static_cast<size_t>(mostRows)));
    for (const ConnectionProfile &profile : shown) {
        QPushButton *row =
            addRow(m_profileRows, profile.name, profile.id == m_profileId ? tr("chosen") : profile.region);
        connect(row, &QPushButton::clicked, this, [this, id = profile.id] { Q_EMIT profileChosen(id); });
    }
    if (shown.empty())
        addRemark(m_profileRows, tr("A profile says which project to work on and how to sign in to it."));
    if (!isWhole)
        addActionRow(m_profileRows, m_actions.manageProfiles);
    addActionRow(m_profileRows, m_actions.newProfile);
}

QWidget *StartPage::makeCard(ResourceKind kind, QAction *begin)
{
    auto *card = new QWidget;
    const QString sentence = kind == ResourceKind::EventStream
        ? tr("An event stream takes events from a source, lets some pass and rewrites them by rules, and "
             "hands "
             "them to a target.")
        : tr("An event subscription tells an SMN topic or a DIS stream what happens to your DIS streams.");
    auto *text = new WrappedLabel(sentence, card);
    text->fitWidth();
    setTone(text, Tone::Muted);
    auto *button = new QPushButton(buttonText(withoutMnemonic(begin->text())), card);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, begin, &QAction::trigger);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(new StartPicture(kind, card));
    layout->addWidget(text);
    layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return card;
}

QVBoxLayout *StartPage::addSection(QVBoxLayout *column, const QString &title)
{
    auto *heading = new QLabel(title);
    setTextStyle(heading, TextStyle::Strong);
    column->addWidget(heading);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(metrics::tight);
    column->addLayout(rows);
    column->addSpacing(metrics::columnGap);
    return rows;
}

QPushButton *StartPage::addRow(QVBoxLayout *section, const QString &text, const QString &detail)
{
    auto *button = new QPushButton;
    setShortText(button, text);
    button->setAccessibleDescription(detail);
    button->setAutoDefault(false);
    setButtonLook(button, ButtonLook::Link);
    auto *label = new ElidedLabel(detail);
    // The end of a path is the file's name.
    label->setElideMode(Qt::ElideMiddle);
    setTextStyle(label, TextStyle::Small);
    setTone(label, Tone::Muted);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(button);
    row->addWidget(label, 1);
    section->addLayout(row);
    return button;
}

void StartPage::addActionRow(QVBoxLayout *section, QAction *action, const QString &detail)
{
    connect(addRow(section, withoutMnemonic(action->text()), detail), &QPushButton::clicked, action,
            &QAction::trigger);
}

void StartPage::addRemark(QVBoxLayout *section, const QString &text)
{
    auto *label = new WrappedLabel(text);
    label->fitWidth();
    setTone(label, Tone::Muted);
    section->addWidget(label);
}

} // namespace weir
