#include "ui/rules/operatorchoice.h"

#include "models/text.h"
#include "ui/theme.h"

#include <QStandardItemModel>

#include <algorithm>

namespace weir {

namespace {

enum class OperatorGroup : quint8 { Text, Number, Presence };

OperatorGroup groupOf(const FilterOperator &op)
{
    switch (op.operands) {
    case FilterOperands::Texts:
        return OperatorGroup::Text;
    case FilterOperands::Numbers:
    case FilterOperands::Number:
    case FilterOperands::Ranges:
        return OperatorGroup::Number;
    case FilterOperands::None:
        return OperatorGroup::Presence;
    }
    Q_UNREACHABLE();
}

} // namespace

OperatorChoice::OperatorChoice(QWidget *parent) : ChoiceBox(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMaxVisibleItems(static_cast<int>(filterOperators.size()) + 3);
    int widest = 0;
    for (const FilterOperator &op : filterOperators)
        widest = std::max(widest, fontMetrics().horizontalAdvance(filterOperatorLabel(op)));
    // The same in every row, whatever can be chosen there.
    setMinimumContentsLength(0);
    constexpr int arrow = 34;
    setFixedWidth(widest + arrow + metrics::fieldPadding);
    connect(this, &QComboBox::activated, this, &OperatorChoice::takeItem);
}

void OperatorChoice::setOperators(const std::vector<const FilterOperator *> &operators)
{
    if (operators == m_operators)
        return;
    m_operators = operators;
    m_shown = nullptr;
    clear();
    const bool isGrouped = operators.size() > 1;
    for (size_t index = 0; index < operators.size(); ++index) {
        const OperatorGroup group = groupOf(*operators[index]);
        if (isGrouped && (index == 0 || groupOf(*operators[index - 1]) != group)) {
            switch (group) {
            case OperatorGroup::Text:
                addHeading(tr("Text"));
                break;
            case OperatorGroup::Number:
                addHeading(tr("Number"));
                break;
            case OperatorGroup::Presence:
                addHeading(tr("Presence and truth"));
                break;
            }
        }
        addOperator(*operators[index]);
    }
    colorHeadings();
}

void OperatorChoice::showOperator(const FilterOperator &op)
{
    if (m_shown == &op)
        return;
    m_shown = &op;
    const QString name = toQString(op.name);
    if (findData(name) < 0)
        addOperator(op);
    setCurrentIndex(findData(name));
}

void OperatorChoice::addHeading(const QString &text)
{
    addItem(text);
    auto *items = qobject_cast<QStandardItemModel *>(model());
    items->item(count() - 1)->setFlags(Qt::NoItemFlags);
    setItemData(count() - 1, themeFont(TextStyle::Small), Qt::FontRole);
}

void OperatorChoice::changeEvent(QEvent *event)
{
    ChoiceBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorHeadings();
}

void OperatorChoice::colorHeadings()
{
    // What cannot be chosen would be as pale as something that is switched off.
    const QColor color = toneColor(themeColors(palette()), Tone::Muted);
    for (int row = 0; row < count(); ++row) {
        if (!itemData(row).isValid())
            setItemData(row, color, Qt::ForegroundRole);
    }
}

void OperatorChoice::addOperator(const FilterOperator &op)
{
    addItem(filterOperatorLabel(op), toQString(op.name));
}

void OperatorChoice::takeItem(int index)
{
    const FilterOperator *op = filterOperator(toStdString(itemData(index).toString()));
    if (!op || op == m_shown)
        return;
    m_shown = op;
    Q_EMIT operatorChosen(*op);
}

} // namespace weir
