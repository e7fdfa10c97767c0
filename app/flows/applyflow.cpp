#include "app/flows/applyflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/api/resourcerequests.h"
#include "app/flows/fetchresource.h"
#include "app/flows/targetsearch.h"
#include "app/flows/writesettlement.h"
#include "models/draft/resourcedraft.h"
#include "models/json/pointer.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <algorithm>
#include <iterator>
#include <utility>

// The way to the review; what follows its confirmation stands in applysending.cpp.

namespace weir {

ApplyFlow::ApplyFlow(ApiClient &client, ConnectionProfile profile, ResourceDraft &draft, ApplyTarget target,
                     FollowTimes times, QObject *parent)
    : QObject(parent), m_client(&client), m_profile(std::move(profile)), m_draft(draft),
      m_target(std::move(target)), m_times(times), m_id(m_target.id)
{
    if (m_id.isEmpty())
        m_id = m_draft.identity().id;
    connect(&client, &QObject::destroyed, this, [this] {
        // It would ask for the next state; calls that are under way hear of it by themselves.
        if (m_restart)
            m_restart->cancel();
        // Whoever was to sign in has signed out.
        if (m_settlement)
            m_settlement->giveUp();
    });
}

ApplyFlow::~ApplyFlow() = default;

void ApplyFlow::start()
{
    m_step = Step::Validating;
    if (const auto refusal = refusalBefore(m_profile, m_draft))
        return refuse(*refusal);
    m_step = m_id.isEmpty() ? Step::Locating : Step::Reading;
    if (!m_id.isEmpty())
        read();
    else if (m_target.foundIds)
        takeLocated(*m_target.foundIds);
    else
        search();
}

void ApplyFlow::startFrom(LoadedResource service)
{
    m_step = Step::Validating;
    if (const auto refusal = refusalBefore(m_profile, m_draft))
        return refuse(*refusal);
    m_id = service.identity.id;
    m_step = Step::Reading;
    takeRead(std::move(service));
}

bool ApplyFlow::isUnderWay() const
{
    switch (m_step) {
    case Step::Idle:
    case Step::Validating:
    case Step::Locating:
    case Step::Reading:
    case Step::Reviewing:
    case Step::Done:
        return false;
    case Step::Comparing:
    case Step::Sending:
    case Step::Settling:
    case Step::Registering:
    case Step::Restarting:
        return true;
    }
    Q_UNREACHABLE();
}

void ApplyFlow::cancel()
{
    if (m_step == Step::Idle || m_step == Step::Done)
        return;
    m_isStopped = isUnderWay();
    if (!m_isStopped)
        m_step = Step::Done;
    if (m_search)
        m_search->cancel();
    if (m_settlement)
        m_settlement->cancel();
    if (m_restart)
        m_restart->cancel();
    if (m_call)
        m_call->abort();
    if (!m_isStopped)
        Q_EMIT canceled();
}

std::optional<ApplyRefusal> ApplyFlow::refusalBefore(const ConnectionProfile &profile, ResourceDraft &draft)
{
    // First, for the rules below compare with the profile.
    if (!draft.profileId().isEmpty() && draft.profileId() != profile.id) {
        return ApplyRefusal{.reason = ApplyRefusal::Reason::NoTarget,
                            .message = [name = draft.name(), profileName = draft.profileName()] {
                                return tr("%1 is a draft of the profile “%2”; choose that profile to apply "
                                          "it.")
                                    .arg(name, profileName);
                            }};
    }
    draft.setProject(profile.projectId, profile.region);
    if (auto refusal = refusalOfDraft(draft))
        return refusal;
    if (!draft.fileProjectId().isEmpty() && draft.fileProjectId() != profile.projectId) {
        return ApplyRefusal{.reason = ApplyRefusal::Reason::NoTarget,
                            .message = [file = draft.fileProjectId(), own = profile.projectId] {
                                return tr("The file is for the project %1, but the profile is for %2; choose "
                                          "the profile of that project.")
                                    .arg(file, own);
                            }};
    }
    return std::nullopt;
}

std::optional<ApplyRefusal> ApplyFlow::refusalOfDraft(const ResourceDraft &draft)
{
    if (draft.hasErrors()) {
        const auto count = static_cast<int>(countOf(draft.issues(), Level::Error));
        return ApplyRefusal{.reason = ApplyRefusal::Reason::Errors, .message = [count] {
                                return tr("%n error(s) must be corrected before the update can be sent.",
                                          nullptr, count);
                            }};
    }
    if (const std::string pointer = draft.outgoingPlaceholder(); !pointer.empty()) {
        return ApplyRefusal{
            .reason = ApplyRefusal::Reason::Errors, .message = [table = draft.table(), pointer] {
                return tr("%1 (%2) holds a placeholder for a secret among other text or for another field; "
                          "it is never sent, so replace it.")
                    .arg(labelAt(table, pointer), toQString(pointer));
            }};
    }
    return std::nullopt;
}

std::optional<ApplyRefusal> ApplyFlow::refusalOfChanges() const
{
    if (m_purpose == ApplyReview::Purpose::Create || m_draft.hasSignificantChanges())
        return std::nullopt;
    // A needless update would pause the stream.
    return ApplyRefusal{.reason = ApplyRefusal::Reason::NothingDiffers, .message = [] {
                            return tr("Nothing differs from what the service holds, so nothing is sent.");
                        }};
}

void ApplyFlow::search()
{
    if (!m_client)
        return takeIds({}, signedOutError());
    m_search = new TargetSearch(*m_client, m_profile, m_draft.kind(), m_draft.name(), this);
    connect(m_search, &TargetSearch::finished, this, &ApplyFlow::takeIds);
    m_search->start();
}

void ApplyFlow::takeIds(const QStringList &ids, const std::optional<ApiError> &error)
{
    if (m_search)
        m_search->deleteLater();
    if (m_step == Step::Locating)
        return error ? refuse(*error) : takeLocated(ids);
    QStringList added = ids;
    for (const QString &id : std::as_const(m_idsBefore))
        added.removeAll(id);
    if (m_step == Step::Comparing)
        takeNewIds(added, error);
    else if (m_step == Step::Registering)
        takeCreatedIds(added);
}

void ApplyFlow::takeLocated(const QStringList &ids)
{
    // The service names a subscription itself that has no name, so there is none to find.
    const QStringList found = m_draft.name().isEmpty() ? QStringList() : ids;
    if (found.isEmpty() && m_target.absence == ApplyTarget::Absence::Create) {
        m_purpose = ApplyReview::Purpose::Create;
        m_idsBefore = ids;
        return review({});
    }
    if (found.isEmpty()) {
        return refuse({.reason = ApplyRefusal::Reason::NoTarget, .message = [name = m_draft.name()] {
                           return tr("There is no resource with the name “%1” in this project; give the ID "
                                     "of the one to update.")
                               .arg(name);
                       }});
    }
    if (!m_goneId.isEmpty()) {
        return refuse({.reason = ApplyRefusal::Reason::NoTarget,
                       .message = [name = m_draft.name(), goneId = m_goneId, found] {
                           return tr("The service does not have %1 with the ID %2 any more, but another one "
                                     "of this name (%3); open that one to update it.")
                               .arg(name, goneId, listText(found));
                       }});
    }
    if (found.size() > 1) {
        return refuse(
            {.reason = ApplyRefusal::Reason::NoTarget, .message = [name = m_draft.name(), found] {
                 return tr("Several resources have the name “%1” (%2); give the ID of the one to update.")
                     .arg(name, listText(found));
             }});
    }
    m_id = found.front();
    m_step = Step::Reading;
    read();
}

bool ApplyFlow::isGone(const ApiError &error) const
{
    return error.kind == ApiError::Kind::NotFound && m_target.id.isEmpty()
        && m_target.absence == ApplyTarget::Absence::Create;
}

void ApplyFlow::searchAnother()
{
    m_goneId = std::exchange(m_id, {});
    m_held.reset();
    m_taken.clear();
    m_conflicts.clear();
    m_step = Step::Locating;
    search();
}

void ApplyFlow::read()
{
    if (!m_client)
        return takeRead(signedOutError());
    m_call = fetchResource(*m_client, m_profile, m_draft.kind(), m_id, this,
                           [this](Result<LoadedResource, ApiError> loaded) { takeRead(std::move(loaded)); });
}

void ApplyFlow::takeRead(Result<LoadedResource, ApiError> loaded)
{
    if (m_step == Step::Comparing)
        return takeCompared(std::move(loaded));
    if (m_step != Step::Reading)
        return;
    if (!loaded && m_target.expected && loaded.error().kind == ApiError::Kind::NotFound) {
        return refuse({.reason = ApplyRefusal::Reason::Changed, .message = [name = m_draft.name()] {
                           return tr("%1 is not what was expected: the service does not have it any more, so "
                                     "nothing was sent.")
                               .arg(name);
                       }});
    }
    if (!loaded)
        return isGone(loaded.error()) ? searchAnother() : refuse(loaded.error());
    if (m_target.expected) {
        std::vector<FieldChange> changes = changesOnService(*m_target.expected, *loaded);
        if (!changes.empty()) {
            return refuse({.reason = ApplyRefusal::Reason::Changed,
                           .message =
                               [name = m_draft.name()] {
                                   return tr("%1 is not what was expected: it has changed since, so nothing "
                                             "was sent.")
                                       .arg(name);
                               },
                           .changes = std::move(changes)});
        }
    }
    takeUp(std::move(loaded).value());
    review({});
}

void ApplyFlow::takeUp(LoadedResource service)
{
    m_conflicts.clear();
    m_taken.clear();
    if (m_draft.origin() == ResourceOrigin::File) {
        m_draft.setProfile(m_profile.id, m_profile.name);
        m_draft.setOriginal(service);
    } else {
        Reconciliation reconciliation = m_draft.reconcile(service);
        m_taken = std::move(reconciliation.taken);
        m_conflicts = std::move(reconciliation.conflicts);
    }
    m_held = std::move(service);
}

void ApplyFlow::review(std::vector<FieldChange> changedSinceReview)
{
    m_step = Step::Reviewing;
    // What was taken over may not fit what was edited.
    if (const auto refusal = refusalOfDraft(m_draft))
        return refuse(*refusal);
    if (const auto refusal = refusalOfChanges(); refusal && m_conflicts.empty())
        return refuse(*refusal);
    auto request = requestWith(Secret(m_draft.shownBody()));
    if (!request)
        return refuse(request.error());
    ApplyReview review{.purpose = m_purpose,
                       .goneId = m_goneId,
                       .request = std::move(request).value(),
                       .changes = reviewedChanges(),
                       .taken = m_taken,
                       .conflicts = m_conflicts,
                       .changedSinceReview = std::move(changedSinceReview),
                       .missingSecrets = m_draft.missingSecrets()};
    m_reviewed = review.request.clone();
    std::ranges::copy_if(m_draft.issues(), std::back_inserter(review.warnings),
                         [](const ValidationIssue &issue) { return issue.level == Level::Warning; });
    Q_EMIT reviewReady(review);
}

std::vector<FieldChange> ApplyFlow::reviewedChanges() const
{
    if (m_purpose == ApplyReview::Purpose::Create)
        return changesBetween(Json::object(), m_draft.document(), m_draft.table());
    std::vector<FieldChange> changes = m_draft.changes();
    std::erase_if(changes, [this](const FieldChange &change) {
        return std::ranges::any_of(m_conflicts, [&change](const FieldConflict &conflict) {
            return isWithin(change.pointer, conflict.pointer);
        });
    });
    return changes;
}

Result<ApiRequest, ApiError> ApplyFlow::requestWith(Secret body) const
{
    switch (m_purpose) {
    case ApplyReview::Purpose::Update:
        return updateRequest(m_draft.kind(), m_profile, m_id, std::move(body));
    case ApplyReview::Purpose::Create:
        return createRequest(m_draft.kind(), m_profile, std::move(body));
    }
    Q_UNREACHABLE();
}

ApiError ApplyFlow::signedOutError()
{
    return {.kind = ApiError::Kind::Refused,
            .detail = tr("Nobody is signed in any more, so nothing was sent; sign in and apply again.")};
}

void ApplyFlow::refuse(const ApplyRefusal &refusal)
{
    m_step = Step::Done;
    Q_EMIT refused(refusal);
}

void ApplyFlow::refuse(const ApiError &error)
{
    refuse({.reason = ApplyRefusal::Reason::Service,
            .message = [error] { return error.message(); },
            .error = error});
}

} // namespace weir
