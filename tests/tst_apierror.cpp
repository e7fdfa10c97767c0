#include "models/service/apierror.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(weir::ApiError::Kind)

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOneSentence_data();
    void saysOneSentence();
    void tellsKindsApart();
    void explainsKnownCodes_data();
    void explainsKnownCodes();
    void advisesByTheGravestFault();
    void namesFewHosts();
};

namespace {

constexpr Kind allKinds[] = {Kind::Canceled, Kind::Refused,      Kind::Timeout,   Kind::Network,
                             Kind::Tls,      Kind::Unauthorized, Kind::Forbidden, Kind::NotFound,
                             Kind::Conflict, Kind::Throttled,    Kind::Redirect,  Kind::Http,
                             Kind::Api,      Kind::Protocol,     Kind::Proxy,     Kind::WrongProject};

ApiError error(Kind kind, const QString &detail)
{
    return {.kind = kind, .httpStatus = 418, .code = u"EG.00513000"_s, .detail = detail};
}

} // namespace

void TestApiError::saysOneSentence_data()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : allKinds)
        QTest::addRow("%d", int(kind)) << kind;
}

void TestApiError::saysOneSentence()
{
    QFETCH(Kind, kind);
    // Every message has the service's words to the letter, whatever a format string would make of them.
    const QString words = u"words of %1 and %2 somebody"_s;
    const QString withWords = error(kind, words).message();
    if (kind != Kind::Canceled)
        QVERIFY2(withWords.contains(words), qPrintable(withWords));
    QVERIFY2(!QString(withWords).remove(words).contains(u'%'), qPrintable(withWords));

    if (kind == Kind::Refused)
        return; // its words are the sentence
    const QString bare = error(kind, {}).message();
    QVERIFY2(bare.endsWith(u'.'), qPrintable(bare));
    QVERIFY2(!bare.contains(u'%') && !bare.contains(u"“”"_s) && !bare.contains(u"()"_s), qPrintable(bare));
}

void TestApiError::tellsKindsApart()
{
    QSet<QString> messages;
    for (const Kind kind : allKinds) {
        if (kind != Kind::Refused)
            messages.insert(error(kind, {}).message());
    }
    QCOMPARE(size_t(messages.size()), std::size(allKinds) - 1);
    QVERIFY(error(Kind::Http, {}).message().contains(u"418"_s));
    QVERIFY(error(Kind::Api, {}).message().contains(u"EG.00513000"_s));
    const ApiError failure{.kind = Kind::Http, .httpStatus = 500};
    const ApiError refusal{.kind = Kind::Http, .httpStatus = 499};
    QVERIFY(failure.message().contains(u"failed"_s));
    QVERIFY(refusal.message().contains(u"refused"_s));
}

void TestApiError::explainsKnownCodes_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("explanation");
    QTest::newRow("name") << Kind::Api << u"EG.00513001"_s << u"has this name already"_s;
    QTest::newRow("quota") << Kind::Forbidden << u"EG.00514003"_s << u"quota"_s;
    QTest::newRow("agency") << Kind::Forbidden << u"EG.00512002"_s << u"agency"_s;
    QTest::newRow("certificate") << Kind::Api << u"EGS.00516010"_s << u"ZIP"_s;
    QTest::newRow("unknown code") << Kind::Api << u"EG.99999999"_s << u"EG.99999999"_s;
}

void TestApiError::explainsKnownCodes()
{
    QFETCH(Kind, kind);
    QFETCH(QString, code);
    QFETCH(QString, explanation);
    const QString message =
        ApiError{.kind = kind, .httpStatus = 400, .code = code, .detail = u"theirs"_s}.message();
    QVERIFY2(message.contains(explanation), qPrintable(message));
    QVERIFY2(message.contains(u"“theirs”"_s), qPrintable(message));
}

void TestApiError::advisesByTheGravestFault()
{
    using Fault = PeerCertificate::Fault;
    const QDateTime end(QDate(2026, 5, 6), QTime(7, 8), Qt::UTC);
    const auto message = [](const std::vector<PeerCertificate> &chain) {
        return ApiError{.kind = Kind::Tls, .detail = u"theirs"_s, .peerChain = chain}.message();
    };
    // Of the one that vouches for the service, and of whom nobody knows: what is known would still have
    // ended.
    const QString ended = message({{.faults = {{Fault::Kind::UnknownIssuer, u"unknown %1"_s}}},
                                   {.validUntil = end, .faults = {{Fault::Kind::Expired, u"ended %2"_s}}}});
    QVERIFY2(ended.contains(QLocale().toString(end.toLocalTime(), QLocale::ShortFormat)), qPrintable(ended));
    QVERIFY2(ended.endsWith(u" (unknown %1; ended %2)"_s), qPrintable(ended));
    QVERIFY2(!ended.contains(u"authority"_s), qPrintable(ended));
    const QString other = message({{.faults = {{Fault::Kind::Other, u"revoked"_s}}}});
    QVERIFY2(!other.contains(u"authority"_s) && other.endsWith(u" (revoked)"_s), qPrintable(other));
    // Nothing is wrong with what was shown.
    const QString bare = message({{.subject = u"CN=eg.example"_s}});
    QVERIFY2(!bare.contains(u"authority"_s) && bare.endsWith(u" (theirs)"_s), qPrintable(bare));
}

void TestApiError::namesFewHosts()
{
    using Fault = PeerCertificate::Fault;
    PeerCertificate certificate{.subject = u"CN=%1.example"_s,
                                .faults = {{Fault::Kind::OtherHost, u"words"_s}}};
    const auto message = [&certificate] { return distrustText({certificate}); };
    QVERIFY2(message().contains(u"names no host"_s), qPrintable(message()));
    certificate.hosts = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QVERIFY2(message().contains(u"for a, b, c, d, e and not"_s), qPrintable(message()));
    certificate.hosts.append(u"f"_s);
    QVERIFY2(message().contains(u"for a, b, c, d, e, … and not"_s), qPrintable(message()));
}

QTEST_APPLESS_MAIN(TestApiError)
#include "tst_apierror.moc"
