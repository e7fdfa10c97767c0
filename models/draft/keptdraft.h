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
    //! The file it came from, else the ID of the resource; empty for a new one.
    QString source = {};
    QDateTime lastEdit = {};
    //! The fields that differ from what was loaded.
    qsizetype changes = 0;
};

[[nodiscard]] KeptDraft keptDraft(const QString &id, const DraftSnapshot &draft);

} // namespace weir
