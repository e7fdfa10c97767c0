#pragma once

#include "models/schema/resourcekind.h"

#include <QWidget>

#include <map>

class QLabel;
class QStackedWidget;

namespace weir {

class ChangesModel;
class DraftListView;
class WrappedLabel;
struct BulkItem;

//! All there is to know of one of many changes.
class BulkDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit BulkDetails(QWidget *parent = nullptr);

    void showItem(const BulkItem &item);

Q_SIGNALS:
    void closeRequested();

private:
    QLabel *m_heading;
    QLabel *m_facts;
    WrappedLabel *m_message;
    QStackedWidget *m_lists;
    //! A field has its label by the kind of its resource.
    std::map<ResourceKind, ChangesModel *> m_models;
    std::map<ResourceKind, DraftListView *> m_views;
};

} // namespace weir
