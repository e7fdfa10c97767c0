#pragma once

#include <QTableView>

namespace weir {

class BulkFilterModel;
class BulkModel;

//! The matrix of changes that are made together. Space ticks the chosen rows or takes them out; columns in
//! which nothing stands are left out.
class BulkTable final : public QTableView
{
    Q_OBJECT

public:
    //! The models live as long as the table.
    BulkTable(BulkModel &model, BulkFilterModel &filter, QWidget *parent = nullptr);

    //! All rows that are listed.
    void tickAll(Qt::CheckState state);
    //! Of the model; −1 for none.
    [[nodiscard]] int currentItem() const;
    //! What there is to show may have changed.
    void fitColumns();

Q_SIGNALS:
    void currentItemChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void toggleChosen();
    void sizeFields(const QModelIndex &parent, int first, int last);

    BulkModel &m_model;
    BulkFilterModel &m_filter;
};

} // namespace weir
