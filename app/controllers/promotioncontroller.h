#pragma once

#include "models/promotion/promotion.h"
#include "ui/dialogs/promotiondialog.h"

#include <QObject>

namespace weir {

class DraftController;
class MainWindow;
class ResourceDraft;
class SessionController;
struct ConnectionProfile;

//! Copies resources and drafts to other profiles, as new drafts of those.
class PromotionController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    PromotionController(MainWindow &window, SessionController &session, DraftController &drafts,
                        QObject *parent = nullptr);

private:
    //! What is copied, and of which project it is.
    struct Source
    {
        ResourceKind kind = ResourceKind::EventStream;
        QString name = {};
        Json body = {};
        ProjectPlace place = {};
        //! Empty where no profile is known.
        QString profileId = {};
    };

    void copyResource(ResourceKind kind, const QString &id);
    void copyDraft(const ResourceDraft *draft);
    void open(const Source &source);
    void preview(PromotionDialog *dialog, const Source &source);
    void create(const Source &source, const QString &profileId);
    //! As far as it is known without asking a service.
    [[nodiscard]] PromotionDialog::NameState nameState(const Source &source,
                                                       const ConnectionProfile &target) const;

    MainWindow &m_window;
    SessionController &m_session;
    DraftController &m_drafts;
};

} // namespace weir
