#pragma once

#include "ui/rules/transformeditor.h"

#include <QShortcut>
#include <QTextCharFormat>

#include <optional>

namespace weir {
class CompletionPopup;
class LineField;
class TemplateEditor;
class VariablesView;
} // namespace weir

namespace weir::test {

//! A transform of type VARIABLE.
[[nodiscard]] Json variableTransform(std::string value, std::string text);

//! The cell that is open for writing; null pointer for none.
[[nodiscard]] LineField *openField();

//! An editor in a window that is in front; what is edited is shown again at once, as a draft does.
class TransformWindow
{
public:
    explicit TransformWindow(std::optional<Json> transform = {});

    void show(const Json &transform);
    [[nodiscard]] TransformEditor &editor() { return m_editor; }
    [[nodiscard]] QString member(std::string_view key) const;
    [[nodiscard]] QString json() const;

    //! The visible one of this accessible name.
    template <typename T>
    [[nodiscard]] T *named(const QString &name)
    {
        for (T *widget : m_window.findChildren<T *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] VariablesView *view();
    [[nodiscard]] TemplateEditor *text();
    [[nodiscard]] CompletionPopup *popup();
    //! What the popup offers, while it is shown.
    [[nodiscard]] QStringList offered();
    [[nodiscard]] QString cell(int row, int column, int role = Qt::DisplayRole);
    [[nodiscard]] QString note(int row);
    //! Every sentence that one sees.
    [[nodiscard]] QString sentences();
    //! The format of the template at a place of its first line.
    [[nodiscard]] QTextCharFormat formatAt(int position);

    void select(int row, int column);
    void press(const QString &button);
    // Into whatever has the focus.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    int edits = 0;
    //! How often the window heard of Undo and of Escape.
    int undone = 0;
    int escapes = 0;

private:
    std::optional<Json> m_transform;
    QWidget m_window;
    TransformEditor m_editor;
    QShortcut m_undo;
    QShortcut m_escape;
};

} // namespace weir::test
