#pragma once

#include "models/draft/loadedresource.h"
#include "models/result.h"
#include "models/service/apierror.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace weir {

class MainWindow;
class ResourceDraft;
class SessionController;

//! Says over the form of a draft that its resource was deleted.
void warnOfGone(MainWindow &window, ResourceDraft *draft);

//! Whether the resource of a draft that was kept is still what the draft was made of: it is read again, and
//! the draft's page says what has become of it. Where nobody is signed in to the draft's profile, this waits
//! for them.
class DraftComparison final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    DraftComparison(MainWindow &window, SessionController &session, QObject *parent = nullptr);

    void compare(ResourceDraft *draft);

private:
    void compareWaiting();
    void read(ResourceDraft *draft);
    void take(ResourceDraft *draft, const Result<LoadedResource, ApiError> &loaded);

    MainWindow &m_window;
    SessionController &m_session;
    std::vector<QPointer<ResourceDraft>> m_waiting;
};

} // namespace weir
