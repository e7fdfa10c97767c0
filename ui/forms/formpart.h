#pragma once

#include "ui/forms/editing.h"
#include "ui/forms/pickreading.h"
#include "ui/forms/secretrequest.h"

#include <QWidget>

#include <string>

namespace weir {

class PickPopup;

//! Whether fields that nobody has visited yet say that they are required.
enum class RequiredMessages : quint8 { AfterLeaving, Everywhere };

//! A piece of the form: a row, or a group of pieces. It shows what the draft holds at its pointer and
//! beneath.
class FormPart : public QWidget
{
    Q_OBJECT

public:
    FormPart(std::string pointer, QWidget *parent) : QWidget(parent), m_pointer(std::move(pointer)) { }

    [[nodiscard]] const std::string &pointer() const { return m_pointer; }

    //! Takes over the draft's state; cheap where nothing changed.
    virtual void refresh(RequiredMessages required) = 0;
    virtual void setLabelWidth(int width) = 0;
    //! The width in which every label has room.
    [[nodiscard]] virtual int labelWidthHint() const = 0;
    virtual void setEditing(Editing editing) = 0;
    //! What takes the focus for the pointer, brought forward where a part shows one of several. Null pointer
    //! where nothing shows it.
    [[nodiscard]] virtual QWidget *focusTargetAt(const std::string &pointer) = 0;

    //! The form has the width of the window and as much height as that needs. A layout would ask every level
    //! about a width of its own, and with texts that wrap that takes longer than all the rest.
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    // From here or a part within.
    void secretRequested(const std::string &pointer, weir::SecretRequest request);
    void pickListRequested(weir::PickPopup *popup, weir::PickReading reading);

protected:
    //! What a part within says becomes what this one says.
    void relay(const FormPart *inner);

private:
    std::string m_pointer;
};

} // namespace weir
