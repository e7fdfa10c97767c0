#include "tests/support/controls.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QGroupBox>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTabBar>

namespace weir::test {

using namespace Qt::StringLiterals;

namespace {

QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

void collectShared(const QString &title, const QList<QAction *> &actions, QStringList &shared)
{
    QSet<QKeySequence> keys;
    for (const QAction *action : actions) {
        if (!action->isVisible())
            continue;
        const QKeySequence key = QKeySequence::mnemonic(action->text());
        if (!key.isEmpty() && keys.contains(key))
            shared << title + u": "_s + key.toString();
        keys << key;
        if (action->menu())
            collectShared(action->text(), action->menu()->actions(), shared);
    }
}

} // namespace

QStringList unnamedControls(QWidget *root)
{
    QStringList unnamed;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool isControl =
            widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton *>(widget) != nullptr;
        if (isControl && widget->isVisibleTo(root) && accessibleName(widget).isEmpty())
            unnamed << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return unnamed;
}

QStringList sharedMnemonics(QMenuBar *bar)
{
    QStringList shared;
    collectShared(u"menu bar"_s, bar->actions(), shared);
    return shared;
}

QStringList sharedWindowMnemonics(QWidget *window)
{
    QStringList texts;
    QStringList shared;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(window))
            continue;
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            texts << button->text();
        else if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            texts << label->text();
        else if (const auto *box = qobject_cast<QGroupBox *>(widget))
            texts << box->title();
        else if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int index = 0; index < tabs->count(); ++index)
                texts << tabs->tabText(index);
        } else if (auto *bar = qobject_cast<QMenuBar *>(widget)) {
            for (const QAction *menu : bar->actions())
                texts << menu->text();
            shared << sharedMnemonics(bar);
        }
    }
    QMap<QKeySequence, QStringList> textsOfKeys;
    for (const QString &text : texts) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            textsOfKeys[key] << text;
    }
    for (auto entry = textsOfKeys.cbegin(); entry != textsOfKeys.cend(); ++entry) {
        if (entry->size() > 1)
            shared << entry.key().toString() + u": "_s + entry->join(u", "_s);
    }
    return shared;
}

QStringList sharedShortcuts(QWidget *window)
{
    QStringList shared;
    QSet<QKeySequence> keys;
    for (const QAction *action : window->findChildren<QAction *>()) {
        // What is for one widget alone is in nobody's way.
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        for (const QKeySequence &key : action->shortcuts()) {
            if (keys.contains(key))
                shared << key.toString();
            keys << key;
        }
    }
    return shared;
}

QAbstractButton *buttonNamed(QWidget *root, const QString &name)
{
    for (QAbstractButton *button : root->findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        const QString withoutMnemonic = button->text().remove(u'&');
        if (button->text() == name || withoutMnemonic == name || button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

void pressByAssistiveTechnology(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

void toggleByAssistiveTechnology(QAbstractButton *button)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(button);
    interface->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
}

} // namespace weir::test
