#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/profile/connectionprofile.h"
#include "models/profile/profilename.h"
#include "models/profile/regions.h"
#include "models/text.h"

#include <QTest>

#include <algorithm>

using namespace weir;
using namespace Qt::StringLiterals;

class TestConnectionProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheRegionsOfEditedServicesAlone();
    void tellsProxiesApart();
    void takesEachDigitOfAColorForOne();
    void isAtFaultByErrorsAlone();
    void namesEveryService_data();
    void namesEveryService();
    void prefersOwnEndpoint();
    void guessesNoAddress();
    void judgesEndpoints_data();
    void judgesEndpoints();
    void judgesTokens_data();
    void judgesTokens();
    void judgesProjectIds();
    void acceptsUsualProfile();
    void findsFaults_data();
    void findsFaults();
    void findsAFreeName();
    void writesAndReads();
    void keepsUnknownMembers();
    void leavesSecretsOut();
    void wantsNoPasswordForPlainHttp();
    void readsDefaults();
    void refusesFiles_data();
    void refusesFiles();
};

namespace {

ConnectionProfile usualProfile()
{
    return {.id = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s,
            .name = u"Production"_s,
            .region = u"cn-north-4"_s,
            .projectId = u"77b6a44cba5143ab91d13ab9a8ff44fd"_s};
}

Json jsonOf(const char *text)
{
    auto document = readJson(text);
    return document ? std::move(document->root) : Json();
}

} // namespace

void TestConnectionProfile::namesEveryService_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("url");
    const QString usual = u"cn-north-4"_s;
    QTest::newRow("EG") << usual << Service::EventGrid << u"https://eg.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("DIS") << usual << Service::Dis << u"https://dis.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("IAM") << usual << Service::Iam << u"https://iam.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("SMN") << usual << Service::Smn << u"https://smn.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("DMS") << usual << Service::Dms << u"https://dms.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("FunctionGraph") << usual << Service::FunctionGraph
                                   << u"https://functiongraph.cn-north-4.myhuaweicloud.com"_s;
    QTest::newRow("VPC") << usual << Service::Vpc << u"https://vpc.cn-north-4.myhuaweicloud.com"_s;
    const QString european = u"eu-west-101"_s;
    QTest::newRow("EU, EG") << european << Service::EventGrid << u"https://eg.eu-west-101.myhuaweicloud.eu"_s;
    QTest::newRow("EU, IAM") << european << Service::Iam << u"https://iam.eu-west-101.myhuaweicloud.eu"_s;
    QTest::newRow("SMN in cn-north-2")
        << u"cn-north-2"_s << Service::Smn << u"https://smn.cn-north-2.myhuaweicloud.cn"_s;
    QTest::newRow("EG in cn-north-2")
        << u"cn-north-2"_s << Service::EventGrid << u"https://eg.cn-north-2.myhuaweicloud.com"_s;
    QTest::newRow("region that no list has")
        << u"cn-southwest-2"_s << Service::Dis << u"https://dis.cn-southwest-2.myhuaweicloud.com"_s;
}

void TestConnectionProfile::namesEveryService()
{
    QFETCH(QString, region);
    QFETCH(Service, service);
    QFETCH(QString, url);
    ConnectionProfile profile = usualProfile();
    profile.region = region;
    QCOMPARE(endpointFor(profile, service).toString(), url);
    QVERIFY(endpointFault(endpointFor(profile, service)).isEmpty());
}

void TestConnectionProfile::prefersOwnEndpoint()
{
    ConnectionProfile profile = usualProfile();
    profile.endpoint = QUrl(u"https://gateway.example:8443/cloud"_s);
    profile.serviceEndpoints[Service::EventGrid] = QUrl(u"https://eg.example"_s);
    profile.serviceEndpoints[Service::Smn] = QUrl();
    QCOMPARE(endpointFor(profile, Service::EventGrid), QUrl(u"https://eg.example"_s));
    QCOMPARE(endpointFor(profile, Service::Dis), profile.endpoint);
    QCOMPARE(endpointFor(profile, Service::Smn), profile.endpoint);
    profile.endpoint = QUrl();
    QCOMPARE(endpointFor(profile, Service::Dis), QUrl(u"https://dis.cn-north-4.myhuaweicloud.com"_s));
}

