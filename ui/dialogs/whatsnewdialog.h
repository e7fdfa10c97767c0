#pragma once

#include "ui/taborder.h"

#include <QDialog>

namespace weir {

//! The changelog that this program was built with, in the language in use. It stays open beside the window;
//! opened with show().
class WhatsNewDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit WhatsNewDialog(QWidget *parent = nullptr);

protected:
    bool focusNextPrevChild(bool next) override { return stepFocus(this, next); }
};

} // namespace weir
