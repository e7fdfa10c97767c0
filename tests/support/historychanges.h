#pragma once

#include "app/storage/history.h"

#include <vector>

//! Changes for a history, and what stands in it.
namespace weir::test {

inline const QDateTime someTime(QDate(2026, 11, 26), QTime(8, 0), Qt::UTC);

[[nodiscard]] inline ChangeSubject subjectOf(const QString &id, const QString &name)
{
    return {.profileId = QStringLiteral("6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"),
            .profileName = QStringLiteral("Test"),
            .projectId = QStringLiteral("p1"),
            .kind = ResourceKind::EventStream,
            .resourceId = id,
            .resourceName = name};
}

[[nodiscard]] inline SentChange changeOf(const QString &id, const QString &name)
{
    return {.subject = subjectOf(id, name),
            .action = ChangeAction::Update,
            .before = R"({"description": "old"})",
            .after = R"({"description": "new"})"};
}

[[nodiscard]] inline std::vector<qint64> numbersOf(const ChangePage &page)
{
    std::vector<qint64> numbers;
    for (const ChangeRecord &change : page.changes)
        numbers.push_back(change.position.number);
    return numbers;
}

} // namespace weir::test
