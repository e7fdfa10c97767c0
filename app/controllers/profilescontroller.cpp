#include "app/controllers/profilescontroller.h"

#include "app/api/proxyselection.h"
#include "app/api/tlstrust.h"
#include "app/controllers/projectchoice.h"
#include "app/controllers/sessioncontroller.h"
#include "app/flows/connectiontest.h"
#include "app/secrets/profilesecrets.h"
#include "app/secrets/signinsecrets.h"
#include "app/storage/profilefile.h"
#include "app/storage/safefile.h"
#include "app/storage/storagethread.h"
#include "models/profile/profilename.h"
#include "ui/dialogs/connectiontestdialog.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/mainwindow.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

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
    openForm(ProfileDialog::Purpose::Create, {});
}

void ProfilesController::edit(const QString &id)
{
    if (const ConnectionProfile *profile = find(id))
        openForm(ProfileDialog::Purpose::Edit, *profile);
}

void ProfilesController::duplicate(const QString &id)
{
    const ConnectionProfile *profile = find(id);
    if (!profile)
        return;
    ConnectionProfile copy = *profile;
    copy.id.clear();
    copy.name = freeProfileName(copy.name, m_session.profiles());
    openForm(ProfileDialog::Purpose::Duplicate, copy);
}

void ProfilesController::test(const QString &id)
{
    const ConnectionProfile *found = find(id);
    if (!found)
        return;
    // What the keychain does not have is as if nobody were signed in: the test then says what it left out.
    const auto withPassword = [this, profile = *found](const SecretAnswer &password) {
        readSignIn(m_secrets, profile, this,
                   [this, profile, kept = std::make_shared<const Secret>(password.secret.clone())](
                       const SignInAnswer &stored) { runTest(profile, stored.credentials, *kept); });
    };
    if (needsProxyPassword(*found))
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
    connect(connectionTest, &ConnectionTest::requestFinished, &m_window, &MainWindow::addRequest);
    connect(connectionTest, &ConnectionTest::finished, dialog, &ConnectionTestDialog::showFinished);
    dialog->open();
    connectionTest->start();
}

void ProfilesController::openForm(ProfileDialog::Purpose purpose, const ConnectionProfile &profile)
{
    auto *dialog = new ProfileDialog(purpose, profile, front());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileDialog::saveRequested, this,
            [this, dialog](const ConnectionProfile &edited) { save(edited, dialog); });
    connect(dialog, &ProfileDialog::projectsRequested, this,
            [this, dialog](const ConnectionProfile &entered) { chooseProject(entered, dialog); });
    connect(dialog, &ProfileDialog::caFileEntered, this,
            [this, dialog](const QString &path) { checkCaFile(path, dialog); });
    connect(dialog, &ProfileDialog::systemProxyRequested, this,
            [this, dialog](const QUrl &url) { findSystemProxy(url, dialog); });
    if (purpose == ProfileDialog::Purpose::Edit) {
        readSecret(m_secrets, profileSlot(profile, proxyPasswordSecretName), dialog,
                   [dialog](const SecretAnswer &answer) {
                       if (answer.status == SecretStatus::Ok)
                           dialog->showProxyPasswordStored();
                       else if (answer.status != SecretStatus::NotFound
                                && answer.status != SecretStatus::Unavailable)
                           dialog->showProxyPasswordFault(answer.message);
                   });
    }
    dialog->open();
}

void ProfilesController::checkCaFile(const QString &path, ProfileDialog *dialog)
{
    m_storage.run([path] { return readTlsTrust(path).fault; }, dialog,
                  [dialog, path](const std::optional<ApiError> &fault) {
                      dialog->showCaFileFault(path, fault ? fault->message() : QString());
                  });
}

