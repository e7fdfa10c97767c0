#pragma once

#include "models/history/changerecord.h"
#include "models/json/json.h"

#include <QObject>

#include <optional>
#include <vector>

namespace weir {

class DraftController;
class HistoryRecorder;
class MainWindow;
class SessionController;
struct ApiError;

//! Fills the history page of the window, and carries out what somebody wants of a version.
class HistoryController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    HistoryController(MainWindow &window, SessionController &session, HistoryRecorder &history,
                      DraftController &drafts, QObject *parent = nullptr);

    //! Tells of what was being sent when the program ended the last time.
    void start();

private:
    void tellInterrupted(const std::vector<ChangeRecord> &changes);
    void readPage(const ChangeFilter &filter, const std::optional<ChangePosition> &before);
    void readChanges(const std::vector<qint64> &numbers);
    void restore(const ChangeRecord &change, VersionSide side);
    //! As an edit of what the service holds.
    void openVersion(const ChangeSubject &subject, const Json &version);
    //! As a new resource.
    void openDeleted(const ChangeSubject &subject, const Json &version);
    void takeUnread(const ChangeSubject &subject, const Json &version, const ApiError &error);
    void chooseFolder(const ChangeSubject &resource);
    void exportTo(const ChangeSubject &resource, const QString &folder);

    MainWindow &m_window;
    SessionController &m_session;
    HistoryRecorder &m_history;
    DraftController &m_drafts;
};

} // namespace weir
