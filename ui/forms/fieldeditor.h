#pragma once

#include "models/draft/resourcedraft.h"
#include "models/json/json.h"
#include "ui/forms/editing.h"
#include "ui/forms/pickreading.h"
#include "ui/theme.h"

#include <QWidget>

#include <string>

namespace weir {

class LineField;
class PickPopup;

//! The editor of one value. It shows what it is given and says what somebody wants instead; it never changes
//! the draft by itself. One subclass for each type of field.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(QWidget *parent);

    //! Takes over what the draft holds at the pointer. Nothing that is equal already is set again, and
    //! nothing is emitted.
    virtual void showField(const ResourceDraft &draft, const std::string &pointer);
    //! Whether the value can be told from what the editor looks like.
    [[nodiscard]] virtual bool canShow(const Json &value) const;
    virtual void setEditing(Editing editing);
    virtual void setMark(FieldMark mark);
    //! What takes the focus. Not a focus proxy: Tab would stop at those, in the order in which they were
    //! made.
    [[nodiscard]] virtual QWidget *focusTarget() const = 0;
    //! For screen readers: the label, and help with messages.
    virtual void setAccessibleTexts(const QString &name, const QString &description);
    //! The line in which a remark about the value has room; null pointer where there is none.
    [[nodiscard]] virtual LineField *lineField() const;
    //! Such as a counter, to stand beneath the editor at the right; null pointer for none.
    [[nodiscard]] virtual QWidget *footnote() const;

Q_SIGNALS:
    void valueEdited(const weir::Json &value);
    //! Somebody took the value away.
    void cleared();
    //! Somebody wants the rows of a list; the popup is to be told of them.
    void pickListRequested(weir::PickPopup *popup, weir::PickReading reading);

protected:
    //! Null pointer where the document has no value.
    virtual void showValue(const Json *value) = 0;
};

} // namespace weir
