#include "ui/dialogs/signindialog.h"

#include "models/secrets/standin.h"
#include "models/text.h"
#include "ui/announcement.h"
#include "ui/busyindicator.h"
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
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace weir {

namespace {

constexpr int entryWidth = 370;

} // namespace

SignInDialog::SignInDialog(const ConnectionProfile &profile, KeychainState keychain, QWidget *parent)
    : QDialog(parent), m_projectId(profile.projectId), m_keychain(keychain), m_reason(new WrappedLabel(this)),
      m_fields(new QWidget(this)),
      m_rememberPassword(new QCheckBox(tr("Remember the password, to renew the token by itself"), this)),
      m_rememberToken(new QCheckBox(tr("Remember the token"), this)), m_fault(new WrappedLabel(this)),
      m_progress(new BusyIndicator(this)), m_guard(new InputGuard(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Sign in"));
    auto *title =
        newParagraph(profile.name.isEmpty() ? windowTitle() : tr("Sign in to %1").arg(profile.name), this);
    setTextStyle(title, TextStyle::Title);
    // The services' own words may have no place to break.
    for (WrappedLabel *label : {m_reason, m_fault}) {
        label->fitWidth();
        label->hide();
    }
    auto *hint = newParagraph({}, this);
    const QString host = endpointFor(profile, Service::Iam).host();
    hint->setText(
        keychain == KeychainState::Unasked
            ? tr("The password goes to the Identity service (%1) once, to list the projects of the account.")
                  .arg(host)
            : tr("The password goes to the Identity service (%1) once, for a token of the project %2.")
                  .arg(host, profile.projectId));
    setTone(hint, Tone::Muted);
    setTextStyle(m_fault, TextStyle::Small);

    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::columnGap);
    grid->setVerticalSpacing(metrics::gap);
    grid->setColumnStretch(1, 1);
    m_domain = addLine(grid, tr("Account"), profile.iamUser.domain);
    m_domain->setPlaceholderText(tr("The account that the user belongs to"));
    m_user = addLine(grid, tr("User name"), profile.iamUser.name);
    m_password = addLine(grid, tr("Password"), {});
    m_password->setEchoMode(QLineEdit::Password);
    addPasscode(grid, profile.iamUser.id);
    const bool hasKeychain = keychain == KeychainState::Available;
    m_rememberToken->setChecked(hasKeychain);
    for (QCheckBox *box : {m_rememberToken, m_rememberPassword}) {
        box->setVisible(hasKeychain);
        grid->addWidget(box, grid->rowCount(), 1);
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::gap);
    layout->addWidget(title);
    layout->addWidget(m_reason);
    layout->addWidget(hint);
    layout->addSpacing(metrics::tight);
    layout->addWidget(m_fields);
    layout->addWidget(m_fault);
    layout->addSpacing(metrics::gap);
    layout->addStretch();
    layout->addLayout(createButtons());
    connect(m_rememberPassword, &QCheckBox::toggled, this, [this] { m_isRememberingChosen = true; });
    connect(m_rememberToken, &QCheckBox::toggled, this, [this] {
        // It is kept also when the dialog is left.
        m_guard->accept(m_rememberToken);
        Q_EMIT rememberTokenChosen(rememberToken());
    });
    setWaiting(Waiting::No);
    updatePasscode();
    orderTabStops(this);
    if (QLineEdit *empty = firstEmpty())
        empty->setFocus();
}

void SignInDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void SignInDialog::setRememberToken(Remember remember)
{
    m_rememberToken->setChecked(remember == Remember::InKeychain);
}

void SignInDialog::showFault(const QString &message)
{
    setWaiting(Waiting::No);
    showLevelText(m_fault, Level::Error, message);
    // A fault takes its room from nobody.
    setHeight(std::max(height(), layout()->totalHeightForWidth(width())));
    if (QLineEdit *empty = firstEmpty())
        empty->setFocus();
}

void SignInDialog::showPasswordStored()
{
    if (m_isRememberingChosen)
        return;
    m_rememberPassword->setChecked(true);
    m_guard->accept(m_rememberPassword);
    m_isRememberingChosen = false;
}

SignInQuestion SignInDialog::takeQuestion()
{
    SignInQuestion question;
    question.domain = m_domain->text().trimmed();
    question.user = m_user->text().trimmed();
    question.password = Secret(m_password->text().toStdString());
    if (m_withPasscode->isChecked()) {
        question.userId = m_userId->text().trimmed();
        question.passcode = Secret(m_passcode->text().trimmed().toStdString());
    }
    if (m_keychain != KeychainState::Unasked)
        question.project = IamProject{.id = m_projectId};
    m_password->clear();
    m_passcode->clear();
    return question;
}

std::optional<Remember> SignInDialog::rememberPassword() const
{
    // While the dialog waits, all of its fields are disabled.
    if (m_rememberPassword->isHidden() || !m_rememberPassword->isEnabledTo(m_fields))
        return std::nullopt;
    // Nobody has taken the mark away where the keychain has not answered, or cannot.
    if (!m_rememberPassword->isChecked() && !m_isRememberingChosen)
        return std::nullopt;
    return m_rememberPassword->isChecked() ? Remember::InKeychain : Remember::ForThisSession;
}

Remember SignInDialog::rememberToken() const
{
    return m_rememberToken->isChecked() ? Remember::InKeychain : Remember::ForThisSession;
}

QLineEdit *SignInDialog::addLine(QGridLayout *grid, const QString &label, const QString &text)
{
    auto *line = new QLineEdit(text, this);
    line->setMinimumWidth(entryWidth);
    // Else a fault beneath takes its room from the lines.
    line->setMinimumHeight(fieldHeight(line));
    line->setAccessibleName(label);
    auto *name = new QLabel(label, this);
    name->setBuddy(line);
    const int row = grid->rowCount();
    grid->addWidget(name, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(line, row, 1);
    connect(line, &QLineEdit::textEdited, m_fault, &QWidget::hide);
    return line;
}

void SignInDialog::addPasscode(QGridLayout *grid, const QString &userId)
{
    m_withPasscode = new QCheckBox(tr("With a passcode of an MFA device"), this);
    m_withPasscode->setChecked(!userId.isEmpty());
    const int first = grid->rowCount();
    grid->addWidget(m_withPasscode, first, 1);
    m_userId = addLine(grid, tr("User ID"), userId);
    m_userId->setPlaceholderText(tr("IAM wants the ID here, not the name: see My Credentials"));
    m_passcode = addLine(grid, tr("Passcode"), {});
    m_passcode->setPlaceholderText(tr("The 6 digits that the device shows now"));
    for (int row = first + 1; row < grid->rowCount(); ++row) {
        for (const int column : {0, 1})
            m_passcodeFields.append(grid->itemAtPosition(row, column)->widget());
    }
    connect(m_withPasscode, &QCheckBox::toggled, this, &SignInDialog::updatePasscode);
}

QLayout *SignInDialog::createButtons()
{
    auto *instead = new QPushButton(tr("Paste a token instead…"), this);
    instead->setAutoDefault(false);
    setButtonLook(instead, ButtonLook::Link);
    instead->setVisible(m_keychain != KeychainState::Unasked);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_signIn = new QPushButton(tr("Sign in"), this);
    m_signIn->setDefault(true);
    setButtonLook(m_signIn, ButtonLook::Primary);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addWidget(instead);
    layout->addStretch(1);
    layout->addWidget(m_progress);
    layout->addWidget(cancel);
    layout->addWidget(m_signIn);
    connect(instead, &QPushButton::clicked, this, &SignInDialog::tokenInsteadRequested);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::submit);
    return layout;
}

void SignInDialog::setWaiting(Waiting waiting)
{
    const bool isWaiting = waiting == Waiting::Yes;
    m_fields->setEnabled(!isWaiting);
    m_signIn->setEnabled(!isWaiting);
    m_progress->setVisible(isWaiting);
    announce(m_progress);
}

void SignInDialog::updatePasscode()
{
    // What somebody made larger stays so.
    const int surplus = height() - layout()->totalHeightForWidth(width());
    for (QWidget *field : m_passcodeFields)
        field->setVisible(m_withPasscode->isChecked());
    // A passcode is good once, so the password alone renews nothing.
    m_rememberPassword->setEnabled(!m_withPasscode->isChecked());
    // Else the dialog learns of it after the next event, and is no smaller than before until then.
    m_fields->layout()->activate();
    m_fields->updateGeometry();
    layout()->activate();
    if (isVisible())
        setHeight(layout()->totalHeightForWidth(width()) + std::max(surplus, 0));
}

void SignInDialog::setHeight(int height)
{
    resize(width(), height);
    const QRect room = screen()->availableGeometry();
    if (const int beyond = frameGeometry().bottom() - room.bottom(); beyond > 0)
        move(x(), std::max(y() - beyond, room.top()));
}

QLineEdit *SignInDialog::firstEmpty() const
{
    std::vector<QLineEdit *> lines{m_domain, m_user, m_password};
    if (m_withPasscode->isChecked())
        lines.insert(lines.end(), {m_userId, m_passcode});
    for (QLineEdit *line : lines) {
        if (line->text().trimmed().isEmpty())
            return line;
    }
    return nullptr;
}

void SignInDialog::submit()
{
    if (QLineEdit *empty = firstEmpty())
        return showFault(tr("%1 is missing; enter it.").arg(empty->accessibleName()));
    if (const QString fault = standInFault(m_password->text().toStdString()); !fault.isEmpty()) {
        showFault(fault);
        m_password->setFocus();
        return;
    }
    if (m_withPasscode->isChecked()) {
        if (const QString fault = passcodeFault(toStdString(m_passcode->text().trimmed()));
            !fault.isEmpty()) {
            showFault(fault);
            m_passcode->setFocus();
            return;
        }
    }
    m_fault->hide();
    setWaiting(Waiting::Yes);
    Q_EMIT signInRequested();
}

} // namespace weir
