#include "models/service/signinfailure.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using Reason = SignInFailure::Reason;

Q_DECLARE_METATYPE(weir::ApiError::Kind)
Q_DECLARE_METATYPE(weir::SignInFailure::Reason)

class TestSignInFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsReasonsApart_data();
    void tellsReasonsApart();
    void saysSomethingOfEachReason_data();
    void saysSomethingOfEachReason();
    void mentionsThePasscodeThatWasSent();
    void quotesTheService();
    void leavesOurSentencesAlone();
};

void TestSignInFailure::tellsReasonsApart_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("user");
    QTest::addColumn<Reason>("reason");
    const QString user = u"operator"_s;
    const QString account = u"Account"_s;
    const QString wrong = u"The username or password is wrong."_s;
    QTest::newRow("wrong password") << Kind::Unauthorized << wrong << user << Reason::WrongPassword;
    QTest::newRow("without words") << Kind::Unauthorized << QString() << user << Reason::WrongPassword;
    QTest::newRow("the account itself") << Kind::Unauthorized << wrong << account << Reason::HuaweiId;
    for (const Kind kind : {Kind::Unauthorized, Kind::Forbidden, Kind::Api}) {
        const auto row = [kind](const QString &words, Reason reason) {
            QTest::addRow("%d %s", int(kind), qPrintable(words)) << kind << words << u"operator"_s << reason;
        };
        row(u"The MFA code is missing."_s, Reason::PasscodeNeeded);
        row(u"totp verification failed"_s, Reason::PasscodeNeeded);
        row(u"The passcode is wrong."_s, Reason::PasscodeNeeded);
        row(u"The account is locked."_s, Reason::AccountLocked);
        row(u"帐号已被锁定"_s, Reason::AccountLocked);
        row(u"Could not find project: x."_s, Reason::ProjectNotFound);
    }
    QTest::newRow("locked account") << Kind::Unauthorized << u"Account locked"_s << account
                                    << Reason::AccountLocked;
    QTest::newRow("no such project") << Kind::NotFound << u"Could not find project: x."_s << user
                                     << Reason::ProjectNotFound;
    QTest::newRow("no such page") << Kind::NotFound << u"Not Found"_s << user << Reason::Other;
    QTest::newRow("no programmatic access") << Kind::Forbidden << u"Access denied"_s << user << Reason::Other;
    QTest::newRow("words with a lock in them")
        << Kind::Unauthorized << u"blocking clock"_s << user << Reason::WrongPassword;
    for (const Kind kind : {Kind::Timeout, Kind::Network, Kind::Tls})
        QTest::addRow("%d", int(kind)) << kind << u"project locked"_s << user << Reason::Unreachable;
    for (const Kind kind : {Kind::Canceled, Kind::Refused, Kind::Throttled, Kind::Redirect, Kind::Protocol})
        QTest::addRow("%d", int(kind)) << kind << u"project locked"_s << user << Reason::Other;
}

void TestSignInFailure::tellsReasonsApart()
{
    QFETCH(Kind, kind);
    QFETCH(QString, words);
    QFETCH(QString, user);
    QFETCH(Reason, reason);
    SignInQuestion question;
    question.domain = u"Account"_s;
    question.user = user;
    QCOMPARE(signInFailureOf({.kind = kind, .detail = words}, question).reason, reason);
}

void TestSignInFailure::saysSomethingOfEachReason_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isRefusal");
    QTest::newRow("password") << Reason::WrongPassword << u"password"_s << true;
    QTest::newRow("HUAWEI ID") << Reason::HuaweiId << u"HUAWEI ID"_s << true;
    QTest::newRow("passcode") << Reason::PasscodeNeeded << u"passcode"_s << true;
    QTest::newRow("locked") << Reason::AccountLocked << u"locked"_s << true;
    // It is the profile that names the project: nobody can choose another one where this is said.
    QTest::newRow("project") << Reason::ProjectNotFound << u"correct the project ID in the profile"_s << true;
    QTest::newRow("unreachable") << Reason::Unreachable << u"network"_s << false;
}

void TestSignInFailure::saysSomethingOfEachReason()
{
    QFETCH(Reason, reason);
    QFETCH(QString, word);
    QFETCH(bool, isRefusal);
    const SignInFailure failure{.reason = reason, .error = {}};
    QCOMPARE(failure.isRefusal(), isRefusal);
    const QString message = failure.message();
    QVERIFY2(message.contains(word), qPrintable(message));
    QVERIFY2(message.endsWith(u'.'), qPrintable(message));
    QVERIFY2(!message.contains(u"“”"_s), qPrintable(message));
}

void TestSignInFailure::mentionsThePasscodeThatWasSent()
{
    SignInQuestion question{.domain = u"Account"_s, .user = u"operator"_s};
    const ApiError error{.kind = Kind::Unauthorized, .detail = u"The username or password is wrong."_s};
    QVERIFY(!signInFailureOf(error, question).message().contains(u"passcode"_s));
    question.passcode = Secret("123456");
    QVERIFY(signInFailureOf(error, question).message().contains(u"passcode"_s));
}

void TestSignInFailure::quotesTheService()
{
    const SignInFailure failure{.reason = Reason::WrongPassword,
                                .error = {.kind = Kind::Unauthorized, .detail = u"in %1 words"_s}};
    QVERIFY2(failure.message().endsWith(u"“in %1 words”"_s), qPrintable(failure.message()));
}

void TestSignInFailure::leavesOurSentencesAlone()
{
    const SignInFailure failure{.reason = Reason::ProjectNotFound,
                                .error = {.kind = Kind::Protocol, .detail = u"No project."_s}};
    QCOMPARE(failure.message(), u"No project."_s);
}

QTEST_GUILESS_MAIN(TestSignInFailure)
#include "tst_signinfailure.moc"
