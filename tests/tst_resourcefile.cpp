#include "app/api/resourcerequests.h"
#include "app/export/requestexport.h"
#include "app/storage/filestoapply.h"
#include "app/storage/resourcefile.h"
#include "models/draft/resourcedraft.h"
#include "models/export/curlexport.h"
#include "models/export/exportformat.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view streamBody = R"({"name":"s","source":{"source_kafka":{"group":"g","topic":"t",
"password":"canary-7d"}},"sink":{"sink_fg":{}}})";
constexpr std::string_view password = "/source/source_kafka/password";
constexpr std::string_view subscriptionBody = "{\"topic_name\":\"t\",\"name\":\"it's\"}";

std::string fileText(const QString &name)
{
    QFile file(QStringLiteral(WEIR_TEST_DATA "/%1").arg(name));
    if (!file.open(QFile::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(name));
    return file.readAll().toStdString();
}

struct Entry
{
    std::string method = "PUT";
    std::string url = "https://eg/v1/p1/eventstreamings/e1";
    std::string sent = {};
    std::string answered = {};
    int status = 200;
    std::string encoding = {};
};

Json entryJson(const Entry &entry)
{
    Json json = readJson(R"({"request":{"headers":[{"name":"X-Auth-Token","value":"canary-token"}]},
                             "response":{"content":{}}})")
                    ->root;
    setValueAt(json, "/request/method", Json::string(entry.method));
    setValueAt(json, "/request/url", Json::string(entry.url));
    if (!entry.sent.empty())
        setValueAt(json, "/request/postData/text", Json::string(entry.sent));
    setValueAt(json, "/response/status", Json::integer(entry.status));
    setValueAt(json, "/response/content/text", Json::string(entry.answered));
    if (!entry.encoding.empty())
        setValueAt(json, "/response/content/encoding", Json::string(entry.encoding));
    return json;
}

std::string har(const std::vector<Entry> &entries)
{
    Json::Array array;
    for (const Entry &entry : entries)
        array.push_back(entryJson(entry));
    Json root = Json::object();
    setValueAt(root, "/log/version", Json::string("1.2"));
    setValueAt(root, "/log/entries", Json::array(std::move(array)));
    return writeJson(root);
}

const std::string subscriptionUrl = "https://dis/v1/p1/event-subs/s1";
const std::string listUrl = "https://dis/v1/p1/event-subs";

} // namespace

class TestResourceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheExamples_data();
    void opensTheExamples();
    void opensAnAnswer();
    void opensACommand();
    void opensTheFormsOfClients_data();
    void opensTheFormsOfClients();
    void refusesTheFormsOfClients_data();
    void refusesTheFormsOfClients();
    void offersTheRequestsOfClients();
    void opensATerraformFile();
    void offersTheStreamsOfATerraformFile();
    void findsTheFilesOfAFolder();
    void opensItsOwnCommands_data();
    void opensItsOwnCommands();
    void followsTheGivenKind();
    void saysWhereInTheCommand();
    void saysWhatIsWrongInACommand();
    void opensARecording_data();
    void opensARecording();
    void refusesARecording_data();
    void refusesARecording();
    void offersTheRequestsOfARecording();
    void opensASavedList_data();
    void opensASavedList();
    void refusesASavedList_data();
    void refusesASavedList();
    void offersTheResourcesOfASavedList();
    void refusesInvalidPaths();
};

void TestResourceFile::opensTheExamples_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addRow("stream") << u"update-event-stream.json"_s << int(ResourceKind::EventStream);
    QTest::addRow("dis") << u"update-event-subscription-dis.json"_s << int(ResourceKind::EventSubscription);
    QTest::addRow("smn") << u"update-event-subscription-smn.json"_s << int(ResourceKind::EventSubscription);
}

