#include "app/controllers/diagnosiscontroller.h"

#include "app/diagnosis/diagnosis.h"
#include "app/storage/storagethread.h"
#include "models/text.h"
#include "ui/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

namespace weir {

DiagnosisController::DiagnosisController(MainWindow &window, StorageThread &storage,
                                         const QString &configFolder, KeychainLimits limits, QObject *parent)
    : QObject(parent), m_window(window), m_storage(storage), m_configFolder(configFolder), m_limits(limits)
{
    connect(&window, &MainWindow::diagnosisRequested, this, &DiagnosisController::copy);
}

void DiagnosisController::copy()
{
    auto *probe = new KeychainProbe(m_limits.soft, this);
    connect(probe, &KeychainProbe::finished, this, [this](KeychainReadiness state, const QString &backend) {
        m_storage.run(
            [folder = m_configFolder] { return describeConfigFolder(folder); }, this,
            [this, keychain = describeKeychain(state, backend)](const Json &config) {
                QGuiApplication::clipboard()->setText(
                    toQString(diagnosisText(diagnosisOf(keychain, config))));
                m_window.showStatus(
                    tr("The diagnosis is on the clipboard; it names no host, nobody and no resource."));
            });
    });
    probe->start();
}

} // namespace weir
