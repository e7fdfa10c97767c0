#pragma once

#include "app/secrets/keychainlimits.h"

#include <QObject>
#include <QString>

namespace weir {

class MainWindow;
class StorageThread;

//! Puts a diagnosis on the clipboard.
class DiagnosisController final : public QObject
{
    Q_OBJECT

public:
    //! The window and the thread outlive this object.
    DiagnosisController(MainWindow &window, StorageThread &storage, const QString &configFolder,
                        KeychainLimits limits, QObject *parent = nullptr);

private:
    void copy();

    MainWindow &m_window;
    StorageThread &m_storage;
    QString m_configFolder;
    KeychainLimits m_limits;
};

} // namespace weir
