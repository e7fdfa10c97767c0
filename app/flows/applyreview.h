#pragma once

#include "app/api/apirequest.h"
#include "app/flows/resourceactionflow.h"
#include "models/draft/reconciliation.h"
#include "models/schema/validationissue.h"
#include "models/service/apierror.h"
#include "models/text/livetext.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weir {

//! Where a draft goes, and what is known of it beforehand.
struct ApplyTarget
{
    //! What to do with a draft for which there is no resource: of its name, or with its ID any more.
    enum class Absence : quint8 { Refuse, Create };
    //! What a stream did before, for it may stand because of the update before.
    enum class Before : quint8 { AsFound, Running };

    //! Empty to take the draft's own ID, or to find it by its name.
    QString id = {};
    //! Of a draft with a name, where somebody has looked for it already: the IDs that have it.
    std::optional<QStringList> foundIds = {};
    Absence absence = Absence::Refuse;
    Before before = Before::AsFound;
    //! The version that the draft was made from, for a draft that was not loaded from the service.
    std::optional<LoadedResource> expected = {};
};

//! Why nothing was sent.
struct ApplyRefusal
{
    enum class Reason : quint8 {
        Errors, //!< The draft has errors.
        NoTarget, //!< No resource of that name, or several.
        NothingDiffers,
        Changed, //!< The resource is not what was expected; `changes` says how.
        Service, //!< The resource could not be read; `error` says why.
    };

    Reason reason = Reason::Errors;
    //! One sentence.
    LiveText message = {};
    std::optional<ApiError> error = {};
    std::vector<FieldChange> changes = {};
};

//! What is looked at before anything is sent.
struct ApplyReview
{
    enum class Purpose : quint8 { Update, Create };

    Purpose purpose = Purpose::Update;
    //! Of the resource that the draft was of, where the service has it no more: it is created anew then.
    QString goneId = {};
    //! With placeholders in the place of secrets; the request that is sent differs from it in these alone.
    ApiRequest request = {};
    std::vector<FieldChange> changes = {};
    //! Somebody else changed these since the draft was loaded; it has them now as well.
    std::vector<FieldChange> taken = {};
    //! Each wants a choice before the review can be confirmed.
    std::vector<FieldConflict> conflicts = {};
    //! Changed on the service between the review before and its confirmation; empty in the first.
    std::vector<FieldChange> changedSinceReview = {};
    ValidationIssues warnings = {};
    //! Secret fields without a text: they would be left out, and the service then clears them.
    std::vector<std::string> missingSecrets = {};
};

//! What somebody decided at the review.
struct ApplyConfirmation
{
    //! Of a stream that is running, for the update pauses it.
    enum class Afterwards : quint8 { StartAgain, LeavePaused };

    Afterwards afterwards = Afterwards::StartAgain;
    //! Whether an update is compared once more with what the service holds, right before it is sent: not
    //! where the confirmation comes in the same moment as the review.
    enum class Comparison : quint8 { Again, Spared };
    Comparison comparison = Comparison::Again;
    //! By pointer; one for each conflict.
    std::vector<std::pair<std::string, ConflictChoice>> choices = {};
};

//! How the write ended.
struct ApplyOutcome
{
    ApplyReview::Purpose purpose = ApplyReview::Purpose::Update;
    WriteOutcome outcome = WriteOutcome::Unknown;
    std::optional<ApiError> error = {};
    QString requestId = {};
    //! Of what was applied: the secrets that the service has anew, or has no more.
    std::vector<std::string> changedSecrets = {};
    //! How starting the stream again ended; empty where it was not to be.
    std::optional<ActionOutcome> restart = {};
};

//! Whether the action did not lead to the state that it was for.
[[nodiscard]] inline bool hasFailed(const ActionOutcome &outcome)
{
    return outcome.outcome != WriteOutcome::Applied || outcome.error;
}

} // namespace weir
