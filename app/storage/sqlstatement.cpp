#include "app/storage/sqlstatement.h"

using namespace Qt::StringLiterals;

namespace weir {

std::optional<QSqlError> runStatement(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (query.exec(statement))
        return std::nullopt;
    return query.lastError();
}

std::optional<QSqlError> inTransaction(const QSqlDatabase &database, const SqlWork &work)
{
    if (auto error = runStatement(database, u"BEGIN IMMEDIATE"_s))
        return error;
    auto error = work(database);
    if (!error)
        error = runStatement(database, u"COMMIT"_s);
    if (error)
        static_cast<void>(runStatement(database, u"ROLLBACK"_s));
    return error;
}

SqlStatement::SqlStatement(const QSqlDatabase &database, const QString &text) : m_query(database)
{
    m_query.setForwardOnly(true);
    m_isPrepared = m_query.prepare(text);
}

std::optional<QSqlError> SqlStatement::run(const QVariantList &values)
{
    for (const QVariant &value : values)
        m_query.addBindValue(value);
    if (!m_isPrepared || !m_query.exec())
        return m_query.lastError();
    return std::nullopt;
}

} // namespace weir
