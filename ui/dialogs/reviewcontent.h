#pragma once

#include "models/schema/fieldspec.h"
#include "models/schema/resourcekind.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace weir {

class ResourceDraft;

//! One line of the comparison. Of a secret it holds words about it, never the text.
struct ReviewRow
{
    QString label = {};
    QString pointer = {};
    QString before = {};
    QString after = {};
    Sensitivity sensitivity = Sensitivity::Public;
};

//! Everything that the review of an update shows.
struct ReviewContent
{
    enum class RunState : quint8 { Idle, Running };

    ResourceKind kind = ResourceKind::EventStream;
    QString name = {};
    //! What the draft was compared with and when, as a sentence; empty hides it.
    QString comparison = {};
    std::vector<ReviewRow> changes = {};
    //! Secrets that go along as they are.
    std::vector<ReviewRow> keptSecrets = {};
    RunState runState = RunState::Idle;
    //! Messages of the findings that do not forbid the update.
    QStringList warnings = {};
    //! Labels of the secrets that nobody knows; the service clears them.
    QStringList missingSecrets = {};
    //! What a protected profile wants typed before Apply; empty for other profiles.
    QString nameToType = {};

    QString method = QStringLiteral("PUT");
    //! As it goes over the wire, percent-encoded.
    QString path = {};
    QString host = {};
    qint64 byteCount = 0;
};

//! What the draft itself can say; comparison, nameToType and the request are the caller's.
[[nodiscard]] ReviewContent reviewOf(const ResourceDraft &draft);

} // namespace weir
