#pragma once

#include <QDialog>

namespace weir {

//! Name, version and licence. Opened with open().
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace weir
