#include "models/service/apierror.h"

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

QTEST_APPLESS_MAIN(TestApiError)
#include "tst_apierror.moc"
