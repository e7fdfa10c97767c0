#pragma once

#include "models/schema/picklist.h"
#include "models/schema/validation.h"
#include "models/service/apierror.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace weir {

class MainWindow;
class PickListFlow;
class ResourceDraft;
class SessionController;

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
    //! SmnTopics or DisStreams.
    void read(PickList list);
    void take(PickList list, const std::optional<ApiError> &error);
    void forget();
    //! Whether the draft is of the services that the lists are of.
    [[nodiscard]] bool concerns(const ResourceDraft *draft) const;
    void tellDrafts();

    MainWindow &m_window;
    SessionController &m_session;
    std::map<PickList, QPointer<PickListFlow>> m_flows;
    //! As far as they have come.
    std::map<PickList, QSet<QString>> m_arrived;
    TopicNames m_names;
    bool m_wereRead = false;
};

} // namespace weir