void TestResourceFile::opensTheExamples()
{
    QFETCH(const QString, name);
    auto file = parseResourceFile(fileText(name), std::nullopt);
    QVERIFY(file.hasValue());
    QTEST(int(file->resource.kind), "kind");
    QCOMPARE(file->form, FileForm::Json);
    QCOMPARE(file->resource.body.find("name")->text().empty(), false);
}

void TestResourceFile::opensAnAnswer()
{
    auto file = parseResourceFile(
        R"({"id":"e1","status":"RUNNING","created_time":"c","updated_time":"u","name":"n","source":{},"sink":{}})",
        std::nullopt);
    QCOMPARE(file->form, FileForm::Json);
    QCOMPARE(file->resource.identity.id, u"e1"_s);
    QCOMPARE(file->resource.identity.status, u"RUNNING"_s);
    for (const ValidationIssue &issue : issuesOf(file->resource))
        QVERIFY(issue.code != IssueCode::UnknownField);
}

void TestResourceFile::opensACommand()
{
    auto file = parseResourceFile("# copied\ncurl 'https://eg/v1/p1/eventstreamings/e1' \\\n  -X PUT \\\n"
                                  "  -H 'X-Auth-Token: canary-token' \\\n  --data-raw '"
                                      + std::string(streamBody) + "'\n",
                                  std::nullopt);
    QVERIFY(file.hasValue());
    QCOMPARE(file->form, FileForm::CurlCommand);
    QCOMPARE(file->resource.kind, ResourceKind::EventStream);
    QCOMPARE(file->resource.projectId, u"p1"_s);
    QCOMPARE(file->resource.identity.id, u"e1"_s);
    QVERIFY(file->text.find("canary-token") == std::string::npos);
    const ResourceDraft draft(std::move(file->resource));
    QCOMPARE(draft.secretState(password), SecretState::FromFile);
    QVERIFY(draft.shownBody().find("canary") == std::string::npos);
    QVERIFY(draft.outgoingBody().reveal().find("canary-7d") != std::string_view::npos);
    QVERIFY(draft.fileText(FileSecrets::Replace).reveal().find("canary") == std::string_view::npos);
}

void TestResourceFile::opensTheFormsOfClients_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"powershell"_s, u"http"_s, u"postman"_s, u"bruno"_s, u"har"_s, u"curl"_s})
        QTest::addRow("%s", qPrintable(format)) << format;
}

void TestResourceFile::opensTheFormsOfClients()
{
    QFETCH(const QString, format);
    ExportRequest request;
    request.kind = ResourceKind::EventSubscription;
    request.method = "PUT";
    request.url = QUrl(u"https://dis/v1/p%201/event-subs/s%271"_s);
    request.headers = {{"X-Canary", "canary-header"}};
    request.body = std::string(subscriptionBody);
    auto file = parseResourceFile(*findExportFormat(format)->write(request), std::nullopt);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QVERIFY(file->form != FileForm::Json);
    QCOMPARE(file->resource.kind, ResourceKind::EventSubscription);
    QCOMPARE(file->resource.projectId, u"p 1"_s);
    QCOMPARE(file->resource.identity.id, u"s'1"_s);
    QCOMPARE(file->resource.body, readJson(subscriptionBody)->root);
    QVERIFY(file->text.find("canary") == std::string::npos);
}

void TestResourceFile::refusesTheFormsOfClients_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *text, ResourceFileError::Kind kind) {
        QTest::addRow("%s", text) << QByteArray(text) << int(kind);
    };
    row("PUT https://h/v1/p/event-subs/s", ResourceFileError::Kind::NoRequest);
    row("PUT https://h/v1/p/event-subs/s\n\n{\"a\":", ResourceFileError::Kind::NotJson);
    row("PUT https://h\n\n{\"a\":1}", ResourceFileError::Kind::UnknownKind);
    row("irm https://h -Body 'x", ResourceFileError::Kind::NoRequest);
    row("{\"info\":{},\"item\":[]}", ResourceFileError::Kind::NoRequest);
}

