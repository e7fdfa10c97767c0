#include "app/flows/applyflow.h"

#include "app/api/apicall.h"
#include "app/api/apiclient.h"
#include "app/api/resourcerequests.h"
#include "app/flows/fetchresource.h"
#include "app/flows/resourcelistflow.h"
#include "models/draft/resourcedraft.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace weir {

ApplyFlow::ApplyFlow(ApiClient &client, ConnectionProfile profile, ResourceDraft &draft, QString knownId,
                     QObject *parent)
    : QObject(parent), m_client(client), m_profile(std::move(profile)), m_draft(draft),
      m_id(std::move(knownId))
{
    if (m_id.isEmpty())
        m_id = m_draft.identity().id;
}

void ApplyFlow::start()
{
    m_step = Step::Validating;
    // First, for the rules below compare with the profile.
    if (!m_draft.profileId().isEmpty() && m_draft.profileId() != m_profile.id) {
        return refuse({ApplyRefusal::Reason::NoTarget,
                       tr("%1 was opened through the profile “%2”; choose that profile to apply it.")
                           .arg(m_draft.name(), m_draft.profileName()),
                       std::nullopt});
    }
    m_draft.setProject(m_profile.projectId, m_profile.region);
    if (m_draft.hasErrors()) {
        return refuse({ApplyRefusal::Reason::Errors,
                       tr("%n error(s) must be corrected before the update can be sent.", nullptr,
                          static_cast<int>(countOf(m_draft.issues(), Level::Error))),
                       std::nullopt});
    }
    if (!m_draft.fileProjectId().isEmpty() && m_draft.fileProjectId() != m_profile.projectId) {
        return refuse(
            {ApplyRefusal::Reason::NoTarget,
             tr("The file is for the project %1, but the profile is for %2; choose the profile of that "
                "project.")
                 .arg(m_draft.fileProjectId(), m_profile.projectId),
             std::nullopt});
    }
    if (const std::string pointer = m_draft.outgoingPlaceholder(); !pointer.empty()) {
        return refuse(
            {ApplyRefusal::Reason::Errors,
             tr("%1 (%2) holds a placeholder for a secret among other text or for another field; it is never "
                "sent, so replace it.")
                 .arg(labelAt(m_draft.table(), pointer), toQString(pointer)),
             std::nullopt});
    }
    if (m_id.isEmpty())
        locate();
    else if (m_draft.origin() == ResourceOrigin::File)
        read();
    else
        review();
}

void ApplyFlow::confirm()
{
    if (m_step != Step::Reviewing)
        return;
    auto request = updateRequest(m_draft.kind(), m_profile, m_id, m_draft.outgoingBody());
    if (!request)
        return refuse(request.error());
    m_step = Step::Sending;
    m_call = m_client.send(std::move(request).value(), this,
                           [this](ApiResult result) { takeAnswer(std::move(result)); });
}

void ApplyFlow::cancel()
{
    if (m_step == Step::Done || m_step == Step::Idle)
        return;
    if (m_step == Step::Sending) {
        if (m_call)
            m_call->abort();
        return;
    }
    m_step = Step::Done;
    if (m_list)
        m_list->cancel();
    if (m_call)
        m_call->abort();
    Q_EMIT canceled();
}

void ApplyFlow::locate()
{
    m_step = Step::Locating;
    m_list = new ResourceListFlow(m_client, m_profile, m_draft.kind(), this);
    connect(m_list, &ResourceListFlow::itemsArrived, this, &ApplyFlow::takeListed);
    connect(m_list, &ResourceListFlow::finished, this, &ApplyFlow::takeListEnd);
    m_list->start();
}

void ApplyFlow::takeListed(const std::vector<Json> &items)
{
    for (const Json &item : items) {
        const Json *name = item.find("name");
        const Json *id = item.find("id");
        if (name && id && toQString(name->text()) == m_draft.name())
            m_idsOfName << toQString(id->text());
    }
}

void ApplyFlow::takeListEnd(const std::optional<ApiError> &error)
{
    if (m_step != Step::Locating)
        return;
    if (error)
        return refuse(*error);
    if (m_idsOfName.isEmpty()) {
        return refuse(
            {ApplyRefusal::Reason::NoTarget,
             tr("There is no resource with the name “%1” in this project; give the ID of the one to update.")
                 .arg(m_draft.name()),
             std::nullopt});
    }
    if (m_idsOfName.size() > 1) {
        return refuse({ApplyRefusal::Reason::NoTarget,
                       tr("Several resources have the name “%1” (%2); give the ID of the one to update.")
                           .arg(m_draft.name(), listText(m_idsOfName)),
                       std::nullopt});
    }
    m_id = m_idsOfName.front();
    read();
}

void ApplyFlow::read()
{
    m_step = Step::Reading;
    m_call = fetchResource(m_client, m_profile, m_draft.kind(), m_id, this,
                           [this](Result<LoadedResource, ApiError> loaded) {
                               if (m_step != Step::Reading)
                                   return;
                               if (!loaded)
                                   return refuse(loaded.error());
                               m_draft.setProfile(m_profile.id, m_profile.name);
                               m_draft.setOriginal(*loaded);
                               review();
                           });
}

void ApplyFlow::review()
{
    m_step = Step::Reviewing;
    if (m_draft.changes().empty()) {
        return refuse({ApplyRefusal::Reason::NothingDiffers,
                       tr("Nothing differs from what the service holds, so nothing is sent."), std::nullopt});
    }
    auto request = updateRequest(m_draft.kind(), m_profile, m_id, Secret(m_draft.shownBody()));
    if (!request)
        return refuse(request.error());
    ApplyReview review;
    review.request = std::move(request).value();
    m_reviewed = review.request.clone();
    review.changes = m_draft.changes();
    std::ranges::copy_if(m_draft.issues(), std::back_inserter(review.warnings),
                         [](const ValidationIssue &issue) { return issue.level == Level::Warning; });
    review.missingSecrets = m_draft.missingSecrets();
    Q_EMIT reviewReady(review);
}

void ApplyFlow::takeAnswer(ApiResult result)
{
    // What was not applied can be confirmed once more, from the review.
    m_step = result.outcome == WriteOutcome::Applied ? Step::Done : Step::Reviewing;
    ApplyOutcome outcome{result.outcome, std::move(result.error), result.requestId};
    if (result.outcome == WriteOutcome::Applied) {
        outcome.changedSecrets = m_draft.changedSecrets();
        m_draft.markApplied();
    }
    Q_EMIT finished(outcome);
}

void ApplyFlow::refuse(const ApplyRefusal &refusal)
{
    m_step = Step::Done;
    Q_EMIT refused(refusal);
}

void ApplyFlow::refuse(const ApiError &error)
{
    refuse(ApplyRefusal{ApplyRefusal::Reason::Service, error.message(), error});
}

} // namespace weir