void TestConnectionProfile::guessesNoAddress()
{
    ConnectionProfile profile = usualProfile();
    profile.region.clear();
    QVERIFY(endpointFor(profile, Service::EventGrid).isEmpty());
    QVERIFY(endpointFor(profile, Service::Iam).isEmpty());
    profile.region = u"evil.example/x?"_s;
    QVERIFY(endpointFor(profile, Service::EventGrid).isEmpty());
}

void TestConnectionProfile::judgesEndpoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    for (const char *good :
         {"https://eg.cn-north-4.myhuaweicloud.com", "https://host:8443/prefix", "https://[2001:db8::1]:443",
          "http://localhost", "http://LOCALHOST:8080", "http://127.0.0.1:1", "http://127.255.255.255:65535",
          "http://[::1]:8080", "http://[0:0:0:0:0:0:0:1]", "http://127.0.0", "http://127.1", "HTTPS://HOST"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad : {"",
                            "https://",
                            "host",
                            "//host",
                            "http://host",
                            "http://127.0.0.1.evil.example",
                            "http://128.0.0.1",
                            "http://126.255.255.255",
                            "http://localhost.evil.example",
                            "http://notlocalhost",
                            "http://[::2]",
                            "http://[::ffff:127.0.0.1]",
                            "http://127.a.b.c",
                            "file:///etc/passwd",
                            "ftp://127.0.0.1",
                            "https:host",
                            "https://user@host",
                            "https://user:pw@host",
                            "https://host?x=1",
                            "https://host?",
                            "https://host#f",
                            "https://host:0",
                            "https://host:65536",
                            "http://0.0.0.0",
                            "http://127.0.0.256"})
        QTest::newRow(bad[0] == '\0' ? "empty" : bad) << QString::fromLatin1(bad) << false;
}

void TestConnectionProfile::judgesEndpoints()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    QCOMPARE(endpointFault(QUrl(text)).isEmpty(), accepted);
}

void TestConnectionProfile::judgesTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("one") << QByteArray("a") << true;
    QTest::newRow("largest") << QByteArray(32768, 'a') << true;
    QTest::newRow("one too many") << QByteArray(32769, 'a') << false;
    QTest::newRow("first and last allowed") << QByteArray("!~") << true;
    QTest::newRow("space") << QByteArray("a b") << false;
    QTest::newRow("delete") << QByteArray("a\x7F") << false;
    QTest::newRow("line end") << QByteArray("tok\r\nX-Evil: 1") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("not ASCII") << QByteArray("t\xC3\xB6ken") << false;
}

void TestConnectionProfile::judgesTokens()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, accepted);
    QCOMPARE(isValidToken({text.constData(), static_cast<size_t>(text.size())}), accepted);
}

void TestConnectionProfile::judgesProjectIds()
{
    QVERIFY(isValidProjectId(u"a"_s));
    QVERIFY(!isValidProjectId(QString()));
    QVERIFY(!isValidProjectId(u"a/b"_s));
}

void TestConnectionProfile::acceptsUsualProfile()
{
    ConnectionProfile profile = usualProfile();
    QVERIFY(validateProfile(profile).empty());
    profile.region.clear();
    profile.endpoint = QUrl(u"http://127.0.0.1:8080"_s);
    profile.signIn = SignInMethod::AccessKey;
    profile.accessKey = u"AccessKey"_s;
    profile.color = u"#C0392b"_s;
    profile.caFile = u"/etc/ssl/company.pem"_s;
    QVERIFY(validateProfile(profile).empty());
}

