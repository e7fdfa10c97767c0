#pragma once

#include "models/service/requestrecord.h"

#include <QObject>
#include <QString>

#include <vector>

namespace weir {

class Console;

//! Keeps an HTTP archive of the requests of a command in a file. It is written anew with each of them, so
//! that it is whole at any moment.
class RequestLogFile final : public QObject
{
    Q_OBJECT

public:
    //! `console` outlives this object; that the file cannot be written is said there once.
    RequestLogFile(const QString &path, Console &console, QObject *parent);

    void add(const RequestRecord &record);

private:
    const QString m_path;
    Console &m_console;
    std::vector<RequestRecord> m_records;
    bool m_hasFailed = false;
};

} // namespace weir
