#include "ui/rules/fieldsection.h"

#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "ui/elidedlabel.h"
#include "ui/rules/conditionrow.h"
#include "ui/rules/fieldpathrow.h"
#include "ui/rules/keptcondition.h"
#include "ui/rules/keptjson.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 3;

bool isSameCondition(const ConditionCard *card, const FilterCondition &condition)
{
    return card->canShow(condition)
        && writeCompactJson(card->condition().value) == writeCompactJson(condition.value);
}

} // namespace

FieldSection::FieldSection(PathCheck check, QWidget *parent)
    : QWidget(parent), m_check(std::move(check)), m_header(new QWidget(this)),
      m_heading(new ElidedLabel(m_header)), m_join(new QPushButton(m_header)),
      m_more(new QPushButton(u"⋯"_s, m_header)), m_remark(new WrappedLabel(this)),
      m_layout(new QVBoxLayout(this)), m_cardsLayout(new QVBoxLayout), m_footer(new QWidget(this)),
      m_add(new QPushButton(tr("+ condition"), m_footer)), m_room(new QLabel(m_footer))
{
    setTextStyle(m_heading, TextStyle::Strong);
    m_heading->setTextFormat(Qt::PlainText);
    for (QPushButton *button : {m_join, m_more, m_add})
        button->setAutoDefault(false);
    setButtonLook(m_join, ButtonLook::Chip);
    setTextStyle(m_join, TextStyle::Small);
    setTone(m_join, Tone::Muted);
    setButtonLook(m_more, ButtonLook::Quiet);
    m_more->setFixedWidth(fieldHeight(m_more));
    m_more->setToolTip(tr("Rename, move or remove this field"));
    setButtonLook(m_add, ButtonLook::Link);
    setTextStyle(m_room, TextStyle::Small);
    setTextStyle(m_remark, TextStyle::Small);
    setTone(m_remark, Tone::Warning);
    m_remark->fitWidth();
    m_remark->hide();

    auto *header = new QHBoxLayout(m_header);
    header->setContentsMargins(0, 0, metrics::radius, 0);
    header->setSpacing(metrics::gap);
    header->addWidget(m_heading);
    header->addWidget(m_join);
    header->addStretch(1);
    header->addWidget(m_more);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(0, 0, 0, 0);
    footer->setSpacing(metrics::gap);
    footer->addWidget(m_add);
    footer->addWidget(m_room);
    footer->addStretch(1);
    m_cardsLayout->setSpacing(metrics::gap);
    const int indent = barWidth + metrics::gap + metrics::tight;
    m_layout->setContentsMargins(isRightToLeft() ? QMargins(0, 0, indent, 0) : QMargins(indent, 0, 0, 0));
    m_layout->setSpacing(metrics::radius);
    m_layout->addWidget(m_header);
    m_layout->addWidget(m_remark);
    m_layout->addLayout(m_cardsLayout);
    m_layout->addWidget(m_footer);

    connect(m_join, &QPushButton::clicked, this, &FieldSection::switchJoin);
    connect(m_more, &QPushButton::clicked, this, &FieldSection::openMenu);
    connect(m_add, &QPushButton::clicked, this, &FieldSection::addCondition);
}

void FieldSection::showField(const FilterField &field)
{
    // A field that was renamed may have other operators to choose from.
    if (operatorsForField(field.path) != operatorsForField(m_field.path)) {
        while (!m_cards.empty())
            removeCard(0);
    }
    m_field = field;
    showConditions(field.conditions);
    if (field.join == FilterJoin::None && !m_kept) {
        m_kept = new KeptJson(KeptFrame::Box, this);
        m_cardsLayout->addWidget(m_kept);
    }
    if (m_kept) {
        m_kept->setVisible(field.join == FilterJoin::None);
        m_kept->showJson(field.value);
    }
    updateTexts();
    updateEditing();
}

void FieldSection::showConditions(const std::vector<FilterCondition> &conditions)
{
    const size_t most = std::min(m_cards.size(), conditions.size());
    size_t first = 0;
    while (first < most && isSameCondition(m_cards[first], conditions[first]))
        ++first;
    size_t last = 0;
    while (last < most - first
           && isSameCondition(m_cards[m_cards.size() - 1 - last], conditions[conditions.size() - 1 - last]))
        ++last;
    // Between what stayed at the start and at the end, cards are used again as far as they can be.
    while (m_cards.size() > conditions.size())
        removeCard(m_cards.size() - 1 - last);
    for (size_t index = first; index < conditions.size() - last; ++index) {
        const bool isThere = index < m_cards.size() - last;
        if (isThere && m_cards[index]->canShow(conditions[index]))
            continue;
        if (isThere)
            removeCard(index);
        insertCard(index, conditions[index]);
    }
    for (size_t index = 0; index < conditions.size(); ++index) {
        m_cards[index]->showCondition(conditions[index]);
        m_cards[index]->setPosition({.field = filterPathText(m_field.path),
                                     .index = index,
                                     .count = conditions.size(),
                                     .free = m_field.freeConditions});
    }
}

