#include "ui/paletteentries.h"

#include "ui/actionrefusal.h"
#include "ui/plaintexts.h"

#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

void collectEntries(const QList<QAction *> &actions, const QStringList &path, std::vector<MenuEntry> &entries)
{
    for (QAction *action : actions) {
        if (!action->isVisible() || action->isSeparator())
            continue;
        if (const QMenu *menu = action->menu())
            collectEntries(menu->actions(), path + QStringList(withoutMnemonic(menu->title())), entries);
        else
            entries.push_back({action, path});
    }
}

} // namespace

std::vector<MenuEntry> menuEntries(const QList<QAction *> &menus)
{
    std::vector<MenuEntry> entries;
    collectEntries(menus, {}, entries);
    return entries;
}

QString wayText(const QStringList &parts)
{
    return parts.join(u" › "_s);
}

QString keysText(const QAction *action)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    constexpr QChar isolateStart(0x2066);
    constexpr QChar isolateEnd(0x2069);
    // Keys are pressed in the order in which they stand here: Ctrl++ would become ++Ctrl.
    return QGuiApplication::isRightToLeft() && !keys.isEmpty() ? isolateStart + keys + isolateEnd : keys;
}

std::vector<PaletteEntry> actionEntries(const std::vector<MenuEntry> &entries)
{
    std::vector<PaletteEntry> result;
    result.reserve(entries.size());
    for (const MenuEntry &entry : entries) {
        result.push_back({.text = withoutMnemonic(entry.action->text()),
                          .note = wayText(entry.path),
                          .tail = keysText(entry.action),
                          .refusal = refusalOf(entry.action),
                          .choose = [action = entry.action] {
                              if (action)
                                  action->trigger();
                          }});
    }
    return result;
}

} // namespace weir
