#pragma once

#include "ui/taborder.h"

#include <QDialog>

namespace weir {

//! Name, version and licence, and the licences of everything that is used. Opened with open().
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

protected:
    bool focusNextPrevChild(bool next) override { return stepFocus(this, next); }

private:
    QWidget *makeSummary();
    QWidget *makeComponents();
    QWidget *makeLicence();
};

} // namespace weir