void FieldSection::insertCard(size_t index, const FilterCondition &condition)
{
    ConditionCard *card = nullptr;
    if (condition.op)
        card = new ConditionRow(operatorsForField(m_field.path), this);
    else
        card = new KeptCondition(this);
    card->setEditing(m_editing);
    m_cards.insert(m_cards.begin() + static_cast<std::ptrdiff_t>(index), card);
    m_cardsLayout->insertWidget(static_cast<int>(index), card);
    // At once, so that it can take the focus.
    card->show();
    connect(card, &ConditionCard::conditionEdited, this, [this, card](const Json &edited) {
        const std::string &pointer = card->condition().pointer;
        Q_EMIT this->edited([pointer, edited](Json filter) {
            return withFilterConditionReplaced(std::move(filter), pointer, edited);
        });
    });
    connect(card, &ConditionCard::actionRequested, this,
            [this, card](ConditionAction action) { takeAction(card, action); });
}

void FieldSection::removeCard(size_t index)
{
    ConditionCard *card = m_cards[index];
    m_cards.erase(m_cards.begin() + static_cast<std::ptrdiff_t>(index));
    m_cardsLayout->removeWidget(card);
    card->hide();
    // It may be the one whose signal this is about.
    card->deleteLater();
}

size_t FieldSection::indexOf(const ConditionCard *card) const
{
    return static_cast<size_t>(std::ranges::find(m_cards, card) - m_cards.begin());
}

void FieldSection::takeAction(ConditionCard *card, ConditionAction action)
{
    const size_t index = indexOf(card);
    const std::string pointer = card->condition().pointer;
    switch (action) {
    case ConditionAction::Duplicate:
        Q_EMIT edited(
            [pointer](Json filter) { return withFilterConditionDuplicated(std::move(filter), pointer); });
        focusCard(index + 1);
        break;
    case ConditionAction::MoveUp:
        moveCard(index, FilterMove::Up);
        break;
    case ConditionAction::MoveDown:
        moveCard(index, FilterMove::Down);
        break;
    case ConditionAction::Remove:
        Q_EMIT edited([pointer](Json filter) { return withoutFilterCondition(std::move(filter), pointer); });
        focusCard(index);
        break;
    }
}

void FieldSection::moveCard(size_t index, FilterMove move)
{
    const size_t target = move == FilterMove::Up ? index - 1 : index + 1;
    if (target >= m_cards.size())
        return;
    // The card goes along, with the focus and with what is typed in it.
    ConditionCard *card = m_cards[index];
    const std::string pointer = card->condition().pointer;
    std::swap(m_cards[index], m_cards[target]);
    m_cardsLayout->removeWidget(card);
    m_cardsLayout->insertWidget(static_cast<int>(target), card);
    Q_EMIT edited(
        [pointer, move](Json filter) { return withFilterConditionMoved(std::move(filter), pointer, move); });
}

void FieldSection::addCondition()
{
    // Mostly the next condition is of the kind of the last one.
    const FilterOperator *op = m_cards.empty() ? nullptr : m_cards.back()->condition().op;
    const Json condition = newFilterCondition(op ? *op : *operatorsForField(m_field.path).front());
    const std::string &pointer = m_field.pointer;
    Q_EMIT edited([pointer, condition](Json filter) {
        return withFilterCondition(std::move(filter), pointer, condition);
    });
    focusCard(m_cards.size());
}

void FieldSection::switchJoin()
{
    const FilterJoin join = m_field.join == FilterJoin::Any ? FilterJoin::All : FilterJoin::Any;
    const std::string &pointer = m_field.pointer;
    Q_EMIT edited([pointer, join](Json filter) { return withFilterJoin(std::move(filter), pointer, join); });
}

