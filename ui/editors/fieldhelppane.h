#pragma once

#include "models/schema/resourcekind.h"

#include <QStackedWidget>

#include <string>

namespace weir {

class FieldHelpView;
class Notice;

//! Help on the field of the form that has the focus, or had it last.
class FieldHelpPane final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit FieldHelpPane(ResourceKind kind, QWidget *parent = nullptr);

    void setField(const std::string &pointer);
    //! What there is to read has the focus.
    void enter();
    //! Screen readers hear what there is to read.
    void tell();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showGuide();

    ResourceKind m_kind;
    std::string m_pointer;
    //! What the view has; it takes over another field when it is looked at.
    std::string m_shown;
    Notice *m_nothing;
    //! Null pointer until it is looked at.
    FieldHelpView *m_view = nullptr;
};

} // namespace weir
