#pragma once

#include "models/profile/connectionprofile.h"
#include "models/text/livetext.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QWidget>

#include <chrono>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace weir {

class BusyIndicator;
class ResourceDraft;
struct RequestRecord;

//! What is known of what the current profile signs in with.
struct TokenState
{
    enum class Kind : quint8 {
        Unknown, //!< The keychain has not answered yet.
        None,
        Set,
        Refused, //!< The service did not accept it.
    };

    Kind kind = Kind::Unknown;
    //! Where somebody said it.
    std::optional<QDateTime> expires = {};
    SignInMethod method = SignInMethod::Token;
};

//! The bottom line of the window.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);
    ~StatusLine() override;

    //! Without a name there is no profile. `color` is #rrggbb or empty.
    void setProfile(const QString &name, const QString &color);
    void setTokenState(const TokenState &state);
    //! Of the draft in front.
    void setIssueCounts(qsizetype errors, qsizetype warnings);
    void setLastRequest(const RequestRecord &request);
    //! Stays for some seconds, and not over a change of the language.
    void showRemark(const QString &text);
    //! It goes as well when another page comes to the front.
    void showDraftRemark(const ResourceDraft *draft, const QString &text);
    //! The draft in front; null where there is none.
    void setFront(const ResourceDraft *draft);
    void showBusy(const LiveText &text);
    void hideBusy();
    void showKeychainWait();
    void hideKeychainWait();

Q_SIGNALS:
    void signInRequested();
    void issuesRequested();
    void cancelRequested();
    void requestsRequested();
    void goOnWithoutKeychain();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPushButton *addLink(Tone tone);
    [[nodiscard]] QLabel *addText();
    void showTexts();
    void showProfileName();
    void clearRemark();
    void showIssueCounts();
    void showLastRequest();
    void showToken();

    QString m_profileName;
    TokenState m_token;
    qsizetype m_errorCount = 0;
    qsizetype m_warningCount = 0;
    //! Null pointer before there was one.
    std::unique_ptr<RequestRecord> m_lastRequest;
    QLabel *m_dot = nullptr;
    QLabel *m_profile = nullptr;
    QPushButton *m_tokenLink = nullptr;
    QPushButton *m_errors = nullptr;
    QPushButton *m_warnings = nullptr;
    QLabel *m_remark = nullptr;
    //! The one that the remark is about, null for none; only to be compared with.
    const ResourceDraft *m_remarkDraft = nullptr;
    QLabel *m_keychain = nullptr;
    QPushButton *m_withoutKeychain = nullptr;
    QLabel *m_busy = nullptr;
    LiveText m_busyText;
    BusyIndicator *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_requests = nullptr;
    QLabel *m_request = nullptr;
    QTimer *m_clock = nullptr;
    QTimer *m_remarkEnd = nullptr;
};

//! Such as "token: 23 h left", "token: end unknown" or "access key set", which has no end; in the user's
//! language.
[[nodiscard]] QString tokenLabel(const TokenState &state, const QDateTime &now);

} // namespace weir
