#pragma once

#include "models/service/requestrecord.h"

#include <QObject>

#include <vector>

namespace weir {

class MainWindow;
class StorageThread;

//! Copies and saves what the request log lists.
class RequestLogController final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this object.
    RequestLogController(MainWindow &window, StorageThread &storage, QObject *parent = nullptr);

private:
    void copyCurl(const RequestRecord &record);
    void save(const QString &path, const std::vector<RequestRecord> &records);

    MainWindow &m_window;
    StorageThread &m_storage;
};

} // namespace weir
