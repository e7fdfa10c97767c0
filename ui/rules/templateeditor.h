#pragma once

#include "models/rules/templatecompletion.h"
#include "ui/editors/codeview.h"
#include "ui/forms/editing.h"

#include <optional>

namespace weir {

class CompletionPopup;
class TemplateHighlighter;

//! The text of a template: its references have colours, and after `${` or with Ctrl+Space it offers the
//! variables. As high as its lines need; undo is the draft's.
class TemplateEditor final : public CodeView
{
    Q_OBJECT

public:
    explicit TemplateEditor(QWidget *parent);

    //! Emits nothing; a text that is shown already is not set again.
    void showText(const std::string &text);
    //! Nothing where one cannot tell which there are: every reference counts as known then.
    void showVariables(std::optional<VariableTable> variables);
    void setEditing(Editing editing);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void takeEdit();
    void fitHeight();
    void showReferences();
    void offerNames();
    void insertName(const QString &name);

    TemplateHighlighter *m_highlighter;
    CompletionPopup *m_popup;
    //! As it was given; line ends of other kinds become plain ones only where somebody edits.
    std::string m_shown;
    std::optional<VariableTable> m_variables;
    TemplateCompletion m_completion;
};

} // namespace weir