void FieldSection::openMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::string pointer = m_field.pointer;
    const auto add = [this, menu](const QString &text, const FilterEdit &edit) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, edit] { Q_EMIT edited(edit); });
        return action;
    };
    if (!pointer.empty()) {
        connect(menu->addAction(tr("Re&name…")), &QAction::triggered, this, &FieldSection::openRename);
        add(tr("Move &up"), [pointer](Json filter) {
            return withFilterFieldMoved(std::move(filter), pointer, FilterMove::Up);
        })->setEnabled(m_field.hasPrevious);
        add(tr("Move do&wn"), [pointer](Json filter) {
            return withFilterFieldMoved(std::move(filter), pointer, FilterMove::Down);
        })->setEnabled(m_field.hasNext);
        menu->addSeparator();
    }
    add(tr("&Remove"), [pointer](Json filter) { return withoutFilterField(std::move(filter), pointer); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void FieldSection::openRename()
{
    if (!m_rename) {
        const auto check = [this](QStringView path) -> std::optional<FilterPathFault> {
            // To leave it as it is, is no fault.
            return filterPathOf(path) == m_field.path ? std::nullopt : m_check(path, m_field.pointer);
        };
        m_rename = new FieldPathRow(tr("New path of the field"), tr("Rename"), check, this);
        m_layout->insertWidget(0, m_rename);
        const auto close = [this] {
            m_header->show();
            m_more->setFocus();
        };
        connect(m_rename, &FieldPathRow::dismissed, this, close);
        connect(m_rename, &FieldPathRow::pathEntered, this, [this, close](const auto &path) {
            close();
            Q_EMIT renamed(path);
        });
    }
    m_header->hide();
    m_rename->open(filterPathText(m_field.path), {});
}

void FieldSection::showCounts(const std::map<std::string, ConditionCount, std::less<>> &counts)
{
    for (ConditionCard *card : m_cards) {
        const auto found = counts.find(card->condition().pointer);
        card->showCount(found == counts.end() ? ConditionCount() : found->second);
    }
}

void FieldSection::setEditing(Editing editing)
{
    m_editing = editing;
    for (ConditionCard *card : m_cards)
        card->setEditing(editing);
    updateEditing();
}

QWidget *FieldSection::focusTarget() const
{
    if (!m_cards.empty())
        return m_cards.front()->focusTarget();
    return m_footer->isHidden() ? m_more : m_add;
}

void FieldSection::focusCard(size_t index)
{
    // Hidden where the field has gone with its last condition.
    if (!m_cards.empty() && !isHidden())
        m_cards[std::min(index, m_cards.size() - 1)]->focusTarget()->setFocus();
}

void FieldSection::updateTexts()
{
    const QString path = m_field.pointer.empty() ? tr("Filter") : filterPathText(m_field.path);
    m_heading->setText(path);
    const bool isAny = m_field.join == FilterJoin::Any;
    const QString any = tr("any of these");
    const QString all = tr("all of these");
    m_join->setText(isAny ? any : all);
    m_join->setAccessibleName(tr("%1: %2").arg(path, isAny ? any : all));
    m_join->setToolTip(isAny ? tr("One condition that holds is enough; press to ask for all of them")
                             : tr("Every condition has to hold; press to ask for any of them"));
    m_join->setAccessibleDescription(m_join->toolTip());
    // Of one condition it makes no difference.
    m_join->setVisible(m_field.conditions.size() > 1 || m_field.join == FilterJoin::All);
    m_more->setAccessibleName(tr("%1: more").arg(path));

    const size_t count = m_field.conditions.size();
    m_add->setAccessibleName(tr("%1: add a condition").arg(path));
    m_room->setText(count > filterConditionLimit
                        ? tr("%1 conditions; %2 are the most").arg(count).arg(filterConditionLimit)
                        : m_field.freeConditions == 0
                        ? tr("no more than %1").arg(filterConditionLimit)
                        : tr("%n more possible", nullptr, static_cast<int>(m_field.freeConditions)));
    setTone(m_room, count > filterConditionLimit ? Tone::Warning : Tone::Muted);
    m_add->setAccessibleDescription(m_room->text());
    const bool isTooDeep = filterLevel(m_field.path) > filterLevelLimit;
    if (isTooDeep)
        m_remark->setText(filterPathMessage(FilterPathFault::TooDeep, path));
    m_remark->setVisible(isTooDeep);
}

void FieldSection::updateEditing()
{
    const bool canEdit = m_editing == Editing::Allowed;
    m_join->setEnabled(canEdit);
    m_more->setVisible(canEdit);
    m_add->setEnabled(m_field.freeConditions > 0);
    m_footer->setVisible(canEdit && m_field.join != FilterJoin::None);
    if (!canEdit && m_rename && !m_rename->isHidden()) {
        m_rename->hide();
        m_header->show();
    }
}

void FieldSection::paintEvent(QPaintEvent *)
{
    const QRect bar = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, barWidth, height()));
    QPainter(this).fillRect(bar, themeColors(palette()).border);
}

} // namespace weir
