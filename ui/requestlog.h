#pragma once

#include "models/service/requestrecord.h"
#include "ui/theme.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QDialog;

namespace weir {

class Dock;
class RequestLogModel;
class RequestLogView;
class RequestLogWindow;

//! Where the main window shows its requests: in a panel, or in a window of their own while a dialog is open,
//! which blocks the panel.
class RequestLog final : public QObject
{
    Q_OBJECT

public:
    //! The panel is filled when it is wanted first. All that is passed in outlives this object.
    RequestLog(RequestLogModel *requests, Dock *panel, QObject *parent);
    ~RequestLog() override;

    //! Shows them; where the panel has the focus already, it goes.
    void toggle();
    //! Shows this request; without an ID the last one that failed.
    void showFailure(const QString &requestId);
    //! In the place of the note beneath the requests, until another request is chosen.
    void tell(const QString &text, Tone tone);
    void closeWindow();

Q_SIGNALS:
    //! For the first time.
    void panelFilled(QWidget *view);
    //! Is the one that is shown beside dialogs from now on.
    void windowMade(QDialog *window);
    void curlRequested(const weir::RequestRecord &record);
    //! The oldest first.
    void saveRequested(const QString &path, const std::vector<weir::RequestRecord> &records);

private:
    [[nodiscard]] bool isWindowWanted() const;
    RequestLogView *panelView();
    RequestLogWindow *window();
    void connectView(RequestLogView *view);
    void showPanel();
    void takeOpening();

    RequestLogModel *m_requests;
    Dock *m_panel;
    //! Null pointer until somebody wants it.
    RequestLogView *m_panelView = nullptr;
    //! Without a parent: a dialog of the main window would block it else.
    std::unique_ptr<RequestLogWindow> m_window;
};

} // namespace weir
