#pragma once

#include "models/schema/validation.h"
#include "models/service/apierror.h"
#include "models/service/topicanswer.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace weir {

class MainWindow;
class ResourceDraft;
class SessionController;
class TopicListFlow;

//! Tells the drafts of subscriptions which topics and streams there are. They are read when the first such
//! draft is opened. A list that cannot be read is not compared with; that is no fault of the draft.
class TopicNamesController final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this object.
    TopicNamesController(MainWindow &window, SessionController &session, QObject *parent = nullptr);

    //! Of a draft that was just opened.
    void compare(ResourceDraft *draft);
    //! Reads the lists again where a draft needs them.
    void refresh();

private:
    void read(TopicKind kind);
    void take(TopicKind kind, const QSet<QString> &names, const std::optional<ApiError> &error);
    void forget();
    //! Whether the draft is of the services that the lists are of.
    [[nodiscard]] bool concerns(const ResourceDraft *draft) const;
    void tellDrafts();

    MainWindow &m_window;
    SessionController &m_session;
    std::map<TopicKind, QPointer<TopicListFlow>> m_flows;
    TopicNames m_names;
    bool m_wereRead = false;
};

} // namespace weir
