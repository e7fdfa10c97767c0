#pragma once

#include "app/flows/resourceactionflow.h"
#include "models/draft/reconciliation.h"

#include <QStringList>

namespace weir {

class TargetSearch;

//! Settles by reading what became of a write whose answer was lost; the request is never sent again. What was
//! sent may arrive late, so there are up to five looks.
class WriteSettlement final : public QObject
{
    Q_OBJECT

public:
    //! Between two looks passes the interval of `times`, once more with each.
    WriteSettlement(ApiClient &client, ConnectionProfile profile, WrittenVersions versions, FollowTimes times,
                    QObject *parent = nullptr);

    //! Of an update of this resource.
    void lookAt(const QString &id);
    //! Of a creation: the resource of this name that was not among those before.
    void lookFor(const QString &name, const QStringList &idsBefore);
    //! It stays unknown.
    void cancel();
    //! The answer to signInNeeded(): looks again, or leaves it unknown.
    void goOn();
    void giveUp();

Q_SIGNALS:
    //! The sign-in was not accepted for a look; it goes on with goOn() or giveUp().
    void signInNeeded();
    //! Comes exactly once: Applied, NotApplied or Unknown, and the resource, as far as it is known.
    void finished(weir::WriteOutcome outcome, const QString &id);

private:
    void look();
    void search();
    void takeIds(const QStringList &ids, const std::optional<ApiError> &error);
    void read();
    void takeFault(const ApiError &error);
    void waitAndLook(WriteOutcome seen);
    void finish(WriteOutcome outcome);

    QPointer<ApiClient> m_client;
    ConnectionProfile m_profile;
    WrittenVersions m_versions;
    QString m_id;
    QString m_name;
    QStringList m_idsBefore;
    std::chrono::milliseconds m_interval;
    QTimer m_pause;
    QPointer<ApiCall> m_call;
    QPointer<TargetSearch> m_search;
    int m_looks = 0;
    bool m_isFinished = false;
};

} // namespace weir