void TestResourceFile::refusesTheFormsOfClients()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, kind);
    const auto file = parseResourceFile(text.toStdString(), std::nullopt);
    QVERIFY(!file);
    QCOMPARE(int(file.error().kind), kind);
    QVERIFY(!file.error().message.isEmpty());
}

void TestResourceFile::offersTheRequestsOfClients()
{
    const auto several = parseResourceFile("PUT https://h/v1/p/event-subs/s1\n\n{\"topic_name\":\"t\"}\n###\n"
                                           "PUT https://h/v1/p/eventstreamings/e1\n\n{\"source\":{}}\n",
                                           std::nullopt);
    QVERIFY(!several);
    QCOMPARE(several.error().kind, ResourceFileError::Kind::SeveralRequests);
    QCOMPARE(several.error().requests.size(), size_t(2));
    const auto first = parseRecordedRequest(several.error().requests.front());
    QCOMPARE(first->form, FileForm::Recording);
    QCOMPARE(first->resource.identity.id, u"s1"_s);
}

void TestResourceFile::opensATerraformFile()
{
    const std::string text =
        "variable \"pwd\" {\n  sensitive = true\n}\n"
        "resource \"huaweicloud_eg_event_stream\" \"s\" {\n  action = \"PAUSE\"\n"
        "  name = \"n\"\n  source {\n    kafka = jsonencode({\n      password = \"canary\"\n"
        "      ssl_certificate_pwd = var.pwd\n    })\n  }\n}\n";
    auto file = parseResourceFile(text, std::nullopt);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    // A body that is saved must not take the place of the configuration.
    QCOMPARE(file->form, FileForm::Recording);
    QCOMPARE(file->requestIssues.size(), size_t(1));
    QCOMPARE(file->start.line, 1);
    QCOMPARE(positionAt(file->text, valueAt(file->resource.body, "/source/source_kafka")->offset()).line, 8);
    const ResourceDraft draft(std::move(file->resource));
    QCOMPARE(draft.secretState(password), SecretState::FromFile);
    QCOMPARE(draft.secretState("/source/source_kafka/ssl_certificate_pwd"), SecretState::Placeholder);
    QVERIFY(draft.shownBody().find("canary") == std::string::npos);

    const auto subscription = parseResourceFile(text, ResourceKind::EventSubscription);
    QVERIFY(!subscription);
    QCOMPARE(subscription.error().kind, ResourceFileError::Kind::NoRequest);
    const auto broken = parseResourceFile("locals {", std::nullopt);
    QVERIFY(!broken);
    QVERIFY2(broken.error().message.startsWith("Line 1, column 8: "_L1), qPrintable(broken.error().message));
}

void TestResourceFile::offersTheStreamsOfATerraformFile()
{
    const std::string header = "resource \"huaweicloud_eg_event_stream\" ";
    const auto several =
        parseResourceFile(header + "\"a\" {\n  name = local.a\n}\n" + header
                              + "\"b\" {\n  name = \"two\"\n  action = \"START\"\n  sink {}\n}\n"
                                "import {\n  to = huaweicloud_eg_event_stream.b\n  id = \"e2\"\n}\n",
                          std::nullopt);
    QVERIFY(!several);
    QCOMPARE(several.error().kind, ResourceFileError::Kind::SeveralRequests);
    const std::vector<RecordedRequest> &streams = several.error().requests;
    QCOMPARE(streams.size(), size_t(2));
    const auto first = parseRecordedRequest(streams[0]);
    QVERIFY(!first);
    QVERIFY2(first.error().message.startsWith("Line 2, column 10: "_L1), qPrintable(first.error().message));
    const auto second = parseRecordedRequest(streams[1]);
    QVERIFY2(second, second ? "" : qPrintable(second.error().message));
    QCOMPARE(second->resource.identity.id, u"e2"_s);
    QCOMPARE(second->resource.body, readJson("{\"name\":\"two\",\"sink\":{}}")->root);
    QCOMPARE(second->requestIssues.size(), size_t(1));
}

