#pragma once

#include <QDialog>

namespace weir {

//! Name, version and licence, and the licences of everything that is used. Opened with open().
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

private:
    QWidget *makeSummary();
    QWidget *makeComponents();
    QWidget *makeLicence();
};

} // namespace weir
