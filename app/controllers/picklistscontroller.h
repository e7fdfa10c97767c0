#pragma once

#include "models/service/apierror.h"
#include "models/service/pickanswer.h"
#include "models/service/pickquery.h"
#include "ui/forms/pickreading.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <optional>
#include <vector>

namespace weir {

class MainWindow;
class PickListFlow;
class PickPopup;
class ResourceDraft;
class SessionController;

//! Reads the pick lists when somebody opens one, and keeps them for as long as the sign-in lasts: another
//! profile, address or project ends it as well.
class PickListsController final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this object.
    PickListsController(MainWindow &window, SessionController &session, QObject *parent = nullptr);

private:
    //! One list, read or on its way.
    struct Entry
    {
        std::vector<PickItem> items = {};
        //! Null once it was read.
        QPointer<PickListFlow> flow = {};
        std::vector<QPointer<PickPopup>> popups = {};
    };

    void show(const ResourceDraft *draft, PickPopup *popup, PickReading reading);
    void signIn(PickPopup *popup);
    void read(const PickQuery &query);
    void takeItems(const PickQuery &query, const std::vector<PickItem> &items);
    void finish(const PickQuery &query, const std::optional<ApiError> &error);
    //! The open ones of those that wait for a list that is here or on its way.
    [[nodiscard]] std::vector<PickPopup *> lookingAt(const PickQuery &query) const;
    //! So that it is read when it is wanted again.
    void drop(const PickQuery &query);
    //! Whoever looks at a list of the former sign-in is told of the next.
    void forget();

    SessionController &m_session;
    std::map<PickQuery, Entry> m_entries;
};

} // namespace weir