void TestResourceFile::findsTheFilesOfAFolder()
{
    const QTemporaryDir folder;
    const QDir place(folder.path());
    QVERIFY(place.mkpath(u"more"_s) && place.mkpath(u".terraform"_s));
    const QByteArray stream = "resource \"huaweicloud_eg_event_stream\" \"s\" {}\n";
    const std::map<QString, QByteArray> contents{{u"a.json"_s, "{}"},
                                                 {u"b.txt"_s, stream},
                                                 {u"more/main.tf"_s, stream},
                                                 {u"variables.TF"_s, "variable \"a\" {}\n"},
                                                 {u".terraform/c.tf"_s, stream}};
    for (const auto &[name, content] : contents) {
        QFile file(place.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    const QStringList found{place.filePath(u"a.json"_s), place.filePath(u"more/main.tf"_s)};
    QCOMPARE(filesToApply({folder.path()}), found);
    // Whoever names a file means it.
    QCOMPARE(filesToApply({place.filePath(u"variables.TF"_s)}),
             QStringList{place.filePath(u"variables.TF"_s)});
}

void TestResourceFile::opensItsOwnCommands_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("stream") << int(ResourceKind::EventStream)
                            << QByteArray(streamBody.data(), qsizetype(streamBody.size()));
    QTest::addRow("subscription") << int(ResourceKind::EventSubscription)
                                  << QByteArray(subscriptionBody.data(), qsizetype(subscriptionBody.size()));
    QTest::addRow("the example") << int(ResourceKind::EventStream)
                                 << QByteArray::fromStdString(fileText(u"update-event-stream.json"_s));
    QTest::addRow("the end word in it")
        << int(ResourceKind::EventSubscription) << QByteArray("{\"topic_name\":\"t\"\n}\n\n");
}

void TestResourceFile::opensItsOwnCommands()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, body);
    ConnectionProfile profile;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"575ae927fc644f22b5c5af5209b7cf51"_s;
    const auto request = updateRequest(ResourceKind(kind), profile, u"5318a1"_s, Secret(body.toStdString()));
    QVERIFY2(request, request ? "" : qPrintable(request.error().message()));
    for (const SignInMethod method : {SignInMethod::Token, SignInMethod::AccessKey}) {
        auto file = parseResourceFile(exportAsCurl(exportOf(*request, method)), std::nullopt);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        QCOMPARE(int(file->resource.kind), kind);
        QCOMPARE(file->resource.projectId, profile.projectId);
        QCOMPARE(file->resource.identity.id, u"5318a1"_s);
        Json original = readJson(body.toStdString())->root;
        QCOMPARE(withSecrets(file->resource.body, file->resource.secrets, MissingSecrets::KeepPlaceholder),
                 original);
    }
}

void TestResourceFile::followsTheGivenKind()
{
    const std::string command = "curl https://h/v1/p1/event-subs/s1 -d '{\"name\":\"n\"}'";
    // The body says nothing, so the path decides; what somebody says wins.
    auto file = parseResourceFile(command, std::nullopt);
    QCOMPARE(file->resource.kind, ResourceKind::EventSubscription);
    QCOMPARE(file->resource.identity.id, u"s1"_s);
    file = parseResourceFile(command, ResourceKind::EventStream);
    QCOMPARE(file->resource.kind, ResourceKind::EventStream);
    QCOMPARE(file->resource.identity.id, QString());
    QCOMPARE(file->resource.projectId, QString());
    // Without a path that is known the body decides.
    file = parseResourceFile("curl https://h/x -d '{\"topic_name\":\"n\"}'", std::nullopt);
    QCOMPARE(file->resource.kind, ResourceKind::EventSubscription);
    file = parseResourceFile("curl https://h/x -d '{\"name\":\"n\"}'", std::nullopt);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ResourceFileError::Kind::UnknownKind);
}

