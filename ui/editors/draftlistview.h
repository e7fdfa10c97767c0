#pragma once

#include <QListView>

#include <string>

class QLabel;

namespace weir {

//! The rows of a draft's changes or issues; a click or Enter asks for the field of one. Instead of no rows it
//! shows a sentence.
class DraftListView final : public QListView
{
    Q_OBJECT

public:
    DraftListView(QAbstractItemModel *model, const QString &emptyText, QWidget *parent);
    void setEmptyText(const QString &text);

Q_SIGNALS:
    void fieldRequested(const std::string &pointer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void requestField(const QModelIndex &index);

    QString m_emptyText;
};

} // namespace weir
