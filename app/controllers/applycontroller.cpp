#include "app/controllers/applycontroller.h"

#include "app/api/apicall.h"
#include "app/controllers/sessioncontroller.h"
#include "app/export/requestexport.h"
#include "app/flows/applyflow.h"
#include "app/flows/fetchresource.h"
#include "app/storage/historyrecorder.h"
#include "app/storage/safefile.h"
#include "app/storage/storagethread.h"
#include "models/draft/resourcedraft.h"
#include "models/export/curlexport.h"
#include "models/export/requestfileexport.h"
#include "models/lists/resourcelistmodel.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace weir {

namespace {

bool isSignInRefused(const std::optional<ApiError> &error)
{
    return error && error->kind == ApiError::Kind::Unauthorized;
}

QString restartFault(const ActionOutcome &restart)
{
    return restart.error ? restart.error->message()
                         : ApplyController::tr("It is not known whether it was started; look at its state.");
}

} // namespace

ApplyController::ApplyController(MainWindow &window, SessionController &session, StorageThread &storage,
                                 HistoryRecorder &history, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage), m_history(history)
{
    connect(&window, &MainWindow::applyRequested, this,
            [this](ResourceDraft *draft) { start(draft, ApplyTarget::Before::AsFound); });
    connect(&window, &MainWindow::draftClosed, this, [this](const ResourceDraft *draft) {
        m_refusals.erase(draft);
        if (draft != m_draft)
            return;
        const QPointer<ApplyFlow> flow = m_flow;
        end();
        // What is still to come of it would look at the draft.
        delete flow;
    });
    connect(&session, &SessionController::signedOut, this, [this] {
        // What is on its way still gets an outcome: the client ends its calls, and that is told.
        if (m_flow && !m_flow->isUnderWay())
            end();
    });
}

void ApplyController::start(ResourceDraft *draft, ApplyTarget::Before before)
{
    if (m_flow)
        return;
    if (const auto told = m_refusals.extract(draft))
        m_window.hideBanner(told.mapped());
    if (!m_session.client()) {
        // Nobody is to enter a password only to be told of an error then.
        const ConnectionProfile *profile = m_session.profile();
        const auto refusal = profile ? ApplyFlow::refusalBefore(*profile, *draft) : std::nullopt;
        if (!refusal)
            return m_session.requestSignIn(tr("Applying needs somebody who is signed in."), this,
                                           startLater(draft, before));
        m_draft = draft;
        return showRefusal(*refusal);
    }
    m_draft = draft;
    m_before = before;
    m_window.showBusy([] { return tr("Preparing the review…"); });
    m_flow = new ApplyFlow(*m_session.client(), *m_session.profile(), *draft,
                           {.absence = ApplyTarget::Absence::Create, .before = before}, {}, this);
    m_history.follow(m_flow.data());
    connect(m_flow, &ApplyFlow::refused, this, &ApplyController::showRefusal);
    connect(m_flow, &ApplyFlow::reviewReady, this, &ApplyController::showReview);
    connect(m_flow, &ApplyFlow::progressed, this, &ApplyController::showProgress);
    connect(m_flow, &ApplyFlow::canceled, this, &ApplyController::end);
    connect(m_flow, &ApplyFlow::written, this, &ApplyController::takeWritten);
    connect(m_flow, &ApplyFlow::finished, this, &ApplyController::takeOutcome);
    connect(m_flow, &ApplyFlow::signInNeeded, this, [this] {
        m_session.signInAgain(
            m_flow, [flow = m_flow] { flow->goOn(); }, [flow = m_flow] { flow->giveUp(); });
    });
    connect(&m_window, &MainWindow::cancelRequested, m_flow, &ApplyFlow::cancel);
    m_flow->start();
}

std::function<void()> ApplyController::startLater(ResourceDraft *draft, ApplyTarget::Before before)
{
    return [this, draft = QPointer(draft), before] {
        if (draft)
            start(draft, before);
    };
}