void TestResourceFile::saysWhereInTheCommand()
{
    auto file = parseResourceFile("curl https://h \\\n  -d '{\"topic_name\":\n1}'", std::nullopt);
    QCOMPARE(file->start.line, 2);
    QCOMPARE(file->start.column, 7);
    QCOMPARE(positionAt(file->text, file->resource.body.find("topic_name")->offset()).line, 2);
}

void TestResourceFile::saysWhatIsWrongInACommand()
{
    auto file = parseResourceFile("curl https://h -d @body.json", std::nullopt);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ResourceFileError::Kind::NoRequest);
    file = parseResourceFile("curl.exe https://h -d '{}'", std::nullopt);
    QCOMPARE(file.error().kind, ResourceFileError::Kind::NoRequest);
    QVERIFY2(file.error().message.contains("PowerShell"_L1), qPrintable(file.error().message));
    file = parseResourceFile("curl https://h -d 'a=b'", std::nullopt);
    QCOMPARE(file.error().kind, ResourceFileError::Kind::NotJson);
    QVERIFY2(file.error().message.contains("body"_L1), qPrintable(file.error().message));
}

void TestResourceFile::opensARecording_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const std::vector<Entry> &entries, ResourceKind kind,
                        const QString &id) {
        QTest::addRow("%s", name) << QByteArray::fromStdString(har(entries)) << int(kind) << id;
    };
    const std::string stream(streamBody);
    const std::string subscription(subscriptionBody);
    const std::string answer = R"({"id":"e1","status":"RUNNING","name":"s","source":{},"sink":{}})";
    const Entry other{
        .method = "POST", .url = "https://iam/v3/auth/tokens", .sent = R"({"auth":"canary-token"})"};
    constexpr auto asStream = ResourceKind::EventStream;
    constexpr auto asSubscription = ResourceKind::EventSubscription;
    row("a write", {other, {.sent = stream}}, asStream, u"e1"_s);
    row("a write of a subscription", {{.url = subscriptionUrl, .sent = subscription}}, asSubscription,
        u"s1"_s);
    row("a creation", {{.method = "POST", .url = listUrl, .sent = subscription}}, asSubscription, {});
    row("the same write twice", {{.sent = stream}, {.sent = stream}}, asStream, u"e1"_s);
    row("an answer", {{.method = "GET", .answered = answer}}, asStream, u"e1"_s);
    row("an answer in Base64",
        {{.method = "GET",
          .answered = QByteArray::fromStdString(answer).toBase64().toStdString(),
          .encoding = "base64"}},
        asStream, u"e1"_s);
    row("a list of one",
        {{.method = "GET",
          .url = listUrl,
          .answered = R"({"eventSubscriptions":[{"id":"s7","topic_name":"t"}]})"}},
        asSubscription, u"s7"_s);
    row("a write beside answers", {{.method = "GET", .answered = answer}, {.sent = stream}}, asStream,
        u"e1"_s);
    row("a start is no write",
        {{.method = "POST",
          .url = "https://eg/v1/p1/eventstreamings/operate/e1",
          .sent = R"({"operation":"START"})"},
         {.sent = stream}},
        asStream, u"e1"_s);
    row("a failed answer does not count",
        {{.method = "GET", .answered = answer}, {.method = "GET", .answered = stream, .status = 404}},
        asStream, u"e1"_s);
}

void TestResourceFile::opensARecording()
{
    QFETCH(const QByteArray, text);
    auto file = parseResourceFile(text.toStdString(), std::nullopt);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QCOMPARE(file->form, FileForm::Recording);
    QTEST(int(file->resource.kind), "kind");
    QTEST(file->resource.identity.id, "id");
    QCOMPARE(file->resource.projectId, u"p1"_s);
    QVERIFY(file->text.find("canary-token") == std::string::npos);
    QVERIFY(writeJson(file->resource.body).find("canary") == std::string::npos);
}

