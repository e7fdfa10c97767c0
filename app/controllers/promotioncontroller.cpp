#include "app/controllers/promotioncontroller.h"

#include "app/controllers/draftcontroller.h"
#include "app/controllers/sessioncontroller.h"
#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "models/text.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace weir {

namespace {

ProjectPlace placeOf(const ConnectionProfile &profile)
{
    return {.region = profile.region, .projectId = profile.projectId};
}

} // namespace

PromotionController::PromotionController(MainWindow &window, SessionController &session,
                                         DraftController &drafts, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_drafts(drafts)
{
    connect(&window, &MainWindow::copyResourceRequested, this, &PromotionController::copyResource);
    connect(&window, &MainWindow::copyDraftRequested, this, &PromotionController::copyDraft);
}

void PromotionController::copyResource(ResourceKind kind, const QString &id)
{
    m_drafts.read(kind, id, [this, kind](const LoadedResource &resource) {
        const ConnectionProfile &profile = *m_session.profile();
        const Json *name = resource.body.find("name");
        open({.kind = kind,
              .name = name ? toQString(name->text()) : QString(),
              .body = resource.body,
              .place = placeOf(profile),
              .profileId = profile.id});
    });
}

void PromotionController::copyDraft(const ResourceDraft *draft)
{
    Source source{.kind = draft->kind(), .name = draft->name(), .body = draft->document()};
    const ConnectionProfile *profile =
        draft->profileId().isEmpty() ? m_session.profile() : m_session.find(draft->profileId());
    // A file may say itself of which project it is.
    if (!draft->fileProjectId().isEmpty() && !(profile && profile->projectId == draft->fileProjectId())) {
        source.place.projectId = draft->fileProjectId();
    } else if (profile) {
        source.place = placeOf(*profile);
        source.profileId = profile->id;
    }
    open(source);
}

void PromotionController::open(const Source &source)
{
    std::vector<ConnectionProfile> targets;
    std::ranges::copy_if(
        m_session.profiles(), std::back_inserter(targets),
        [&source](const ConnectionProfile &profile) { return profile.id != source.profileId; });
    if (targets.empty()) {
        m_window.showStatus(tr("There is no other profile to copy to; create one first."));
        return;
    }
    auto *dialog = new PromotionDialog(source.kind, source.name, targets, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PromotionDialog::previewRequested, this,
            [this, dialog, source] { preview(dialog, source); });
    connect(dialog, &PromotionDialog::draftRequested, this,
            [this, source](const QString &profileId) { create(source, profileId); });
    dialog->open();
}

void PromotionController::preview(PromotionDialog *dialog, const Source &source)
{
    if (const ConnectionProfile *target = m_session.find(dialog->target())) {
        dialog->setNotes(promoted(source.kind, source.body, source.place, placeOf(*target)).notes,
                         nameState(source, *target));
    }
}

void PromotionController::create(const Source &source, const QString &profileId)
{
    const ConnectionProfile *target = m_session.find(profileId);
    if (!target)
        return;
    Promotion promotion = promoted(source.kind, source.body, source.place, placeOf(*target));
    ResourceDraft *draft = m_drafts.openFor(*target, std::move(promotion.resource));
    m_window.showDraftWarning(draft, [kind = source.kind, name = target->name, notes = promotion.notes] {
        QString told = tr("A copy for the profile “%1”; choose that profile to apply it.").arg(name);
        if (const QString summary = promotionSummary(kind, notes); !summary.isEmpty())
            told += u'\n' + summary;
        return told;
    });
    // Whoever goes on begins with what is empty.
    const auto open = std::ranges::find_if(promotion.notes, [](const PromotionNote &note) {
        return note.kind == PromotionNote::Kind::ChooseAgain || note.kind == PromotionNote::Kind::EnterAgain;
    });
    if (open != promotion.notes.end())
        m_window.showField(draft, open->pointer);
}

PromotionDialog::NameState PromotionController::nameState(const Source &source,
                                                          const ConnectionProfile &target) const
{
    const ConnectionProfile *current = m_session.profile();
    // The lists are those of the chosen profile, and only streams are known by their names.
    if (source.kind != ResourceKind::EventStream || !current || current->projectId != target.projectId
        || current->region != target.region)
        return PromotionDialog::NameState::Unknown;
    return m_window.listModel(source.kind)->namesBeside({}).contains(source.name)
        ? PromotionDialog::NameState::InUse
        : PromotionDialog::NameState::Unknown;
}

} // namespace weir
