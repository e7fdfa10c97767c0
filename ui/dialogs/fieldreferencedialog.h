#pragma once

#include "models/schema/resourcekind.h"

#include <QDialog>

#include <string>

class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QStackedWidget;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace weir {

class FieldHelpView;
class Notice;

//! Every field of both kinds in a tree that a search narrows, and the help on the one that is chosen. It
//! stays open beside the window; opened with show().
class FieldReferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit FieldReferenceDialog(QWidget *parent = nullptr);

private:
    void addKind(QStandardItem *root, ResourceKind kind);
    void setUpTree();
    void showTexts();
    void search(const QString &text);
    void showField(const QModelIndex &index);
    void chooseFirst();

    QLineEdit *m_search;
    QTreeView *m_tree;
    QStandardItemModel *m_fields;
    QSortFilterProxyModel *m_found;
    QStackedWidget *m_side;
    FieldHelpView *m_view;
    Notice *m_nothing;
};

} // namespace weir
