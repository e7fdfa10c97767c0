#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <optional>

namespace weir {

using SqlWork = std::function<std::optional<QSqlError>(const QSqlDatabase &)>;

//! Runs one statement without values.
[[nodiscard]] std::optional<QSqlError> runStatement(const QSqlDatabase &database, const QString &statement);

//! All of it or nothing. It begins by writing, for what only reads at first does not wait for another writer.
[[nodiscard]] std::optional<QSqlError> inTransaction(const QSqlDatabase &database, const SqlWork &work);

//! One statement with values, which may run several times.
class SqlStatement
{
public:
    SqlStatement(const QSqlDatabase &database, const QString &text);

    [[nodiscard]] std::optional<QSqlError> run(const QVariantList &values);
    //! Where its rows are.
    [[nodiscard]] QSqlQuery &query() { return m_query; }

private:
    QSqlQuery m_query;
    bool m_isPrepared = false;
};

} // namespace weir
