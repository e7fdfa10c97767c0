#include "app/windowprogram.h"

#include "app/cli/console.h"
#include "app/controllers/actioncontroller.h"
#include "app/controllers/applycontroller.h"
#include "app/controllers/bulkcontroller.h"
#include "app/controllers/crashreportcontroller.h"
#include "app/controllers/diagnosiscontroller.h"
#include "app/controllers/draftautosave.h"
#include "app/controllers/draftcomparison.h"
#include "app/controllers/draftcontroller.h"
#include "app/controllers/exportcontroller.h"
#include "app/controllers/fieldsecretscontroller.h"
#include "app/controllers/historycontroller.h"
#include "app/controllers/keptdraftscontroller.h"
#include "app/controllers/listcontroller.h"
#include "app/controllers/picklistscontroller.h"
#include "app/controllers/profilescontroller.h"
#include "app/controllers/promotioncontroller.h"
#include "app/controllers/pullcontroller.h"
#include "app/controllers/recentscontroller.h"
#include "app/controllers/requestlogcontroller.h"
#include "app/controllers/samplescontroller.h"
#include "app/controllers/sessioncontroller.h"
#include "app/controllers/settingscontroller.h"
#include "app/controllers/templatescontroller.h"
#include "app/controllers/topicnamescontroller.h"
#include "app/desktopmotion.h"
#include "app/displayqueues.h"
#include "app/screenlock.h"
#include "app/secrets/fallbacksecretstore.h"
#include "app/secrets/indexedsecretstore.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/secretclipboard.h"
#include "app/storage/crashreports.h"
#include "app/storage/draftstore.h"
#include "app/storage/historyrecorder.h"
#include "app/storage/profilestore.h"
#include "app/storage/settingsstore.h"
#include "app/storage/storagethread.h"
#include "app/storage/templatestore.h"
#include "app/translations.h"
#include "app/windowinstance.h"
#include "models/logging.h"
#include "ui/forms/secreteditor.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>

#include <cstdlib>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! QApplication aborts where it finds no display, or one that refuses; this is its last message before that.
//! What its plugins said before is the same in other words.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Q_UNUSED(context);
    Q_UNUSED(message);
    if (type != QtFatalMsg)
        return;
    Console().say(QCoreApplication::translate(
        "weir::CommandLine",
        "There is no display to show the window on, or it refuses; “weir --help” lists what works without."));
    std::_Exit(static_cast<int>(ExitCode::Unusable));
}

//! The process that has the window must have been stopped, or hangs.
void tellUnreachable()
{
    const QString message =
        QCoreApplication::translate("weir::CommandLine",
                                    "Weir is running on this folder already and does not answer; end it, or "
                                    "name another folder with --config-dir.");
    Console().say(message);
    // Whoever has started it from a menu sees no terminal.
    auto *box = new QMessageBox(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(), message,
                                QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QDialog::finished, qApp,
                     [] { QCoreApplication::exit(static_cast<int>(ExitCode::Unusable)); });
    box->open();
}

WindowRequest requestOf(const WindowOptions &options)
{
    WindowRequest request{.wantsSandbox = options.start == WindowOptions::Start::Sandbox};
    for (const QString &file : options.files)
        request.files.append(QFileInfo(file).absoluteFilePath());
    return request;
}

} // namespace

//! In this order, so that what uses another goes first.
struct WindowProgram::Parts
{
    Parts(const QString &configDirectory, const WindowSettings &remembered, NoticeTimes notices,
          std::unique_ptr<KeychainSecretStore> ownKeychain)
        : keychain(*ownKeychain),
          secrets(std::make_unique<IndexedSecretStore>(std::move(ownKeychain), SecretIndex(configDirectory),
                                                       ProfileStore(configDirectory), storage)),
          session(window, storage, secrets, ProfileStore(configDirectory), notices),
          profiles(window, session, storage, secrets, ProfileStore(configDirectory),
                   SecretIndex(configDirectory)),
          history(storage, configDirectory), lists(window, session), topics(window, session),
          pickLists(window, session), drafts(window, session, storage), promotions(window, session, drafts),
          versions(window, session, history, drafts),
          autosave(window, drafts, storage, DraftStore(configDirectory)),
          keptDrafts(window, drafts, autosave, storage, DraftStore(configDirectory)),
          comparison(window, session), fieldSecrets(window, session, secrets, clipboard),
          apply(window, session, storage, history), actions(window, session, history),
          bulk(window, session, storage, secrets, history, configDirectory),
          exports(window, session, storage, clipboard), requestLog(window, storage),
          samples(window, session, storage, configDirectory),
          templates(window, drafts, storage, TemplateStore(configDirectory)),
          settings(window, session, storage, SettingsStore(configDirectory), remembered),
          recents(window, session, lists, drafts, settings), pull(window, session, storage, settings),
          crashes(window, storage, CrashReports(configDirectory)),
          diagnosis(window, storage, configDirectory, keychain.limits())
    {
        QObject::connect(&keychain, &KeychainSecretStore::waitingStarted, &window,
                         &MainWindow::showKeychainWait);
        QObject::connect(&keychain, &KeychainSecretStore::waitingEnded, &window,
                         &MainWindow::hideKeychainWait);
        QObject::connect(&window, &MainWindow::goOnWithoutKeychain, &keychain,
                         &KeychainSecretStore::stopWaiting);
        QObject::connect(&history, &HistoryRecorder::told, &window, [this](const QString &message) {
            window.showBanner({.message = message, .tone = Tone::Warning});
        });
        QObject::connect(&lists, &ListController::listLoaded, &drafts, &DraftController::takeList);
        QObject::connect(&drafts, &DraftController::draftOpened, &topics, &TopicNamesController::compare);
        QObject::connect(&drafts, &DraftController::draftOpened, &fieldSecrets,
                         &FieldSecretsController::fill);
        QObject::connect(&keptDrafts, &KeptDraftsController::draftReopened, &comparison,
                         &DraftComparison::compare);
        QObject::connect(&apply, &ApplyController::secretsChanged, &fieldSecrets,
                         &FieldSecretsController::renew);
        QObject::connect(&apply, &ApplyController::resourceCreated, &lists, &ListController::load);
        QObject::connect(&actions, &ActionController::resourcesChanged, &lists, &ListController::load);
        QObject::connect(&bulk, &BulkController::resourcesChanged, &lists, &ListController::load);
        QObject::connect(&session, &SessionController::ended, &session, [this] {
            secrets.forgetSession();
            // After the drafts and the clipboard, which came through them.
            overwriteDisplayQueues();
        });
        QObject::connect(&screenLock, &ScreenLock::locked, &window, [this] { hideSecrets(); });
        // A refresh of the subscriptions is one of what they notify as well.
        QObject::connect(&lists, &ListController::listLoaded, &topics, [this](ResourceKind kind) {
            if (kind == ResourceKind::EventSubscription)
                topics.refresh();
        });
    }