void TestConnectionProfile::findsFaults_data()
{
    using Edit = void (*)(ConnectionProfile &);
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<IssueCode>("code");
    QTest::addColumn<Level>("level");
    const auto row = [](const char *name, Edit edit, const char *pointer, IssueCode code,
                        Level level = Level::Error) {
        QTest::newRow(name) << edit << QByteArray(pointer) << code << level;
    };
    const char *none = "";
    row(
        "no name", [](auto &p) { p.name.clear(); }, "/name", IssueCode::Required);
    row(
        "blank name", [](auto &p) { p.name = u"  "_s; }, "/name", IssueCode::Required);
    row(
        "name of 64", [](auto &p) { p.name = QString(64, u'ö'); }, none, IssueCode::Length);
    row(
        "name of 65", [](auto &p) { p.name = QString(65, u'ö'); }, "/name", IssueCode::Length);
    row(
        "name of 64 beyond the BMP", [](auto &p) { p.name = u"😀"_s.repeated(64); }, none, IssueCode::Length);
    row(
        "name with a line break", [](auto &p) { p.name = u"a\nb"_s; }, "/name", IssueCode::Pattern);
    row(
        "name that turns", [](auto &p) { p.name = u"a\u202eb"_s; }, "/name", IssueCode::Pattern);
    row(
        "name with nothing between", [](auto &p) { p.name = u"a\u200bb"_s; }, "/name", IssueCode::Pattern);
    row(
        "name of two lines", [](auto &p) { p.name = u"a\u2028b"_s; }, "/name", IssueCode::Pattern);
    row(
        "no project", [](auto &p) { p.projectId.clear(); }, "/project_id", IssueCode::Required);
    row(
        "slash in project", [](auto &p) { p.projectId = u"a/b"_s; }, "/project_id", IssueCode::Pattern);
    row(
        "project of 64", [](auto &p) { p.projectId = QString(64, u'a'); }, none, IssueCode::Pattern);
    row(
        "project of 65", [](auto &p) { p.projectId = QString(65, u'a'); }, "/project_id", IssueCode::Pattern,
        Level::Warning);
    row(
        "hyphen in project", [](auto &p) { p.projectId = u"a-b"_s; }, "/project_id", IssueCode::Pattern,
        Level::Warning);
    row(
        "no region", [](auto &p) { p.region.clear(); }, "/region", IssueCode::Required);
    row(
        "one endpoint is enough",
        [](auto &p) { p.region.clear(), p.serviceEndpoints[Service::EventGrid] = QUrl(u"https://h"_s); },
        none, IssueCode::Required);
    row(
        "region in capitals", [](auto &p) { p.region = u"CN-North-4"_s; }, "/region", IssueCode::Pattern);
    row(
        "region with a dot", [](auto &p) { p.region = u"cn.north"_s; }, "/region", IssueCode::Pattern);
    row(
        "region with a hyphen at its end", [](auto &p) { p.region = u"cn-"_s; }, "/region",
        IssueCode::Pattern);
    row(
        "region of 63", [](auto &p) { p.region = QString(63, u'a'); }, "/region", IssueCode::Enum,
        Level::Warning);
    row(
        "region without DIS", [](auto &p) { p.region = u"sa-brazil-1"_s; }, "/region", IssueCode::Enum,
        Level::Warning);
    row(
        "region without EventGrid", [](auto &p) { p.region = u"cn-north-1"_s; }, "/region", IssueCode::Enum,
        Level::Warning);
    row(
        "region without DIS, which has a host",
        [](auto &p) { p.region = u"sa-brazil-1"_s, p.serviceEndpoints[Service::Dis] = QUrl(u"https://h"_s); },
        none, IssueCode::Enum);
    row(
        "region that no list has, and a gateway",
        [](auto &p) { p.region = u"my-region-7"_s, p.endpoint = QUrl(u"https://h"_s); }, none,
        IssueCode::Enum);
    row(
        "region of 64", [](auto &p) { p.region = QString(64, u'a'); }, "/region", IssueCode::Pattern);
    row(
        "plain http", [](auto &p) { p.endpoint = QUrl(u"http://host"_s); }, "/endpoint", IssueCode::Format);
    row(
        "plain http of a service",
        [](auto &p) { p.serviceEndpoints[Service::FunctionGraph] = QUrl(u"http://host"_s); },
        "/endpoints/functiongraph", IssueCode::Format);
    row(
        "AK/SK without AK", [](auto &p) { p.signIn = SignInMethod::AccessKey; }, "/access_key",
        IssueCode::Required);
    row(
        "comma in AK", [](auto &p) { p.accessKey = u"a,b"_s; }, "/access_key", IssueCode::Pattern);
    row(
        "line end in AK", [](auto &p) { p.accessKey = u"a\r\n"_s; }, "/access_key", IssueCode::Pattern);
    row(
        "relative CA file", [](auto &p) { p.caFile = u"company.pem"_s; }, "/ca_file", IssueCode::Format);
    row(
        "colour by name", [](auto &p) { p.color = u"red"_s; }, "/color", IssueCode::Pattern);
    row(
        "short colour", [](auto &p) { p.color = u"#abc"_s; }, "/color", IssueCode::Pattern);
    row(
        "colour without hash", [](auto &p) { p.color = u"1c0392b"_s; }, "/color", IssueCode::Pattern);
    row(
        "colour with a g", [](auto &p) { p.color = u"#c0392g"_s; }, "/color", IssueCode::Pattern);
    row(
        "HTTP proxy",
        [](auto &p) { p.proxy = {.use = ProxyUse::Http, .host = u"proxy.example"_s, .port = 1}; }, none,
        IssueCode::Required);
    row(
        "SOCKS5 proxy with a user",
        [](auto &p) {
            p.proxy = {.use = ProxyUse::Socks5, .host = u"::1"_s, .port = 65535, .userName = u"a:b"_s};
        },
        none, IssueCode::Required);
    row(
        "proxy without host", [](auto &p) { p.proxy = {.use = ProxyUse::Http, .port = 8080}; }, "/proxy/host",
        IssueCode::Required);
    for (const char *host : {"http://proxy", "user@proxy", "proxy:8080", "proxy/", "a b", "[::1]", "a\nb"}) {
        QTest::newRow(host) << Edit([](auto &p) {
            p.proxy = {
                .use = ProxyUse::Socks5, .host = QString::fromLatin1(QTest::currentDataTag()), .port = 1};
        }) << QByteArray("/proxy/host")
                            << IssueCode::Format << Level::Error;
    }
    row(
        "proxy port 0", [](auto &p) { p.proxy = {.use = ProxyUse::Http, .host = u"proxy"_s, .port = 0}; },
        "/proxy/port", IssueCode::Range);
    row(
        "proxy port -1", [](auto &p) { p.proxy = {.use = ProxyUse::Http, .host = u"proxy"_s, .port = -1}; },
        "/proxy/port", IssueCode::Range);
    row(
        "proxy port 65536",
        [](auto &p) { p.proxy = {.use = ProxyUse::Socks5, .host = u"proxy"_s, .port = 65536}; },
        "/proxy/port", IssueCode::Range);
    row(
        "proxy user of 255 bytes",
        [](auto &p) {
            p.proxy = {
                .use = ProxyUse::Socks5, .host = u"proxy"_s, .port = 1, .userName = QString(255, u'a')};
        },
        none, IssueCode::Length);
    row(
        "proxy user of 256 bytes",
        [](auto &p) {
            p.proxy = {.use = ProxyUse::Http, .host = u"proxy"_s, .port = 1, .userName = QString(128, u'ö')};
        },
        "/proxy/user_name", IssueCode::Length);
    row(
        "line end in the proxy user",
        [](auto &p) {
            p.proxy = {.use = ProxyUse::Http, .host = u"proxy"_s, .port = 1, .userName = u"a\r\nb"_s};
        },
        "/proxy/user_name", IssueCode::Pattern);
    row(
        "colon in the user of an HTTP proxy",
        [](auto &p) {
            p.proxy = {.use = ProxyUse::Http, .host = u"proxy"_s, .port = 1, .userName = u"a:b"_s};
        },
        "/proxy/user_name", IssueCode::Pattern);
    row(
        "leftovers of a proxy that is not used",
        [](auto &p) { p.proxy = {.use = ProxyUse::None, .host = u"a b"_s, .port = 70000}; }, none,
        IssueCode::Range);
    using std::chrono::seconds;
    row(
        "connect 0", [](auto &p) { p.connectTimeout = seconds(0); }, "/connect_timeout", IssueCode::Range);
    row(
        "connect 1", [](auto &p) { p.connectTimeout = seconds(1); }, none, IssueCode::Range);
    row(
        "connect 60", [](auto &p) { p.connectTimeout = seconds(60); }, none, IssueCode::Range);
    row(
        "connect 61", [](auto &p) { p.connectTimeout = seconds(61); }, "/connect_timeout", IssueCode::Range);
    row(
        "idle 0", [](auto &p) { p.idleTimeout = seconds(0); }, "/idle_timeout", IssueCode::Range);
    row(
        "idle 1", [](auto &p) { p.idleTimeout = seconds(1); }, none, IssueCode::Range);
    row(
        "idle 300", [](auto &p) { p.idleTimeout = seconds(300); }, none, IssueCode::Range);
    row(
        "idle 301", [](auto &p) { p.idleTimeout = seconds(301); }, "/idle_timeout", IssueCode::Range);
    row(
        "deadline 4", [](auto &p) { p.deadline = seconds(4); }, "/deadline", IssueCode::Range);
    row(
        "deadline 5", [](auto &p) { p.deadline = seconds(5); }, none, IssueCode::Range);
    row(
        "deadline 300", [](auto &p) { p.deadline = seconds(300); }, none, IssueCode::Range);
    row(
        "deadline 301", [](auto &p) { p.deadline = seconds(301); }, "/deadline", IssueCode::Range);
}

