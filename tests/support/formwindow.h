#pragma once

#include "models/draft/resourcedraft.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "ui/forms/fieldform.h"

#include <QApplication>
#include <QTest>

#include <string>
#include <string_view>

//! A form on a draft, in a window that is on the screen and in front.
namespace weir::test {

class FormWindow
{
public:
    explicit FormWindow(std::string_view body, ResourceKind kind = ResourceKind::EventStream,
                        ResourceOrigin origin = ResourceOrigin::File)
        : m_draft(loadResource(kind, readJson(body).value(), origin)), m_form(&m_draft)
    {
        m_form.resize(700, 600);
        m_form.show();
        m_form.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_form))
            qFatal("The window does not come to the front.");
    }

    [[nodiscard]] ResourceDraft &draft() { return m_draft; }
    [[nodiscard]] FieldForm &form() { return m_form; }

    //! Goes to the field as somebody would who clicks on an issue; what has the focus then.
    QWidget *enter(const std::string &pointer)
    {
        m_form.revealField(pointer);
        return QApplication::focusWidget();
    }

    template <typename Widget>
    Widget *enter(const std::string &pointer)
    {
        auto *widget = qobject_cast<Widget *>(enter(pointer));
        if (!widget)
            qFatal("%s does not have the focus in an editor of this kind.", pointer.c_str());
        return widget;
    }

    //! Replaces what stands in the field.
    void type(const std::string &pointer, const QString &text)
    {
        QWidget *editor = enter(pointer);
        QTest::keySequence(editor, QKeySequence::SelectAll);
        if (text.isEmpty())
            QTest::keyClick(editor, Qt::Key_Delete);
        else
            QTest::keyClicks(editor, text);
    }

    //! The value as JSON; empty where the document has none.
    [[nodiscard]] QString json(std::string_view pointer) const
    {
        const Json *value = m_draft.value(pointer);
        return value ? toQString(writeCompactJson(*value)) : QString();
    }

    //! A visible widget of the form with this accessible name; null pointer for none.
    template <typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *widget : m_form.findChildren<Widget *>()) {
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    //! A visible button of the form with this text; null pointer for none.
    template <typename Button>
    Button *button(const QString &text) const
    {
        for (Button *candidate : m_form.findChildren<Button *>()) {
            if (candidate->isVisible() && candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

    //! Whether a visible label says this, or begins with it.
    template <typename Label>
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const Label *label : m_form.findChildren<Label *>()) {
            if (label->isVisible() && label->text().startsWith(text))
                return true;
        }
        return false;
    }

private:
    ResourceDraft m_draft;
    FieldForm m_form;
};

} // namespace weir::test
