#pragma once

#include "app/storage/safefile.h"
#include "models/service/requestrecord.h"

#include <QLatin1StringView>
#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

class QCommandLineOption;
class QCommandLineParser;

namespace weir {

class Console;

inline constexpr QLatin1StringView logOption("log");
[[nodiscard]] QCommandLineOption requestLogOption();
//! Why the file that --log names cannot be one of RequestLogFile, as one sentence: something would be lost,
//! as the file is no earlier log or the command uses it otherwise. Empty where it can, or where there is no
//! --log. Blocks.
[[nodiscard]] QString requestLogFault(const QCommandLineParser &parser);

//! Keeps an HTTP archive of the requests of a command in a file, for this user alone. The archive is whole at
//! any moment; as it is replaced as a whole, that is done at most once a second.
class RequestLogFile final : public QObject
{
    Q_OBJECT

public:
    //! `console` outlives this object; that the file cannot be written any more is said there once.
    RequestLogFile(const QString &path, Console &console, QObject *parent);

    //! Replaces the file by an archive without requests: nothing is sent where that fails. Blocks.
    [[nodiscard]] std::optional<FileError> start();
    void add(const RequestRecord &record);
    //! Writes what is not written yet; whether every request is in the file now. Blocks.
    [[nodiscard]] bool finish();

private:
    void write();

    const QString m_path;
    Console &m_console;
    std::vector<RequestRecord> m_records;
    //! Runs while there are requests that are not written.
    QTimer m_timer;
    bool m_hasFailed = false;
};

} // namespace weir
