#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <utility>

//! What somebody sees of the whole program, and what they do with it.
namespace weir::test {

//! The visible widget of this type with this accessible name or, of a button, this text; null for none. Of
//! two, that of the dialog in front: the page behind it may have a field of the same name.
template <typename Widget>
Widget *shown(const QString &name)
{
    QWidgetList candidates = QApplication::allWidgets();
    if (const QWidget *dialog = QApplication::activeModalWidget())
        candidates = dialog->findChildren<QWidget *>() + candidates;
    for (QWidget *candidate : std::as_const(candidates)) {
        auto *widget = qobject_cast<Widget *>(candidate);
        if (!widget || !widget->isVisible())
            continue;
        QString text = widget->accessibleName();
        if (const auto *button = qobject_cast<QAbstractButton *>(candidate); button && text.isEmpty())
            text = button->text().remove(u'&');
        if (text == name)
            return widget;
    }
    return nullptr;
}

//! Whether a label says it. Long words carry zero-width spaces so that they can break.
inline bool shows(const QString &text)
{
    const QWidgetList widgets = QApplication::allWidgets();
    return std::any_of(widgets.begin(), widgets.end(), [&text](const QWidget *widget) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        return label && label->isVisible() && label->text().remove(QChar(0x200b)).contains(text);
    });
}

inline void type(const QString &field, const QString &text)
{
    QTRY_VERIFY2(shown<QLineEdit>(field), qPrintable(field));
    auto *line = shown<QLineEdit>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

//! By the key: a form may have to be scrolled for the mouse.
inline void press(const QString &button)
{
    QTRY_VERIFY2(shown<QAbstractButton>(button) && shown<QAbstractButton>(button)->isEnabled(),
                 qPrintable(button));
    auto *widget = shown<QAbstractButton>(button);
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_Space);
}

} // namespace weir::test