void TestConnectionProfile::findsFaults()
{
    using Edit = void (*)(ConnectionProfile &);
    QFETCH(Edit, edit);
    QFETCH(QByteArray, pointer);
    QFETCH(IssueCode, code);
    QFETCH(Level, level);
    ConnectionProfile profile = usualProfile();
    edit(profile);
    const ValidationIssues issues = validateProfile(profile);
    if (pointer.isEmpty()) {
        QVERIFY(issues.empty());
        return;
    }
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().pointer, pointer.toStdString());
    QCOMPARE(issues.front().code, code);
    QCOMPARE(issues.front().level, level);
    QVERIFY(issues.front().message.endsWith(u'.'));
}

void TestConnectionProfile::findsAFreeName()
{
    std::vector<ConnectionProfile> others{usualProfile()};
    QCOMPARE(freeProfileName(u"Test"_s, others), u"Test"_s);
    QCOMPARE(freeProfileName(u"production"_s, others), u"production (2)"_s);
    QCOMPARE(freeProfileName(u"Production"_s, others), u"Production (2)"_s);
    others.push_back({.name = u"Production (2)"_s});
    QCOMPARE(freeProfileName(u"Production"_s, others), u"Production (3)"_s);
    QCOMPARE(freeProfileName(u"Production (2)"_s, others), u"Production (3)"_s);
    for (const QString &sign : {u"x"_s, u"😀"_s}) {
        others.push_back({.name = sign.repeated(64)});
        QCOMPARE(freeProfileName(sign.repeated(64), others), sign.repeated(60) + u" (2)"_s);
    }
}

