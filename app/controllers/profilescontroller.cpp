#include "app/controllers/profilescontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/flows/connectiontest.h"
#include "app/secrets/profilesecrets.h"
#include "app/storage/profilefile.h"
#include "app/storage/safefile.h"
#include "app/storage/storagethread.h"
#include "models/profile/profilename.h"
#include "ui/dialogs/connectiontestdialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/mainwindow.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace weir {

ProfilesController::ProfilesController(MainWindow &window, SessionController &session, StorageThread &storage,
                                       SecretStore &secrets, ProfileStore profiles, SecretIndex index,
                                       QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage), m_secrets(secrets),
      m_store(std::move(profiles)), m_index(std::move(index))
{
    connect(&window, &MainWindow::manageProfilesRequested, this, &ProfilesController::manage);
    connect(&window, &MainWindow::newProfileRequested, this, &ProfilesController::create);
    connect(&window, &MainWindow::editProfileRequested, this, &ProfilesController::edit);
    connect(&window, &MainWindow::removeProfileRequested, this, &ProfilesController::remove);
    connect(&session, &SessionController::profilesChanged, this, [this] {
        if (m_dialog)
            m_dialog->setProfiles(m_session.profiles());
    });
}

void ProfilesController::manage()
{
    if (m_dialog)
        return;
    m_dialog = new ProfilesDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ProfilesDialog::newRequested, this, &ProfilesController::create);
    connect(m_dialog, &ProfilesDialog::editRequested, this, &ProfilesController::edit);
    connect(m_dialog, &ProfilesDialog::duplicateRequested, this, &ProfilesController::duplicate);
    connect(m_dialog, &ProfilesDialog::testRequested, this, &ProfilesController::test);
    connect(m_dialog, &ProfilesDialog::removeRequested, this, &ProfilesController::remove);
    connect(m_dialog, &ProfilesDialog::orderChanged, this, &ProfilesController::reorder);
    connect(m_dialog, &ProfilesDialog::importRequested, this, &ProfilesController::importFiles);
    connect(m_dialog, &ProfilesDialog::exportRequested, this, &ProfilesController::exportFile);
    m_dialog->setProfiles(m_session.profiles());
    if (m_session.profile())
        m_dialog->select(m_session.profile()->id);
    m_dialog->open();
}

void ProfilesController::create()
{
    openForm({});
}

void ProfilesController::edit(const QString &id)
{
    if (const ConnectionProfile *profile = find(id))
        openForm(*profile);
}

void ProfilesController::duplicate(const QString &id)
{
    const ConnectionProfile *profile = find(id);
    if (!profile)
        return;
    ConnectionProfile copy = *profile;
    copy.id.clear();
    copy.name = freeProfileName(copy.name, m_session.profiles());
    openForm(std::move(copy));
}

void ProfilesController::test(const QString &id)
{
    const ConnectionProfile *found = find(id);
    if (!found)
        return;
    // What the keychain does not have is as if nobody were signed in: the test then says what it left out.
    const auto withPassword = [this, profile = *found](const SecretAnswer &password) {
        readSecret(m_secrets, profileSlot(profile, signInSecretName(profile.signIn)), this,
                   [this, profile, kept = std::make_shared<const Secret>(password.secret.clone())](
                       const SecretAnswer &answer) {
                       const bool isSignedIn = answer.status == SecretStatus::Ok;
                       runTest(profile,
                               isSignedIn ? credentialsOf(profile, answer.secret.clone())
                                          : Credentials(NoCredentials()),
                               *kept);
                   });
    };
    if (needsPassword(found->proxy))
        readSecret(m_secrets, profileSlot(*found, proxyPasswordSecretName), this, withPassword);
    else
        withPassword({});
}

void ProfilesController::runTest(const ConnectionProfile &profile, const Credentials &credentials,
                                 const Secret &proxyPassword)
{
    auto *dialog = new ConnectionTestDialog(profile.name, front());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A child of the dialog: it ends with it.
    auto *connectionTest = new ConnectionTest(profile, credentials, proxyPassword, dialog);
    connect(connectionTest, &ConnectionTest::stepStarted, dialog, &ConnectionTestDialog::showStarted);
    connect(connectionTest, &ConnectionTest::stepFinished, dialog, &ConnectionTestDialog::addStep);
    connect(connectionTest, &ConnectionTest::finished, dialog, &ConnectionTestDialog::showFinished);
    dialog->open();
    connectionTest->start();
}

