#include "ui/dialogs/requestlogwindow.h"

#include "ui/followlanguage.h"
#include "ui/lists/requestlogview.h"

#include <QScreen>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr QSize windowSize(900, 620);

} // namespace

RequestLogWindow::RequestLogWindow(RequestLogModel *log, QWidget *parent)
    : QDialog(parent), m_view(new RequestLogView(log, RequestLogView::Place::Window, this))
{
    followLanguage(this, [this] { setWindowTitle(tr("Requests")); });
    // The program ends with its main window.
    setAttribute(Qt::WA_QuitOnClose, false);
    resize(windowSize.boundedTo(screen()->availableSize()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view, &RequestLogView::closeRequested, this, &QDialog::close);
}

void RequestLogWindow::present()
{
    show();
    raise();
    activateWindow();
    m_view->enter();
}

} // namespace weir
