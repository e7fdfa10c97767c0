#pragma once

#include "models/schema/resourcekind.h"

#include <QDateTime>
#include <QString>

namespace weir {

struct DraftSnapshot;

//! A draft on the disk, as a list shows it.
struct KeptDraft
{
    //! The name of its file.
    QString id = {};
    ResourceKind kind = ResourceKind::EventStream;
    //! Empty where the document has none.
    QString name = {};
    //! Of the profile through which it was opened; empty for a file's.
    QString profileName = {};
    //! Of the file it came from; empty for one of a service and a new one.
    QString path = {};
    //! Empty for a new one.
    QString resourceId = {};
    QDateTime lastEdit = {};
    //! The fields that differ from what was loaded.
    qsizetype changes = 0;
};

[[nodiscard]] KeptDraft keptDraft(const QString &id, const DraftSnapshot &draft);

} // namespace weir
