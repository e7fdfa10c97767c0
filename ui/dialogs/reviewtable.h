#pragma once

#include "ui/dialogs/reviewcontent.h"

#include <QWidget>

class QGridLayout;

namespace weir {

//! Field by field: what it was and what it will be.
class ReviewTable final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewTable(const ReviewContent &content, QWidget *parent = nullptr);

private:
    void addHeading(int column, const QString &text);
    void addRow(const ReviewRow &row);
    void addLine();

    QGridLayout *m_grid;
};

} // namespace weir
