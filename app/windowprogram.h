#pragma once

#include "app/controllers/tokenexpiry.h"
#include "app/secrets/keychainlimits.h"
#include "app/storage/settingsstore.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace weir {

class MainWindow;
struct WindowRequest;

struct WindowOptions
{
    enum class Start : quint8 { LastProfile, Sandbox };

    QString configDirectory = {};
    //! Opened in the window.
    QStringList files = {};
    Start start = Start::LastProfile;
    KeychainLimits keychain = {};
    NoticeTimes notices = {};
};

//! The window with everything behind it, put together. There must be a QApplication.
class WindowProgram final
{
public:
    WindowProgram(const WindowOptions &options, const WindowSettings &settings);
    ~WindowProgram();
    Q_DISABLE_COPY_MOVE(WindowProgram)

    [[nodiscard]] MainWindow &window();
    //! Shows the window and begins to read profiles and files.
    void start();
    //! Raises the window and opens what another process was asked for.
    void take(const WindowRequest &request);

private:
    struct Parts;

    WindowOptions m_options;
    WindowSettings m_settings;
    std::unique_ptr<Parts> m_parts;
};

//! Runs the window until it is closed; returns the exit code. Where there is no display, or one that refuses,
//! it says so and ends the process as unusable.
[[nodiscard]] int runWindow(int &argc, char **argv, const WindowOptions &options);

} // namespace weir