void TestConnectionProfile::writesAndReads()
{
    ConnectionProfile profile = usualProfile();
    profile.name = u"Prod ☁ 北京"_s;
    profile.signIn = SignInMethod::AccessKey;
    profile.accessKey = u"AK"_s;
    profile.iamUser = {.domain = u"acme"_s, .name = u"ops"_s, .id = u"0a1b"_s};
    profile.endpoint = QUrl(u"https://gateway.example:8443/a%20b"_s);
    profile.serviceEndpoints[Service::EventGrid] = QUrl(u"https://eg.example"_s);
    profile.serviceEndpoints[Service::Vpc] = QUrl(u"http://[::1]:9"_s);
    profile.caFile = u"/etc/ssl/company.pem"_s;
    profile.proxy = {.use = ProxyUse::Socks5, .host = u"proxy.example"_s, .port = 1080, .userName = u"me"_s};
    profile.color = u"#c0392b"_s;
    profile.isProtected = true;
    profile.connectTimeout = std::chrono::seconds(11);
    profile.idleTimeout = std::chrono::seconds(12);
    profile.deadline = std::chrono::seconds(13);

    const auto read = profileFromJson(jsonOf(writeJson(toJson(profile)).c_str()));
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(read->id, profile.id);
    QCOMPARE(read->name, profile.name);
    QCOMPARE(read->region, profile.region);
    QCOMPARE(read->projectId, profile.projectId);
    QCOMPARE(read->signIn, profile.signIn);
    QCOMPARE(read->accessKey, profile.accessKey);
    QCOMPARE(read->iamUser.domain, profile.iamUser.domain);
    QCOMPARE(read->iamUser.name, profile.iamUser.name);
    QCOMPARE(read->iamUser.id, profile.iamUser.id);
    QCOMPARE(read->endpoint, profile.endpoint);
    QVERIFY(read->serviceEndpoints == profile.serviceEndpoints);
    QCOMPARE(read->caFile, profile.caFile);
    QVERIFY(read->proxy == profile.proxy);
    QCOMPARE(read->color, profile.color);
    QCOMPARE(read->isProtected, profile.isProtected);
    QCOMPARE(read->connectTimeout, profile.connectTimeout);
    QCOMPARE(read->idleTimeout, profile.idleTimeout);
    QCOMPARE(read->deadline, profile.deadline);
    QVERIFY(read->unknownMembers.empty());
}