void TestResourceFile::refusesARecording_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    const std::string stream(streamBody);
    QTest::addRow("empty") << QByteArray::fromStdString(har({})) << u"no request"_s;
    QTest::addRow("no entries in it")
        << QByteArray(R"({"log":{"entries":[1,null,{"request":3}]}})") << u"no request"_s;
    QTest::addRow("two writes") << QByteArray::fromStdString(
        har({{.sent = stream}, {.url = "https://eg/v1/p1/eventstreamings/e2", .sent = stream}}))
                                << u": PUT /v1/p1/eventstreamings/e1, PUT /v1/p1/eventstreamings/e2."_s;
    QTest::addRow("a list of two") << QByteArray::fromStdString(
        har({{.method = "GET",
              .url = listUrl,
              .answered = R"({"eventSubscriptions":[{"topic_name":"t"},{"topic_name":"t"}]})"}}))
                                   << u"no request"_s;
    QTest::addRow("a broken body") << QByteArray::fromStdString(har({{.sent = "{\"name\":"}})) << u"JSON"_s;
}

void TestResourceFile::refusesARecording()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, part);
    const auto file = parseResourceFile(text.toStdString(), std::nullopt);
    QVERIFY(!file);
    QVERIFY2(file.error().message.contains(part), qPrintable(file.error().message));
    // The kind narrows the choice.
    const auto both =
        parseResourceFile(har({{.sent = std::string(streamBody)},
                               {.url = subscriptionUrl, .sent = std::string(subscriptionBody)}}),
                          ResourceKind::EventSubscription);
    QCOMPARE(both->resource.identity.id, u"s1"_s);
}

void TestResourceFile::offersTheRequestsOfARecording()
{
    const auto several = parseResourceFile(
        har({{.sent = std::string(streamBody)},
             {.method = "GET", .answered = std::string(streamBody)},
             {.method = "POST", .url = listUrl, .sent = R"({"topic_name":"t"})"},
             {.url = "https://eg/v1/p1/eventstreamings/e2?x=canary-token", .sent = "{\"name\":"}}),
        std::nullopt);
    QVERIFY(!several);
    QCOMPARE(several.error().kind, ResourceFileError::Kind::SeveralRequests);
    const std::vector<RecordedRequest> &requests = several.error().requests;
    // An answer is read only where nothing is written.
    QCOMPARE(requests.size(), size_t(3));
    QCOMPARE(requests[0].method, std::string("PUT"));
    QCOMPARE(requests[0].name, u"s"_s);
    QCOMPARE(requests[0].kind, ResourceKind::EventStream);
    QCOMPARE(requests[1].method, std::string("POST"));
    QCOMPARE(requests[1].name, QString());
    QCOMPARE(requests[1].kind, ResourceKind::EventSubscription);
    QCOMPARE(requests[2].request.path, std::string("/v1/p1/eventstreamings/e2"));

    auto first = parseRecordedRequest(requests[0]);
    QCOMPARE(first->form, FileForm::Recording);
    QCOMPARE(first->resource.identity.id, u"e1"_s);
    QCOMPARE(first->resource.projectId, u"p1"_s);
    QVERIFY(writeJson(first->resource.body).find("canary") == std::string::npos);
    QCOMPARE(parseRecordedRequest(requests[1])->resource.kind, ResourceKind::EventSubscription);
    QCOMPARE(parseRecordedRequest(requests[2]).error().kind, ResourceFileError::Kind::NotJson);
}