void ProfilesController::findSystemProxy(const QUrl &url, ProfileDialog *dialog)
{
    // It may run a script, for as long as that takes.
    auto *watcher = new QFutureWatcher<QString>(dialog);
    connect(watcher, &QFutureWatcherBase::finished, dialog, [watcher, dialog, url] {
        dialog->showSystemProxy(url, watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run(proxyOnTheWay, ProxySettings{.use = ProxyUse::System}, url));
}

void ProfilesController::chooseProject(const ConnectionProfile &entered, ProfileDialog *dialog)
{
    const ConnectionProfile *stored = find(entered.id);
    const bool isCurrent = stored && m_session.profile() && m_session.profile()->id == stored->id;
    auto *choice = new ProjectChoice(entered, stored ? std::optional(*stored) : std::nullopt,
                                     isCurrent ? m_session.client() : nullptr, m_secrets, dialog);
    connect(choice, &ProjectChoice::projectChosen, dialog, &ProfileDialog::setProjectId);
    connect(choice, &ProjectChoice::userSignedIn, dialog, &ProfileDialog::setIamUser);
    connect(choice, &ProjectChoice::requestFinished, &m_window, &MainWindow::addRequest);
    choice->start();
}

void ProfilesController::save(const ConnectionProfile &profile, ProfileDialog *dialog)
{
    if (profile.caFile.isEmpty())
        return write(profile, dialog);
    m_storage.run([path = profile.caFile] { return readTlsTrust(path).fault; }, dialog,
                  [this, profile, dialog](const std::optional<ApiError> &fault) {
                      if (fault)
                          dialog->refuseCaFile(profile.caFile, fault->message());
                      else
                          write(profile, dialog);
                  });
}

void ProfilesController::write(const ConnectionProfile &profile, ProfileDialog *dialog)
{
    const auto work = [store = m_store, profile]() -> Result<ConnectionProfile, ProfileStoreError> {
        if (profile.id.isEmpty())
            return store.add(profile);
        if (const auto error = store.update(profile))
            return *error;
        return profile;
    };
    m_storage.run(
        work, this,
        [this, dialog = QPointer(dialog)](const Result<ConnectionProfile, ProfileStoreError> &saved) {
            if (saved)
                return writeSecrets(*saved, dialog);
            if (dialog)
                dialog->showFault(saved.error().message);
        });
}

void ProfilesController::writeSecrets(const ConnectionProfile &saved, ProfileDialog *dialog)
{
    auto password = std::make_shared<std::optional<Secret>>();
    if (dialog) {
        *password = dialog->takeProxyPassword();
        dialog->accept();
    }
    const ConnectionProfile *before = find(saved.id);
    if (!before || before->accessKey.isEmpty() || before->accessKey == saved.accessKey)
        return writeProxyPassword(saved, *password, {});
    // The secret key belongs to the access key before; with another it would only be refused.
    ConnectionProfile signer = *before;
    signer.signIn = SignInMethod::AccessKey;
    eraseSignIn(m_secrets, signer, this, [this, saved, password](const SecretAnswer &answer) {
        // Without a keychain there is nothing to erase there.
        const bool isTold = answer.status != SecretStatus::Ok && answer.status != SecretStatus::Unavailable;
        writeProxyPassword(saved, *password, isTold ? answer.message : QString());
    });
}

void ProfilesController::writeProxyPassword(const ConnectionProfile &saved,
                                            const std::optional<Secret> &password, const QString &message)
{
    if (!password)
        return finish(saved.id, message);
    // The session read the one before.
    m_session.leave(saved.id);
    const SecretSlot slot = profileSlot(saved, proxyPasswordSecretName);
    const auto done = [this, id = saved.id, message](const SecretAnswer &answer) {
        QStringList messages{message, answer.message};
        messages.removeAll({});
        finish(id, messages.join(u'\n'));
    };
    if (password->isEmpty())
        m_secrets.erase(slot.key, this, done);
    else
        writeSecret(m_secrets, slot, password->clone(), this, done);
}

void ProfilesController::finish(const QString &id, const QString &message)
{
    // Whoever puts the profiles in order goes on working with the one there is.
    const ConnectionProfile *current = m_session.profile();
    const bool isChosen = !m_dialog || !current || current->id == id;
    // Whoever makes the first one wants to see what it leads to, unless there is something at work.
    if (!current && !id.isEmpty() && m_window.drafts().empty())
        m_window.showList(ResourceKind::EventStream);
    // After the choice of the profile, which takes away what was told before.
    m_session.loadProfiles(isChosen ? id : QString(), [this, message] {
        if (!message.isEmpty())
            showFault(message);
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
            return finish(id,
                          tr("The profile stays, because its secrets could not be removed from the keychain: "
                             "%1")
                              .arg(answer.message));
        }
        removeFile(id, answer.message);
    });
}

void ProfilesController::removeFile(const QString &id, const QString &left)
{
    const auto remove = [store = m_store, index = m_index, id]() -> Result<QStringList, QString> {
        if (const auto error = store.remove(id))
            return error->message;
        // What another program stored since, which found the profile still there.
        const auto noted = index.keysOf(id);
        return noted ? Result<QStringList, QString>(*noted) : noted.error().message;
    };
    m_storage.run(remove, this, [this, id, left](const Result<QStringList, QString> &noted) {
        if (!noted || noted->isEmpty())
            return finish({}, noted ? left : noted.error());
        eraseProfileSecrets(m_secrets, id, *noted, this,
                            [this](const SecretAnswer &answer) { finish({}, answer.message); });
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
            if (!added) {
                faults.append(added.error().message);
                continue;
            }
            if (const QString text = leftOutText(*added); !text.isEmpty())
                faults.append(text);
            known.push_back(std::move(*added));
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
        m_window.showBanner({.message = message, .scope = BannerContent::Scope::Profile});
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
