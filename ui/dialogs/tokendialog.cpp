#include "ui/dialogs/tokendialog.h"

#include "ui/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int lineWidth = 420;
//! Longer than any token, so that a text that is too long is refused and not cut.
constexpr int longestInput = 1'000'000;

QLabel *newText(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

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
                "The token is kept in the system keychain until you forget it or it is replaced."),
            .forThisSession = TokenDialog::tr("The token is kept in memory for this session only."),
            .withoutKeychain = TokenDialog::tr(
                "There is no system keychain here, so the token is kept in memory for this session only."),
            .fault = TokenDialog::tr(
                "✕ A token is 1 to 32,768 letters, digits and signs without spaces; paste it once more."),
        };
    case SignInMethod::AccessKey:
        return {
            .name = TokenDialog::tr("Secret key"),
            .title = TokenDialog::tr("Secret key for %1"),
            .hint = TokenDialog::tr("Paste the secret key (SK) that belongs to the profile's access key. It "
                                    "signs the requests and is never sent."),
            .use = TokenDialog::tr("Use secret key"),
            .remembered = TokenDialog::tr(
                "The secret key is kept in the system keychain until you forget it or it is replaced."),
            .forThisSession = TokenDialog::tr("The secret key is kept in memory for this session only."),
            .withoutKeychain = TokenDialog::tr("There is no system keychain here, so the secret key is kept "
                                               "in memory for this session only."),
            .fault = TokenDialog::tr("✕ A secret key is 1 to 32,768 letters, digits and signs without "
                                     "spaces; paste it once more."),
        };
    }
    Q_UNREACHABLE();
}

} // namespace

TokenDialog::TokenDialog(const QString &profileName, SignInMethod method, KeychainState keychain,
                         QWidget *parent)
    : QDialog(parent), m_method(method), m_keychain(keychain), m_reason(newText(this)),
      m_token(new QLineEdit(this)), m_fault(newText(this)),
      m_remember(new QCheckBox(tr("Remember in the system keychain"), this)), m_place(newText(this))
{
    const Words words = wordsFor(method);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(words.name);
    auto *title = newText(this);
    title->setText(words.title.arg(profileName));
    setTextStyle(title, TextStyle::Title);
    m_reason->hide();
    auto *hint = newText(this);
    hint->setText(words.hint);
    setTone(hint, Tone::Muted);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setMaxLength(longestInput);
    m_token->setMinimumWidth(lineWidth);
    m_token->setAccessibleName(words.name);
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
    for (QWidget *widget :
         {static_cast<QWidget *>(title), static_cast<QWidget *>(m_reason), static_cast<QWidget *>(hint),
          static_cast<QWidget *>(m_token), static_cast<QWidget *>(m_fault),
          static_cast<QWidget *>(m_remember), static_cast<QWidget *>(m_place)})
        layout->addWidget(widget);
    layout->addSpacing(metrics::gap);
    layout->addLayout(buttons);
    connect(m_token, &QLineEdit::textChanged, m_fault, &QWidget::hide);
    connect(m_remember, &QCheckBox::toggled, this, &TokenDialog::updatePlace);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(use, &QPushButton::clicked, this, &TokenDialog::accept);
    updatePlace();
    m_token->setFocus();
}

void TokenDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void TokenDialog::updatePlace()
{
    const Words words = wordsFor(m_method);
    if (m_keychain == KeychainState::Unavailable)
        m_place->setText(words.withoutKeychain);
    else
        m_place->setText(m_remember->isChecked() ? words.remembered : words.forThisSession);
}

void TokenDialog::accept()
{
    // Copying a token often takes the line end with it.
    const Secret token(m_token->text().trimmed().toStdString());
    if (!isValidToken(token.reveal())) {
        m_fault->setText(wordsFor(m_method).fault);
        m_fault->show();
        m_token->setFocus();
        return;
    }
    m_token->clear();
    Q_EMIT tokenEntered(token, m_remember->isChecked() ? Remember::InKeychain : Remember::ForThisSession);
    QDialog::accept();
}

} // namespace weir