void TestConnectionProfile::keepsUnknownMembers()
{
    const Json json = jsonOf(R"({"version":1,"later":{"a":[1.10,null]},"name":"n",
        "endpoints":{"obs":"https://obs.example","eg":"https://eg.example"},"project_id":"p",
        "proxy":{"use":"http","host":"proxy","port":8080,"pac":"https://pac.example"}})");
    const auto profile = profileFromJson(json);
    QVERIFY(profile);
    QVERIFY(*toJson(*profile).find("proxy") == *json.find("proxy"));
    QVERIFY(profile->serviceEndpoints.contains(Service::EventGrid));
    const Json written = toJson(*profile);
    QVERIFY(written.find("later"));
    QCOMPARE(writeCompactJson(*written.find("later")), writeCompactJson(*json.find("later")));
    QVERIFY(*written.find("endpoints") == *json.find("endpoints"));

    ConnectionProfile without = *profile;
    without.serviceEndpoints.clear();
    const Json rest = jsonOf(R"({"obs":"https://obs.example"})");
    QVERIFY(*toJson(without).find("endpoints") == rest);

    without.proxy = {};
    QVERIFY(*toJson(without).find("proxy") == jsonOf(R"({"pac":"https://pac.example"})"));
}

void TestConnectionProfile::leavesSecretsOut()
{
    const auto profile = profileFromJson(jsonOf(R"({"version":1,"name":"n","project_id":"p","token":"canary",
        "X-Auth-Token":"canary","later":{"a":1,"secret_key":"canary"},"list":[{"pwd":"canary","b":2}],
        "access_key":"AK","proxy":{"use":"http","host":"proxy","port":8080,"password":"canary"}})"));
    QVERIFY(profile);
    const std::string written = writeJson(toJson(*profile));
    QVERIFY2(written.find("canary") == std::string::npos, written.c_str());
    QCOMPARE(profile->accessKey, u"AK"_s);
    QVERIFY(*toJson(*profile).find("later") == jsonOf(R"({"a":1})"));
    QVERIFY(*toJson(*profile).find("list") == jsonOf(R"([{"b":2}])"));
    const QString text = leftOutText(*profile);
    for (const auto &name :
         {u"/token"_s, u"/X-Auth-Token"_s, u"/later/secret_key"_s, u"/list/0/pwd"_s, u"/proxy/password"_s})
        QVERIFY2(text.contains(name), qPrintable(text));
    QVERIFY(!text.contains(u"canary"_s));
    QVERIFY(leftOutText({.name = u"n"_s}).isEmpty());
}

void TestConnectionProfile::wantsNoPasswordForPlainHttp()
{
    ConnectionProfile profile;
    profile.proxy = {.use = ProxyUse::Http, .host = u"proxy"_s, .port = 8080, .userName = u"me"_s};
    profile.endpoint = QUrl(u"http://127.0.0.1:8080"_s);
    QVERIFY(!needsProxyPassword(profile));
    profile.serviceEndpoints[Service::Iam] = QUrl(u"https://iam.example"_s);
    QVERIFY(needsProxyPassword(profile));
    profile.proxy.userName.clear();
    QVERIFY(!needsProxyPassword(profile));
}

void TestConnectionProfile::readsDefaults()
{
    const Json json = jsonOf(R"({"version":1})");
    const auto profile = profileFromJson(json);
    QVERIFY(profile);
    const ConnectionProfile usual;
    QVERIFY(profile->proxy == usual.proxy);
    QVERIFY(!toJson(*profile).find("proxy"));
    QVERIFY(profile->id.isEmpty());
    QCOMPARE(profile->signIn, usual.signIn);
    QCOMPARE(profile->isProtected, usual.isProtected);
    QCOMPARE(profile->connectTimeout, usual.connectTimeout);
    QCOMPARE(profile->idleTimeout, usual.idleTimeout);
    QCOMPARE(profile->deadline, usual.deadline);
}

void TestConnectionProfile::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("newer");
    const auto row = [](const char *text, const QString &named, bool newer = false) {
        QTest::newRow(text) << QByteArray(text) << named << newer;
    };
    row("[]", u"object"_s);
    row("{}", u"version"_s);
    row(R"({"version":0})", u"version"_s);
    row(R"({"version":"1"})", u"version"_s);
    row(R"({"version":2,"name":7})", u"newer"_s, true);
    row(R"({"version":1,"name":7})", u"“name”"_s);
    row(R"({"version":1,"id":"../../x"})", u"“id”"_s);
    row(R"({"version":1,"id":"6F1D1A52-6DF4-4A5E-9D0C-6D1F0F4D9A11"})", u"“id”"_s);
    row(R"({"version":1,"id":"{6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11}"})", u"“id”"_s);
    row(R"({"version":1,"sign_in":"password"})", u"“sign_in”"_s);
    row(R"({"version":1,"protected":"yes"})", u"“protected”"_s);
    row(R"({"version":1,"deadline":1.5})", u"“deadline”"_s);
    row(R"({"version":1,"deadline":"60"})", u"“deadline”"_s);
    row(R"({"version":1,"endpoint":"https://a b"})", u"“endpoint”"_s);
    row(R"({"version":1,"endpoint":1})", u"“endpoint”"_s);
    row(R"({"version":1,"endpoints":[]})", u"“endpoints”"_s);
    row(R"({"version":1,"endpoints":{"eg":true}})", u"“eg”"_s);
    row(R"({"version":1,"proxy":"http://proxy"})", u"“proxy”"_s);
    row(R"({"version":1,"proxy":{"use":"ftp"}})", u"“use”"_s);
    row(R"({"version":1,"proxy":{"port":"8080"}})", u"“port”"_s);
    row(R"({"version":1,"proxy":{"port":1.5}})", u"“port”"_s);
    row(R"({"version":1,"proxy":{"host":[]}})", u"“host”"_s);
}

void TestConnectionProfile::refusesFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);
    QFETCH(bool, newer);
    const Json json = jsonOf(text.constData());
    const auto profile = profileFromJson(json);
    QVERIFY(!profile);
    QVERIFY2(profile.error().contains(named), qPrintable(profile.error()));
    QVERIFY(profile.error().endsWith(u'.'));
    QCOMPARE(isNewerProfile(json), newer);
}

//! The others only fill lists, and no warning is due where they are not.
void TestConnectionProfile::knowsTheRegionsOfEditedServicesAlone()
{
    for (const Service service : allServices) {
        const bool isEdited = service == Service::EventGrid || service == Service::Dis;
        QCOMPARE(!listedRegions(service).empty(), isEdited);
        for (const std::string_view region : listedRegions(service)) {
            QVERIFY(isValidRegion(toQString(region)));
            const auto all = allListedRegions();
            QCOMPARE(std::ranges::count(all, region), 1);
        }
    }
    const auto services = [](const QString &region) { return servicesNotListed({.region = region}); };
    QCOMPARE(services(u"cn-north-4"_s), std::vector<Service>());
    QCOMPARE(services(u"cn-north-1"_s), std::vector<Service>{Service::EventGrid});
    QCOMPARE(services(u"eu-west-101"_s), std::vector<Service>{Service::Dis});
    QCOMPARE(services(u"xx-1"_s), (std::vector<Service>{Service::EventGrid, Service::Dis}));
    QCOMPARE(services(u"no region"_s), std::vector<Service>());
}

void TestConnectionProfile::tellsProxiesApart()
{
    const ProxySettings first{.use = ProxyUse::Http, .host = u"a"_s, .port = 1, .userName = u"b"_s};
    QVERIFY(first == ProxySettings(first));
    ProxySettings other = first;
    other.use = ProxyUse::Socks5;
    QVERIFY(!(first == other));
    for (QString ProxySettings::*text : {&ProxySettings::host, &ProxySettings::userName}) {
        other = first;
        other.*text = u"x"_s;
        QVERIFY(!(first == other));
    }
    other = first;
    other.port = 2;
    QVERIFY(!(first == other));
}

void TestConnectionProfile::takesEachDigitOfAColorForOne()
{
    for (int place = 0; place < 6; ++place) {
        ConnectionProfile profile = usualProfile();
        profile.color = u"#12aBf0"_s;
        QCOMPARE(profileFault(profile), QString());
        profile.color[place + 1] = u'g';
        QVERIFY(!profileFault(profile).isEmpty());
    }
}

void TestConnectionProfile::isAtFaultByErrorsAlone()
{
    QCOMPARE(profileFault(usualProfile()), QString());
    ConnectionProfile profile = usualProfile();
    profile.region = u"xx-1"_s;
    QVERIFY(!validateProfile(profile).empty());
    QCOMPARE(profileFault(profile), QString());
    profile.name.clear();
    const ValidationIssues issues = validateProfile(profile);
    const auto error = std::ranges::find(issues, Level::Error, &ValidationIssue::level);
    QVERIFY(error != issues.end());
    QCOMPARE(profileFault(profile), error->message);
}

QTEST_GUILESS_MAIN(TestConnectionProfile)
#include "tst_connectionprofile.moc"