void ApplyController::showRefusal(const ApplyRefusal &refusal)
{
    const QString requestId = refusal.error ? refusal.error->requestId : QString();
    if (refusal.error && refusal.error->kind == ApiError::Kind::Unauthorized) {
        // The banner below stays where the dialog is closed.
        m_session.signInAgain(this, startLater(m_draft, m_before));
    }
    if (refusal.reason == ApplyRefusal::Reason::NothingDiffers) {
        m_window.showStatus(refusal.message.text());
    } else {
        m_refusals[m_draft] = refusal.message;
        m_window.showBanner(
            {.message = refusal.message,
             .requestId = requestId,
             .subject = refusal.error ? BannerContent::Subject::Request : BannerContent::Subject::Program,
             .scope = BannerContent::Scope::Profile,
             .draft = m_draft});
    }
    if (m_draft && !refusal.error) {
        // It was said of the draft as it was.
        connect(
            m_draft->undoStack(), &QUndoStack::indexChanged, this,
            [this, message = refusal.message] { m_window.hideBanner(message); }, Qt::SingleShotConnection);
    }
    end();
}

void ApplyController::showReview(const ApplyReview &review)
{
    m_window.hideBusy();
    closeDialog();
    m_dialog = new ReviewDialog(contentOf(review), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ReviewDialog::applyRequested, this, &ApplyController::confirm);
    connect(m_dialog, &ReviewDialog::cancelRequested, m_flow, &ApplyFlow::cancel);
    connect(m_dialog, &ReviewDialog::detailsRequested, &m_window, &MainWindow::showFailedRequest);
    connect(m_dialog, &ReviewDialog::copyCurlRequested, this, &ApplyController::copyCurl);
    connect(m_dialog, &ReviewDialog::saveRequestRequested, this, &ApplyController::saveRequest);
    connect(m_dialog, &ReviewDialog::restoreRequested, this, &ApplyController::restore);
    connect(m_dialog, &ReviewDialog::startRequested, m_flow, &ApplyFlow::startOnceMore);
    connect(m_dialog, &ReviewDialog::finished, this, &ApplyController::leave);
    m_dialog->open();
}

