#include "ui/dialogs/tokendialog.h"

#include "models/secrets/standin.h"
#include "models/service/iamanswer.h"
#include "models/text.h"
#include "ui/dialogs/inputguard.h"
#include "ui/dialogs/paragraph.h"
#include "ui/leveltext.h"
#include "ui/taborder.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int lineWidth = 420;
//! Longer than any token, so that a text that is too long is refused and not cut.
constexpr int longestInput = 1'000'000;

//! What differs between the secrets that are asked for.
struct Words
{
    QString name;
    QString title; //!< %1 is the profile.
    QString hint;
    QString use;
    QString remembered;
    QString forThisSession;
    QString withoutKeychain;
    QString fault;
};

Words wordsFor(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Token:
        return {
            .name = TokenDialog::tr("Token"),
            .title = TokenDialog::tr("Token for %1"),
            .hint = TokenDialog::tr("Paste the token that the Identity service gave you (X-Auth-Token)."),
            .use = TokenDialog::tr("Use token"),
            .remembered = TokenDialog::tr(
                "Once a request with it has succeeded, the token is kept in the system keychain until you "
                "forget it or it is replaced."),
            .forThisSession = TokenDialog::tr("The token is kept in memory for this session only."),
            .withoutKeychain = TokenDialog::tr(
                "There is no system keychain here, so the token is kept in memory for this session only."),
            .fault = TokenDialog::tr(
                "A token is 1 to 32,768 letters, digits and signs without spaces; paste it once more."),
        };
    case SignInMethod::AccessKey:
        return {
            .name = TokenDialog::tr("Secret key"),
            .title = TokenDialog::tr("Secret key for %1"),
            .hint = TokenDialog::tr("Paste the secret key (SK) that belongs to the access key %1. It signs "
                                    "the requests and is never sent."),
            .use = TokenDialog::tr("Use secret key"),
            .remembered = TokenDialog::tr(
                "Once a request with it has succeeded, the secret key is kept in the system keychain until "
                "you forget it or it is replaced."),
            .forThisSession = TokenDialog::tr("The secret key is kept in memory for this session only."),
            .withoutKeychain = TokenDialog::tr("There is no system keychain here, so the secret key is kept "
                                               "in memory for this session only."),
            .fault = TokenDialog::tr("A secret key is 1 to 32,768 letters, digits and signs without "
                                     "spaces; paste it once more."),
        };
    }
    Q_UNREACHABLE();
}

Secret secretIn(const QLineEdit *line)
{
    // Copying a token often takes the line end with it.
    return Secret(line->text().trimmed().toStdString());
}

//! `unusable` is what is said of a text that no such secret can be; empty where it may be one.
QString faultIn(const QLineEdit *line, const QString &unusable)
{
    const Secret secret = secretIn(line);
    if (!isValidToken(secret.reveal()))
        return unusable;
    return standInFault(secret.reveal());
}

} // namespace

TokenDialog::TokenDialog(const ConnectionProfile &profile, KeychainState keychain, QWidget *parent)
    : QDialog(parent), m_method(profile.signIn), m_accessKey(profile.accessKey), m_keychain(keychain),
      m_reason(new WrappedLabel(this)), m_fault(newParagraph({}, this)),
      m_remember(new QCheckBox(tr("Remember in the system keychain"), this)), m_place(newParagraph({}, this))
{
    const Words words = wordsFor(m_method);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(words.name);
    new InputGuard(this);
    auto *title = newParagraph(profile.name.isEmpty() ? words.name : words.title.arg(profile.name), this);
    setTextStyle(title, TextStyle::Title);
    // The service's own words may have no place to break.
    m_reason->fitWidth();
    m_reason->hide();
    auto *hint =
        newParagraph(m_method == SignInMethod::AccessKey ? words.hint.arg(m_accessKey) : words.hint, this);
    setTone(hint, Tone::Muted);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::columnGap);
    grid->setVerticalSpacing(metrics::gap);
    grid->setColumnStretch(1, 1);
    m_secret = addLine(grid, words.name);
    m_secret->setEchoMode(QLineEdit::Password);
    if (m_method == SignInMethod::AccessKey)
        addTemporary(grid);
    m_fault->hide();
    setTextStyle(m_fault, TextStyle::Small);
    setTone(m_fault, Tone::Error);
    setTextStyle(m_place, TextStyle::Small);
    setTone(m_place, Tone::Muted);
    const bool isAvailable = keychain == KeychainState::Available;
    m_remember->setChecked(isAvailable);
    m_remember->setVisible(isAvailable);

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *use = new QPushButton(words.use, this);
    use->setDefault(true);
    setButtonLook(use, ButtonLook::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(use);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, m_reason, hint})
        layout->addWidget(widget);
    layout->addLayout(grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_fault, m_remember, m_place})
        layout->addWidget(widget);
    layout->addSpacing(metrics::gap);
    layout->addLayout(buttons);
    connect(m_remember, &QCheckBox::toggled, this, &TokenDialog::updatePlace);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(use, &QPushButton::clicked, this, &TokenDialog::accept);
    updatePlace();
    orderTabStops(this);
    m_secret->setFocus();
}

void TokenDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void TokenDialog::setEntry(const TokenEntry &entry)
{
    m_remember->setChecked(m_keychain == KeychainState::Available && entry.remember == Remember::InKeychain);
    if (!m_isTemporary)
        return;
    m_isTemporary->setChecked(entry.isTemporary);
    m_end->setText(entry.end ? entry.end->toString(Qt::ISODate) : QString());
    m_secret->setFocus();
}

QLineEdit *TokenDialog::addLine(QGridLayout *grid, const QString &label)
{
    auto *line = new QLineEdit(this);
    line->setMaxLength(longestInput);
    line->setMinimumWidth(lineWidth);
    // Else a fault beneath takes its room from the lines.
    line->setMinimumHeight(fieldHeight(line));
    line->setAccessibleName(label);
    const int row = grid->rowCount();
    // The dialog of one line has its label for a title.
    if (m_method == SignInMethod::AccessKey) {
        auto *name = new QLabel(label, this);
        name->setBuddy(line);
        grid->addWidget(name, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    }
    grid->addWidget(line, row, 1);
    connect(line, &QLineEdit::textChanged, m_fault, &QWidget::hide);
    return line;
}

void TokenDialog::addTemporary(QGridLayout *grid)
{
    m_isTemporary = new QCheckBox(tr("Temporary, with a security token"), this);
    grid->addWidget(m_isTemporary, grid->rowCount(), 1);
    m_securityToken = addLine(grid, tr("Security token"));
    m_securityToken->setEchoMode(QLineEdit::Password);
    m_securityToken->setPlaceholderText(tr("It goes with every request (X-Security-Token)"));
    m_end = addLine(grid, tr("Expires at"));
    m_end->setPlaceholderText(tr("Such as 2026-01-31T12:00:00Z; may stay empty"));
    connect(m_isTemporary, &QCheckBox::toggled, this, &TokenDialog::updateTemporary);
    updateTemporary();
}

void TokenDialog::updatePlace()
{
    const Words words = wordsFor(m_method);
    switch (m_keychain) {
    case KeychainState::Available:
        m_place->setText(m_remember->isChecked() ? words.remembered : words.forThisSession);
        break;
    case KeychainState::Unavailable:
        m_place->setText(words.withoutKeychain);
        break;
    case KeychainState::Unasked:
        m_place->setText(tr("It is used once, to list the projects, and not kept."));
        break;
    }
}

void TokenDialog::updateTemporary()
{
    for (QLineEdit *line : {m_securityToken, m_end}) {
        line->setEnabled(m_isTemporary->isChecked());
        if (!m_isTemporary->isChecked())
            line->clear();
    }
    if (m_isTemporary->isChecked())
        m_securityToken->setFocus(Qt::OtherFocusReason);
}

std::optional<QDateTime> TokenDialog::enteredEnd() const
{
    return m_end ? iamTime(toStdString(m_end->text().trimmed())) : std::nullopt;
}

QLineEdit *TokenDialog::firstFaulty(QString &fault) const
{
    fault = faultIn(m_secret, wordsFor(m_method).fault);
    if (!fault.isEmpty())
        return m_secret;
    if (!m_isTemporary || !m_isTemporary->isChecked())
        return nullptr;
    fault = faultIn(m_securityToken,
                    tr("A security token is 1 to 32,768 letters, digits and signs without spaces; paste it "
                       "once more, or say that the key is not temporary."));
    if (!fault.isEmpty())
        return m_securityToken;
    if (enteredEnd() && *enteredEnd() <= QDateTime::currentDateTimeUtc()) {
        fault = tr("Expires at has passed already; enter a pair that lasts, or correct the time.");
        return m_end;
    }
    if (!m_end->text().trimmed().isEmpty() && !enteredEnd()) {
        fault = tr("Expires at is a time in UTC as IAM writes it, such as 2026-01-31T12:00:00Z; correct it "
                   "or leave it empty.");
        return m_end;
    }
    return nullptr;
}

Credentials TokenDialog::takeCredentials()
{
    Secret secret = secretIn(m_secret);
    m_secret->clear();
    switch (m_method) {
    case SignInMethod::Token:
        return TokenCredentials{std::move(secret)};
    case SignInMethod::AccessKey: {
        AccessKeyCredentials pair{m_accessKey, std::move(secret), secretIn(m_securityToken)};
        m_securityToken->clear();
        return pair;
    }
    }
    Q_UNREACHABLE();
}

void TokenDialog::accept()
{
    QString fault;
    if (QLineEdit *faulty = firstFaulty(fault)) {
        showLevelText(m_fault, Level::Error, fault);
        faulty->setFocus();
        return;
    }
    const std::optional<QDateTime> expires = enteredEnd();
    const Credentials credentials = takeCredentials();
    const bool isRemembered = m_keychain == KeychainState::Available && m_remember->isChecked();
    Q_EMIT credentialsEntered(credentials, expires,
                              isRemembered ? Remember::InKeychain : Remember::ForThisSession);
    QDialog::accept();
}

} // namespace weir
