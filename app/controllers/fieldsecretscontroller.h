#pragma once

#include "models/text/livetext.h"
#include "ui/forms/secretrequest.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace weir {

class MainWindow;
class ResourceDraft;
class SecretClipboard;
class SecretStore;
class SessionController;
struct ConnectionProfile;
struct SecretAnswer;

//! The secret fields of the open drafts: fills in those that were remembered, and remembers, forgets and
//! copies them.
class FieldSecretsController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    FieldSecretsController(MainWindow &window, SessionController &session, SecretStore &secrets,
                           SecretClipboard &clipboard, QObject *parent = nullptr);

    //! Looks up what the service or the file did not give of a draft that was just opened.
    void fill(ResourceDraft *draft);

    //! What the keychain holds of these secrets becomes what the service has now, or goes.
    void renew(ResourceDraft *draft, const QString &id, const std::vector<std::string> &pointers);

private:
    //! The draft is null where it has gone.
    using Field = std::pair<const ResourceDraft *, std::string>;
    enum class SettledBy : quint8 {
        Keychain, //!< It does what it could not do.
        Text, //!< Or somebody enters what it did not give.
    };
    struct Warning
    {
        LiveText message;
        SettledBy settledBy = SettledBy::Keychain;
    };

    //! Of the open drafts of these profiles: they were entered for other addresses.
    void forgetThoseOf(const QStringList &profileIds);
    //! Of every open draft; those that are remembered are looked up again after the next sign-in.
    void forgetAll();
    void fillAgain();
    void carryOut(ResourceDraft *draft, const std::string &pointer, SecretRequest request);
    void remember(ResourceDraft *draft, const std::string &pointer);
    void forget(ResourceDraft *draft, const std::string &pointer);
    void copy(const ResourceDraft *draft, const std::string &pointer);
    //! One after the other.
    void lookUp(ResourceDraft *draft, const ConnectionProfile &profile, std::vector<std::string> pointers);
    //! False where the keychain answers no question at the moment.
    [[nodiscard]] bool takeLookedUp(ResourceDraft *draft, const std::string &pointer, SecretAnswer answer);
    //! About a field; `draft` may be null where it has gone meanwhile.
    void warn(const ResourceDraft *draft, const std::string &pointer, const LiveText &message);
    //! What was said of the field holds no more.
    void settle(const ResourceDraft *draft, const std::string &pointer);
    //! What was not looked up and has been entered since.
    void settleFilled();
    void forgetWarnings(const ResourceDraft *draft);
    void settleIf(const std::function<bool(const Field &field, const Warning &warning)> &isSettled);
    //! The profile under which secrets of the draft lie; null where it may be another one's.
    [[nodiscard]] const ConnectionProfile *profileOf(const ResourceDraft &draft) const;
    [[nodiscard]] const ConnectionProfile *find(const QString &id) const;

    MainWindow &m_window;
    SessionController &m_session;
    SecretStore &m_secrets;
    SecretClipboard &m_clipboard;
    //! Context of what is being looked up.
    std::unique_ptr<QObject> m_lookups;
    bool m_haveForgotten = false;
    LiveText m_signOutNote;
    std::map<Field, Warning> m_warnings;
};

} // namespace weir
