#pragma once

#include "app/flows/applyreview.h"
#include "models/schema/resourcekind.h"
#include "models/text/livetext.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace weir {

class ApplyFlow;
class HistoryRecorder;
class MainWindow;
class ResourceDraft;
class ReviewDialog;
class SessionController;
class StorageThread;
struct ReviewContent;

//! Leads one update at a time through the window: the review, the sending, the result.
class ApplyController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    ApplyController(MainWindow &window, SessionController &session, StorageThread &storage,
                    HistoryRecorder &history, QObject *parent = nullptr);

Q_SIGNALS:
    //! The service has these secrets of the draft anew, or has them no more; `id` is the resource's.
    void secretsChanged(weir::ResourceDraft *draft, const QString &id,
                        const std::vector<std::string> &pointers);
    void resourceCreated(weir::ResourceKind kind);

private:
    void start(ResourceDraft *draft, ApplyTarget::Before before);
    //! Once somebody has signed in; nothing where the draft was closed until then.
    [[nodiscard]] std::function<void()> startLater(ResourceDraft *draft, ApplyTarget::Before before);
    void showRefusal(const ApplyRefusal &refusal);
    void showReview(const ApplyReview &review);
    [[nodiscard]] ReviewContent contentOf(const ApplyReview &review) const;
    void confirm();
    void showProgress(const QString &text);
    void takeWritten(const ApplyOutcome &outcome);
    void takeOutcome(const ApplyOutcome &outcome);
    void showOutcome(const ApplyOutcome &outcome);
    void copyCurl();
    void saveRequest(const QString &path);
    void readAgain();
    //! A new review, of what the service held before the update.
    void restore();
    //! The dialog was closed.
    void leave();
    void end();
    void closeDialog();

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    HistoryRecorder &m_history;
    QPointer<ResourceDraft> m_draft;
    ApplyTarget::Before m_before = ApplyTarget::Before::AsFound;
    QPointer<ApplyFlow> m_flow;
    QPointer<ReviewDialog> m_dialog;
    //! Why the last update of a draft was not begun, as it was said.
    std::map<const ResourceDraft *, LiveText> m_refusals;
    //! The field that the service named when it refused the last update; empty for none.
    std::string m_refusedField;
};

} // namespace weir
