#pragma once

#include "app/storage/historyerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QStringList>

#include <optional>

#include <sys/types.h>

namespace weir {

//! The database `history.sqlite` of a config folder: opened when it is first needed, private, set aside when
//! it is damaged. It belongs to the thread that opens it. Every function blocks.
class HistoryFile
{
public:
    explicit HistoryFile(const QString &configFolder);
    ~HistoryFile();
    Q_DISABLE_COPY_MOVE(HistoryFile)

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool exists() const;
    //! Makes the file where there is none, and brings an earlier version to this one.
    [[nodiscard]] std::optional<HistoryError> open();
    void close();
    //! Must be open.
    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }

    //! What a failed statement means. Where it means that the file is damaged, it was set aside and closed,
    //! which takeNotices() tells, and nothing is returned: the next open() begins a new one.
    [[nodiscard]] std::optional<HistoryError> errorOf(const QSqlError &error);
    //! What became of damaged files since this was called last: sentences in the user's language.
    [[nodiscard]] QStringList takeNotices();

private:
    enum class Access : quint8 {
        ReadOnly,
        Recovery, //!< Takes back what a killed process left in its journal, and changes nothing else.
        ReadWrite,
    };

    [[nodiscard]] std::optional<HistoryError> makePrivateFile() const;
    [[nodiscard]] std::optional<HistoryError> checkStamp();
    [[nodiscard]] std::optional<HistoryError> connectFor(Access access);
    [[nodiscard]] std::optional<HistoryError> setAside();
    void rememberFile();
    [[nodiscard]] bool isStillTheFile() const;

    QString m_folder;
    QString m_path;
    //! Of the connection, one of its own for each object.
    QString m_name;
    QSqlDatabase m_database;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    QStringList m_notices;
};

} // namespace weir