    //! Of what is shown, those that are in clear; and that of the clipboard.
    void hideSecrets()
    {
        const QList<SecretEditor *> editors = window.findChildren<SecretEditor *>();
        for (SecretEditor *editor : editors)
            editor->conceal();
        clipboard.clear();
    }

    StorageThread storage;
    //! It belongs to `secrets`.
    KeychainSecretStore &keychain;
    FallbackSecretStore secrets;
    SecretClipboard clipboard;
    MainWindow window;
    SessionController session;
    ProfilesController profiles;
    HistoryRecorder history;
    ListController lists;
    TopicNamesController topics;
    PickListsController pickLists;
    DraftController drafts;
    PromotionController promotions;
    HistoryController versions;
    DraftAutosave autosave;
    KeptDraftsController keptDrafts;
    DraftComparison comparison;
    FieldSecretsController fieldSecrets;
    ApplyController apply;
    ActionController actions;
    BulkController bulk;
    ExportController exports;
    RequestLogController requestLog;
    SamplesController samples;
    TemplatesController templates;
    SettingsController settings;
    RecentsController recents;
    PullController pull;
    CrashReportController crashes;
    DiagnosisController diagnosis;
    ScreenLock screenLock;
};

WindowProgram::WindowProgram(const WindowOptions &options, const WindowSettings &settings)
    : m_options(options), m_settings(settings),
      m_parts(std::make_unique<Parts>(options.configDirectory, settings, options.notices,
                                      std::make_unique<KeychainSecretStore>(options.keychain)))
{
}

WindowProgram::~WindowProgram() = default;

MainWindow &WindowProgram::window()
{
    return m_parts->window;
}

void WindowProgram::start()
{
    // Whoever comes for the first time has no list to look at.
    const bool isFirst =
        m_settings.profileId.isEmpty() && m_options.start == WindowOptions::Start::LastProfile;
    if (m_options.files.isEmpty() && !isFirst)
        m_parts->window.showList(ResourceKind::EventStream);
    m_parts->window.show();
    qCInfo(logUi, "window shown on %ls", qUtf16Printable(QGuiApplication::platformName()));
    m_parts->session.start(m_settings.profileId);
    m_parts->settings.start();
    m_parts->keptDrafts.start();
    m_parts->crashes.start();
    m_parts->versions.start();
    // Not before the window is painted: the bus may have to be started.
    QMetaObject::invokeMethod(&m_parts->screenLock, &ScreenLock::start, Qt::QueuedConnection);
    if (m_options.start == WindowOptions::Start::Sandbox)
        m_parts->session.openSandbox();
    if (!m_options.files.isEmpty())
        m_parts->window.offerFiles(m_options.files);
}

void WindowProgram::take(const WindowRequest &request)
{
    qCInfo(logUi, "another start handed over %lld files", static_cast<long long>(request.files.size()));
    MainWindow &window = m_parts->window;
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
    if (request.wantsSandbox)
        m_parts->session.openSandbox();
    if (!request.files.isEmpty())
        window.offerFiles(request.files);
}

int runWindow(int &argc, char **argv, const WindowOptions &options)
{
    const QtMessageHandler messages = qInstallMessageHandler(endWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(messages);
    QApplication::setApplicationName(u"weir"_s);
    QApplication::setApplicationDisplayName(u"Weir"_s);
    QApplication::setApplicationVersion(QStringLiteral(WEIR_VERSION));
    QApplication::setDesktopFileName(u"weir"_s);
    QApplication::setWindowIcon(QIcon(u":/resources/icons/weir.svg"_s));

    const WindowSettings settings = SettingsStore(options.configDirectory).load();
    installTranslations(application, settings.language);
    applyTheme(application, settings.appearance);
    DesktopMotion motion;
    QObject::connect(&motion, &DesktopMotion::told, &application, applyMotion);
    WindowInstance instance(options.configDirectory);
    std::unique_ptr<WindowProgram> program;
    QObject::connect(&instance, &WindowInstance::becameFirst, &application, [&] {
        program = std::make_unique<WindowProgram>(options, settings);
        program->start();
        motion.startAfterPaintOf(program->window());
    });
    QObject::connect(&instance, &WindowInstance::requested, &application,
                     [&program](const WindowRequest &request) { program->take(request); });
    QObject::connect(&instance, &WindowInstance::handedOver, &application, &QApplication::quit);
    QObject::connect(&instance, &WindowInstance::unreachable, &application, tellUnreachable);
    instance.start(requestOf(options));
    return QApplication::exec();
}

} // namespace weir
