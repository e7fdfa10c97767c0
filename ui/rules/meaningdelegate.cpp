#include "ui/rules/meaningdelegate.h"

#include "models/lists/samplesmodel.h"
#include "ui/theme.h"

namespace weir {

namespace {

Tone toneOfMeaning(SamplesModel::Meaning meaning)
{
    switch (meaning) {
    case SamplesModel::Meaning::Good:
        return Tone::Success;
    case SamplesModel::Meaning::Bad:
        return Tone::Error;
    case SamplesModel::Meaning::Unclear:
        return Tone::Warning;
    case SamplesModel::Meaning::None:
        break;
    }
    return Tone::Normal;
}

} // namespace

void MeaningDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto meaning = static_cast<SamplesModel::Meaning>(index.data(SamplesModel::MeaningRole).toInt());
    const QColor color = toneColor(themeColors(option->palette), toneOfMeaning(meaning));
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
    if (meaning != SamplesModel::Meaning::None)
        option->font = themeFont(TextStyle::Strong);
}

} // namespace weir