void ProfilesController::openForm(ConnectionProfile profile)
{
    const auto purpose = profile.id.isEmpty() ? ProfileDialog::Purpose::Create : ProfileDialog::Purpose::Edit;
    auto *dialog = new ProfileDialog(purpose, std::move(profile), front());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileDialog::saveRequested, this,
            [this, dialog](const ConnectionProfile &edited) { save(edited, dialog); });
    dialog->open();
}

void ProfilesController::save(const ConnectionProfile &profile, ProfileDialog *dialog)
{
    const auto write = [store = m_store, profile]() -> Result<ConnectionProfile, ProfileStoreError> {
        if (profile.id.isEmpty())
            return store.add(profile);
        if (const auto error = store.update(profile))
            return *error;
        return profile;
    };
    m_storage.run(
        write, this,
        [this, dialog = QPointer(dialog)](const Result<ConnectionProfile, ProfileStoreError> &saved) {
            if (!saved) {
                if (dialog)
                    dialog->showFault(saved.error().message);
                return;
            }
            if (dialog)
                dialog->accept();
            m_session.loadProfiles(saved->id);
        });
}

void ProfilesController::remove(const QString &id)
{
    if (!find(id))
        return;
    m_session.leave(id);
    m_storage.run([index = m_index, id] { return index.keysOf(id); }, this,
                  [this, id](const Result<QStringList, FileError> &noted) {
                      if (!noted)
                          return showFault(noted.error().message);
                      eraseSecrets(id, *noted);
                  });
}

void ProfilesController::eraseSecrets(const QString &id, const QStringList &noted)
{
    // The secrets first: without the profile nobody could name them any more.
    eraseProfileSecrets(m_secrets, id, noted, this, [this, id](const SecretAnswer &answer) {
        if (answer.status != SecretStatus::Ok) {
            return showFault(
                tr("The profile stays, because its secrets could not be removed from the keychain: "
                   "%1")
                    .arg(answer.message));
        }
        if (!answer.message.isEmpty())
            showFault(answer.message);
        m_storage.run([store = m_store, id] { return store.remove(id); }, this,
                      [this](const std::optional<ProfileStoreError> &error) {
                          if (error)
                              showFault(error->message);
                          m_session.loadProfiles({});
                      });
    });
}

void ProfilesController::reorder(const QStringList &ids)
{
    m_storage.run([store = m_store, ids] { return store.setOrder(ids); }, this,
                  [this](const std::optional<ProfileStoreError> &error) {
                      if (error)
                          showFault(error->message);
                      m_session.loadProfiles({});
                  });
}

void ProfilesController::importFiles(const QStringList &paths)
{
    const auto import = [store = m_store, paths, stored = m_session.profiles()] {
        std::vector<ConnectionProfile> known = stored;
        QStringList faults;
        for (const QString &path : paths) {
            auto profile = readProfileFile(path);
            if (!profile) {
                faults.append(profile.error());
                continue;
            }
            profile->name = freeProfileName(profile->name, known);
            auto added = store.add(std::move(*profile));
            if (added)
                known.push_back(std::move(*added));
            else
                faults.append(added.error().message);
        }
        return faults;
    };
    m_storage.run(import, this, [this](const QStringList &faults) {
        if (!faults.isEmpty())
            showFault(faults.join(u'\n'));
        m_session.loadProfiles({});
    });
}

void ProfilesController::exportFile(const QString &id, const QString &path)
{
    const ConnectionProfile *profile = find(id);
    if (!profile)
        return;
    m_storage.run([path, text = exportedProfile(*profile)] { return writeFile(path, text); }, this,
                  [this](const std::optional<FileError> &error) {
                      if (error)
                          showFault(error->message);
                  });
}

void ProfilesController::showFault(const QString &message)
{
    if (m_dialog)
        m_dialog->showFault(message);
    else
        m_window.showBanner({.message = message});
}

const ConnectionProfile *ProfilesController::find(const QString &id) const
{
    const auto found = std::ranges::find(m_session.profiles(), id, &ConnectionProfile::id);
    return found == m_session.profiles().end() ? nullptr : &*found;
}

QWidget *ProfilesController::front() const
{
    return m_dialog ? static_cast<QWidget *>(m_dialog) : &m_window;
}

} // namespace weir
