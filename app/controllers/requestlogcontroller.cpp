#include "app/controllers/requestlogcontroller.h"

#include "app/api/recordedmessages.h"
#include "app/export/requestexport.h"
#include "app/storage/safefile.h"
#include "app/storage/storagethread.h"
#include "models/export/curlexport.h"
#include "models/export/harexport.h"
#include "models/text.h"
#include "ui/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace weir {

RequestLogController::RequestLogController(MainWindow &window, StorageThread &storage, QObject *parent)
    : QObject(parent), m_window(window), m_storage(storage)
{
    connect(&window, &MainWindow::requestCurlRequested, this, &RequestLogController::copyCurl);
    connect(&window, &MainWindow::saveRequestsRequested, this, &RequestLogController::save);
}

void RequestLogController::copyCurl(const RequestRecord &record)
{
    using Body = RecordedMessage::Body;
    const Body state = record.sent.bodyState;
    if (state != Body::None && state != Body::Kept) {
        m_window.tellOfRequests(tr("The body of this request was not kept, so there is no command to copy."),
                                Tone::Error);
        return;
    }
    QGuiApplication::clipboard()->setText(
        toQString(exportAsCurl(exportOf(requestOf(record), record.signIn))));
    m_window.tellOfRequests(tr("The command is on the clipboard; it takes the token from X_AUTH_TOKEN."),
                            Tone::Success);
}

void RequestLogController::save(const QString &path, const std::vector<RequestRecord> &records)
{
    m_storage.run([path, content = exportAsHar(records)] { return writeFile(path, content); }, this,
                  [this, path](const std::optional<FileError> &error) {
                      if (error)
                          m_window.tellOfRequests(error->message, Tone::Error);
                      else
                          m_window.tellOfRequests(tr("Saved to %1.").arg(path), Tone::Success);
                  });
}

} // namespace weir
