#pragma once

#include "models/service/requestrecord.h"
#include "ui/theme.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QSplitter;

namespace weir {

class RequestLogModel;
class RequestLogView;
class RequestLogWindow;

//! Where the main window shows its requests: docked beneath everything else, or in a window of their own,
//! which is the one that can be used while a dialog is open.
class RequestLog final : public QObject
{
    Q_OBJECT

public:
    //! The panel is put into `rows` when it is wanted first. All that is passed in outlives this object.
    RequestLog(RequestLogModel *requests, QSplitter *rows, QObject *parent);
    ~RequestLog() override;

    //! Shows them; where the panel has the focus already, it goes.
    void toggle();
    //! Shows this request; without an ID the last one that failed.
    void showFailure(const QString &requestId);
    //! In the place of the note beneath the requests, until another request is chosen.
    void tell(const QString &text, Tone tone);
    void closeWindow();

Q_SIGNALS:
    void curlRequested(const weir::RequestRecord &record);
    //! The oldest first.
    void saveRequested(const QString &path, const std::vector<weir::RequestRecord> &records);

private:
    [[nodiscard]] bool isWindowWanted() const;
    RequestLogView *panel();
    RequestLogWindow *window();
    void connectView(RequestLogView *view);
    void showPanel();
    void hidePanel();
    void moveToWindow();

    RequestLogModel *m_requests;
    QSplitter *m_rows;
    RequestLogView *m_panel = nullptr;
    //! Without a parent: a dialog of the main window would block it else.
    std::unique_ptr<RequestLogWindow> m_window;
    QPointer<QWidget> m_focusBefore;
};

} // namespace weir