void TestResourceFile::opensASavedList_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("id");
    QTest::addRow("subscription") << QByteArray(
        "{\"quota\":10,\"used\":1,\n\"eventSubscriptions\":[\n {\"id\":\"s7\",\"name\":\"n]}\","
        "\"topic_name\":1}]}") << int(ResourceKind::EventSubscription)
                                  << u"s7"_s;
    QTest::addRow("subscription without telling keys")
        << QByteArray("{\"eventSubscriptions\":\n[\n{\"id\":\"s7\",\"topic_type\":0}]}")
        << int(ResourceKind::EventSubscription) << u"s7"_s;
    QTest::addRow("stream") << QByteArray("\xef\xbb\xbf{\"total\":1,\"size\":1,\n\"items\":[\n{\"id\":\"e1\","
                                          "\"status\":\"RUNNING\",\"source\":{\"a\":[{}]},\"sink\":{}}]}")
                            << int(ResourceKind::EventStream) << u"e1"_s;
}

void TestResourceFile::opensASavedList()
{
    QFETCH(const QByteArray, text);
    auto file = parseResourceFile(text.toStdString(), std::nullopt);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QTEST(int(file->resource.kind), "kind");
    QTEST(file->resource.identity.id, "id");
    // A body that is saved must not take the place of the list.
    QCOMPARE(file->form, FileForm::Recording);
    // The element is read as it stands in the file.
    QCOMPARE(file->start.line, 3);
    QVERIFY(file->text.starts_with("{\"id\"") && file->text.ends_with('}'));
}

void TestResourceFile::refusesASavedList_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    QTest::addRow("empty") << QByteArray(R"({"eventSubscriptions":[]})") << u"nothing to edit"_s;
    QTest::addRow("of something else")
        << QByteArray(R"({"items":[{"id":"c","name":"connection"}]})") << u"nothing to edit"_s;
    QTest::addRow("two") << QByteArray(R"({"items":[{"id":"e1","name":"a","sink":{}},
                                            {"id":"e2","name":"b","source":{}}]})")
                         << u": a (e1), b (e2)."_s;
}

void TestResourceFile::refusesASavedList()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, part);
    const auto file = parseResourceFile(text.toStdString(), std::nullopt);
    QVERIFY(!file);
    QVERIFY2(file.error().message.contains(part), qPrintable(file.error().message));
}

void TestResourceFile::offersTheResourcesOfASavedList()
{
    // What is a body stays one, whatever else stands in it.
    const auto body = parseResourceFile(R"({"source":{},"items":[{"sink":{}}]})", std::nullopt);
    QCOMPARE(body->form, FileForm::Json);

    const auto several = parseResourceFile(
        R"({"eventSubscriptions":[{"id":"s1","name":"a","topic_name":"t","topic_name":"u"},{"id":"s2"}]})",
        std::nullopt);
    QVERIFY(!several);
    QCOMPARE(several.error().kind, ResourceFileError::Kind::SeveralRequests);
    const std::vector<RecordedRequest> &resources = several.error().requests;
    QCOMPARE(resources.size(), size_t(2));
    QCOMPARE(resources[0].name, u"a"_s);
    QCOMPARE(resources[0].id, u"s1"_s);
    auto first = parseRecordedRequest(resources[0]);
    QCOMPARE(first->resource.identity.id, u"s1"_s);
    QCOMPARE(first->resource.duplicates.size(), size_t(1));
    QCOMPARE(parseRecordedRequest(resources[1])->resource.kind, ResourceKind::EventSubscription);
}

void TestResourceFile::refusesInvalidPaths()
{
    const std::string text =
        R"({"path":{"project_id":"","eventstreaming_id":"../e"},"body":{"source":{},"sink":{}}})";
    const auto refused = parseResourceFile(text, std::nullopt);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains("project ID"_L1), qPrintable(refused.error().message));
    const auto checked = parseResourceFile(text, std::nullopt, InvalidPath::Reported);
    QCOMPARE(countOf(checked->requestIssues, Level::Error), 2);
}

QTEST_APPLESS_MAIN(TestResourceFile)
#include "tst_resourcefile.moc"
