#include "ui/keyrows.h"

#include "ui/plaintexts.h"

namespace weir {

QStringList keyTexts(const QList<QKeySequence> &sequences)
{
    QStringList keys;
    for (const QKeySequence &sequence : sequences)
        keys.append(sequence.toString(QKeySequence::NativeText));
    // Return and Enter are called the same in some languages.
    keys.removeDuplicates();
    return keys;
}

std::vector<KeyRow> keyRows(const std::vector<MenuEntry> &entries)
{
    std::vector<KeyRow> rows;
    for (const MenuEntry &entry : entries) {
        const QStringList keys = keyTexts(entry.action->shortcuts());
        if (!keys.isEmpty())
            rows.push_back({wayText(entry.path), withoutMnemonic(entry.action->text()), keys});
    }
    return rows;
}

} // namespace weir
