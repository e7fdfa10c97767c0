#include "ui/dialogs/signinsection.h"

#include "ui/forms/segmentedcontrol.h"

#include <QLabel>
#include <QLineEdit>

namespace weir {

namespace {

enum Segment { TokenSegment, AccessKeySegment };

} // namespace

SignInSection::SignInSection(const ConnectionProfile &profile, QWidget *parent)
    : ProfileSection(parent),
      m_method(new SegmentedControl({tr("Token", "way of signing in"), tr("Access key (AK/SK)")}, this))
{
    if (!profile.id.isEmpty() && profile.signIn == SignInMethod::AccessKey)
        m_storedAccessKey = profile.accessKey;
    m_method->setCurrent(profile.signIn == SignInMethod::AccessKey ? AccessKeySegment : TokenSegment);
    addRow("/sign_in", tr("Sign-in"), m_method);
    m_method->setDescription(tr("Sign-in"));
    m_methodNote = addNote();
    m_accessKey = addLine("/access_key", tr("Access key (AK)"), profile.accessKey);
    m_accessKey->setPlaceholderText(tr("The ID of the key; its secret half does not belong here"));
    m_accessKeyNote = addNote();
    m_accessKeyNote->setText(tr("What is stored of the access key before is removed when you save."));
    connect(m_method, &SegmentedControl::chosen, this, [this] {
        showMethod();
        Q_EMIT edited();
    });
    connect(m_accessKey, &QLineEdit::textChanged, this, &SignInSection::showMethod);
    showMethod();
}

void SignInSection::write(ConnectionProfile &profile) const
{
    profile.signIn = method();
    profile.accessKey = m_accessKey->text().trimmed();
}

SignInMethod SignInSection::method() const
{
    return m_method->current() == AccessKeySegment ? SignInMethod::AccessKey : SignInMethod::Token;
}

void SignInSection::showMethod()
{
    const bool signs = method() == SignInMethod::AccessKey;
    m_methodNote->setText(
        signs ? tr("The secret key is asked for when you sign in; it signs the requests and is never sent.")
              : tr("Signing in asks for the password of an IAM user, or for a token that you paste."));
    setRowVisible(m_accessKey, signs);
    const bool isReplaced =
        !m_storedAccessKey.isEmpty() && m_accessKey->text().trimmed() != m_storedAccessKey;
    m_accessKeyNote->setVisible(signs && isReplaced);
}

} // namespace weir
