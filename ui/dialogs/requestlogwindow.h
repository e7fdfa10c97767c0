#pragma once

#include "ui/theme.h"

#include "ui/taborder.h"

#include <QDialog>

namespace weir {

class RequestLogModel;
class RequestLogView;

//! The requests in a window of their own, which is usable beside the main window also while a dialog is open
//! there.
class RequestLogWindow final : public QDialog
{
    Q_OBJECT

public:
    //! The model must live as long as the window.
    explicit RequestLogWindow(RequestLogModel *log, QWidget *parent = nullptr);

    [[nodiscard]] RequestLogView *view() const { return m_view; }
    //! Brings it to the front.
    void present();

protected:
    bool focusNextPrevChild(bool next) override { return stepFocus(this, next); }

private:
    RequestLogView *m_view;
};

} // namespace weir