ReviewContent ApplyController::contentOf(const ApplyReview &review) const
{
    ReviewContent content = reviewOf(*m_draft);
    if (review.purpose == ApplyReview::Purpose::Create) {
        content.purpose = ReviewContent::Purpose::Create;
        content.name = m_draft->name();
        content.goneId = review.goneId;
        content.keptSecrets.clear();
        content.runState = ReviewContent::RunState::Idle;
    } else if (m_before == ApplyTarget::Before::Running
               && content.runState == ReviewContent::RunState::Idle) {
        content.runState = ReviewContent::RunState::RanBefore;
    }
    setChanges(content, review.changes);
    if (content.purpose == ReviewContent::Purpose::Update)
        setReconciliation(content, review.taken, review.conflicts);
    setChangedSinceReview(content, review.changedSinceReview);
    content.method = toQString(methodName(review.request.method));
    content.path =
        QString::fromUtf8(review.request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    content.host = review.request.url.authority();
    content.byteCount = static_cast<qint64>(review.request.body.reveal().size());
    if (m_flow->profile().isProtected)
        content.nameToType = content.name;
    return content;
}

void ApplyController::confirm()
{
    m_flow->confirm({.afterwards = m_dialog->startsAgain() ? ApplyConfirmation::Afterwards::StartAgain
                                                           : ApplyConfirmation::Afterwards::LeavePaused,
                     .choices = m_dialog->choices()});
}

void ApplyController::showProgress(const QString &text)
{
    if (m_dialog)
        m_dialog->showProgress(text);
}

void ApplyController::takeWritten(const ApplyOutcome &outcome)
{
    if (!outcome.changedSecrets.empty())
        Q_EMIT secretsChanged(m_draft, m_flow->targetId(), outcome.changedSecrets);
    // What differed from the service is there now.
    if (outcome.outcome == WriteOutcome::Applied)
        m_window.hideDraftWarning(m_draft);
    if (outcome.purpose == ApplyReview::Purpose::Create && outcome.outcome == WriteOutcome::Applied)
        Q_EMIT resourceCreated(m_draft->kind());
}

void ApplyController::takeOutcome(const ApplyOutcome &outcome)
{
    const auto giveUp = [this, outcome] { showOutcome(outcome); };
    // What was not accepted has changed nothing, so it is sent once somebody has signed in.
    if (m_session.client() && isSignInRefused(outcome.error))
        m_session.signInAgain(
            m_flow, [flow = m_flow] { flow->confirmAgain(); }, giveUp);
    else if (m_session.client() && outcome.restart && outcome.restart->outcome == WriteOutcome::Unauthorized
             && isSignInRefused(outcome.restart->error))
        m_session.signInAgain(
            m_flow, [flow = m_flow] { flow->startOnceMore(); }, giveUp);
    else
        giveUp();
}

void ApplyController::showOutcome(const ApplyOutcome &outcome)
{
    const QString message = outcome.error ? outcome.error->message() : QString();
    if (m_dialog)
        m_dialog->showResult(outcome.outcome, message, outcome.requestId);
    if (m_dialog && outcome.restart) {
        m_dialog->showRestart(hasFailed(*outcome.restart) ? restartFault(*outcome.restart) : QString());
        // What was confirmed and leads nowhere would only be refused.
        if (outcome.restart->outcome != WriteOutcome::Applied)
            m_dialog->offerStart();
    }
    if (m_draft && outcome.error && outcome.error->pointer) {
        m_refusedField = *outcome.error->pointer;
        m_draft->setRefusal(m_refusedField, message);
    }
    if (outcome.outcome == WriteOutcome::Applied && m_session.client())
        readAgain();
}

void ApplyController::restore()
{
    const QPointer<ResourceDraft> draft = m_draft;
    const Json former = m_flow->formerBody();
    end();
    if (!draft)
        return;
    draft->replaceDocument(former);
    start(draft, ApplyTarget::Before::Running);
}

void ApplyController::leave()
{
    const QPointer<ResourceDraft> draft = m_draft;
    const std::string field = std::exchange(m_refusedField, {});
    end();
    if (draft && !field.empty())
        m_window.showField(draft, field);
}

void ApplyController::copyCurl()
{
    if (m_flow) {
        QGuiApplication::clipboard()->setText(
            toQString(exportAsCurl(exportOf(m_flow->reviewedRequest(), m_flow->profile().signIn))));
    }
}

void ApplyController::saveRequest(const QString &path)
{
    if (!m_flow || !m_draft)
        return;
    const std::string text = exportAsRequestFile(m_draft->kind(), m_flow->profile().projectId,
                                                 m_flow->targetId(), m_draft->document());
    m_storage.run([path, text] { return writeFile(path, text); }, this,
                  [this, path](const std::optional<FileError> &error) {
                      if (error)
                          return m_window.showBanner({.message = error->message});
                      m_window.showStatus(tr("The request was saved to %1.").arg(path));
                  });
}

void ApplyController::readAgain()
{
    // The update may have paused the stream, so its state is read anew.
    const ResourceKind kind = m_draft->kind();
    const QString id = m_flow->targetId();
    fetchResource(*m_session.client(), *m_session.profile(), kind, id, this,
                  [this, draft = m_draft, kind, id](const Result<LoadedResource, ApiError> &loaded) {
                      if (!loaded)
                          return;
                      m_window.listModel(kind)->setStatus(id, loaded->identity.status);
                      if (draft)
                          draft->setIdentity(loaded->identity);
                      if (m_dialog && draft == m_draft)
                          m_dialog->showStatus(loaded->identity.status);
                  });
}

void ApplyController::end()
{
    m_window.hideBusy();
    if (m_flow) {
        // Whatever still happens to it is not this window's business any more.
        m_flow->disconnect(this);
        m_flow->cancel();
        m_flow->deleteLater();
        m_flow = nullptr;
    }
    closeDialog();
    m_refusedField.clear();
    m_draft = nullptr;
}

void ApplyController::closeDialog()
{
    if (!m_dialog)
        return;
    // Not by close(), which it refuses while something goes on.
    m_dialog->disconnect(this);
    m_dialog->hide();
    m_dialog->deleteLater();
    m_dialog = nullptr;
}

} // namespace weir
