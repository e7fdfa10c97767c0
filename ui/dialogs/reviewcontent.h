#pragma once

#include "models/draft/reconciliation.h"
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
    //! On the service now, where it is not as before.
    QString service = {};
};

//! Everything that the review of an update shows.
struct ReviewContent
{
    enum class RunState : quint8 {
        Idle,
        Running,
        RanBefore, //!< Until the update before.
    };
    enum class Purpose : quint8 { Update, Create };

    Purpose purpose = Purpose::Update;
    ResourceKind kind = ResourceKind::EventStream;
    QString name = {};
    //! The ID of the resource that is created anew, for the service has it no more; else empty.
    QString goneId = {};
    //! What the draft was compared with and when, as a sentence; empty hides it.
    QString comparison = {};
    std::vector<ReviewRow> changes = {};
    //! Both changed these; each wants a choice, the service's or that of the draft.
    std::vector<ReviewRow> conflicts = {};
    //! Changed by others since the draft was loaded, and taken over.
    std::vector<ReviewRow> taken = {};
    //! Of what changed between the review before and its confirmation; empty in the first.
    QStringList changedSinceReview = {};
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

//! What the draft itself can say; the request, nameToType and what others changed are the caller's.
[[nodiscard]] ReviewContent reviewOf(const ResourceDraft &draft);
//! All that the comparison shows, for who hears it: a value after another has no column there.
[[nodiscard]] QString spokenComparison(const ReviewContent &content);
//! These changes in place of the draft's own.
void setChanges(ReviewContent &content, const std::vector<FieldChange> &changes);
//! What others changed since the draft was loaded, and how the review says so.
void setReconciliation(ReviewContent &content, const std::vector<FieldChange> &taken,
                       const std::vector<FieldConflict> &conflicts);
//! What changed on the service since the review before.
void setChangedSinceReview(ReviewContent &content, const std::vector<FieldChange> &changes);

} // namespace weir
